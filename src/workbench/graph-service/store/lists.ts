import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { column } from '../columns/column.ts';
import { identity } from '../identity.ts';
import type { SqlDriver } from '../sql/driver.ts';

const definition = z.object({
  description: z.string(),
  template: z.string(),
  /** Made by SharePoint itself and not shown among the lists; absent means no. */
  hidden: z.boolean().optional(),
  /** Whether a person chooses among several content types; absent means no. */
  contentTypesEnabled: z.boolean().optional(),
  columns: z.array(column).readonly(),
  version: z.number(),
  created: z.string(),
  createdBy: identity,
  modified: z.string(),
  modifiedBy: identity,
});

/** What is kept of a list beside its items. */
export type ListDefinition = Readonly<z.infer<typeof definition>>;
export type StoredList = ListDefinition & {
  readonly id: string;
  readonly site: string;
  /** The part of its address, e.g. `Kriterier` in `/Lists/Kriterier`; fixed. */
  readonly name: string;
  readonly title: string;
};

/** How far the change log of a list has come. */
export type ChangeMark = { readonly seq: number; readonly epoch: number };

const row = z.object({ id: z.string(), site: z.string(), name: z.string(), title: z.string(), json: z.string() });
const head = row.omit({ site: true, json: true });
const mark = z.object({ seq: z.number(), epoch: z.number() });
const counters = z.object({ id: z.number() });

export type ListStore = ReturnType<typeof listStore>;

/** Lists and their definitions. Callers wrap writes in a transaction. */
export function listStore(sql: SqlDriver) {
  const definitionOf = definitions();
  const read = (raw: unknown): StoredList => {
    const { json, ...head } = row.parse(raw);
    return { ...head, ...definitionOf(head.id, json) };
  };
  const ofSite = (site: string): readonly StoredList[] =>
    sql.prepare('SELECT id, site, name, title, json FROM list WHERE site = ? ORDER BY title').all(site).map(read);

  const markOf = (id: string): ChangeMark =>
    mark.parse(sql.prepare('SELECT seq, epoch FROM list WHERE id = ?').all(id)[0]);

  /** @returns `undefined` when there is no such list, of any site */
  const byId = (id: string): StoredList | undefined =>
    sql.prepare('SELECT id, site, name, title, json FROM list WHERE id = ?').all(id).map(read)[0];

  return {
    ofSite,
    byId,
    /** By id, by title, or by the name in its address. */
    find: (site: string, key: string): StoredList | undefined => {
      const wanted = key.toLowerCase().replace(/^\{(.*)\}$/, '$1');
      const heads = sql
        .prepare('SELECT id, name, title FROM list WHERE site = ?')
        .all(site)
        .map((raw) => head.parse(raw));
      const found =
        heads.find(({ id }) => id === wanted) ??
        heads.find(({ title }) => title.toLowerCase() === wanted) ??
        heads.find(({ name }) => name.toLowerCase() === wanted);
      return found && byId(found.id);
    },
    insert: (list: Omit<StoredList, 'id'>): StoredList => {
      const id = randomUUID();
      sql
        .prepare('INSERT INTO list (id, site, name, title, json, next_id, seq, epoch) VALUES (?, ?, ?, ?, ?, 1, 0, 1)')
        .run(id, list.site, list.name, list.title, JSON.stringify(definition.parse(list)));
      return { ...list, id };
    },
    update: (list: StoredList): void => {
      sql
        .prepare('UPDATE list SET title = ?, json = ? WHERE id = ?')
        .run(list.title, JSON.stringify(definition.parse(list)), list.id);
    },
    remove: (id: string): void => {
      for (const table of ['ix', 'version', 'item']) sql.prepare(`DELETE FROM ${table} WHERE list = ?`).run(id);
      sql.prepare("DELETE FROM kept WHERE scope = ? OR scope LIKE ? || '/%'").run(id, id);
      sql.prepare('DELETE FROM list WHERE id = ?').run(id);
    },
    /** A text that is another as soon as a list of the site or one of its rows is. */
    stateOf: (site: string): string =>
      ofSite(site)
        .map(({ id, version }) => `${id}:${version}:${markOf(id).seq}`)
        .join(' '),
    changeMark: markOf,
    /** Item numbers are never used again. */
    takeItemId: (id: string): number =>
      counters.parse(
        sql.prepare('UPDATE list SET next_id = next_id + 1 WHERE id = ? RETURNING next_id - 1 AS id').all(id)[0],
      ).id,
    takeSeq: (id: string): number =>
      mark.parse(sql.prepare('UPDATE list SET seq = seq + 1 WHERE id = ? RETURNING seq, epoch').all(id)[0]).seq,
    /** Forgets which items were deleted, as Graph does after a time: every delta token out there is then too old. */
    startEpoch: (): void => {
      sql.exec('UPDATE list SET epoch = epoch + 1; DELETE FROM item WHERE deleted = 1');
    },
  };
}

/** Every request reads a list; its definition is only parsed again when its text has changed. */
function definitions(): (id: string, json: string) => ListDefinition {
  const parsed = new Map<string, { readonly json: string; readonly definition: ListDefinition }>();
  return (id, json) => {
    const known = parsed.get(id);
    if (known?.json === json) return known.definition;
    const fresh = definition.parse(JSON.parse(json));
    parsed.set(id, { json, definition: fresh });
    return fresh;
  };
}
