import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEARTBEAT_MS } from '#contracts/liveNews.ts';
import { eventReader } from '#tab/start/eventStream.ts';
import { liveLine, QUIET_MS, type Heard } from '#tab/start/liveLine.ts';

/** A server whose streams are written by hand; each answer is what the next connection gets. */
function givenServer() {
  const connections: { readonly known: string | undefined; readonly signal: AbortSignal }[] = [];
  const answers: (() => Response)[] = [];
  let write: (text: string) => void = () => undefined;
  let end: () => void = () => undefined;
  const stream = () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        write = (text) => controller.enqueue(new TextEncoder().encode(text));
        end = () => controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };
  return {
    connections,
    answers,
    stands: (at: string) => write(`id: ${at}\nevent: changed\ndata:\n\n`),
    quiet: () => write(':\n\n'),
    end: () => end(),
    connect: (known: string | undefined, signal: AbortSignal) => {
      connections.push({ known, signal });
      const answer = (answers.shift() ?? stream)();
      // As `fetch` does: a body whose request is called off fails.
      const cut = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('cut'))));
      cut.catch(() => undefined);
      return Promise.resolve(withReads(answer, cut));
    },
  };
}

function withReads(response: Response, cut: Promise<never>): Response {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await Promise.race([reader.read(), cut]);
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, response);
}

function listening(server: ReturnType<typeof givenServer>, random = () => 0.5) {
  const heard: Heard[] = [];
  const stop = liveLine({ connect: server.connect, heard: (what) => heard.push(what), random });
  return { heard, stop };
}
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a line to our own server', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[LV5] comes back within moments and says where the lists stood when it broke', async () => {
    const server = givenServer();
    const { heard, stop } = listening(server);
    await after(0);
    server.stands('a.1');
    await after(0);
    server.end();
    await after(1_000);
    expect(server.connections.map(({ known }) => known)).toEqual([undefined, 'a.1']);
    expect(heard).toEqual([{ kind: 'stands', at: 'a.1' }, { kind: 'down' }]);
    stop();
  });

  it('[LV5] comes back at a time of its own, so that not all pages come at once', async () => {
    const [early, late] = [givenServer(), givenServer()];
    const stops = [listening(early, () => 0).stop, listening(late, () => 1).stop];
    await after(0);
    for (const server of [early, late]) {
      server.stands('a.1');
      await after(0);
      server.end();
    }
    await after(600);
    expect([early.connections.length, late.connections.length]).toEqual([2, 1]);
    await after(1_000);
    expect(late.connections).toHaveLength(2);
    stops.forEach((stop) => stop());
  });

  it('[LV6] counts as dead after two signs of life that did not come', async () => {
    const server = givenServer();
    const { heard, stop } = listening(server);
    await after(0);
    server.stands('a.1');
    for (let beat = 0; beat < 4; beat += 1) {
      await after(HEARTBEAT_MS);
      server.quiet();
    }
    expect(server.connections).toHaveLength(1);
    await after(QUIET_MS + 1);
    expect(heard.at(-1)).toEqual({ kind: 'down' });
    await after(2_000);
    expect(server.connections).toHaveLength(2);
    stop();
  });

  it.each([
    ['is refused', () => new Response('{}', { status: 401 })],
    ['meets a server that does not know it', () => new Response('<!doctype html>', { status: 200 })],
    ['meets one that says nothing', () => new Response(new ReadableStream(), { headers: STREAM })],
  ])('[LV6] is tried ever more seldom when it %s', async (_case, answer) => {
    const server = givenServer();
    server.answers.push(...Array.from({ length: 500 }, () => answer));
    const { heard, stop } = listening(server);
    await after(3_600_000);
    expect(server.connections.length).toBeGreaterThan(5);
    expect(server.connections.length).toBeLessThan(25);
    expect(heard).toEqual([]);
    stop();
  });

  it('[LV4] waits as long as it is told to where there is no room', async () => {
    const server = givenServer();
    server.answers.push(() => new Response('{}', { status: 429, headers: { 'retry-after': '60' } }));
    const { stop } = listening(server);
    await after(59_000);
    expect(server.connections).toHaveLength(1);
    await after(2_000);
    expect(server.connections).toHaveLength(2);
    stop();
  });

  it('[LV12] ends and stays so when it is hung up', async () => {
    const server = givenServer();
    const { stop } = listening(server);
    await after(0);
    stop();
    await after(600_000);
    expect(server.connections).toHaveLength(1);
    expect(server.connections[0]?.signal.aborted).toBe(true);
  });
});

const STREAM = { 'content-type': 'text/event-stream' };

describe('reading events', () => {
  it.each([1, 3, 7, 1_000])('takes them in pieces of %i characters', (size) => {
    const ids: string[] = [];
    const read = eventReader(({ id }) => ids.push(id));
    const text =
      ':\n\nid: a.1\nevent: changed\ndata:\n\n:\r\n\r\nid: a.2\r\nevent: seen\r\ndata:\r\n\r\nevent: other\n\n';
    for (let at = 0; at < text.length; at += size) read(text.slice(at, at + size));
    expect(ids).toEqual(['a.1', 'a.2']);
  });
});
