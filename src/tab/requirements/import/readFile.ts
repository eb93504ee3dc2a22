/** Text of a file that can be read, or why it cannot. */
export type FileRead =
  | { readonly kind: 'text'; readonly name: string; readonly text: string; readonly isCsv: boolean }
  | { readonly kind: 'unreadable' | 'tooLarge'; readonly name: string };

/** What `accept` of a file picker takes. */
export const FILE_KINDS = '.txt,.csv';

/** Larger than the requirements of any procurement. */
const MOST_BYTES = 2_000_000;

export async function readFile(file: File): Promise<FileRead> {
  const { name } = file;
  if (!/\.(?:txt|csv)$/iu.test(name)) return { kind: 'unreadable', name };
  if (file.size > MOST_BYTES) return { kind: 'tooLarge', name };
  return { kind: 'text', name, text: decoded(await file.arrayBuffer()), isCsv: /\.csv$/iu.test(name) };
}

/** Excel on Windows writes files in the code page of the machine, or in UTF-16 behind a mark. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, then what Swedish Windows uses.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
