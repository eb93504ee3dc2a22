import * as z from 'zod/mini';
import { unreadable } from '../client/failureOf.ts';
import type { Row } from '../gateway.ts';
import { removedId, rowOf } from '../listItem.ts';
import { parsed } from '../siteLists.ts';

/** One answer of `/items/delta`. */
export type DeltaPage = {
  /** Each row once, as it was last on this page. */
  readonly rows: readonly Row[];
  readonly removed: readonly string[];
  /** Where to go on: `next` in the middle of a walk, `end` when nothing follows for now. */
  readonly link: { readonly kind: 'next' | 'end'; readonly url: string };
};

const delta = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
  '@odata.deltaLink': z.optional(z.string()),
});

/** @throws GraphFailure `unreadable` when it is no page, or one that leads nowhere */
export function deltaPage(body: unknown): DeltaPage {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': end } = parsed(delta, body);
  const last = new Map<string, Row | undefined>();
  for (const item of value) {
    const removed = removedId(item);
    const row = removed === undefined ? rowOf(item) : undefined;
    last.set(removed ?? row?.id ?? '', row);
  }
  const rows = [...last.values()].filter((row) => row !== undefined);
  const removed = rows.length === last.size ? [] : [...last].filter(([, row]) => !row).map(([id]) => id);
  if (next !== undefined) return { rows, removed, link: { kind: 'next', url: next } };
  if (end !== undefined) return { rows, removed, link: { kind: 'end', url: end } };
  throw unreadable({ status: 200, code: '', requestId: '' });
}
