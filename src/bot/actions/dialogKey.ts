import { derivedKey } from '#domain/derivedKey.ts';
import type { RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Speaker } from '../speaker.ts';

/**
 * The key of the one row that a dialog writes. The person's own id is in it, so that nobody can aim at another's row,
 * and the same submission names the same row on every server.
 */
export function keyOf(what: string, { identity }: Speaker, dialog: string): RowKey {
  return derivedKey(what, identity.aadObjectId, dialog);
}

/** A moment that gives one row the key that the dialog has for it. */
export function repeatable(moment: Moment, key: RowKey): Moment {
  let isTaken = false;
  return {
    now: moment.now,
    newKey: () => {
      if (isTaken) return moment.newKey();
      isTaken = true;
      return key;
    },
  };
}
