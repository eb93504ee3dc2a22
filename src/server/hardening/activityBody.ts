/** Far above any activity that Teams sends (its messages end at 100 KB), far below what would hurt. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** Deeper than any card in a card; what is built to exhaust whoever walks it is a hundred times that. */
const DEPTH = 48;
const KEYS = 5_000;
/** Values of any kind, entries of arrays among them. */
const VALUES = 20_000;
/** Names by which an object would be taken for another kind of object where somebody copies it carelessly. */
const NEVER_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** `undefined` where it may be read as an activity. */
export type BodyFault = { readonly status: 400 | 413 | 415; readonly error: string };

/** Whether the body is announced as what Teams sends: JSON in UTF-8, not compressed. */
export function announcedFault(headers: Headers): BodyFault | undefined {
  const type = headers.get('content-type') ?? '';
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim());
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (!isJson || encoding.toLowerCase() !== 'identity') return { status: 415, error: 'notJson' };
  if (Number(headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) return TOO_LARGE;
  return undefined;
}
const TOO_LARGE = { status: 413, error: 'tooLarge' } as const;
const NOT_AN_ACTIVITY = { status: 400, error: 'notAnActivity' } as const;

/** Reads a body, and no more of it than an activity may have, whatever length was announced. */
export async function readBody(request: Request): Promise<Uint8Array | BodyFault> {
  const body: AsyncIterable<Uint8Array> | null = request.body;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    // Leaving the loop ends the stream: whoever sends may go on, nobody listens any more.
    if (size > BODY_LIMIT_BYTES) return TOO_LARGE;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @returns the object that the bytes hold, or what is wrong with it */
export function parsedBody(bytes: Uint8Array): { readonly body: object } | BodyFault {
  const body = json(bytes);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return NOT_AN_ACTIVITY;
  return isReasonable(body) ? { body } : { status: 400, error: 'unreasonable' };
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Walks level by level, so that no depth exhausts the stack. */
function isReasonable(body: object): boolean {
  let level: readonly object[] = [body];
  let keys = 0;
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= DEPTH) return false;
    const below: object[] = [];
    for (const each of level) {
      const names = Array.isArray(each) ? [] : Object.keys(each);
      if (names.some((name) => NEVER_KEYS.has(name))) return false;
      const held: readonly unknown[] = Object.values(each);
      keys += names.length;
      values += held.length;
      if (keys > KEYS || values > VALUES) return false;
      for (const value of held) if (typeof value === 'object' && value !== null) below.push(value);
    }
    level = below;
  }
  return true;
}
