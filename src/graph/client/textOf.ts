import { unlessAborted } from './unlessAborted.ts';

/** An answer larger than anything that was asked for: read to its end it could take the tab with it. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * The body as text (UTF-8).
 *
 * @param limits.maxBytes size after decompression; beyond it nothing more is read
 * @throws BodyTooLarge, the signal's reason, or what broke the line
 */
export async function textOf(
  response: Response,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      if (done) return pieces.join('') + decoder.decode();
      size += value.byteLength;
      if (size > maxBytes) throw new BodyTooLarge(`The answer is larger than ${maxBytes} bytes.`);
      pieces.push(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    // The rest is of no use; that it cannot be called off either is nobody's concern any more.
    reader.cancel().catch(() => undefined);
    throw cause;
  }
}
