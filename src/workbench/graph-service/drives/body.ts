import { unreadableBody } from '../errors.ts';

/** The bytes of a body; what was already read as JSON or text is turned back. */
export function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (body === undefined || body === null) return new Uint8Array();
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/**
 * A body as JSON, also one that came as bytes.
 * @throws Refused 400
 */
export function bodyJson(body: unknown): unknown {
  if (!(body instanceof Uint8Array) && typeof body !== 'string') return body;
  try {
    const parsed: unknown = JSON.parse(
      typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body),
    );
    return parsed;
  } catch {
    throw unreadableBody();
  }
}
