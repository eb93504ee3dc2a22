import { beforeEach, describe, expect, it } from 'vitest';
import { takenBack, type Entry } from '#replica/outbox/entry.ts';
import type { OutboxStore } from '#replica/outbox/outboxStore.ts';
import { anEmail, anInstant, aKey } from '../factories/values.ts';

export const anEntry = (id: string, over: Partial<Entry> = {}): Entry => ({
  id,
  action: 'action',
  order: 1,
  list: 'criteria',
  key: aKey(300),
  since: anInstant(),
  base: {
    rowId: '7',
    revision: '"guid,1"',
    fields: { Title: 'Före' },
    written: { email: anEmail(), name: 'Kontaktperson', at: anInstant() },
  },
  fields: { Title: 'å 🌱 "x"\r\n', UhmVersion: 2, Aktiv: false, Val: ['a'], Tom: null },
  state: { kind: 'waiting' },
  ...over,
});

/** What every OutboxStore promises. `open` gives an empty one. */
export function describeOutboxStore(name: string, open: () => OutboxStore): void {
  describe(`${name} keeps the promises of OutboxStore`, () => {
    let store: OutboxStore;
    beforeEach(() => {
      store = open();
    });
    const ids = async () => (await store.read()).map(({ id }) => id);

    it('is empty at first', async () => {
      expect(await store.read()).toEqual([]);
    });

    it('[O1] gives entries back as they were, whatever their state', async () => {
      const failure = {
        kind: 'accessDenied',
        message: 'no',
        facts: { status: 403, code: 'x', requestId: 'y' },
      } as const;
      const theirs = {
        id: '7',
        eTag: '"guid,2"',
        fields: { Title: 'Deras' },
        written: { email: undefined, name: '', at: anInstant() },
      };
      const entries = [
        anEntry('a'),
        anEntry('b', { state: { kind: 'parked', failure } }),
        anEntry('c', { state: { kind: 'collision', theirs } }),
        anEntry('d', { state: { kind: 'collision' } }),
      ];
      await store.apply({ put: entries, remove: [] });
      expect(await store.read()).toEqual(entries);
    });

    it('[O2] gives them in their order, however they came', async () => {
      await store.apply({ put: [anEntry('b', { order: 3 }), anEntry('a', { order: 10 })], remove: [] });
      await store.apply({ put: [anEntry('z', { order: 2 }), anEntry('y', { order: 3 })], remove: [] });
      expect(await ids()).toEqual(['z', 'b', 'y', 'a']);
    });

    it('adds, replaces and removes together', async () => {
      await store.apply({ put: [anEntry('a'), anEntry('b')], remove: [] });
      await store.apply({ put: [anEntry('b', { fields: { Title: 'ny' } }), anEntry('c')], remove: ['a', 'no such'] });
      expect(await ids()).toEqual(['b', 'c']);
      expect((await store.read())[0]?.fields).toEqual({ Title: 'ny' });
    });

    it('[O7] leaves what was taken back as it is, whoever still has it', async () => {
      await store.apply({ put: [anEntry('a'), anEntry('b')], remove: [] });
      const said = takenBack(anEntry('a'), anInstant());
      await store.apply({ put: [said], remove: ['a'] });
      await store.apply({ put: [anEntry('a', { isSent: true }), anEntry('b', { isSent: true })], remove: [] });
      expect(await store.read()).toEqual([said, anEntry('b', { isSent: true })]);
      await store.apply({ put: [], remove: ['a'] });
      expect(await ids()).toEqual(['b']);
    });

    it('takes changes in the order in which they come', async () => {
      await Promise.all([
        store.apply({ put: [anEntry('a')], remove: [] }),
        store.apply({ put: [], remove: ['a'] }),
        store.apply({ put: [anEntry('b')], remove: [] }),
      ]);
      expect(await ids()).toEqual(['b']);
    });
  });
}
