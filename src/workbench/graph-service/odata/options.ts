import { badRequest, notSupported } from '../errors.ts';
import { parseExpand, type Expand } from './expand.ts';
import { refuseUnknownProperties, type ResourceType } from './select.ts';

/** The system query options of one request, with or without the dollar sign, as the sites part of Graph takes them. */
export type Options = {
  readonly select: readonly string[] | undefined;
  readonly expand: readonly Expand[];
  readonly filter: string | undefined;
  readonly orderby: string | undefined;
  readonly top: number | undefined;
  readonly skiptoken: string | undefined;
  readonly search: string | undefined;
  readonly token: string | undefined;
  readonly deltatoken: string | undefined;
};

type OptionName = keyof Options;

const UNSUPPORTED = ['count', 'skip', 'format', 'apply', 'compute', 'levels', 'deltatoken'];

/**
 * Reads the options that a route knows and refuses the rest, so that no option is ignored in silence.
 *
 * @param known options of this route
 * @param type what the route gives, so that `$select` is checked also when it gives nothing
 * @throws Refused 400 for one that makes no sense, 501 for one that Graph has and this service has not
 */
export function readOptions(query: URLSearchParams, known: readonly OptionName[], type?: ResourceType): Options {
  const given = new Map<string, string>();
  for (const [key, value] of query) {
    const name = key.replace(/^\$/, '').toLowerCase();
    if (given.has(name))
      throw badRequest(`Query option '${key}' was specified more than once, but it must be specified at most once.`);
    given.set(name, value);
  }
  // JSON is what is given in any case.
  if (/^(?:application\/)?json/i.test(given.get('format') ?? '')) given.delete('format');
  for (const name of given.keys()) refuseUnknown(name, known);
  const select = commaSeparated(given.get('select'));
  if (select && type) refuseUnknownProperties(select, type);
  return {
    select,
    expand: parseExpand(given.get('expand') ?? ''),
    filter: given.get('filter'),
    orderby: given.get('orderby'),
    top: positive(given.get('top')),
    skiptoken: given.get('skiptoken'),
    search: given.get('search'),
    token: given.get('token') ?? given.get('deltatoken'),
    deltatoken: given.get('deltatoken'),
  };
}

function refuseUnknown(name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  if (
    UNSUPPORTED.includes(name) ||
    ['select', 'expand', 'filter', 'orderby', 'top', 'skiptoken', 'search'].includes(name)
  ) {
    throw notSupported(`query option '$${name}' here`);
  }
  // Graph passes over a query parameter that is no system option.
}

function commaSeparated(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function positive(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text))
    throw badRequest(
      `Invalid value '${text}' for $top query option found. The $top query option requires a positive integer value.`,
    );
  return Number(text);
}
