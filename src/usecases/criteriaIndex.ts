import type { Criterion } from '#domain/criterion.ts';
import type { RowKey } from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import { openSearchIndex, type SearchDocument, type SearchIndex } from '#language/searchIndex.ts';

type Rows = readonly Held<Criterion>[];
type Indexed = { readonly index: SearchIndex; readonly held: ReadonlyMap<RowKey, Held<Criterion>> };

const indexes = new WeakMap<Rows, Indexed>();
let newest: { rows: WeakRef<Rows>; indexed: Indexed } | undefined;

/**
 * The search index over a snapshot of the criteria. A new snapshot takes over the index of the one before it and
 * puts in only what changed, so that a colleague's edit costs a row and not a rebuild.
 */
export function criteriaIndex(rows: Rows): SearchIndex {
  const ready = indexes.get(rows);
  if (ready !== undefined) return ready.index;

  const before = newest?.indexed;
  const superseded = newest?.rows.deref();
  if (superseded !== undefined) indexes.delete(superseded);
  const held = new Map(rows.map((row) => [row.value.key, row]));
  const index = before?.index ?? openSearchIndex();
  index.remove([...(before?.held.keys() ?? [])].filter((key) => !held.has(key)));
  index.put(rows.filter((row) => before?.held.get(row.value.key) !== row).map(documentOf));
  const indexed = { index, held };
  indexes.set(rows, indexed);
  newest = { rows: new WeakRef(rows), indexed };
  return index;
}

function documentOf({ value }: Held<Criterion>): SearchDocument {
  const { id, version } = value.source;
  const national = id === undefined ? [] : version === undefined ? [id] : [`${id}:${version}`];
  return {
    id: value.key,
    codes: [value.id, ...national],
    title: value.title,
    text: value.text,
    evidence: value.evidence,
  };
}
