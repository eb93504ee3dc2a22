/** The values of a column that holds several entries: an array, or a text with a separator between. */
export type ThreeLists = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

/** What stands between entries, and what of an entry says which it is. */
type Between = 'commas' | 'lines' | 'wholeLines';
type Entries = ReadonlyMap<string, string>;

/**
 * Puts two edits of a set together: what either side added is in it, what either side took away is not.
 * In `lines` such as `"REG-INK-012 obligatoriskt"` the first word says which entry it is.
 *
 * @returns the column's new value in the order of theirs, mine's additions last; `undefined` when both sides changed
 *   the same entry differently, or an entry stands there twice
 */
export function mergeEntries(lists: ThreeLists, between: Between): unknown {
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((value) => entriesOf(value, between));
  if (!base || !mine || !theirs) return undefined;
  const merged: string[] = [];
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const [before, here, there] = [base.get(key), mine.get(key), theirs.get(key)];
    if (here !== there && here !== before && there !== before) return undefined;
    const entry = here === before ? there : here;
    if (entry !== undefined) merged.push(entry);
  }
  if (Array.isArray(lists.mine) || Array.isArray(lists.theirs)) return merged;
  return merged.join(between === 'commas' ? ', ' : '\n');
}

/** @returns undefined when two entries are known by the same word */
function entriesOf(value: unknown, between: Between): Entries | undefined {
  const entries = textsOf(value, between)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const isByFirstWord = between === 'lines' && !Array.isArray(value);
  const byKey = new Map(entries.map((entry) => [isByFirstWord ? firstWordOf(entry) : entry, entry]));
  return byKey.size === entries.length ? byKey : undefined;
}

function textsOf(value: unknown, between: Between): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(between === 'commas' ? ',' : /\r\n?|\n/) : [];
}

function firstWordOf(entry: string): string {
  return entry.split(/\s/)[0] ?? entry;
}
