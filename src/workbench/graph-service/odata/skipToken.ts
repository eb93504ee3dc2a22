import { badRequest } from '../errors.ts';

/** Where the next page begins: after this item, and for a sorted walk after this value. */
export type SkipToken = { readonly afterId: number; readonly afterValue?: string | number | null };

/** SharePoint's own form, base64url of `Paged=TRUE&p_ID=6`; a sorted walk also carries the value it has come to. */
export function writeSkipToken({ afterId, afterValue }: SkipToken): string {
  const sorted = afterValue === undefined ? '' : `&p_Value=${encodeURIComponent(JSON.stringify(afterValue))}`;
  return Buffer.from(`Paged=TRUE${sorted}&p_ID=${afterId}`).toString('base64url');
}

/** @throws Refused 400 for anything that was not written here, decoded tokens included */
export function readSkipToken(text: string | undefined): SkipToken {
  if (text === undefined) return { afterId: 0 };
  const plain = Buffer.from(text, 'base64url').toString();
  const match = /^Paged=TRUE(?:&p_Value=([^&]*))?&p_ID=(\d{1,15})$/.exec(plain);
  if (match === null) throw badRequest('Invalid skip token.');
  const afterId = Number(match[2]);
  return match[1] === undefined ? { afterId } : { afterId, afterValue: sortedValue(match[1]) };
}

function sortedValue(encoded: string): string | number | null {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(encoded));
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  } catch {
    // Falls through to the refusal: a token that cannot be read is one that was not given out here.
  }
  throw badRequest('Invalid skip token.');
}
