import { describe, expect, it } from 'vitest';
import type { Replica } from '#replica/replica.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey, anEmail } from '../factories/values.ts';
import { busy, creation, down, edit, failing, failingOnce, kinds, openPage, settled, states } from './outboxWorld.ts';
import { regionsAtHand } from './outboxAtHand.ts';
import { colleague, heldRegion, orebro, skane } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });
const values = (page: Replica) => page.workspace().regions.all.map(({ value }) => value.name);

const at = regionsAtHand();

describe('a change that cannot be sent', () => {
  it('[O1] is shown at once with the name of who made it, and queued', async () => {
    const signer = { email: anEmail('jag@samsyn.example'), name: 'Jag' };
    at.page = await openPage(at.line.gateway, { pace: at.pace, signer: () => signer });
    await at.page.pull();
    at.line.fault = failing(down);
    const outcomes = await at.page.commit([edit(at.page, skane, { name: 'Skåne' }), creation(dalarna)]);
    expect(kinds(outcomes)).toEqual(['queued', 'queued']);
    expect(outcomes[0]).toMatchObject({ failure: down, pending: at.page.outbox()[0]?.id });
    expect(values(at.page)).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
    expect(heldRegion(at.page, dalarna).written).toMatchObject(signer);
    expect(at.page.workspace().regions.byKey(orebro.key)?.value).toEqual(orebro);
    expect(at.lists.rows('Regioner')).toHaveLength(2);
  });

  it('[O1] keeps every snapshot, collection and outbox the same object until something changed', async () => {
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]);
    const [before, outbox] = [at.page.workspace(), at.page.outbox()];
    expect(at.page.workspace()).toBe(before);
    await at.page.pull();
    await settled();
    expect(at.page.workspace()).toBe(before);
    expect(at.page.outbox()).toBe(outbox);
    at.line.fault = undefined;
    at.lists.handAdd('Kriterier', { Nyckel: aKey(300), Title: 'x' }, colleague);
    await at.page.pull();
    await settled();
    expect(at.page.workspace().roles).toBe(before.roles);
    expect(at.page.workspace()).not.toBe(before);
  });

  it('[O1] [O5] survives a reload and goes on with the next pull', async () => {
    at.line.fault = failing(down);
    await at.page.commit([creation(dalarna), edit(at.page, skane, { name: 'Skåne' })]);
    const next = await at.reloaded();
    expect(next.outbox().map(({ title, list, key }) => [title, list, key])).toEqual([
      ['Region Dalarna', 'regions', dalarna.key],
      ['Skåne', 'regions', skane.key],
    ]);
    expect(values(next)).toContain('Region Dalarna');
    at.line.fault = undefined;
    await next.pull();
    await settled();
    expect(next.outbox()).toEqual([]);
    expect(at.titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
    expect(await at.store.read()).toEqual([]);
  });

  it('[O5] is tried again in ever longer pauses, on demand, and with the next change', async () => {
    at.line.fault = failing(down);
    await at.page.commit([creation(dalarna)]);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      at.pace.ring();
      await settled();
    }
    // Besides how long the store is waited for, and once the answer.
    const pauses = at.pace.set.filter((milliseconds) => milliseconds !== 5_000).slice(1);
    expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(Math.max(...pauses)).toBe(300_000);
    const tries = at.line.sent.length;
    await at.page.retry();
    expect(at.line.sent.length).toBe(tries + 1);
    at.line.fault = undefined;
    expect(kinds(await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    expect(at.titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
  });

  it('[O5] waits as long as a busy Microsoft 365 asks for, although the person goes on', async () => {
    at.line.fault = failing(busy);
    expect(kinds(await at.page.commit([creation(dalarna)]))).toEqual(['queued']);
    expect(at.pace.set).toContain(30_000);
    at.line.fault = undefined;
    const tries = at.line.sent.length;
    expect(kinds(await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]))).toEqual(['queued']);
    await at.page.pull();
    await settled();
    expect(at.line.sent.slice(tries)).toEqual(['pull']);
    at.pace.ring();
    await settled();
    expect(states(at.page)).toEqual([]);
    expect(at.titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
  });

  it('[O5] is said to be queued when no answer comes, and still counts when it does', async () => {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    at.line.fault = async (_method, _name, answered) => {
      await until;
      return answered();
    };
    const committing = at.page.commit([creation(dalarna)]);
    await settled();
    expect(states(at.page)).toEqual(['sending']);
    at.pace.ring();
    expect(kinds(await committing)).toEqual(['queued']);
    letGo();
    await settled();
    expect(at.page.outbox()).toEqual([]);
    expect(at.titles()).toContain('Region Dalarna');
  });
});

