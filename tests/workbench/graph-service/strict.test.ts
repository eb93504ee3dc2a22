import { describe, expect, it } from 'vitest';
import { anInventory, at, ITEMS, refusal, SITE } from './tenant.ts';
import { hasSlice, wireCheck } from './wireSchema.ts';

describe('strict mode', () => {
  it('turns an answer that the check finds fault with into a 500 with the reason', async () => {
    const { get } = await anInventory({
      strict: ({ method, url, status }) => (method === 'GET' && url.endsWith('/me') ? `${status} is wrong` : undefined),
    });
    expect(await get('/me')).toMatchObject({ status: 500, body: refusal('generalException', '200 is wrong') });
    expect((await get(ITEMS)).status).toBe(200);
  });

  it('looks at each step of a batch', async () => {
    const tenant = await anInventory({ strict: ({ url }) => (url.endsWith('/me') ? 'wrong' : undefined) });
    const requests = ['/me', SITE].map((url, at) => ({ id: String(at), method: 'GET', url }));
    const { body } = await tenant.post('/$batch', { requests });
    expect([at(body, 'responses')].flat().map((answer) => at(answer, 'status'))).toEqual([200, 500]);
  });

  it.skipIf(!hasSlice)('takes the schema of Microsoft as its check', async () => {
    const tenant = await anInventory({ strict: wireCheck() });
    expect((await tenant.post(ITEMS, { fields: { Title: 'x' } })).status).toBe(201);
    for (const url of ['/me', SITE, `${SITE}/lists`, `${SITE}/lists/Inventory/columns`, ITEMS, `${ITEMS}/delta`])
      expect((await tenant.get(url)).status).toBe(200);
  });
});
