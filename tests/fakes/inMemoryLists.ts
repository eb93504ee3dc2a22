import type { Email, Instant } from '#domain/ids.ts';
import type { Signature } from '#domain/workspace.ts';
import { GraphFailure, RowChanged, type FailureFacts } from '#graph/errors.ts';
import type { ListPull, ListsGateway, Row, RowFields, RowVersion, SignedInPerson } from '#graph/gateway.ts';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { anEmail, anInstant } from '../factories/values.ts';

/** Who writes by hand, straight in the SharePoint list. */
export type Writer = { readonly email: Email; readonly name: string };

export type InMemoryLists = ListsGateway & {
  /** Changes columns the way a person does in SharePoint; the next pull tells. */
  readonly handEdit: (list: string, id: string, ...edit: HandEdit) => Row;
  readonly handAdd: (list: string, fields: RowFields, by: Writer) => Row;
  readonly handDelete: (list: string, id: string) => void;
  readonly rows: (list: string) => readonly Row[];
  /** The same lists as another person meets them; requests are counted together. */
  readonly signedInAs: (person: SignedInPerson) => InMemoryLists;
  /** The next request of any kind fails with this, once per call. */
  readonly failNext: (failure: GraphFailure) => void;
  readonly requestCount: number;
  /** What `schema` answers; a test puts the drifts of its case in. */
  readonly drifts: SchemaDrift[];
};
type HandEdit = readonly [fields: RowFields, by: Writer];

type StoredRow = { readonly versions: RowVersion[]; removedAt: number | undefined; changedAt: number };
type Site = {
  readonly lists: Map<string, Map<string, StoredRow>>;
  readonly failures: GraphFailure[];
  readonly drifts: SchemaDrift[];
  sequence: number;
  requests: number;
};

const FACTS = (status: number, code: string): FailureFacts => ({ status, code, requestId: 'in-memory' });
const FIRST_WRITE = Date.parse('2026-11-22T08:00:00Z');

/** The lists of manifest/sharepoint; others come into being with their first row. */
const LISTS = ['Regioner', 'Roller', 'Produktgrupper', 'Kriterier', 'Utgavor', 'Kravpaket', 'Remisser', 'Standpunkter'];

const COORDINATOR: SignedInPerson = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Nationell samordnare',
  email: anEmail('samordnare@samsyn.example'),
};

/**
 * SharePoint lists in memory: keeps the promises of ListsGateway and passes the suite of the real one
 * (tests/contract/listsGateway.contract.ts). Time stands at 2026-11-22 08:00 UTC and moves one second per write.
 *
 * @param initial rows per list name as `Row.fields`, written by `me` unless `writtenBy` says otherwise
 */
export function inMemoryLists(
  initial: {
    readonly me?: SignedInPerson;
    readonly lists?: Readonly<Record<string, readonly RowFields[]>>;
    readonly writtenBy?: Writer;
  } = {},
): InMemoryLists {
  const me = initial.me ?? COORDINATOR;
  const site: Site = {
    lists: new Map(LISTS.map((list) => [list, new Map<string, StoredRow>()])),
    failures: [],
    drifts: [],
    sequence: 0,
    requests: 0,
  };
  const lists = gatewayOver(site, me);
  for (const [list, rows] of Object.entries(initial.lists ?? {}))
    for (const fields of rows) lists.handAdd(list, fields, initial.writtenBy ?? me);
  return lists;
}

