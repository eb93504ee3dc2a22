const CELLS = 20;
const SHIFT = 11;
const BITS = CELLS * 8;

/**
 * The hash that OneDrive for Business and SharePoint give of a file, in base64. Every byte is XORed into a circle of
 * 160 bits, each 11 bits further than the one before; the length goes into the last eight bytes.
 *
 * Source: learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash
 */
export function quickXorHash(chunks: Iterable<Uint8Array>): string {
  const cells = new Uint8Array(CELLS);
  let length = 0;
  let bit = 0;
  const mix = (at: number, byte: number) => {
    cells[at] = (cells[at] ?? 0) ^ (byte & 0xff);
  };
  for (const chunk of chunks) {
    for (const byte of chunk) {
      const at = bit >> 3;
      const wide = byte << (bit & 7);
      mix(at, wide);
      if (wide > 0xff) mix((at + 1) % CELLS, wide >> 8);
      bit = (bit + SHIFT) % BITS;
    }
    length += chunk.length;
  }
  const tail = new DataView(new ArrayBuffer(8));
  tail.setBigUint64(0, BigInt(length), true);
  for (let at = 0; at < 8; at += 1) mix(CELLS - 8 + at, tail.getUint8(at));
  return Buffer.from(cells).toString('base64');
}
