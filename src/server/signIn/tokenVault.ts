import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A kept token: nothing in it can be read without the key of this process. */
type Sealed = {
  readonly iv: Buffer;
  readonly text: Buffer;
  readonly tag: Buffer;
  /** Milliseconds since 1970; the token itself lives somewhat longer. */
  readonly freshUntil: number;
};

export type TokenVault = {
  readonly put: (person: string, token: string, expiresAt: number) => void;
  /** @returns undefined when none is kept, or it is about to die */
  readonly get: (person: string) => string | undefined;
  readonly drop: (person: string) => void;
  readonly size: () => number;
};

/** No request may leave with a token about to die. */
const MARGIN_MS = 5 * 60_000;
/** As many people as use the bot within an hour, with room to spare. */
const CAPACITY = 2000;

const ALGORITHM = 'aes-256-gcm';

/**
 * Keeps tokens of people in memory, encrypted (AES-256-GCM), by a keyed hash of who they are for: what the memory shows
 * to somebody who reads it names nobody and opens nothing.
 *
 * @param secret the keys are derived from it; random for each process when not given, since nothing is kept longer
 */
export function tokenVault({
  now,
  secret = randomBytes(32),
  capacity = CAPACITY,
}: {
  readonly now: () => number;
  readonly secret?: Uint8Array;
  readonly capacity?: number;
}): TokenVault {
  // The key lives in closures only, never in a field that somebody could print.
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `samsyn ${use}`, 32));
  const sealing = keyFor('token');
  const naming = keyFor('person');
  const kept = new Map<string, Sealed>();
  const nameOf = (person: string) => createHmac('sha256', naming).update(person.toLowerCase()).digest('base64url');

  return {
    put: (person, token, expiresAt) => {
      const name = nameOf(person);
      kept.delete(name);
      // The oldest goes first: a Map remembers in what order it was filled.
      for (const oldest of kept.keys()) {
        if (kept.size < capacity) break;
        kept.delete(oldest);
      }
      const iv = randomBytes(12);
      // The name is sealed along with it, so that one person's token cannot be put in another's place.
      const cipher = createCipheriv(ALGORITHM, sealing, iv).setAAD(Buffer.from(name));
      const text = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
      kept.set(name, { iv, text, tag: cipher.getAuthTag(), freshUntil: expiresAt - MARGIN_MS });
    },
    get: (person) => {
      const name = nameOf(person);
      const sealed = kept.get(name);
      if (sealed === undefined) return undefined;
      if (now() >= sealed.freshUntil) {
        kept.delete(name);
        return undefined;
      }
      const decipher = createDecipheriv(ALGORITHM, sealing, sealed.iv).setAAD(Buffer.from(name)).setAuthTag(sealed.tag);
      return Buffer.concat([decipher.update(sealed.text), decipher.final()]).toString('utf8');
    },
    drop: (person) => void kept.delete(nameOf(person)),
    size: () => kept.size,
  };
}
