import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, SITE, textAt } from './tenant.ts';

const TYPES = `${SITE}/contentTypes`;
const HUB_TYPES = '/sites/root/contentTypes';
const LIST_TYPES = `${SITE}/lists/Inventory/contentTypes`;

async function withTypes() {
  const tenant = await anInventory();
  const own = textAt((await tenant.post(TYPES, { name: 'Tender', base: { id: '0x01' } })).body, 'id');
  const ofHub = textAt((await tenant.post(HUB_TYPES, { name: 'Contract', base: { id: '0x0101' } })).body, 'id');
  return { ...tenant, own, ofHub };
}

describe('publishing a content type', () => {
  it('is told, and can be taken back', async () => {
    const { get, own, request } = await withTypes();
    const isPublished = async () => at((await get(`${TYPES}/${own}/isPublished`)).body, 'value');
    expect(await isPublished()).toBe(false);
    expect((await request('POST', `${TYPES}/${own}/publish`)).status).toBe(204);
    expect(await isPublished()).toBe(true);
    expect((await request('POST', `${TYPES}/${own}/unpublish`)).status).toBe(204);
    expect(await isPublished()).toBe(false);
  });

  it('to hub sites keeps their addresses, each once', async () => {
    const { get, own, post } = await withTypes();
    const hubSiteUrls = ['https://contoso.sharepoint.com/sites/hub'];
    const associate = `${TYPES}/${own}/associateWithHubSites`;
    expect((await post(associate, { hubSiteUrls, propagateToExistingLists: false })).status).toBe(204);
    await post(associate, { hubSiteUrls });
    expect((await get(`${TYPES}/${own}`)).body).toMatchObject({ associatedHubsUrls: hubSiteUrls });
    expect((await post(associate, {})).status).toBe(400);
  });

  it('notes a file that a new document set begins with', async () => {
    const { get, own, post } = await withTypes();
    const body = { sourceFile: { sharepointIds: { listId: 'l', listItemId: '2' } }, destinationFileName: 'a.docx' };
    expect((await post(`${TYPES}/${own}/copyToDefaultContentLocation`, body)).status).toBe(204);
    expect((await get(`${TYPES}/${own}`)).body).toMatchObject({
      documentSet: { defaultContents: [{ fileName: 'a.docx' }] },
    });
  });
});

describe('taking a content type over from the hub', () => {
  it('shows what there is', async () => {
    const { get, ofHub } = await withTypes();
    expect(eachOf((await get(`${LIST_TYPES}/getCompatibleHubContentTypes`)).body, 'id')).toContain(ofHub);
  });

  it('goes on by itself, and an operation tells that it is done', async () => {
    const { get, ofHub, post } = await withTypes();
    const answer = await post(`${LIST_TYPES}/addCopyFromContentTypeHub`, { contentTypeId: ofHub });
    expect(answer.status).toBe(202);
    expect(answer.headers['location']).toContain(`/operations/contentTypeCopy,${ofHub}`);
    expect((await get(answer.headers['location'] ?? '')).body).toMatchObject({
      id: `contentTypeCopy,${ofHub}`,
      status: 'succeeded',
      resourceId: ofHub,
      type: 'contentTypeCopy',
    });
    for (const place of [SITE, `${SITE}/lists/Inventory`])
      expect(eachOf((await get(`${place}/operations`)).body, 'id')).toEqual([`contentTypeCopy,${ofHub}`]);
    expect(eachOf((await get(LIST_TYPES)).body, 'name')).toContain('Contract');
    expect((await get(`${TYPES}/${ofHub}`)).status).toBe(200);
  });

  it('gives one that the list has already at once', async () => {
    const { post } = await withTypes();
    await post(`${LIST_TYPES}/addCopyFromContentTypeHub`, { contentTypeId: '0x0101' });
    const answer = await post(`${LIST_TYPES}/addCopyFromContentTypeHub`, { contentTypeId: '0x0101' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ name: 'Document', parentId: '0x0101' });
  });

  it('refuses one that is not there', async () => {
    const { post } = await withTypes();
    const answer = await post(`${TYPES}/addCopyFromContentTypeHub`, { contentTypeId: '0x0199' });
    expect(answer.status).toBe(404);
  });
});

describe('types that a list could take', () => {
  it('are those of the site', async () => {
    const { get, own } = await withTypes();
    const list = textAt((await get(`${SITE}/lists/Inventory`)).body, 'id');
    const found = await get(`${SITE}/getApplicableContentTypesForList(listId='${list}')`);
    expect(eachOf(found.body, 'id')).toEqual(expect.arrayContaining(['0x01', own]));
    expect((await get(`${SITE}/getApplicableContentTypesForList(listId='nothing')`)).status).toBe(404);
  });
});
