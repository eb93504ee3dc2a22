import { describe, expect, it } from 'vitest';
import { openConnector } from '#server/notifier/connector.ts';
import { openRosters } from '#server/notifier/rosters.ts';
import { aGuest, aMember, channelIdOf } from '../support/roster.ts';
import { PEOPLE } from '../support/sampleLists.ts';

const REACH = { conversationId: '19:samordning@thread.v2', serviceUrl: 'https://smba.example/emea/' };
const MINUTE = 60_000;

function answering(...answers: (object | number)[]) {
  const asked: string[] = [];
  const paced: string[] = [];
  const clock = { now: 1_000_000 };
  const connector = openConnector({
    tokens: { tokenFor: () => Promise.resolve('app') },
    fetch: (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      const answer = answers.shift() ?? 500;
      return typeof answer === 'number'
        ? Promise.resolve(new Response('{}', { status: answer }))
        : Promise.resolve(Response.json(answer));
    },
    serviceOrigins: ['https://smba.example'],
    wait: () => Promise.resolve(),
    isStopping: () => false,
    random: () => 1,
  });
  const pace = { turn: (thread: string) => Promise.resolve(void paced.push(thread)) };
  return { membersOf: openRosters({ connector, pace, now: () => clock.now }), asked, paced, clock };
}

describe('[B47] who is in a chat', () => {
  it('is read page by page, at the pace of the chat, and known by address or by name for signing in', async () => {
    const first = { continuationToken: 'sida två&', members: [aMember('skane'), aGuest()] };
    const upnOnly = aMember('uppsala', { email: undefined, userPrincipalName: PEOPLE.uppsala.email.toUpperCase() });
    const { membersOf, asked, paced } = answering(first, { members: [upnOnly] });
    expect(await membersOf(REACH)).toEqual([
      { channelUserId: channelIdOf('skane'), emails: [PEOPLE.skane.email, PEOPLE.skane.email] },
      expect.objectContaining({ channelUserId: channelIdOf('stranger') }),
      { channelUserId: channelIdOf('uppsala'), emails: [PEOPLE.uppsala.email] },
    ]);
    const path = 'https://smba.example/emea/v3/conversations/19%3Asamordning%40thread.v2/pagedMembers?pageSize=500';
    expect(asked).toEqual([path, `${path}&continuationToken=sida%20tv%C3%A5%26`]);
    expect(paced).toEqual([REACH.conversationId, REACH.conversationId]);
  });

  it('is asked once in five minutes, however many cards are sent', async () => {
    const { membersOf, asked, clock } = answering({ members: [aMember('skane')] }, { members: [] });
    await Promise.all([membersOf(REACH), membersOf(REACH)]);
    clock.now += 4 * MINUTE;
    expect(await membersOf(REACH)).toHaveLength(1);
    expect(asked).toHaveLength(1);
    clock.now += 2 * MINUTE;
    expect(await membersOf(REACH)).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['the bot is not in it', [403]],
    ['it is gone', [404]],
    ['Teams is busy', [429]],
    ['the answer is none', [{ members: 'alla' }]],
    ['the second page is missing', [{ continuationToken: 'två', members: [aMember('skane')] }, 502]],
  ])('is nobody where %s, and is asked again after a minute', async (_why, answers) => {
    const { membersOf, asked, clock } = answering(...answers, { members: [aMember('skane')] });
    expect(await membersOf(REACH)).toEqual([]);
    expect(await membersOf(REACH)).toEqual([]);
    expect(asked).toHaveLength(answers.length);
    clock.now += 61_000;
    expect(await membersOf(REACH)).toHaveLength(1);
  });

  it('is not asked of any other address than Teams’ own', async () => {
    const { membersOf, asked } = answering({ members: [aMember('skane')] });
    expect(await membersOf({ ...REACH, serviceUrl: 'https://smba.example.evil.example' })).toEqual([]);
    expect(asked).toEqual([]);
  });
});
