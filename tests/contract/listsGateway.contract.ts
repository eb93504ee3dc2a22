import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphFailure, RowChanged } from '#graph/errors.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { ListMark, ListPage, ListsGateway, RowFields } from '#graph/gateway.ts';

export type GatewayUnderTest = {
  readonly gateway: ListsGateway;
  /** The same lists with another person's token. */
  readonly colleague: ListsGateway;
  readonly remove: (list: string, id: string) => Promise<void>;
  readonly requestCount: () => number;
  readonly close: () => void;
};

const region = (code: string): RowFields => ({
  Nyckel: `01JD00000000000000000000${code}`,
  Title: `Region ${code}`,
  Lanskod: code,
  Upphandlingsregion: 'A',
  Aktiv: true,
});

/** What every ListsGateway promises. The site of the suite has the lists of manifest/sharepoint, all empty. */
export function describeListsGateway(name: string, open: () => Promise<GatewayUnderTest>): void {
  describe(`${name} keeps the promises of ListsGateway`, () => {
    let under: GatewayUnderTest;
    let marks: Map<string, ListMark>;
    beforeEach(async () => {
      under = await open();
      marks = new Map();
    });
    afterEach(() => under.close());

    /** Pulls once and puts the pages of each list together. */
    const pull = async (): Promise<ReadonlyMap<string, ListPage>> => {
      const pulled = new Map<string, ListPage>();
      const page = (next: ListPage) => {
        const before = pulled.get(next.list);
        const rows = [...(before?.rows ?? []), ...next.rows];
        pulled.set(next.list, { ...next, rows, removed: [...(before?.removed ?? []), ...next.removed] });
        marks.set(next.list, { cursor: next.cursor, isWhole: next.isLast || next.covers === 'changes' });
        return Promise.resolve();
      };
      await under.gateway.pull({ marks, begins: () => undefined, page, gone: (list) => expect.unreachable(list) });
      return pulled;
    };

    it('says who is signed in', async () => {
      const [me, other] = [await under.gateway.me(), await under.colleague.me()];
      expect(me.email).toMatch(/@samsyn\.example$/);
      expect(other.email).not.toBe(me.email);
    });

    it('reads every list in full at first, the empty ones too', async () => {
      await under.gateway.create('Regioner', region('01'));
      const pulls = await pull();
      expect([...pulls.keys()]).toEqual(expect.arrayContaining(listsOfTab(rowCodecs).map(({ list }) => list)));
      expect([...pulls.values()].every(({ covers }) => covers === 'everything')).toBe(true);
      expect(pulls.get('Regioner')?.rows).toMatchObject([{ fields: region('01') }]);
      expect([...marks.values()].every(({ isWhole }) => isWhole)).toBe(true);
      expect(pulls.get('Roller')?.rows).toEqual([]);
    });

    it('asks for the lists alone that are wanted, by the ids that it tells', async () => {
      await pull();
      const wanted = under.gateway.lists().filter(({ list }) => list === 'Regioner' || list === 'Roller');
      expect(new Set(under.gateway.lists().map(({ id }) => id)).size).toBe(under.gateway.lists().length);
      const ids = new Set(wanted.map(({ id }) => id));
      const told: string[] = [];
      const page = ({ list }: ListPage) => {
        told.push(list);
        return Promise.resolve();
      };
      const gone = (list: string) => expect.unreachable(list);
      await under.gateway.pull({ marks, isWanted: ({ id }) => ids.has(id), begins: () => undefined, page, gone });
      expect(told.sort()).toEqual(['Regioner', 'Roller']);
    });

    it('then tells only what changed, in one request for all lists', async () => {
      const stays = await under.gateway.create('Regioner', region('01'));
      const changes = await under.gateway.create('Regioner', region('03'));
      await pull();
      await under.colleague.update({ list: 'Regioner', id: changes.id, eTag: changes.eTag }, { Aktiv: false });
      const added = await under.colleague.create('Regioner', region('04'));

      const before = under.requestCount();
      const pulls = await pull();
      expect(under.requestCount() - before).toBe(1);
      const regions = pulls.get('Regioner');
      expect(regions?.covers).toBe('changes');
      expect(regions?.rows.map(({ id }) => id).sort()).toEqual([changes.id, added.id].sort());
      expect(regions?.rows.map(({ id }) => id)).not.toContain(stays.id);
      expect(pulls.get('Roller')).toMatchObject({ rows: [], removed: [], covers: 'changes' });
    });

    it('tells nothing when nothing changed, in one request', async () => {
      await under.gateway.create('Regioner', region('01'));
      await pull();
      const before = under.requestCount();
      const pulls = await pull();
      expect(under.requestCount() - before).toBe(1);
      expect([...pulls.values()].flatMap(({ rows, removed }) => [...rows, ...removed])).toEqual([]);
    });

    it('tells which rows are gone', async () => {
      const row = await under.gateway.create('Regioner', region('01'));
      await pull();
      await under.remove('Regioner', row.id);
      expect((await pull()).get('Regioner')).toMatchObject({ rows: [], removed: [row.id] });
    });

    it('signs every row with the person who last wrote it', async () => {
      const [me, other] = [await under.gateway.me(), await under.colleague.me()];
      const mine = await under.gateway.create('Regioner', region('01'));
      expect(mine.written).toMatchObject({ email: me.email, name: me.name });
      await under.colleague.update({ list: 'Regioner', id: mine.id, eTag: mine.eTag }, { Title: 'Region Stockholm' });
      const [row] = (await pull()).get('Regioner')?.rows ?? [];
      expect(row?.written).toMatchObject({ email: other.email, name: other.name });
      expect(row?.written.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('changes only the columns that it is given', async () => {
      const row = await under.gateway.create('Regioner', region('01'));
      const after = await under.gateway.update(
        { list: 'Regioner', id: row.id, eTag: row.eTag },
        { Title: 'Stockholm' },
      );
      expect(after.fields).toMatchObject({ ...region('01'), Title: 'Stockholm' });
      expect(after.eTag).not.toBe(row.eTag);
      expect(await under.gateway.read('Regioner', row.id)).toEqual(after);
    });

    it('clears a column with null', async () => {
      const row = await under.gateway.create('Regioner', region('01'));
      const at = { list: 'Regioner', id: row.id, eTag: row.eTag };
      const after = await under.gateway.update(at, { Upphandlingsregion: null });
      expect(after.fields['Upphandlingsregion'] ?? '').toBe('');
    });

    it('counts versions in the eTag, so that the newer of two rows can be told', async () => {
      const row = await under.gateway.create('Regioner', region('01'));
      const after = await under.gateway.update(
        { list: 'Regioner', id: row.id, eTag: row.eTag },
        { Title: 'Stockholm' },
      );
      const number = (eTag: string) => Number.parseInt(eTag.split(',')[1] ?? '', 10);
      expect(number(after.eTag)).toBeGreaterThan(number(row.eTag));
      expect(after.eTag.split(',')[0]).toBe(row.eTag.split(',')[0]);
    });

    it('writes nothing to a row that somebody else has written', async () => {
      const row = await under.gateway.create('Regioner', region('01'));
      const at = { list: 'Regioner', id: row.id, eTag: row.eTag };
      await under.colleague.update(at, { Title: 'Theirs' });
      await expect(under.gateway.update(at, { Aktiv: false })).rejects.toBeInstanceOf(RowChanged);
      expect((await under.gateway.read('Regioner', row.id)).fields).toMatchObject({ Title: 'Theirs', Aktiv: true });
    });

    it('keeps every version with its signature, newest first', async () => {
      const other = await under.colleague.me();
      const row = await under.gateway.create('Regioner', region('01'));
      await under.colleague.update({ list: 'Regioner', id: row.id, eTag: row.eTag }, { Title: 'Stockholm' });
      const versions = await under.gateway.versions('Regioner', row.id);
      expect(versions.map(({ fields }) => fields['Title'])).toEqual(['Stockholm', 'Region 01']);
      expect(versions[0]?.written.email).toBe(other.email);
    });

    it('fails with notFound for a row that is gone', async () => {
      const row = await under.gateway.create('Regioner', region('01'));
      await under.remove('Regioner', row.id);
      const at = { list: 'Regioner', id: row.id, eTag: row.eTag };
      for (const use of [
        () => under.gateway.read('Regioner', row.id),
        () => under.gateway.update(at, { Title: 'x' }),
      ]) {
        const failure: unknown = await use().catch((reason: unknown) => reason);
        expect(failure).toBeInstanceOf(GraphFailure);
        expect(failure).toMatchObject({ kind: 'notFound' });
      }
    });

    it('carries any text unharmed', async () => {
      const text = 'å ä ö 🌱 "citat" \'apostrof\' <b>fet</b> & 100 % #1 + 2\n\nrad två\\n';
      const fields = { Nyckel: '01JD0000000000000000000099', Title: "Kravet 'x'", Kravtext: text };
      const row = await under.gateway.create('Kriterier', { ...fields, Status: 'Utkast' });
      expect(row.fields).toMatchObject(fields);
    });
  });
}
