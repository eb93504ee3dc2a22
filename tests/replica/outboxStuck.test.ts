import { describe, expect, it } from 'vitest';
import type { Replica } from '#replica/replica.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import {
  broken,
  creation,
  denied,
  down,
  edit,
  failing,
  failingOnce,
  keptIn,
  kinds,
  lineTo,
  refused,
  settled,
  states,
} from './outboxWorld.ts';
import { regionsAtHand } from './outboxAtHand.ts';
import { heldRegion, skane } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });
const values = (page: Replica) => page.workspace().regions.all.map(({ value }) => value.name);

const at = regionsAtHand();

describe('a change that SharePoint does not take', () => {
  it.each([
    ['refused', refused],
    ['forbidden after a role was removed', denied],
  ])('[O6] is parked when %s, is not shown as if it stood there, and holds up no other row', async (_case, failure) => {
    at.line.fault = (method, name, answered) =>
      method === 'create' && name.includes('Dalarna') ? Promise.reject(failure) : answered();
    const [parked] = await at.page.commit([creation(dalarna)]);
    expect(parked).toMatchObject({ kind: 'failed', failure, pending: at.page.outbox()[0]?.id });
    expect(at.page.outbox()).toMatchObject([{ state: { kind: 'parked', failure: { kind: failure.kind } } }]);
    expect(values(at.page)).toEqual(['Region Skåne', 'Region Örebro län']);
    expect(kinds(await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    const next = await at.reloaded();
    expect(next.outbox()).toMatchObject([
      { title: 'Region Dalarna', state: { kind: 'parked', failure: { kind: failure.kind, facts: failure.facts } } },
    ]);
    at.line.fault = undefined;
    await next.retry(next.outbox()[0]?.id ?? '');
    expect(at.titles()).toContain('Region Dalarna');
    expect(next.outbox()).toEqual([]);
  });

  it('[O6] [F11] is parked after five failures of SharePoint on that row alone', async () => {
    at.line.fault = (_method, name, answered) => (name.includes('Dalarna') ? Promise.reject(broken) : answered());
    expect(kinds(await at.page.commit([creation(dalarna)]))).toEqual(['queued']);
    expect(kinds(await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    for (let pulls = 0; pulls < 6; pulls += 1) {
      await at.page.pull();
      await settled();
    }
    expect(states(at.page)).toEqual(['parked']);
    const tries = at.line.sent.length;
    await at.page.pull();
    await settled();
    expect(at.line.sent.slice(tries)).toEqual(['pull']);
  });

  it('[O6] [F11] is not parked while SharePoint fails on everything', async () => {
    at.line.fault = failing(broken);
    await at.page.commit([creation(dalarna)]);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      at.pace.ring();
      await settled();
    }
    expect(states(at.page)).toEqual(['waiting']);
  });

  it('[O2] [O6] the later edit is found out when only it is not taken', async () => {
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'A' })]);
    await at.page.commit([edit(at.page, skane, { name: 'Förbjudet' })]);
    at.line.fault = (_method, name, answered) => (name.includes('Förbjudet') ? Promise.reject(refused) : answered());
    await at.page.retry();
    expect(at.page.outbox()).toMatchObject([{ title: 'Förbjudet', state: { kind: 'parked' } }]);
    expect(at.titles()[0]).toBe('A');
    expect(heldRegion(at.page, skane).value.name).toBe('A');
  });
});

describe('an action of several changes', () => {
  const other = aRegion({ key: aKey(21), code: aCounty('21'), name: 'Region Gävleborg' });

  it('[O2] [L15] stops at the first that does not succeed; the rest waits behind it', async () => {
    at.line.fault = failingOnce('create', 'before', refused);
    const outcomes = await at.page.commit([creation(dalarna), creation(other)]);
    expect(kinds(outcomes)).toEqual(['failed', 'notTried']);
    const [first, second] = at.page.outbox();
    expect(second).toMatchObject({ state: { kind: 'behind', id: first?.id } });
    expect(values(at.page)).toHaveLength(2);
    await at.page.retry(first?.id);
    expect(at.titles()).toEqual(['Region Skåne', 'Region Örebro län', 'Region Dalarna', 'Region Gävleborg']);
  });

  it('[O7] goes as a whole when its first change is taken back', async () => {
    at.line.fault = failingOnce('create', 'before', refused);
    await at.page.commit([creation(dalarna), creation(other)]);
    await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]);
    expect(await at.page.discard(at.page.outbox()[0]?.id ?? '')).toBe('takenBack');
    expect(at.page.outbox()).toEqual([]);
    expect(await keptIn(at.store)).toEqual([]);
    expect(at.titles()).toEqual(['Skåne', 'Region Örebro län']);
  });

  it('[O2] its changes are never sent before those it was built on', async () => {
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'A' })]);
    await at.page.commit([creation(dalarna), edit(at.page, skane, { name: 'B' })]);
    at.line.fault = undefined;
    at.line.sent.length = 0;
    await at.page.retry();
    expect(at.line.sent).toEqual(['update', 'create', 'update']);
    expect(at.titles()).toEqual(['B', 'Region Örebro län', 'Region Dalarna']);
  });
});

describe('in the name of somebody else', () => {
  it('[O17] nothing is kept or shown before it is written', async () => {
    const theirs = lineTo(at.lists);
    theirs.fault = failing(down);
    const as = () => Promise.resolve(theirs.gateway);
    expect(await at.page.commit([creation(dalarna)], as)).toMatchObject([
      { kind: 'failed', failure: down, pending: undefined },
    ]);
    expect(at.page.outbox()).toEqual([]);
    expect(values(at.page)).toHaveLength(2);
  });
});