describe('a create whose answer was lost', () => {
  it('[O3] [F2] is found by its key, before and after a reload, and never made twice', async () => {
    at.line.fault = failingOnce('create', 'after');
    expect(kinds(await at.page.commit([creation(dalarna)]))).toEqual(['queued']);
    const next = await at.reloaded();
    await next.retry();
    expect(at.line.sent.filter((method) => method === 'create')).toHaveLength(1);
    expect(at.titles().filter((title) => title === 'Region Dalarna')).toHaveLength(1);
    await at.page.retry();
    expect([states(at.page), states(next)]).toEqual([[], []]);
  });

  it('[O3] sends nothing as long as the look-up fails too', async () => {
    at.line.fault = failingOnce('create', 'after');
    await at.page.commit([creation(dalarna)]);
    at.line.fault = (method, _name, answered) => (method === 'find' ? Promise.reject(down) : answered());
    await at.page.retry();
    await at.page.retry();
    expect(at.line.sent).toEqual(['create', 'find', 'find']);
    expect(states(at.page)).toEqual(['waiting']);
    at.line.fault = undefined;
    await at.page.retry();
    expect(at.line.sent).toEqual(['create', 'find', 'find', 'find']);
    expect(at.titles()).toEqual(['Region Skåne', 'Region Örebro län', 'Region Dalarna']);
  });

  it('[O1] [O3] is shown as the list has it once a pull has brought it', async () => {
    at.line.fault = failingOnce('create', 'after');
    await at.page.commit([creation(dalarna)]);
    at.lists.handEdit('Regioner', '3', { Title: 'Dalarna' }, colleague);
    at.line.fault = (method, _name, answered) => (method === 'find' ? Promise.reject(down) : answered());
    await at.page.pull();
    await settled();
    expect(states(at.page)).toEqual(['waiting']);
    expect(heldRegion(at.page, dalarna)).toMatchObject({ value: { name: 'Dalarna' }, written: colleague, rowId: '3' });
    expect(at.page.workspace().regions.all).toHaveLength(3);
  });

  it('[O3] that never arrived is sent after the look-up', async () => {
    at.line.fault = failingOnce('create', 'before');
    await at.page.commit([creation(dalarna)]);
    await at.page.retry();
    expect(at.line.sent).toEqual(['create', 'find', 'create']);
    expect(at.titles()).toHaveLength(3);
  });

  it('[O3] [O4] takes later edits along, whether it arrived or not', async () => {
    for (const [index, when] of (['before', 'after'] as const).entries()) {
      const made = aRegion({ key: aKey(30 + index), code: aCounty(String(30 + index)), name: 'Ny' });
      at.line.fault = failingOnce('create', when);
      await at.page.commit([creation(made)]);
      at.line.fault = failing(down);
      await at.page.commit([edit(at.page, made, { name: 'Nyare' })]);
      await at.page.commit([edit(at.page, made, { isActive: false })]);
      at.line.fault = undefined;
      await at.page.retry();
      expect(at.page.outbox()).toEqual([]);
      expect(heldRegion(at.page, made).value).toEqual({ ...made, name: 'Nyare', isActive: false });
    }
    expect(at.lists.rows('Regioner')).toHaveLength(4);
  });
});
