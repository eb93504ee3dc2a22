import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '#graph/gateway.ts';
import type { ReplicaStore, StoreChange, StoredList, StoredMark } from '#replica/replicaStore.ts';
import { anEmail, anInstant } from '../factories/values.ts';

export const storedRow = (
  id: string,
  version = 1,
  fields: Row['fields'] = { Title: `Rad ${id} v${version}` },
): Row => ({
  id,
  eTag: `"guid-${id},${version}"`,
  fields,
  written: { email: anEmail(), name: 'Kontaktperson, Region Skåne', at: anInstant() },
});

export const markAt = (cursor: string, isWhole = true): StoredMark => ({ cursor, isWhole, hasBeenWhole: isWhole });

export const storeChange = (over: Partial<StoreChange> = {}): StoreChange => ({
  list: 'Kriterier',
  rows: [],
  areAsTheyStand: false,
  removed: [],
  mark: markAt('c1'),
  after: undefined,
  missing: undefined,
  ...over,
});

/** What a store has, each list with all its rows. */
export async function everythingIn(store: ReplicaStore): Promise<(StoredList & { readonly rows: readonly Row[] })[]> {
  const rows = new Map<string, Row[]>();
  const lists = await store.read((list, more) => rows.set(list, [...(rows.get(list) ?? []), ...more]));
  return lists.map((list) => ({ ...list, rows: rows.get(list.list) ?? [] }));
}

