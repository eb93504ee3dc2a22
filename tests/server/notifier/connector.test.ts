import { describe, expect, it } from 'vitest';
import { openConnector, type Sending } from '#server/notifier/connector.ts';
import { sendPace } from '#server/notifier/sendPace.ts';
import { anEmail } from '../../factories/values.ts';

const REACH = { conversationId: 'a:1', serviceUrl: 'https://smba.example/teams/' };

function answering(...answers: (Response | Error)[]) {
  const asked: string[] = [];
  const waited: number[] = [];
  const server = { isStoppedWhileWaiting: false };
  const connector = openConnector({
    tokens: { tokenFor: () => Promise.resolve('app') },
    fetch: (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      const answer = answers.shift() ?? new Response('{}', { status: 201 });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    serviceOrigins: ['https://smba.example'],
    wait: (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
    isStopping: () => server.isStoppedWhileWaiting && waited.length > 0,
    random: () => 1,
  });
  return { connector, asked, waited, server };
}
const status = (code: number, retryAfter?: string) =>
  new Response('', { status: code, ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }) });
const refusedConnection = () => new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });

describe('what the bot sends by itself', () => {
  it.each<[string, (Response | Error)[], Sending['kind'], number[]]>([
    ['taken', [status(201)], 'sent', []],
    ['throttled with a time', [status(429, '7'), status(201)], 'sent', [7000]],
    ['throttled without one', [status(412), status(502), status(504), status(201)], 'sent', [1000, 2000, 4000]],
    ['throttled for long', [429, 429, 429, 429].map((code) => status(code)), 'busy', [1000, 2000, 4000]],
    ['blocked', [status(403)], 'gone', []],
    ['removed', [status(404)], 'gone', []],
    ['not understood', [status(400)], 'refused', []],
    ['broken in between', [status(500)], 'unclear', []],
    ['never answered', [new TypeError('fetch failed')], 'unclear', []],
    ['not reached at all', [refusedConnection()], 'busy', []],
  ])('[BN15] %s', async (_what, answers, kind, waited) => {
    const { connector, waited: paused } = answering(...answers);
    expect((await connector.send(REACH, {})).kind).toBe(kind);
    expect(paused).toEqual(waited);
  });

  it('[BN15] is not tried again by a server that stops meanwhile', async () => {
    const { connector, asked, server } = answering(status(429));
    server.isStoppedWhileWaiting = true;
    expect(await connector.send(REACH, {})).toEqual({ kind: 'busy' });
    expect(asked).toHaveLength(1);
  });

  it('[BN16] goes to Teams and nowhere else', async () => {
    const { connector, asked } = answering();
    expect(await connector.send({ ...REACH, serviceUrl: 'https://smba.example.evil.example/' }, {})).toEqual({
      kind: 'refused',
      status: 0,
    });
    expect(asked).toEqual([]);
    await connector.send(REACH, {});
    expect(asked).toEqual(['https://smba.example/teams/v3/conversations/a%3A1/activities']);
  });

  it('[BN11] learns who a person is from the roster that Teams keeps', async () => {
    const roster = (body: object) => answering(new Response(JSON.stringify(body))).connector.addressOf(REACH, 'oid');
    expect(await roster({ email: 'Kontakt@Samsyn.example' })).toBe(anEmail('kontakt@samsyn.example'));
    expect(await roster({ userPrincipalName: 'kontakt@samsyn.example' })).toBe(anEmail('kontakt@samsyn.example'));
    expect(await roster({})).toBeUndefined();
    expect(await answering(status(404)).connector.addressOf(REACH, 'oid')).toBeUndefined();
  });
});

describe('[BN14] the pace', () => {
  const paced = async (count: number, thread: (index: number) => string) => {
    let time = 1_000_000;
    const pace = sendPace({ now: () => time, wait: (milliseconds) => Promise.resolve(void (time += milliseconds)) });
    const sent: { readonly thread: string; readonly at: number }[] = [];
    for (let index = 0; index < count; index += 1) {
      await pace.turn(thread(index));
      sent.push({ thread: thread(index), at: time });
    }
    return sent;
  };
  const most = (times: readonly number[], milliseconds: number) =>
    Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + milliseconds).length));

  it('keeps within every window of one conversation', async () => {
    const times = (await paced(1900, () => 'a')).map(({ at }) => at);
    expect([1000, 2000, 30_000, 3_600_000].map((window) => most(times, window))).toEqual([7, 8, 60, 1800]);
  });

  it('keeps one server within its part of what an app may send, and holds up no conversation for another', async () => {
    const sent = await paced(200, (index) => `chat ${index}`);
    expect(
      most(
        sent.map(({ at }) => at),
        1000,
      ),
    ).toBe(20);
  });
});
