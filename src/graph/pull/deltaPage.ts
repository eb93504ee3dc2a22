import * as z from 'zod/mini';
import { unreadable } from '../client/failureOf.ts';
import type { Row } from '../gateway.ts';
import { removedId, rowOf } from '../listItem.ts';
import { parsed } from '../siteLists.ts';

/** What an answer of `/items/delta` leads to: `next` in the middle of a walk, `end` when nothing follows for now. */
export type DeltaLink = { readonly kind: 'next' | 'end'; readonly url: string };

export type DeltaRows = {
  /** Each row once, as it was last on this page. */
  readonly rows: readonly Row[];
  readonly removed: readonly string[];
};

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
  '@odata.deltaLink': z.optional(z.string()),
});

/**
 * Reads an answer of `/items/delta`: at once where it leads, so that the next page can be asked for, and the rows when
 * they are wanted.
 *
 * @throws GraphFailure `unreadable` when it is no page, or one that leads nowhere; `rows` when one of them is no row
 */
export function deltaPage(body: unknown): { readonly link: DeltaLink; readonly rows: () => DeltaRows } {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': end } = parsed(page, body);
  const rows = () => rowsOf(value);
  if (next !== undefined) return { rows, link: { kind: 'next', url: next } };
  if (end !== undefined) return { rows, link: { kind: 'end', url: end } };
  throw unreadable({ status: 200, code: '', requestId: '' });
}

function rowsOf(items: readonly unknown[]): DeltaRows {
  const last = new Map<string, Row | undefined>();
  for (const item of items) {
    const removed = removedId(item);
    const row = removed === undefined ? rowOf(item) : undefined;
    last.set(removed ?? row?.id ?? '', row);
  }
  const rows = [...last.values()].filter((row) => row !== undefined);
  const removed = rows.length === last.size ? [] : [...last].filter(([, row]) => !row).map(([id]) => id);
  return { rows, removed };
}
