import { badRequest } from '../errors.ts';

export type Resource = Readonly<Record<string, unknown>>;

/** A type of Graph's metadata, with every property that may be named, also those that a resource here lacks. */
export type ResourceType = { readonly name: string; readonly known: readonly string[] };

/**
 * Keeps the properties that were asked for; annotations come along.
 *
 * @throws Refused 400 for a property that the type has not
 */
export function pick(resource: Resource, select: readonly string[] | undefined, type: ResourceType): Resource {
  if (select === undefined || select.includes('*')) return resource;
  const wanted = new Set(select.map((name) => property(name, type)));
  return Object.fromEntries(Object.entries(resource).filter(([name]) => wanted.has(name) || name.startsWith('@')));
}

function property(name: string, type: ResourceType): string {
  const found = type.known.find((known) => known.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    throw badRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type.name}'.`,
    );
  }
  return found;
}

/** @throws Refused 400 for a property that the type has not */
export function refuseUnknownProperties(select: readonly string[], type: ResourceType): void {
  for (const name of select) if (name !== '*') property(name, type);
}
