import { describe, expect, it } from 'vitest';
import { anInventory, at, ITEMS, refusal, type Answer, type Tenant } from './tenant.ts';

type Step = {
  readonly id: string;
  readonly method?: string;
  readonly url: string;
  readonly dependsOn?: readonly string[];
  readonly body?: unknown;
};

const JSON_HEADERS = { 'Content-Type': 'application/json' };

async function batch({ post }: Tenant, steps: readonly Step[], as = 'owner'): Promise<Answer> {
  const requests = steps.map((step) => ({
    method: 'GET',
    ...step,
    ...(step.body !== undefined && { headers: JSON_HEADERS }),
  }));
  return post('/$batch', { requests }, { as });
}

function step(body: unknown, id: string): unknown {
  const responses: unknown = at(body, 'responses');
  return Array.isArray(responses) ? responses.find((response: unknown) => at(response, 'id') === id) : undefined;
}

describe('$batch', () => {
  it('[F36] gives every step its own answer, and their order means nothing', async () => {
    const { body, status } = await batch(await anInventory(), [
      { id: 'a', url: '/me' },
      { id: 'b', url: 'sites/root' },
      { id: 'c', url: `${ITEMS}/99` },
      { id: 'd', method: 'POST', url: ITEMS, body: { fields: { Title: 'Widget' } } },
    ]);
    expect(status).toBe(200);
    expect(step(body, 'a')).toMatchObject({ status: 200, body: { displayName: 'Owner' } });
    expect(step(body, 'b')).toMatchObject({ status: 200 });
    expect(step(body, 'c')).toMatchObject({ status: 404, body: refusal('itemNotFound') });
    expect(step(body, 'd')).toMatchObject({ status: 201, body: { id: '1' }, headers: { 'Content-Type': /json/ } });
  });

  it('is no transaction: what went well stays', async () => {
    const tenant = await anInventory();
    await batch(tenant, [
      { id: '1', method: 'POST', url: ITEMS, body: { fields: { Code: 'a' } } },
      { id: '2', method: 'POST', url: ITEMS, body: { fields: { Code: 'a' } } },
    ]);
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(200);
    expect((await tenant.get(`${ITEMS}/2`)).status).toBe(404);
  });

  it('runs a step after those it depends on, wherever it stands', async () => {
    const { body } = await batch(await anInventory(), [
      { id: 'read', url: `${ITEMS}/1`, dependsOn: ['write'] },
      { id: 'write', method: 'POST', url: ITEMS, body: { fields: {} } },
    ]);
    expect(step(body, 'read')).toMatchObject({ status: 200 });
  });

  it('[F38] answers 424 when a step depends on one that failed, and on through the chain', async () => {
    const { body } = await batch(await anInventory(), [
      { id: '1', url: `${ITEMS}/99` },
      { id: '2', url: '/me', dependsOn: ['1'] },
      { id: '3', url: '/me', dependsOn: ['2'] },
    ]);
    for (const id of ['2', '3']) expect(step(body, id)).toMatchObject({ status: 424 });
  });

  it('[F38] answers 424 to all that wait for the one that failed, and 200 to the one that does not', async () => {
    const { body } = await batch(await anInventory(), [
      { id: '1', url: `${ITEMS}/99` },
      { id: '2', url: '/me', dependsOn: ['1'] },
      { id: '3', url: '/me', dependsOn: ['1'] },
      { id: '4', url: '/me' },
    ]);
    const statuses = ['1', '2', '3', '4'].map((id) => at(step(body, id), 'status'));
    expect(statuses).toEqual([404, 424, 424, 200]);
  });

  it.each([
    ['some in a row and some side by side', [[], ['1'], ['2'], []]],
    ['one for two others', [[], [], ['1', '2'], []]],
    ['two pairs', [[], ['1'], [], ['3']]],
  ])('is fully sequential or fully parallel: refused with %s', async (_case, waits) => {
    const steps = waits.map((dependsOn, at) => ({ id: String(at + 1), url: '/me', dependsOn }));
    expect(await batch(await anInventory(), steps)).toMatchObject({ status: 400, body: refusal('BadRequest') });
  });

  it('refuses a body without its type, and a write without a body, before anything is done', async () => {
    const tenant = await anInventory();
    const good = { id: '1', method: 'POST', url: ITEMS, headers: JSON_HEADERS, body: { fields: {} } };
    const send = (more: object) => tenant.post('/$batch', { requests: [good, { id: '2', url: ITEMS, ...more }] });
    expect(await send({ method: 'POST', body: { fields: {} } })).toMatchObject({
      status: 400,
      body: refusal('BadRequest', "Write request with id '2' does not contain a Content-Type header."),
    });
    expect(await send({ method: 'PATCH' })).toMatchObject({
      status: 400,
      body: refusal('BadRequest', 'Write request id : 2 does not contain Content-Type header or body.'),
    });
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(404);
  });

  it('lets a removal do without a body', async () => {
    const tenant = await anInventory();
    await tenant.post(ITEMS, { fields: {} });
    const { body } = await batch(tenant, [{ id: '1', method: 'DELETE', url: `${ITEMS}/1` }]);
    expect(step(body, '1')).toMatchObject({ status: 204 });
  });

  it('checks what the caller may do in each step', async () => {
    const { body } = await batch(
      await anInventory(),
      [
        { id: '1', url: ITEMS },
        { id: '2', method: 'POST', url: ITEMS, body: { fields: {} } },
      ],
      'visitor',
    );
    expect(step(body, '1')).toMatchObject({ status: 200 });
    expect(step(body, '2')).toMatchObject({ status: 403 });
  });

  it('carries the headers of a step, If-Match for one', async () => {
    const tenant = await anInventory();
    await tenant.post(ITEMS, { fields: {} });
    const { body } = await tenant.post('/$batch', {
      requests: [
        {
          id: '1',
          method: 'PATCH',
          url: `${ITEMS}/1/fields`,
          headers: { ...JSON_HEADERS, 'If-Match': '"stale,1"' },
          body: { Title: 'x' },
        },
      ],
    });
    expect(step(body, '1')).toMatchObject({ status: 412 });
  });

  it.each([
    ['without requests', []],
    ['of more than 20 requests', Array.from({ length: 21 }, (_, at) => ({ id: String(at), url: '/me' }))],
    [
      'with an id that comes twice',
      [
        { id: 'a', url: '/me' },
        { id: 'A', url: '/me' },
      ],
    ],
    ['with a step that depends on none there is', [{ id: '1', url: '/me', dependsOn: ['2'] }]],
    [
      'with a circle',
      [
        { id: '1', url: '/me', dependsOn: ['2'] },
        { id: '2', url: '/me', dependsOn: ['1'] },
      ],
    ],
  ])('[F40] refuses a batch %s', async (_case, steps) => {
    expect((await batch(await anInventory(), steps)).status).toBe(400);
  });

  it('takes 20 requests, and none that is itself a batch or an absolute address', async () => {
    const tenant = await anInventory();
    const twenty = Array.from({ length: 20 }, (_, at) => ({ id: String(at), url: '/me' }));
    expect((await batch(tenant, twenty)).status).toBe(200);
    const { body } = await batch(tenant, [
      { id: '1', method: 'POST', url: '/$batch', body: { requests: [] } },
      { id: '2', url: 'https://graph.microsoft.com/v1.0/me' },
    ]);
    expect(step(body, '1')).toMatchObject({ status: 400 });
    expect(step(body, '2')).toMatchObject({ status: 400 });
  });

  it('refuses the whole batch without a token', async () => {
    const { post } = await anInventory();
    expect((await post('/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }] }, { as: null })).status).toBe(
      401,
    );
  });
});
