import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aConnector, type Connector, type RosterAnswer } from '../server/support/connector.ts';
import { from, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { aGuest, aMember, channelIdOf } from '../server/support/roster.ts';
import { textsIn } from './textsIn.ts';

const message = z.object({
  attachments: z.tuple([
    z.object({ content: z.object({ refresh: z.object({ userIds: z.array(z.string()).optional() }) }) }),
  ]),
});

describe('a card that the bot sends into a chat', () => {
  let connector: Connector;
  let roster: RosterAnswer = 'never';
  let running: RunningServer;
  const ask = async (text = '<at>Samsyn</at> REG-INK-012', over: object = {}) => {
    const { serviceUrl, sent } = connector;
    sent.splice(0);
    const conversation = { id: '19:samordning@thread.v2;messageid=1', conversationType: 'groupChat', ...over };
    const activity = from('coordinator', { type: 'message', text, serviceUrl, conversation });
    expect((await running.send(activity, { serviceUrl })).status).toBe(200);
    return message.parse(sent[0]?.body).attachments[0].content.refresh.userIds;
  };
  const asAsked = async (answer: RosterAnswer, text?: string) => {
    roster = answer;
    running = await runningServer();
    return ask(text);
  };
  beforeAll(async () => {
    connector = await aConnector(() => roster);
  });
  afterEach(() => running.close());
  afterAll(() => connector.close());

  it('[B47] becomes their own for contacts there who are asked, and for nobody else', async () => {
    const members = [aMember('coordinator'), aMember('uppsala'), aGuest(), aMember('reader'), aMember('skane')];
    const named = await asAsked({ status: 200, body: { members } });
    expect(named).toEqual([channelIdOf('uppsala'), channelIdOf('skane')]);
    expect(textsIn(connector.sent[0]?.body).join()).not.toContain('Svara för Region Skåne');
  });

  it.each([
    ['no contact is there', { status: 200, body: { members: [aMember('coordinator')] } }],
    ['the bot is not in the chat', { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }],
    ['Teams does not answer in time', 'never'],
  ] as const)('[B47] is refreshed as any other where %s', async (_why, answer) => {
    expect(await asAsked(answer)).toBeUndefined();
  });

  it('[B47] names nobody where there is nothing to answer', async () => {
    const body = { members: [aMember('skane')] };
    expect(await asAsked({ status: 200, body }, '<at>Samsyn</at> UHM-INK-001')).toBeUndefined();
  });

  it('[B47] names nobody in a person’s own chat', async () => {
    roster = { status: 200, body: { members: [aMember('skane')] } };
    running = await runningServer();
    expect(await ask('REG-INK-012', { id: 'a:1', conversationType: 'personal' })).toBeUndefined();
  });
});
