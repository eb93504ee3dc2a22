import { textOr, type JsonObject } from '../json.ts';
import type { Sent, Stage } from './openStage.ts';

/** Whether an address is one that Graph has given out, of an upload or of the progress of a copy, and not one of Graph. */
export const isGivenAddress = (url: string): boolean => /^https?:\/\/(?![^/]*\/v1\.0(?:\/|$|\?))/.test(url);

export type Given = { readonly url: string; readonly sent: Sent };

/**
 * The address of this stage that does what the example's own does, after all that the example takes for granted: the
 * pieces before the one that it sends, or the copy whose progress it asks for.
 */
export function givenAddress(stage: Stage): Promise<Given> {
  return /\/monitor\//.test(stage.example.request.url) ? progress(stage) : upload(stage);
}

async function progress({ send, make, lacking }: Stage): Promise<Given> {
  const file = await make('PUT', '/me/drive/root:/plan.txt:/content', { rawBody: 'plan' });
  const copy = `/me/drive/items/${textOr(file, 'id') ?? ''}/copy`;
  const { headers } = await send('POST', copy, { body: { name: 'copy of the plan.txt' } });
  const url = headers['location'];
  if (url === undefined) lacking.push(`no progress of ${copy}`);
  return { url: url ?? copy, sent: { isAnonymous: true } };
}

/** The address of an upload that has all its bytes and waits to be made a file. */
export async function finishedUpload({ make }: Stage): Promise<string> {
  const session = await make('POST', '/me/drive/root:/largefile.dat:/createUploadSession', {
    body: { deferCommit: true },
  });
  const url = textOr(session, 'uploadUrl') ?? '';
  await make('PUT', url, piece({ from: 0, to: 127, total: 128 }));
  return url;
}

type Range = { readonly from: number; readonly to: number; readonly total: number };

async function upload(stage: Stage): Promise<Given> {
  const { request, expected } = stage.example;
  const range = rangeOf(request.headers);
  const isTaken = expected?.status === 409;
  const item = '/me/drive/root:/largefile.dat:';
  if (isTaken) await stage.make('PUT', `${item}/content`, { rawBody: 'there already' });
  const behaviour: JsonObject = isTaken ? {} : { '@microsoft.graph.conflictBehavior': 'rename' };
  const session = await stage.make('POST', `${item}/createUploadSession`, {
    body: { item: behaviour, deferCommit: request.method === 'POST' },
  });
  const url = textOr(session, 'uploadUrl') ?? request.url;
  // What was sent before: all of it before a file is completed, and the same once more before it is refused.
  const isRefused = expected?.status === 416;
  const before = request.method === 'POST' ? 128 : isRefused ? (range?.to ?? 0) + 1 : (range?.from ?? 0);
  const total = range?.total ?? 128;
  if (before > 0) await stage.make('PUT', url, piece({ from: 0, to: before - 1, total }));
  return { url, sent: range === undefined ? { isAnonymous: true } : piece(range) };
}

function rangeOf(headers: Readonly<Record<string, string>>): Range | undefined {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-range')?.[1] ?? '';
  const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to), total: Number(total) };
}

/** As many bytes as the header says, whatever the example shows in their place. */
const piece = ({ from, to, total }: Range): Sent => ({
  isAnonymous: true,
  rawBody: new Uint8Array(to - from + 1),
  headers: { 'content-range': `bytes ${from}-${to}/${total}`, 'content-type': 'application/octet-stream' },
});
