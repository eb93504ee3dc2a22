import { badRequest } from '../errors.ts';

export type Resource = Readonly<Record<string, unknown>>;

/**
 * Keeps the properties that were asked for; `id` and annotations always come along where Graph keeps them.
 *
 * @param type name in Graph's metadata, for the refusal
 * @param known every property of the type that may be named, also those that this resource lacks
 * @throws Refused 400 for a property that the type has not
 */
export function pick(
  resource: Resource,
  select: readonly string[] | undefined,
  type: { readonly name: string; readonly known: readonly string[] },
): Resource {
  if (select === undefined || select.includes('*')) return resource;
  const wanted = new Set(select.map((name) => property(name, type)));
  return Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name) || name.startsWith('@')));
}

function property(name: string, type: { readonly name: string; readonly known: readonly string[] }): string {
  const found = type.known.find((known) => known.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type.name}'.`,
    );
  }
  return found;
}
