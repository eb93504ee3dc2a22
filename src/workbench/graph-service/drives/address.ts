/** How an address says which drive, or which item of one, it is about. */
export type Source =
  | { readonly by: 'me' }
  | { readonly by: 'user'; readonly user: string }
  | { readonly by: 'group'; readonly group: string }
  | { readonly by: 'site'; readonly site: string }
  | { readonly by: 'list'; readonly site: string; readonly list: string }
  | { readonly by: 'drive'; readonly drive: string }
  /** The file behind a row of a library. */
  | { readonly by: 'row'; readonly site: string; readonly list: string; readonly item: string }
  | { readonly by: 'share'; readonly share: string };

/** One step on the way to an item. */
export type Step =
  | { readonly to: 'root' }
  | { readonly to: 'id'; readonly id: string }
  | { readonly to: 'special'; readonly name: string }
  | { readonly to: 'path'; readonly names: readonly string[] }
  /** By id, or by name as OneDrive took it before Graph. */
  | { readonly to: 'child'; readonly key: string };

export type DriveAddress = {
  readonly source: Source;
  /** `drives` for a collection of drives, `drive` for one, `item` for what is in it, `share` for a shared item as such. */
  readonly about: 'drives' | 'drive' | 'item' | 'share';
  readonly steps: readonly Step[];
  /** What follows, e.g. `['versions', '1.0', 'content']`. */
  readonly rest: readonly string[];
};

type Sourced = { readonly source: Source; readonly rest: readonly string[]; readonly isCollection?: boolean };

/**
 * Takes the address of a drive apart.
 * @returns `undefined` when it is about something else
 */
export function parseDriveAddress(segments: readonly string[]): DriveAddress | undefined {
  const sourced = sourceOf(segments);
  if (sourced === undefined) return undefined;
  const { source, rest } = sourced;
  if (sourced.isCollection === true) return { source, about: 'drives', steps: [], rest };
  if (source.by === 'share') return shareAddress(source, rest);
  if (source.by === 'row') return { source, about: 'item', ...walk([], rest) };
  const { steps, rest: after } = firstStep(rest);
  return steps.length === 0
    ? { source, about: 'drive', steps, rest }
    : { source, about: 'item', ...walk(steps, after) };
}

const is = (segment: string | undefined, name: string): boolean => segment?.toLowerCase() === name.toLowerCase();

function sourceOf(segments: readonly string[]): Sourced | undefined {
  const [first, second = '', third, ...others] = segments;
  if (is(first, 'drives') && second !== '') return driveById(second, segments.slice(2));
  if (is(first, 'drive')) return { source: { by: 'me' }, rest: segments.slice(1) };
  if (is(first, 'shares') && second !== '') return { source: { by: 'share', share: second }, rest: segments.slice(2) };
  if (is(first, 'me')) return holderOf({ by: 'me' }, segments.slice(1));
  if (is(first, 'users')) return holderOf({ by: 'user', user: second }, segments.slice(2));
  if (is(first, 'groups')) return holderOf({ by: 'group', group: second }, segments.slice(2));
  if (!is(first, 'sites')) return undefined;
  const [list = '', fifth, item = '', seventh] = others;
  if (is(third, 'lists') && is(fifth, 'drive'))
    return { source: { by: 'list', site: second, list }, rest: segments.slice(5) };
  if (is(third, 'lists') && is(fifth, 'items') && is(seventh, 'driveItem'))
    return { source: { by: 'row', site: second, list, item }, rest: segments.slice(7) };
  return holderOf({ by: 'site', site: second }, segments.slice(2));
}

/** `drive…`, `drives` or `drives/{id}…` below a person, group or site. */
function holderOf(source: Source, rest: readonly string[]): Sourced | undefined {
  const [kind, id] = rest;
  if (is(kind, 'drive')) return { source, rest: rest.slice(1) };
  if (!is(kind, 'drives')) return undefined;
  return id === undefined ? { source, rest: [], isCollection: true } : driveById(id, rest.slice(2));
}

