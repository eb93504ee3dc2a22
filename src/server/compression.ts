import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below this many bytes compression costs more than it saves. */
const WORTH_IT = 1024;

/** @param accepted value of `Accept-Encoding` */
export function encodingFor(accepted: string | undefined): Encoding {
  const names = (accepted ?? '').split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part));
  const offers = new Set(names.map((part) => part.replace(/;.*/, '').trim().toLowerCase()));
  return offers.has('br') ? 'br' : offers.has('gzip') ? 'gzip' : 'identity';
}

/**
 * @param effort `thorough` for what is kept and sent many times, `quick` for what is made for one answer
 * @returns the encoding used, which is `identity` where compressing is not worth it
 */
export async function compressed(
  bytes: Uint8Array,
  encoding: Encoding,
  effort: 'quick' | 'thorough',
): Promise<{ readonly bytes: Uint8Array; readonly encoding: Encoding }> {
  if (encoding === 'identity' || bytes.byteLength < WORTH_IT) return { bytes, encoding: 'identity' };
  if (encoding === 'gzip') return { bytes: await gzipped(bytes, { level: effort === 'quick' ? 5 : 9 }), encoding };
  const quality = effort === 'quick' ? 4 : 9;
  return { bytes: await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }), encoding };
}
