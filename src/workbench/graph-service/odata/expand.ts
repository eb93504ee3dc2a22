import { badRequest, notSupported, type Refused } from '../errors.ts';

/** One navigation of `$expand`, e.g. `items($expand=fields($select=A,B))`. */
export type Expand = {
  readonly name: string;
  readonly select: readonly string[] | undefined;
  readonly expand: readonly Expand[];
  /** How far a navigation is followed again from where it led; `Infinity` for `max`. */
  readonly levels?: number;
  /** Most elements of a collection. */
  readonly top?: number;
};

/** What may stand in the brackets of a navigation in Graph and is not done here. */
const LEFT_OUT = ['count', 'filter', 'orderby', 'search', 'skip'];

/**
 * What is said to an expansion that cannot be given.
 * @param known navigations that the type has in Graph and this service leaves out
 */
export function refusedExpansion(name: string, type: string, known: readonly string[]): Refused {
  if (known.some((navigation) => navigation.toLowerCase() === name.toLowerCase()))
    return notSupported(`$expand=${name} on ${type}`);
  const missing = `Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`;
  return badRequest(`Parsing OData Select and Expand failed: ${missing}`);
}

/** @throws Refused 400 when the brackets do not match or an option inside them is not known, 501 for one that is left out */
export function parseExpand(text: string): readonly Expand[] {
  return splitOutsideBrackets(text, ',').map(parseOne);
}

function parseOne(text: string): Expand {
  const match = /^([A-Za-z]+)(?:\((.*)\))?$/s.exec(text.trim());
  const name = match?.[1];
  if (name === undefined) throw badRequest(`Parsing OData Select and Expand failed: '${text}'.`);
  const inner = match?.[2] ?? '';
  const options = new Map(
    splitOutsideBrackets(inner, ';').map((option) => {
      const [key = '', ...value] = option.split('=');
      return [key.trim().replace(/^\$/, '').toLowerCase(), value.join('=')];
    }),
  );
  for (const key of options.keys()) {
    // The values of one row are no collection: nothing can be counted or left out of them.
    if (name !== 'fields' && LEFT_OUT.includes(key)) throw notSupported(`'$${key}' inside of $expand`);
    if (!['select', 'expand', 'levels', 'top'].includes(key))
      throw badRequest(`Parsing OData Select and Expand failed: option '${key}'.`);
  }
  const [select, levels, top] = ['select', 'levels', 'top'].map((option) => options.get(option));
  if (levels !== undefined && !/^(?:max|[1-9]\d?)$/i.test(levels)) throw badRequest('Invalid $levels.');
  if (top !== undefined && !/^[1-9]\d{0,8}$/.test(top)) throw badRequest('Invalid $top.');
  return {
    name,
    select: select === undefined ? undefined : select.split(',').map((part) => part.trim()),
    expand: parseExpand(options.get('expand') ?? ''),
    ...(top !== undefined && { top: Number(top) }),
    ...(levels !== undefined && { levels: levels.toLowerCase() === 'max' ? Infinity : Number(levels) }),
  };
}

function splitOutsideBrackets(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) break;
    if (at === text.length || (character === separator && depth === 0)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (depth !== 0) throw badRequest(`Parsing OData Select and Expand failed: brackets in '${text}'.`);
  return parts.filter((part) => part.trim() !== '');
}
