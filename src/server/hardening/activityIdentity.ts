import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantAt, rowKey, type RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';

/** By what an activity is known again, on whichever instance it arrives. */
export type ActivityIdentity = {
  /** Digest of conversation, id, sender and what is said. */
  readonly digest: Buffer;
  /** When it was sent, in milliseconds since 1970, as far as that can be. */
  readonly sentAt: number;
};

const identified = z.object({
  id: z.string().min(1),
  type: z.string(),
  name: z.string().optional(),
  timestamp: z.string().optional(),
  from: z.object({ id: z.string() }),
  conversation: z.object({ id: z.string() }),
  value: z.unknown().optional(),
  text: z.unknown().optional(),
});

/** A clock that differs by more than this from the server's is not believed. */
const BELIEVED_MS = 10 * 60_000;

/** @returns undefined for an activity without an id: nothing tells it from the next one */
export function activityIdentity(activity: unknown, now: number): ActivityIdentity | undefined {
  const parsed = identified.safeParse(activity);
  if (!parsed.success) return undefined;
  const { id, type, name, timestamp, from, conversation, value, text } = parsed.data;
  // What is said is part of it: an id that is used again for something else must not hide that.
  const said = JSON.stringify([conversation.id, id, from.id, type, name, value, text]);
  const sent = Date.parse(timestamp ?? '');
  const sentAt = Math.abs(sent - now) <= BELIEVED_MS ? sent : now;
  return { digest: createHash('sha256').update(said).digest(), sentAt };
}

/**
 * The moment of an activity: the same time and the same keys wherever and however often it arrives, so that a list
 * whose keys are unique takes what it creates once.
 */
export function activityMoment({ digest, sentAt }: ActivityIdentity): Moment {
  let chance = BigInt(`0x${digest.toString('hex', 0, 10)}`);
  return {
    now: instantAt(sentAt),
    newKey: () => {
      const key = ulid(sentAt, chance);
      chance = (chance + 1n) & CHANCE_MASK;
      return key;
    },
  };
}

const CHANCE_MASK = (1n << 80n) - 1n;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 48 bits of time and 80 of chance, five bits a character. */
function ulid(time: number, chance: bigint): RowKey {
  let rest = (BigInt(time) << 80n) | chance;
  let text = '';
  for (let at = 0; at < 26; at += 1) {
    text = (CROCKFORD[Number(rest & 31n)] ?? '') + text;
    rest >>= 5n;
  }
  const key = rowKey(text);
  if (key === undefined) throw new RangeError('The clock is outside the years that a key can carry.');
  return key;
}