function gatewayOver(site: Site, me: SignedInPerson): InMemoryLists {
  const request = <T>(answer: () => T): Promise<T> => {
    site.requests += 1;
    const failure = site.failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve().then(answer);
  };
  return {
    me: () => Promise.resolve(me),
    pull: (cursors) => request(() => [...site.lists.keys()].map(pullOf(site, cursors))),
    create: (list, fields) => request(() => add(site, list, { fields, by: me })),
    find: (list, key) =>
      request(() =>
        present(site, list)
          .map(([id, row]) => rowOf(id, row))
          .find(({ fields }) => fields['Nyckel'] === key),
      ),
    update: (at, fields) =>
      request(() => {
        const row = existing(site, at.list, at.id);
        if (rowOf(at.id, row).eTag !== at.eTag) throw new RowChanged(FACTS(412, 'resourceModified'));
        return edit(site, at, { fields, by: me });
      }),
    read: (list, id) => request(() => rowOf(id, existing(site, list, id))),
    versions: (list, id) => request(() => existing(site, list, id).versions.toReversed()),
    schema: () => request(() => site.drifts),
    handEdit: (list, id, ...[fields, by]) => edit(site, { list, id }, { fields, by }),
    handAdd: (list, fields, by) => add(site, list, { fields, by }),
    handDelete: (list, id) => {
      const row = existing(site, list, id);
      site.sequence += 1;
      row.removedAt = site.sequence;
    },
    rows: (list) => present(site, list).map(([id, row]) => rowOf(id, row)),
    signedInAs: (person) => gatewayOver(site, person),
    failNext: (failure) => void site.failures.push(failure),
    drifts: site.drifts,
    get requestCount() {
      return site.requests;
    },
  };
}

function pullOf(site: Site, cursors: ReadonlyMap<string, string>): (list: string) => ListPull {
  return (list) => {
    const cursor = cursors.get(list);
    const since = cursor === undefined ? undefined : Number(cursor);
    const all = [...(site.lists.get(list) ?? [])];
    const changed = present(site, list).filter(([, row]) => since === undefined || row.changedAt > since);
    const removed = all.filter(([, row]) => since !== undefined && (row.removedAt ?? 0) > since).map(([id]) => id);
    const rows = changed.map(([id, row]) => rowOf(id, row));
    return {
      list,
      rows,
      removed,
      cursor: String(site.sequence),
      covers: since === undefined ? 'everything' : 'changes',
    };
  };
}

function present(site: Site, list: string): readonly (readonly [string, StoredRow])[] {
  return [...(site.lists.get(list) ?? [])].filter(([, row]) => row.removedAt === undefined);
}

function existing(site: Site, list: string, id: string): StoredRow {
  const row = site.lists.get(list)?.get(id);
  if (row?.removedAt !== undefined || !row)
    throw new GraphFailure('notFound', 'No such row.', { facts: FACTS(404, 'itemNotFound') });
  return row;
}

type Writing = { readonly fields: RowFields; readonly by: Writer };

function add(site: Site, list: string, writing: Writing): Row {
  const rows = site.lists.get(list) ?? new Map<string, StoredRow>();
  site.lists.set(list, rows);
  const key = writing.fields['Nyckel'];
  const isTaken = present(site, list).some(([id, row]) => rowOf(id, row).fields['Nyckel'] === key);
  if (key !== undefined && isTaken)
    throw new GraphFailure('refused', 'The key is taken.', { facts: FACTS(400, 'invalidRequest') });
  const id = String(rows.size + 1);
  rows.set(id, { versions: [], removedAt: undefined, changedAt: 0 });
  return edit(site, { list, id }, writing);
}

function edit(site: Site, at: { readonly list: string; readonly id: string }, { fields, by }: Writing): Row {
  const row = existing(site, at.list, at.id);
  site.sequence += 1;
  row.changedAt = site.sequence;
  const merged = Object.entries({ ...row.versions.at(-1)?.fields, ...fields });
  // As in SharePoint, a column without a value is not there at all.
  const kept = Object.fromEntries(merged.filter(([, value]) => value !== null && value !== ''));
  const written: Signature = { email: by.email, name: by.name, at: timeOf(site.sequence) };
  row.versions.push({ id: `${row.versions.length + 1}.0`, written, fields: kept });
  return rowOf(at.id, row);
}

function rowOf(id: string, row: StoredRow): Row {
  const latest = row.versions.at(-1);
  if (!latest) throw new Error(`Row ${id} has never been written.`);
  const guid = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
  return { id, eTag: `"${guid},${row.versions.length}"`, fields: latest.fields, written: latest.written };
}

function timeOf(sequence: number): Instant {
  return anInstant(new Date(FIRST_WRITE + sequence * 1000).toISOString());
}
