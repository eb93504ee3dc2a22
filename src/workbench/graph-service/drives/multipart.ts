import { invalidRequest } from '../errors.ts';

export type Part = { readonly id: string; readonly type: string; readonly bytes: Uint8Array };

/**
 * Takes a `multipart/related` body apart.
 * @param type the Content-Type header, which names the boundary
 * @throws Refused 400 when there is no boundary
 */
export function parseMultipart(body: Uint8Array, type: string): readonly Part[] {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw invalidRequest('The multipart body has no boundary.');
  // One character per byte, so that positions in the text are positions in the body.
  const text = Buffer.from(body).toString('latin1');
  return text
    .split(new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:--)?[ \\t]*(?:\\r?\\n|$)`))
    .filter((part) => part.trim() !== '')
    .map(partOf);
}

function partOf(text: string): Part {
  const [, head = '', content = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [];
  const header = (name: string) => new RegExp(`^${name}:\\s*(.*?)\\s*$`, 'im').exec(head)?.[1] ?? '';
  return {
    id: header('Content-ID').replace(/^<|>$/g, ''),
    type: header('Content-Type'),
    bytes: Buffer.from(content, 'latin1'),
  };
}
