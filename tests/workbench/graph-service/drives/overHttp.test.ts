import { createAdaptorServer } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import { textAt } from '../tenant.ts';
import { DRIVE, someFiles } from './files.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The service behind a port, as a browser reaches it: addresses without token lead to the same port. */
async function served() {
  let origin = '';
  const { service } = await someFiles({ contentOrigin: () => origin, limits: { bodyBytes: 1000, fragmentUnit: 1 } });
  const server = createAdaptorServer({ fetch: (request) => service.fetch(request) });
  origin = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`);
    });
  });
  closers.push(() => new Promise((closed) => void server.close(() => closed())));
  const headers = { authorization: 'Bearer owner' };
  return {
    ask: (method: string, path: string, body?: Uint8Array<ArrayBuffer>) =>
      fetch(`${origin}/v1.0${path}`, { method, headers, ...(body && { body }) }),
  };
}

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at % 256);

describe('files over HTTP', () => {
  it('come back byte by byte, by following the redirect as every client does', async () => {
    const { ask } = await served();
    expect((await ask('PUT', `${DRIVE}/root:/a.bin:/content`, bytes(70_000))).status).toBe(201);
    const answer = await ask('GET', `${DRIVE}/root:/a.bin:/content`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes(70_000));
  });

  it('are sent in pieces to the address that a session gives', async () => {
    const { ask } = await served();
    const session: unknown = await (await ask('POST', `${DRIVE}/root:/b.bin:/createUploadSession`)).json();
    const url = textAt(session, 'uploadUrl');
    const send = (from: number, to: number) =>
      fetch(url, {
        method: 'PUT',
        headers: { 'content-range': `bytes ${from}-${to - 1}/5000` },
        body: bytes(5000).subarray(from, to),
      });
    expect((await send(0, 3000)).status).toBe(202);
    expect((await send(3000, 5000)).status).toBe(201);
    const back = await ask('GET', `${DRIVE}/root:/b.bin:/content`);
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes(5000));
  });
});
