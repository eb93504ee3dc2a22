import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLive, type Live, type LineLocks, type Where } from '#tab/start/live.ts';

/** A browser: pages with locks and a channel in common, and a server whose streams are written by hand. */
function givenBrowser(locks: 'granted' | 'refused' | 'none' = 'granted') {
  const lines: {
    readonly signal: AbortSignal | null | undefined;
    readonly stands: (at: string, data?: string) => void;
  }[] = [];
  const words: string[] = [];
  const send: typeof fetch = (_path, init) => {
    if (init?.method === 'POST') {
      words.push('wrote');
      return Promise.resolve(new Response(null, { status: 202 }));
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const stands = (at: string, data = '') =>
          controller.enqueue(new TextEncoder().encode(`id: ${at}\ndata: ${data}\n\n`));
        lines.push({ signal: init?.signal, stands });
        init?.signal?.addEventListener('abort', () => controller.error(new Error('cut')));
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
  const name = `test/${Math.random()}`;
  const shared = locks === 'granted' ? oneLock() : { request: () => Promise.reject(new Error('refused')) };
  const open = () => {
    const page = Object.assign(new EventTarget(), { hidden: false });
    const live = openLive({
      ...{ token: () => Promise.resolve('t'), page, name, locks: locks === 'none' ? undefined : shared, send },
      random: () => 0,
    });
    pages.push(live);
    const heard: string[] = [];
    const where: (Where | undefined)[] = [];
    live.listen((what, told) => {
      heard.push(what);
      where.push(told);
    });
    const hide = (hidden: boolean) => {
      page.hidden = hidden;
      page.dispatchEvent(new Event('visibilitychange'));
    };
    return { live, heard, where, hide };
  };
  const standing = () => lines.filter(({ signal }) => signal?.aborted === false);
  return { open, lines, words, standing };
}

const pages: Live[] = [];
afterEach(() => {
  pages.splice(0).forEach((live) => live.stop());
  vi.useRealTimers();
});

/** A lock as browsers have it: one holds it, others wait in turn and can give up. */
function oneLock(): LineLocks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name, { signal }, work) => {
      const done = last.then(() => (signal.aborted ? Promise.reject(new Error('given up')) : work()));
      last = done.catch(() => undefined);
      return done;
    },
  };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('pages of one person in one browser', () => {
  it('[LV12] share one line, and each hears of each change once', async () => {
    const { open, lines } = givenBrowser();
    const [first, second, third] = [open(), open(), open()];
    await soon();
    expect(lines).toHaveLength(1);
    lines[0]?.stands('a.1');
    lines[0]?.stands('a.1');
    lines[0]?.stands('a.2');
    await soon();
    for (const { heard, live } of [first, second, third]) {
      expect(heard).toEqual(['changed', 'changed']);
      expect(live.isStanding()).toBe(true);
    }
  });

  it('[LV16] hear where something changed, each if it has heard of the state before', async () => {
    const { open, lines } = givenBrowser();
    const [first, second] = [open(), open()];
    await soon();
    lines[0]?.stands('a.1');
    await soon();
    const late = open();
    lines[0]?.stands('a.2', 'a.1 0123456789abcdef fedcba9876543210');
    await soon();
    lines[0]?.stands('a.4', 'a.3 0123456789abcdef');
    await soon();
    const recognised = { state: 'a.2', hints: ['0123456789abcdef', 'fedcba9876543210'] };
    expect([first.where, second.where]).toEqual([
      [undefined, recognised, undefined],
      [undefined, recognised, undefined],
    ]);
    expect(late.where).toEqual([undefined, undefined]);
  });

  it('[LV12] have another one take the line when the one that has it goes', async () => {
    const { open, lines } = givenBrowser();
    const [first, second] = [open(), open()];
    await soon();
    lines[0]?.stands('a.1');
    await soon();
    first.live.stop();
    await soon();
    expect(lines).toHaveLength(2);
    lines[1]?.stands('a.1');
    lines[1]?.stands('a.2');
    await soon();
    expect(second.heard).toEqual(['changed', 'changed']);
  });

  it.each(['refused', 'none'] as const)('[LV12] have a line each where locks are %s', async (locks) => {
    const { open, lines } = givenBrowser(locks);
    open();
    open();
    await soon();
    expect(lines).toHaveLength(2);
  });

  it('[LV12] have none when hidden for three minutes, and one again when shown', async () => {
    vi.useFakeTimers();
    const { open, lines, standing } = givenBrowser();
    const { hide } = open();
    await vi.advanceTimersByTimeAsync(0);
    lines[0]?.stands('a.1');
    hide(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(standing()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(180_000);
    expect(standing()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(600_000);
    const before = lines.length;
    hide(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(lines).toHaveLength(before + 1);
    expect(standing()).toHaveLength(1);
  });

  it('[LV13] say once what they wrote at a time, and nothing where no line stands', async () => {
    vi.useFakeTimers();
    const { open, lines, words } = givenBrowser();
    const { live } = open();
    live.wrote();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(words).toHaveLength(0);
    lines[0]?.stands('a.1');
    await vi.advanceTimersByTimeAsync(0);
    for (let row = 0; row < 30; row += 1) live.wrote();
    await vi.advanceTimersByTimeAsync(100);
    expect(words).toHaveLength(1);
    for (let row = 0; row < 30; row += 1) live.wrote();
    await vi.advanceTimersByTimeAsync(300);
    expect(words).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(words).toHaveLength(2);
  });
});
