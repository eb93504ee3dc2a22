import { describe, expect, it } from 'vitest';
import { criterionCardPayload } from '#contracts/criterionCard.ts';
import { recordPositionPayload } from '#contracts/recordPosition.ts';
import { searchCriteriaValue } from '#contracts/searchCriteria.ts';
import { tabSettings } from '#contracts/tabSettings.ts';
import { cardAction, teamsActivity } from '#contracts/teamsActivity.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import { aCriterionId, aHash, aKey } from '../factories/values.ts';

const payload = {
  criterion: aCriterionId(),
  consultation: aKey(1),
  editionRead: aHash(),
  region: '12',
  stance: 'rejects',
  reason: ' Dyrt ',
};

describe('what a card sends with a position', () => {
  it('becomes domain values, and what else it holds is left out', () => {
    expect(recordPositionPayload.parse({ ...payload, actor: 'somebody else' })).toEqual({
      criterion: 'REG-INK-012',
      consultation: aKey(1),
      editionRead: aHash(),
      region: '12',
      stance: { kind: 'rejects', reason: 'Dyrt' },
    });
  });

  it('needs no reason field, which Teams leaves out when it is empty', () => {
    expect(recordPositionPayload.parse({ ...payload, stance: 'endorses', reason: undefined }).stance).toEqual({
      kind: 'endorses',
    });
  });

  it.each([
    ['criterion', 'REG-ink-012'],
    ['criterion', 7],
    ['consultation', '42'],
    ['editionRead', 'A'.repeat(64)],
    ['region', '1'],
    ['region', ['12']],
    ['stance', ''],
    ['stance', 'constructor'],
    ['reason', { toString: 'x' }],
  ])('is refused when %s is %j', (field, value) => {
    expect(recordPositionPayload.safeParse({ ...payload, [field]: value }).success).toBe(false);
  });
});

describe('what the compose box sends', () => {
  const parse = (value: object) => searchCriteriaValue.safeParse({ commandId: 'searchCriteria', ...value }).data;

  it('is a text and a page', () => {
    const parameters = [{ name: 'query', value: '  handskar ' }];
    expect(parse({ parameters, queryOptions: { skip: 25, count: 25 }, state: '123' })).toEqual({
      text: 'handskar',
      productGroup: '',
      level: '',
      skip: 25,
      count: 25,
    });
  });

  it.each([
    [{}],
    [{ parameters: [] }],
    [{ parameters: [{ name: 'initialRun', value: 'true' }] }],
    [{ parameters: [{ name: 'query', value: null }] }],
    [{ parameters: [{ name: 'query', value: { $ne: 1 } }] }],
  ])('is an empty query when it holds %j', (value) => {
    expect(parse(value)).toMatchObject({ text: '', skip: 0, count: 25 });
  });

  it('is shortened to what a search can mean', () => {
    expect(parse({ parameters: [{ name: 'query', value: 'a'.repeat(1e6) }] })?.text).toHaveLength(1000);
  });

  it.each([
    [
      { skip: -5, count: 0 },
      { skip: 0, count: 1 },
    ],
    [
      { skip: 1e12, count: 1e12 },
      { skip: 100_000, count: 25 },
    ],
    [
      { skip: '3', count: Number.NaN },
      { skip: 0, count: 25 },
    ],
  ])('asks for a page that there can be: %j', (queryOptions, page) => {
    expect(parse({ queryOptions })).toMatchObject(page);
  });
});

describe('other shapes that come from outside', () => {
  it('knows a criterion by its id alone', () => {
    expect(criterionCardPayload.safeParse({ criterion: 'REG-INK-012' }).success).toBe(true);
    expect(criterionCardPayload.safeParse({ criterion: '' }).success).toBe(false);
  });

  it('knows the edition that a card showed by its hash', () => {
    const payload = (edition: string) => criterionCardPayload.safeParse({ criterion: 'REG-INK-012', edition });
    expect(payload('a'.repeat(64)).success).toBe(true);
    expect(payload('latest').success).toBe(false);
  });

  it('refuses an activity without an address to answer to', () => {
    const activity = { type: 'message', channelId: 'msteams', from: { id: '29:x' }, conversation: { id: 'a' } };
    expect(teamsActivity.safeParse({ ...activity, serviceUrl: 'https://smba.example' }).success).toBe(true);
    expect(teamsActivity.safeParse({ ...activity, serviceUrl: '' }).success).toBe(false);
    expect(teamsActivity.safeParse(activity).success).toBe(false);
  });

  it('refuses an action whose data are no object', () => {
    expect(cardAction.safeParse({ action: { verb: 'x', data: 'text' } }).success).toBe(false);
  });

  it('refuses settings with a site that Graph would not know', () => {
    const guid = '00000000-0000-4000-8000-00000000a000';
    const settings = {
      clientId: guid,
      tenantId: guid,
      authority: 'https://login.example',
      graphOrigin: 'https://graph.example',
      appId: guid,
    };
    expect(tabSettings.safeParse({ ...settings, site: 'contoso.sharepoint.com:/sites/samsyn' }).success).toBe(true);
    expect(tabSettings.safeParse({ ...settings, site: 'https://contoso.sharepoint.com/sites/samsyn' }).success).toBe(
      false,
    );
  });

  it('makes a link that Teams opens at the place', () => {
    const link = new URL(teamsLinkTo('app', { kind: 'criterion', id: aCriterionId() }));
    expect(link.pathname).toBe('/l/entity/app/samsyn');
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'criterion/REG-INK-012' });
  });
});
