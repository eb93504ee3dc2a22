import type { Email, Instant } from '#domain/ids.ts';
import type { Signature } from '#domain/workspace.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { GraphFailure, RowChanged, type FailureFacts } from '#graph/errors.ts';
import type {
  ListPage,
  ListsGateway,
  NamedList,
  PullRequest,
  Row,
  RowFields,
  RowVersion,
  SignedInPerson,
} from '#graph/gateway.ts';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { anEmail, anInstant } from '../factories/values.ts';

/** Who writes by hand, straight in the SharePoint list. */
export type Writer = { readonly email: Email; readonly name: string };
/** Undefined for an app in its own name. */
type Hand = Omit<Writer, 'email'> & { readonly email: Email | undefined };

export type InMemoryLists = ListsGateway & {
  /** Changes columns the way a person does in SharePoint; the next pull tells. */
  readonly handEdit: (list: string, id: string, ...edit: HandEdit) => Row;
  readonly handAdd: (list: string, fields: RowFields, by: Writer) => Row;
  readonly handDelete: (list: string, id: string) => void;
  readonly rows: (list: string) => readonly Row[];
  /** The same lists as another person meets them; requests are counted together. */
  readonly signedInAs: (person: SignedInPerson) => InMemoryLists;
  /** The same lists as an app meets them in its own name. */
  readonly asApp: () => InMemoryLists;
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
  readonly pageRows: number;
};

const FACTS = (status: number, code: string): FailureFacts => ({ status, code, requestId: 'in-memory' });
const FIRST_WRITE = Date.parse('2026-11-22T08:00:00Z');

/** The lists of manifest/sharepoint; others come into being with their first row. */
const LISTS = listDefinitions.map(({ name }) => name);

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
    /** Rows that a page of a first reading holds; all of them when not given. */
    readonly pageRows?: number;
  } = {},
): InMemoryLists {
  const me = initial.me ?? COORDINATOR;
  const site: Site = {
    lists: new Map(LISTS.map((list) => [list, new Map<string, StoredRow>()])),
    failures: [],
    drifts: [],
    sequence: 0,
    requests: 0,
    pageRows: initial.pageRows ?? Number.POSITIVE_INFINITY,
  };
  const lists = gatewayOver(site, me);
  for (const [list, rows] of Object.entries(initial.lists ?? {}))
    for (const fields of rows) lists.handAdd(list, fields, initial.writtenBy ?? me);
  return lists;
}

function gatewayOver(site: Site, me: SignedInPerson, hand: Hand = me): InMemoryLists {
  const request = <T>(answer: () => T): Promise<T> => {
    site.requests += 1;
    const failure = site.failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve().then(answer);
  };
  return {
    me: () => Promise.resolve(me),
    lists: () => [...site.lists.keys()].map(namedList),
    pull: async (asked) => {
      const { isWanted = () => true } = asked;
      const lists = [...site.lists.keys()].filter((list) => isWanted(namedList(list)));
      for (const list of lists) if (!asked.marks.get(list)?.cursor) asked.begins(list);
      for (const list of await request(() => lists)) await pullList(site, list, asked);
    },
    create: (list, fields) => request(() => add(site, list, { fields, by: hand })),
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
        return edit(site, at, { fields, by: hand });
      }),
    read: (list, id) => request(() => rowOf(id, existing(site, list, id))),
    versions: (list, id) => request(() => existing(site, list, id).versions.toReversed()),
    schema: () => request(() => [...site.drifts]),
    handEdit: (list, id, ...[fields, by]) => edit(site, { list, id }, { fields, by }),
    handAdd: (list, fields, by) => add(site, list, { fields, by }),
    handDelete: (list, id) => {
      const row = existing(site, list, id);
      site.sequence += 1;
      row.removedAt = site.sequence;
    },
    rows: (list) => present(site, list).map(([id, row]) => rowOf(id, row)),
    signedInAs: (person) => gatewayOver(site, person),
    asApp: () => gatewayOver(site, me, { email: undefined, name: 'Samsyn' }),
    failNext: (failure) => void site.failures.push(failure),
    drifts: site.drifts,
    get requestCount() {
      return site.requests;
    },
  };
}

/** Graph's ids are GUIDs; here it is enough that they are not the names. */
function namedList(list: string): NamedList {
  return { list, id: `id-of-${list}` };
}

/** A first reading is walked by number, `pageRows` at a time; it ends at the change with which it began. */
async function pullList(site: Site, list: string, asked: PullRequest): Promise<void> {
  const mark = asked.marks.get(list);
  if (mark?.isWhole === true) return asked.page(changesOf(site, list, Number(mark.cursor)));
  const [since = 0, from = 0] = (mark?.cursor || `${site.sequence}@0`).split('@').map(Number);
  for (let walkedTo = from; ;) {
    const isFirst = walkedTo === 0;
    const rest = present(site, list).filter(([id]) => Number(id) > walkedTo);
    const rows = rest.slice(0, site.pageRows).map(([id, row]) => rowOf(id, row));
    const isLast = rest.length <= site.pageRows;
    walkedTo = Number(rows.at(-1)?.id ?? walkedTo);
    const cursor = isLast ? String(since) : `${since}@${walkedTo}`;
    await asked.page({ list, rows, removed: [], cursor, covers: 'everything', isFirst, isLast });
    if (isLast) return;
    asked.signal?.throwIfAborted();
    site.requests += 1;
    const failure = site.failures.shift();
    if (failure) throw failure;
  }
}

function changesOf(site: Site, list: string, since: number): ListPage {
  const all = [...(site.lists.get(list) ?? [])];
  const rows = present(site, list).filter(([, row]) => row.changedAt > since);
  return {
    list,
    rows: rows.map(([id, row]) => rowOf(id, row)),
    removed: all.filter(([, row]) => (row.removedAt ?? 0) > since).map(([id]) => id),
    cursor: String(site.sequence),
    covers: 'changes',
    isFirst: true,
    isLast: true,
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

type Writing = { readonly fields: RowFields; readonly by: Hand };

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
