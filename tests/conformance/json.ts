import { z } from 'zod';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

export const json: z.ZodType<Json> = z.json();

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOr = (value: unknown, otherwise: JsonObject = {}): JsonObject =>
  isObject(value) ? value : otherwise;

/** What stands at a path, e.g. `at(body, 'value', 0, 'id')`; `undefined` when nothing does. */
export function at(body: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === String(key))?.[1];
  }, body);
}

/**
 * A text at a path.
 * @throws Error when there is none, with the whole value: that is what a reader of the failure wants to see
 */
export function textAt(body: unknown, ...path: readonly (string | number)[]): string {
  const value = at(body, ...path);
  if (typeof value !== 'string') throw new Error(`No text at ${path.join('.')} in ${JSON.stringify(body)}`);
  return value;
}

/** A text at a path, or nothing when there is none. */
export function textOr(body: unknown, ...path: readonly (string | number)[]): string | undefined {
  const value = at(body, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** Ids of a collection or of a single thing, in their order. */
export const idsOf = (body: unknown): readonly string[] =>
  elementsOf(body).flatMap((element) => textOr(element, 'id') ?? []);

/** A value as a line of a report, cut short. */
export const inShort = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value).slice(0, 160));

/** The same property of every element of `value`. */
export function eachOf(body: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value: unknown = at(body, 'value');
  if (!Array.isArray(value)) throw new Error(`No collection in ${JSON.stringify(body)}`);
  return value.map((element: unknown) => at(element, ...path));
}

/** The elements of a collection that are objects; a single object is a collection of one, anything else of none. */
export function elementsOf(body: unknown): readonly JsonObject[] {
  const value = at(body, 'value');
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(body) ? [body] : [];
}

/** Every text in a value put through a function. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (isList(value)) return value.map((element) => mapTexts(element, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
