import { beforeEach, describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { editedByHand } from '#domain/seal.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion } from '../factories/entities.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { colleague, offline, open } from './twoRegions.ts';

const criterion = aCriterion();

let lists: InMemoryLists;
let replica: Replica;
beforeEach(async () => {
  lists = inMemoryLists({ lists: { Kriterier: [rowCodecs.criteria.write(criterion)] } });
  replica = await opened();
  await replica.pull();
});

const opened = () => open(memoryStore(), () => Promise.resolve(lists));

function heldIn(from: Replica) {
  const row = from.workspace().criteria.byKey(criterion.key);
  if (row === undefined) throw new Error('The criterion is not there.');
  return row;
}

const changed = (from: Replica, change: Partial<Criterion>) => {
  const base = heldIn(from);
  return { kind: 'update', list: 'criteria', base, value: { ...base.value, ...change } } as const;
};

async function asStored() {
  const fresh = await opened();
  await fresh.pull();
  return heldIn(fresh);
}

describe('the seal of a row in the lists', () => {
  it('[L19] fits after a change through Samsyn', async () => {
    await replica.commit([changed(replica, { title: 'Förnybar råvara' })]);
    expect(await asStored()).toMatchObject({ value: { title: 'Förnybar råvara' } });
    expect(editedByHand(await asStored())).toBe(false);
  });

  it('[L19] fits both edits when two people changed different columns', async () => {
    const other = await opened();
    await other.pull();
    await other.commit([changed(other, { rationale: 'Råvaran räcker inte.' })]);
    const [outcome] = await replica.commit([changed(replica, { title: 'Förnybar råvara' })]);
    expect(outcome?.kind).toBe('merged');
    const { value } = await asStored();
    expect(value).toMatchObject({ title: 'Förnybar råvara', rationale: 'Råvaran räcker inte.' });
    expect(editedByHand(await asStored())).toBe(false);
  });

  it('[L19] fits when several edits that waited are sent together', async () => {
    lists.failNext(offline);
    await replica.commit([changed(replica, { title: 'Förnybar råvara' })]);
    void replica.commit([changed(replica, { rationale: 'Råvaran räcker inte.' })]);
    await replica.retry();
    const { value } = await asStored();
    expect(value).toMatchObject({ title: 'Förnybar råvara', rationale: 'Råvaran räcker inte.' });
    expect(editedByHand(await asStored())).toBe(false);
  });

  it('[L20] does not fit what somebody changed in SharePoint, until it is saved through Samsyn', async () => {
    lists.handEdit('Kriterier', '1', { Kravtext: 'Minst 25 viktprocent.' }, colleague);
    await replica.pull();
    expect(editedByHand(heldIn(replica))).toBe(true);
    await replica.commit([changed(replica, { title: 'Förnybar råvara' })]);
    expect(editedByHand(await asStored())).toBe(false);
  });

  it('[L20] is unknown in a row that was typed in by hand, and of what is not written yet', async () => {
    const { Sigill, ...typed } = rowCodecs.criteria.write(criterion);
    expect(Sigill).toMatch(/^[0-9a-f]{8}$/);
    lists = inMemoryLists({ lists: { Kriterier: [typed] } });
    replica = await opened();
    await replica.pull();
    expect(heldIn(replica).seal).toBeUndefined();
    lists.failNext(offline);
    await replica.commit([changed(replica, { title: 'Förnybar råvara' })]);
    expect(heldIn(replica)).toMatchObject({ value: { title: 'Förnybar råvara' }, seal: undefined });
  });
});
