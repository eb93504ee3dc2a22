import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { invalidRequest, notSupported } from '../errors.ts';
import { READ_ONLY_NAMES } from './builtIn.ts';
import { column, isDerived, isUnsearchable, type Column } from './column.ts';
import { facet, FACETS } from './facets.ts';

const properties = z.object({
  name: z.string().min(1).optional(),
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  required: z.boolean().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  hidden: z.boolean().optional(),
  defaultValue: z.strictObject({ value: z.string().optional(), formula: z.string().optional() }).nullish(),
});
type Properties = z.infer<typeof properties>;

const IGNORED = [
  'id',
  'columnGroup',
  'isDeletable',
  'isReorderable',
  'isSealed',
  'propagateChanges',
  'readOnly',
  'type',
];
const REFUSED = ['validation', 'sourceColumn', 'sourceContentType'];

const body = z.record(z.string(), z.unknown());

/** Names that this column may not take: those of its neighbours. */
type Neighbours = readonly Column[];

/**
 * Reads a column to be made from a request body.
 *
 * The internal name is ASCII: other characters become `_x00e5_` and a clash with another column gets a number, as in
 * SharePoint.
 *
 * @throws Refused 400 for a definition that contradicts itself, 501 for a property this service does not keep
 */
export function newColumn(input: unknown, neighbours: Neighbours): Column {
  const { given, facetOf } = readDefinition(input);
  if (facetOf === undefined) throw invalidRequest('A column must have exactly one type facet.');
  const wished = given.name ?? given.displayName;
  if (wished === undefined) throw invalidRequest('A column must have a name.');

  const name = freeName(internalName(wished), neighbours);
  return checked(
    settingsOf(given, {
      id: randomUUID(),
      name,
      displayName: given.displayName ?? given.name ?? name,
      description: '',
      required: false,
      indexed: false,
      enforceUniqueValues: false,
      hidden: false,
      facet: facetOf({}),
    }),
  );
}

/**
 * Reads a change to a column; what the body leaves out stays.
 * @throws Refused 400 also when the body would give the column another type or name
 */
export function changedColumn(input: unknown, current: Column): Column {
  const { given, facetOf } = readDefinition(input);
  if (given.name !== undefined && given.name !== current.name)
    throw invalidRequest('The name of a column cannot be changed.');
  const next = facetOf?.(current.facet.settings) ?? current.facet;
  if (next.kind !== current.facet.kind) throw invalidRequest('The type of a column cannot be changed.');
  return checked(settingsOf(given, { ...current, facet: next }));
}

function readDefinition(input: unknown) {
  const raw = body.safeParse(input);
  if (!raw.success) throw invalidRequest('Invalid request');
  const entries = Object.entries(raw.data).filter(([key]) => !key.includes('@odata') && !IGNORED.includes(key));
  const facets = entries.filter(([key, value]) => oneOf(FACETS, key) && value !== null);
  const refused = entries.find(([key]) => oneOf(REFUSED, key));
  if (refused) throw notSupported(`column property '${refused[0]}'`);
  if (facets.length > 1) throw invalidRequest('A column must have exactly one type facet.');

  const given = parsed(properties, Object.fromEntries(entries));
  const [only] = facets;
  const facetOf =
    only && ((before: object) => parsed(facet, { kind: only[0], settings: { ...before, ...record(only[1]) } }));
  return { given, facetOf };
}

const oneOf = (names: readonly string[], name: string): boolean => names.includes(name);

const record = (value: unknown): Record<string, unknown> => {
  const object = parsed(body, value);
  return Object.fromEntries(Object.entries(object).filter(([key, held]) => !key.includes('@odata') && held !== null));
};

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalidRequest(`Invalid column definition: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

function settingsOf(given: Properties, base: Column): Column {
  if (given.defaultValue?.formula !== undefined) throw notSupported("column property 'defaultValue.formula'");
  return column.parse({
    ...base,
    displayName: given.displayName ?? base.displayName,
    description: given.description ?? base.description,
    required: given.required ?? base.required,
    indexed: given.indexed ?? base.indexed,
    enforceUniqueValues: given.enforceUniqueValues ?? base.enforceUniqueValues,
    hidden: given.hidden ?? base.hidden,
    defaultValue: given.defaultValue === null ? undefined : (given.defaultValue?.value ?? base.defaultValue),
  });
}

function checked(wanted: Column): Column {
  if (wanted.enforceUniqueValues && !wanted.indexed) {
    throw invalidRequest('A column must be indexed in order to enforce unique values.');
  }
  if (wanted.indexed && (isUnsearchable(wanted) || isDerived(wanted))) {
    throw invalidRequest(`Field '${wanted.name}' is of a type that cannot be indexed.`);
  }
  const { kind, settings } = wanted.facet;
  if (kind === 'lookup' && settings.listId === undefined && settings.primaryLookupColumnId === undefined) {
    throw invalidRequest('A lookup column must name the list that it looks up in.');
  }
  return wanted;
}

function internalName(wished: string): string {
  const encoded = Array.from(wished, (character) =>
    /[A-Za-z0-9_]/.test(character) ? character : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
  );
  // SharePoint cuts an internal name at 32 characters.
  return encoded.join('').slice(0, 32);
}

function freeName(wished: string, neighbours: Neighbours): string {
  const taken = new Set(
    [...READ_ONLY_NAMES, 'Title', ...neighbours.map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  if (!taken.has(wished.toLowerCase())) return wished;
  let number = 0;
  while (taken.has(`${wished}${number}`.toLowerCase())) number += 1;
  return `${wished}${number}`;
}
