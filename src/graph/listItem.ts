import * as z from 'zod/mini';
import { email, instant } from '#domain/ids.ts';
import type { Signature } from '#domain/workspace.ts';
import { unreadable } from './client/failureOf.ts';
import type { Row, RowFields, RowVersion } from './gateway.ts';

const identity = z.nullish(z.object({ displayName: z.nullish(z.string()), email: z.nullish(z.string()) }));
const written = {
  lastModifiedDateTime: z.string(),
  lastModifiedBy: z.nullish(z.object({ user: identity, application: identity })),
};
/** Not looked into here: its columns are for the codecs to judge, and five thousand rows come at a time. */
const fields = z.custom<RowFields>(isObject);

const listItem = z.object({
  id: z.string(),
  eTag: z.optional(z.string()),
  '@odata.etag': z.optional(z.string()),
  fields,
  ...written,
});

/** Graph spells a deletion in two ways. */
const tombstone = z.union([
  z.object({ id: z.string(), deleted: z.record(z.string(), z.unknown()) }),
  z.object({ id: z.string(), '@removed': z.record(z.string(), z.unknown()) }),
]);

const listItemVersion = z.object({ id: z.string(), fields: z.nullish(fields), ...written });

/** @throws GraphFailure `unreadable` when it is no list item with its columns */
export function rowOf(item: unknown): Row {
  const parsed = listItem.safeParse(item);
  const eTag = parsed.success ? (parsed.data.eTag ?? parsed.data['@odata.etag']) : undefined;
  if (!parsed.success || eTag === undefined) throw unreadable({ status: 200, code: '', requestId: '' }, parsed.error);
  const { id, fields: columns } = parsed.data;
  const own = columnsOf(columns);
  own['id'] = id;
  return { id, eTag, fields: own, written: signatureOf(parsed.data) };
}

/** @returns undefined when the item is not a deletion */
export function removedId(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('deleted' in item || '@removed' in item)) return undefined;
  const parsed = tombstone.safeParse(item);
  return parsed.success ? parsed.data.id : undefined;
}

/** @throws GraphFailure `unreadable` */
export function rowVersionOf(item: unknown): RowVersion {
  const parsed = listItemVersion.safeParse(item);
  if (!parsed.success) throw unreadable({ status: 200, code: '', requestId: '' }, parsed.error);
  const { id, fields: columns } = parsed.data;
  return { id, fields: columnsOf(columns ?? {}), written: signatureOf(parsed.data) };
}

/** Leaves out what is about the answer rather than about the row, e.g. `"@odata.etag"`. */
function columnsOf(columns: RowFields): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(columns)) if (!name.includes('@odata')) own[name] = columns[name];
  return own;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Written = { readonly lastModifiedDateTime: string } & Pick<z.output<typeof listItem>, 'lastModifiedBy'>;

function signatureOf({ lastModifiedDateTime, lastModifiedBy }: Written): Signature {
  const at = instant(lastModifiedDateTime);
  if (at === undefined) throw unreadable({ status: 200, code: '', requestId: '' });
  const { user, application } = lastModifiedBy ?? {};
  const address = user?.email ?? undefined;
  return {
    email: address === undefined ? undefined : email(address),
    name: user?.displayName ?? application?.displayName ?? '',
    at,
  };
}
