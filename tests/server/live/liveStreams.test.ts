import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEARTBEAT_MS, hintOf, whereaboutsIn, writtenWhereabouts } from '#contracts/liveNews.ts';
import { LIMITS, liveStreams, type LiveLimits } from '#server/live/liveStreams.ts';
import { reading } from './readingStream.ts';

/** Streams over lists whose state and reading are set by hand. */
function given(limits: LiveLimits = LIMITS) {
  const world = { state: 'a.1', isWatching: true };
  const attended: boolean[] = [];
  const streams = liveStreams({
    state: () => world.state,
    whereSince: (known) => (known === 'a.0' ? 'a.0 0123456789abcdef' : ''),
    isWatching: () => world.isWatching,
    attended: (isAttended) => attended.push(isAttended),
    now: Date.now,
    limits,
  });
  const open = (person = 'skane', over: { readonly known?: string; readonly until?: number } = {}) =>
    streams.open({ person, known: over.known, until: over.until ?? Number.POSITIVE_INFINITY });
  const listen = (...args: Parameters<typeof open>) => {
    const response = open(...args);
    if (!(response instanceof Response)) throw new Error(`No stream: ${response}`);
    return { ...reading(response), headers: response.headers };
  };
  const change = (state: string, where?: string) => {
    world.state = state;
    streams.changed(state, where);
  };
  return { world, streams, open, listen, change, attended };
}
const soon = () => vi.advanceTimersByTimeAsync(0);

describe('a stream of server-sent events', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[LV1] says that something changed and where the lists stand, and nothing else', async () => {
    const { listen, change } = given();
    const stream = listen('skane', { known: 'a.1' });
    await soon();
    const before = stream.text();
    change('a.2');
    await soon();
    expect(stream.text().slice(before.length)).toBe('id: a.2\nevent: changed\ndata:\n\n');
  });

  it('[LV1] says where to those who know the ids of the lists, and another word each time', async () => {
    const { listen, change } = given();
    const stream = listen('skane', { known: 'a.1' });
    const list = '5c1f6172-b5ad-4c8e-9f00-1d2e3f405060';
    change('a.2', writtenWhereabouts({ since: 'a.1', hints: [hintOf(list, 'a.2')] }));
    change('a.3', writtenWhereabouts({ since: 'a.2', hints: [hintOf(list, 'a.3')] }));
    await soon();
    const told = [...stream.text().matchAll(/^data: (.*)$/gm)].map(([, data = '']) => whereaboutsIn(data));
    expect(told).toEqual([
      { since: 'a.1', hints: [hintOf(list, 'a.2')] },
      { since: 'a.2', hints: [hintOf(list.toUpperCase(), 'a.3')] },
    ]);
    expect(hintOf(list, 'a.2')).toMatch(/^[0-9a-f]{16}$/);
    expect(hintOf(list, 'a.3')).not.toBe(hintOf(list, 'a.2'));
    expect(whereaboutsIn('')).toBeUndefined();
  });

  it('[LV1] is kept back by nothing on the way', () => {
    const { headers } = given().listen();
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  it('[LV5] begins with a change for whoever knows no state or another one', async () => {
    const { listen } = given();
    const [first, other, same] = [listen(), listen('uppsala', { known: 'b.7' }), listen('halland', { known: 'a.1' })];
    await soon();
    expect(first.ids('changed')).toEqual(['a.1']);
    expect(other.ids('changed')).toEqual(['a.1']);
    expect(same.ids('changed')).toEqual([]);
    expect(same.ids('seen')).toEqual(['a.1']);
  });

  it('[LV5] begins with where something changed, for whoever knows a state that is remembered', async () => {
    const { listen } = given();
    const [known, unknown] = [listen('skane', { known: 'a.0' }), listen('uppsala', { known: 'b.7' })];
    await soon();
    expect(known.text()).toContain('id: a.1\nevent: changed\ndata: a.0 0123456789abcdef\n\n');
    expect(unknown.text()).toContain('id: a.1\nevent: changed\ndata:\n\n');
  });

  it('[LV6] gives a sign of life every fifteen seconds', async () => {
    const { listen } = given();
    const stream = listen();
    await vi.advanceTimersByTimeAsync(3 * HEARTBEAT_MS);
    expect(stream.ids('seen')).toHaveLength(3);
  });

  it('[LV6] gives none that counts while the lists cannot be read', async () => {
    const { world, listen } = given();
    const stream = listen();
    await soon();
    world.isWatching = false;
    const before = stream.text();
    await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_MS);
    expect(stream.ids('seen')).toHaveLength(0);
    expect(stream.text().slice(before.length)).toBe(':\n\n:\n\n');
  });

  it('[LV3] ends with what let the reader in, after an hour at the latest', async () => {
    const { listen, streams } = given();
    const short = listen('skane', { until: Date.now() + 60_000 });
    const long = listen('uppsala');
    await vi.advanceTimersByTimeAsync(60_000 + HEARTBEAT_MS);
    expect([short.end(), long.end()]).toEqual(['ended', 'open']);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(long.end()).toBe('ended');
    expect(streams.count()).toBe(0);
  });

  it('[LV4] is given to one person a few times, and to others still', () => {
    const { open } = given({ ...LIMITS, perPerson: 2, inAll: 4 });
    expect([open(), open()].every((opened) => opened instanceof Response)).toBe(true);
    expect(open()).toBe('tooMany');
    expect(open('uppsala')).toBeInstanceOf(Response);
    expect(open('halland')).toBeInstanceOf(Response);
    expect(open('kronoberg')).toBe('tooMany');
  });

  it('[LV4] is free again when its reader has left', async () => {
    const { open, listen } = given({ ...LIMITS, perPerson: 1 });
    const stream = listen();
    await stream.leave();
    expect(open()).toBeInstanceOf(Response);
  });

  it('[LV7] is cut when its reader takes nothing, and holds up no other', async () => {
    const { open, listen, change, streams } = given({ ...LIMITS, waitingBytes: 500 });
    const stalled = open();
    const quick = listen('uppsala');
    for (let step = 2; step < 200; step += 1) {
      change(`a.${step}`);
      await soon();
    }
    expect(streams.count()).toBe(1);
    expect(quick.ids('changed').at(-1)).toBe('a.199');
    const late = stalled instanceof Response ? reading(stalled) : undefined;
    await soon();
    expect(late?.end()).toBe('cut');
  });

  it('[LV8] is watched for from the first reader to the last', async () => {
    const { listen, attended } = given();
    const [one, other] = [listen(), listen('uppsala')];
    await one.leave();
    expect(attended).toEqual([true]);
    await other.leave();
    expect(attended).toEqual([true, false]);
  });

  it('[LV11] ends when the server stops, and none begins after that', async () => {
    const { listen, open, streams } = given();
    const stream = listen();
    streams.close();
    await soon();
    expect(stream.end()).toBe('ended');
    expect(open()).toBe('closed');
  });
});
