import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { anInventory, at, ITEMS, type Tenant } from './tenant.ts';

const send = ({ service }: Tenant, path: string, init: RequestInit = {}) =>
  service.fetch(
    new Request(`http://127.0.0.1:3978/v1.0${path}`, {
      ...init,
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    }),
  );

const json = async (response: Response) => z.unknown().parse(await response.json());

describe('over HTTP', () => {
  it('answers JSON with the headers of Graph', async () => {
    const response = await send(await anInventory(), '/me');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json;odata\.metadata=minimal/);
    expect(response.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(at(await json(response), 'displayName')).toBe('Owner');
  });

  it('takes a body in UTF-8 and answers nothing to a removal', async () => {
    const tenant = await anInventory();
    const made = await send(tenant, ITEMS, { method: 'POST', body: JSON.stringify({ fields: { Title: 'Åäö 🌱' } }) });
    expect(at(await json(made), 'fields', 'Title')).toBe('Åäö 🌱');
    const removed = await send(tenant, `${ITEMS}/1`, { method: 'DELETE' });
    expect(removed.status).toBe(204);
    expect(await removed.text()).toBe('');
  });

  it.each(['{"fields":', '\u0000', "{'a':1}"])('refuses the body %j', async (body) => {
    const response = await send(await anInventory(), ITEMS, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(at(await json(response), 'error', 'message')).toMatch(/^Unable to read JSON request payload/);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const response = await send(await anInventory(), ITEMS, {
      method: 'POST',
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(response.status).toBe(400);
  });

  it('refuses a body above the limit', async () => {
    const tenant = await anInventory({ limits: { bodyBytes: 100 } });
    const body = JSON.stringify({ fields: { Note: 'x'.repeat(100) } });
    expect((await send(tenant, ITEMS, { method: 'POST', body })).status).toBe(413);
  });

  it('keeps a plus sign, a hash and a percent sign in a query when they are escaped', async () => {
    const tenant = await anInventory();
    await tenant.post(ITEMS, { fields: { Code: 'a+b#c%d&e' } });
    const filter = encodeURIComponent("fields/Code eq 'a+b#c%d&e'");
    expect(await json(await send(tenant, `${ITEMS}?$filter=${filter}`))).toMatchObject({ value: [{ id: '1' }] });
  });
});
