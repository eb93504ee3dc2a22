import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { rowKey, type RowKey } from './ids.ts';

/** Crockford's base 32, as in every row key. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The key of a row that is there once for what it is about, whoever makes it: the same parts give the same key, so a
 * second row is refused by the list itself.
 */
export function derivedKey(...parts: readonly string[]): RowKey {
  const digest = sha256(utf8ToBytes(JSON.stringify(['samsyn-key-1', ...parts])));
  const text = [...digest.subarray(0, 26)].map((byte, at) => DIGITS.charAt(at === 0 ? byte % 8 : byte % 32)).join('');
  const key = rowKey(text);
  if (key === undefined) throw new RangeError('A derived key is spelled as no key is.');
  return key;
}

/** SHA-256 of some lines, 64 lower-case hex digits: tells whether they are the same as another time. */
export function printOfLines(lines: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(lines))));
}
