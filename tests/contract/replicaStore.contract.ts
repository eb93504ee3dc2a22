import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '#graph/gateway.ts';
import type { ReplicaStore, StoreChange } from '#replica/replicaStore.ts';
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

export const storeChange = (over: Partial<StoreChange> = {}): StoreChange => ({
  list: 'Kriterier',
  rows: [],
  removed: [],
  cursor: 'c1',
  covers: 'changes',
  ...over,
});

/** What every ReplicaStore promises. `open` gives an empty one. */
export function describeReplicaStore(name: string, open: () => ReplicaStore): void {
  describe(`${name} keeps the promises of ReplicaStore`, () => {
    let store: ReplicaStore;
    beforeEach(() => {
      store = open();
    });
    const stored = async (list = 'Kriterier') => {
      const found = (await store.read()).find((each) => each.list === list);
      const byId = (one: Row, other: Row) => one.id.localeCompare(other.id);
      return found && { cursor: found.cursor, rows: found.rows.toSorted(byId) };
    };

    it('is empty at first', async () => {
      expect(await store.read()).toEqual([]);
    });

    it('gives rows and cursor back as they were', async () => {
      const odd = { Title: 'å 🌱 "x"\r\n', UhmVersion: 2, Aktiv: false, Val: ['a'], Tom: null };
      await store.apply([storeChange({ rows: [storedRow('1', 1, odd)] })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1', 1, odd)] });
    });

    it('keeps an empty list with its cursor', async () => {
      await store.apply([storeChange({ covers: 'everything' })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [] });
    });

    it('adds, replaces and removes rows', async () => {
      await store.apply([storeChange({ rows: [storedRow('1'), storedRow('2'), storedRow('3')] })]);
      await store.apply([storeChange({ rows: [storedRow('2', 2)], removed: ['3', '99'], cursor: 'c2' })]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('1'), storedRow('2', 2)] });
    });

    it('replaces a list of which it gets everything, and no other list', async () => {
      const other = storeChange({ list: 'Kriterier2', rows: [storedRow('1')] });
      await store.apply([storeChange({ rows: [storedRow('1'), storedRow('2')] }), other]);
      await store.apply([storeChange({ rows: [storedRow('2')], covers: 'everything', cursor: 'c2' })]);
      expect(await stored()).toEqual({ cursor: 'c2', rows: [storedRow('2')] });
      expect(await stored('Kriterier2')).toEqual({ cursor: 'c1', rows: [storedRow('1')] });
    });

    it('keeps the cursor when a row alone is known better', async () => {
      await store.apply([storeChange({ rows: [storedRow('1')] })]);
      await store.apply([storeChange({ rows: [storedRow('1', 2)], cursor: undefined })]);
      expect(await stored()).toEqual({ cursor: 'c1', rows: [storedRow('1', 2)] });
    });

    it('does not show rows of a list that was never read', async () => {
      await store.apply([storeChange({ rows: [storedRow('1')], cursor: undefined })]);
      expect(await store.read()).toEqual([]);
    });

    it('takes changes in the order in which they come', async () => {
      await Promise.all([
        store.apply([storeChange({ rows: [storedRow('1')] })]),
        store.apply([storeChange({ rows: [storedRow('1', 2)], cursor: 'c2' })]),
        store.apply([storeChange({ removed: ['1'], cursor: 'c3' })]),
      ]);
      expect(await stored()).toEqual({ cursor: 'c3', rows: [] });
    });
  });
}