/** What every ReplicaStore promises. `open` gives an empty one. */
export function describeReplicaStore(name: string, open: () => ReplicaStore): void {
  describe(`${name} keeps the promises of ReplicaStore`, () => {
    let store: ReplicaStore;
    beforeEach(() => {
      store = open();
    });
    const stored = async (list = 'Kriterier') => {
      const found = (await everythingIn(store)).find((each) => each.list === list);
      const byId = (one: Row, other: Row) => one.id.localeCompare(other.id);
      return found && { cursor: found.mark.cursor, rows: found.rows.toSorted(byId) };
    };

    it('is empty at first', async () => {
      expect(await everythingIn(store)).toEqual([]);
    });

    it('gives rows and cursor back as they were', async () => {
      const odd = { Title: 'å 🌱 "x"\r\n', UhmVersion: 2, Aktiv: false, Val: ['a'], Tom: null };
      await store.apply([storeChange({ rows: [storedRow('1', 1, odd)] })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1', 1, odd)] });
    });

    it('keeps an empty list with its cursor', async () => {
      await store.apply([storeChange()]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [] });
    });

    it('adds, replaces and removes rows', async () => {
      await store.apply([storeChange({ rows: [storedRow('1'), storedRow('2'), storedRow('3')] })]);
      await store.apply([
        storeChange({ rows: [storedRow('2', 2)], removed: ['3', '99'], mark: markAt('c2'), after: 'c1' }),
      ]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('1'), storedRow('2', 2)] });
    });

    it('keeps lists apart, also where one name begins as another', async () => {
      const other = storeChange({ list: 'Kriterier2', rows: [storedRow('1')] });
      await store.apply([storeChange({ rows: [storedRow('1'), storedRow('2')] }), other]);
      await store.apply([storeChange({ removed: ['1'], mark: markAt('c2'), after: 'c1' })]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('2')] });
      expect(await stored('Kriterier2')).toEqual({ cursor: 'c1', rows: [storedRow('1')] });
    });

    it('[Y3] keeps how far a reading has come, and which rows it has not met', async () => {
      const half = { cursor: 'page-2', isWhole: false, hasBeenWhole: true };
      await store.apply([storeChange({ rows: [storedRow('1')], mark: half, missing: ['7', '8'] })]);
      await store.apply([
        storeChange({ rows: [storedRow('2')], mark: { ...half, cursor: 'page-3' }, after: 'page-2' }),
      ]);
      expect(await everythingIn(store)).toMatchObject([{ mark: { ...half, cursor: 'page-3' }, missing: ['7', '8'] }]);
      await store.apply([storeChange({ missing: [], after: 'page-3' })]);
      expect(await everythingIn(store)).toMatchObject([{ mark: markAt('c1'), missing: [] }]);
    });

    it('[L12] does not put an older state of a row over a newer one when it comes alone', async () => {
      await store.apply([storeChange({ rows: [storedRow('1', 3)] })]);
      await store.apply([storeChange({ rows: [storedRow('1', 2)], mark: undefined })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1', 3)] });
    });

    it('keeps rows far from each other by number, and thousands at once', async () => {
      const ids = ['1', '511', '512', '513', '99999', ...Array.from({ length: 3000 }, (_, index) => `${index + 2000}`)];
      await store.apply([storeChange({ rows: ids.map((id) => storedRow(id)) })]);
      await store.apply([storeChange({ removed: ids.slice(1), mark: markAt('c2'), after: 'c1' })]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('1')] });
    });

    it('keeps the cursor when a row alone is known better', async () => {
      await store.apply([storeChange({ rows: [storedRow('1')] })]);
      await store.apply([storeChange({ rows: [storedRow('1', 2)], mark: undefined })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1', 2)] });
    });

    it('[Y15] leaves out a change that does not follow, and keeps the others', async () => {
      await store.apply([storeChange({ rows: [storedRow('1')] })]);
      const gap = storeChange({ rows: [storedRow('2')], mark: markAt('c3'), after: 'c2' });
      const again = storeChange({ rows: [storedRow('2')] });
      const sweep = storeChange({ removed: ['1'], mark: undefined, missing: [], after: 'c0' });
      const other = storeChange({ list: 'Utgavor', rows: [storedRow('7')] });
      const written = storeChange({ rows: [storedRow('1', 2)], mark: undefined, after: 'c0' });
      expect(await store.apply([gap, other, again, written, sweep])).toEqual([gap, again, sweep]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1', 2)] });
      expect(await stored('Utgavor')).toEqual({ cursor: 'c1', rows: [storedRow('7')] });
    });

    it('[Y20] takes a row in only with a page: one that an answer alone has may be gone since', async () => {
      await store.apply([storeChange({ rows: [storedRow('1')] })]);
      await store.apply([storeChange({ rows: [storedRow('2')], mark: undefined, after: 'c1' })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1')] });
    });

    it('[Y11] keeps the higher version of a row, except where a walk shows the row as it stands', async () => {
      await store.apply([storeChange({ rows: [storedRow('1', 3)] })]);
      await store.apply([storeChange({ rows: [storedRow('1', 2)], mark: markAt('c2'), after: 'c1' })]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('1', 3)] });
      const walk = { areAsTheyStand: true, mark: markAt('c3'), after: 'c2' };
      await store.apply([storeChange({ rows: [storedRow('1', 2)], ...walk })]);
      expect(await stored()).toEqual({ cursor: 'c3', rows: [storedRow('1', 2)] });
    });

    it('[Y15] follows several marks of one list that come together', async () => {
      const next = storeChange({ rows: [storedRow('2')], mark: markAt('c2'), after: 'c1' });
      await store.apply([storeChange({ rows: [storedRow('1')] }), next]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('1'), storedRow('2')] });
    });

    it('does not show rows of a list that was never read', async () => {
      await store.apply([storeChange({ rows: [storedRow('1')], mark: undefined })]);
      expect(await everythingIn(store)).toEqual([]);
    });

    it('takes changes in the order in which they come', async () => {
      await Promise.all([
        store.apply([storeChange({ rows: [storedRow('1')] })]),
        store.apply([storeChange({ rows: [storedRow('1', 2)], mark: markAt('c2'), after: 'c1' })]),
        store.apply([storeChange({ removed: ['1'], mark: markAt('c3'), after: 'c2' })]),
      ]);
      expect(await stored()).toEqual({ cursor: 'c3', rows: [] });
    });
  });
}