function driveById(drive: string, rest: readonly string[]): Sourced {
  const [lists, , items, item = '', driveItem] = rest;
  // A drive's own list leads back to the drive: drives/{id}/lists/documents/items/{id}/driveItem.
  if (is(lists, 'lists') && is(items, 'items') && is(driveItem, 'driveItem'))
    return { source: { by: 'drive', drive }, rest: ['items', item, ...rest.slice(5)] };
  return { source: { by: 'drive', drive }, rest };
}

function shareAddress(source: Source, rest: readonly string[]): DriveAddress {
  const [first, id = ''] = rest;
  if (is(first, 'driveItem') || is(first, 'root')) return { source, about: 'item', ...walk([], rest.slice(1)) };
  if (is(first, 'root:')) return { source, about: 'item', ...walk([], pathStep(rest.slice(1))) };
  if (is(first, 'items')) return { source, about: 'item', ...walk([{ to: 'id', id }], rest.slice(2)) };
  return { source, about: 'share', steps: [], rest };
}

type Walked = { readonly steps: readonly Step[]; readonly rest: readonly string[] };

/** A path as a segment of its own, so that it can be told from operations: `:a/b`. */
const pathStep = (rest: readonly string[]): readonly string[] => ['', ...rest];

function firstStep(rest: readonly string[]): Walked {
  const [first = '', key] = rest;
  if (is(first, 'root')) return { steps: [{ to: 'root' }], rest: rest.slice(1) };
  if (is(first, 'root:')) return { steps: [{ to: 'root' }], rest: pathStep(rest.slice(1)) };
  if (key === undefined) return { steps: [], rest };
  const isPath = key.endsWith(':');
  const after = isPath ? pathStep(rest.slice(2)) : rest.slice(2);
  const id = isPath ? key.slice(0, -1) : key;
  // What a bundle holds lives elsewhere: below a bundle `children` are only named.
  if (is(first, 'bundles') && is(after[0], 'children') && after[1] !== undefined)
    return { steps: [{ to: 'id', id }], rest: ['members', ...after.slice(1)] };
  if (['items', 'following', 'bundles'].some((name) => is(first, name)))
    return { steps: [{ to: 'id', id }], rest: after };
  return is(first, 'special') ? { steps: [{ to: 'special', name: id }], rest: after } : { steps: [], rest };
}

/** Goes on from an item: along a path up to the segment that ends in a colon, and to children by their key. */
function walk(steps: readonly Step[], rest: readonly string[]): Walked {
  const [first, key] = rest;
  if (first === '') {
    const end = rest.findIndex((segment, at) => at > 0 && segment.endsWith(':'));
    const names = rest.slice(1, end === -1 ? undefined : end + 1).map((name) => name.replace(/:$/, ''));
    const after = end === -1 ? [] : rest.slice(end + 1);
    return walk([...steps, { to: 'path', names: names.filter((name) => name !== '') }], after);
  }
  if (key !== undefined && is(first, 'children')) return walk([...steps, { to: 'child', key }], rest.slice(2));
  if (key !== undefined && is(first, 'items')) return walk([...steps, { to: 'id', id: key }], rest.slice(2));
  return { steps, rest };
}

/**
 * Takes `search(q='…')` or `delta(token='…')` apart.
 * @returns the segment without brackets, and the arguments in them; two quotes stand for one
 */
export function parseFunction(segment: string): { readonly name: string; readonly args: ReadonlyMap<string, string> } {
  const match = /^([A-Za-z]+)\((.*)\)$/s.exec(segment);
  if (match === null) return { name: segment, args: new Map() };
  const args = [...(match[2] ?? '').matchAll(/([A-Za-z@.]+)\s*=\s*(?:'((?:[^']|'')*)'|([^,]*))/g)].map(
    ([, key = '', quoted, plain = '']) => [key.toLowerCase(), quoted?.replaceAll("''", "'") ?? plain] as const,
  );
  return { name: match[1] ?? segment, args: new Map(args) };
}
