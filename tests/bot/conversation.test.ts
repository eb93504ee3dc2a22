import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { OpenLists } from '#server/graphAccess.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { aConnector, type Connector } from '../server/support/connector.ts';
import { from, runningServer, type Activity, type RunningServer } from '../server/support/runningServer.ts';
import { PEOPLE, sampleLists, type PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

const OWN = { id: 'a:own', conversationType: 'personal', tenantId: '00000000-0000-4000-8000-00000000a000' };
const ADDED = { type: 'installationUpdate', action: 'add' };
const REMOVED = { type: 'installationUpdate', action: 'remove' };
const at = (minute: number) => ({ timestamp: `2026-03-02T08:${minute}:00.000Z` });
const WELCOME = 'Hej! Jag är Samsyn';

/** The server's own hand; everybody else by their token. */
const opened =
  (lists: InMemoryLists, app: () => InMemoryLists = () => lists.asApp()): OpenLists =>
  async (token) => {
    const name = await token({ isRefused: false });
    const person = Object.entries(PEOPLE).find(([each]) => each === name)?.[1];
    return person === undefined ? app() : lists.signedInAs(person);
  };

describe('a conversation with the bot', () => {
  let connector: Connector;
  let lists: InMemoryLists;
  let servers: readonly RunningServer[] = [];
  const tell = async (name: PersonName, part: Activity, by = servers[0]) => {
    const { serviceUrl, sent } = connector;
    sent.splice(0);
    const activity = from(name, { conversation: OWN, serviceUrl, ...part });
    expect((await by?.send(activity, { serviceUrl }))?.status).toBe(200);
    return sent.flatMap(({ body }) => textsIn(body));
  };
  const kept = () => lists.rows('Samtal').map(({ fields }) => rowCodecs.conversations.read(fields));
  const keptValues = () => kept().map((read) => (read.ok ? read.value : undefined));

  beforeAll(async () => {
    connector = await aConnector(() => ({ status: 200, body: { email: PEOPLE.skane.email } }));
  });
  beforeEach(async () => {
    for (const server of servers) await server.close();
    lists = sampleLists();
    const deps = { openLists: opened(lists) };
    servers = [await runningServer({ lists, deps }), await runningServer({ lists, deps })];
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await connector.close();
  });

  it('[BN5] begins with three lines, once, in whatever ways and to whichever server Teams tells of it', async () => {
    const recipient = { id: '28:bot', name: 'Samsyn' };
    const texts = await tell('skane', { ...ADDED, recipient, ...at(10) });
    expect(texts.filter((text) => text.includes(WELCOME))).toHaveLength(1);
    expect(await tell('skane', { ...ADDED, recipient, ...at(10) }, servers[1])).toEqual([]);
    const members = { type: 'conversationUpdate', membersAdded: [recipient], recipient, ...at(11) };
    expect(await tell('skane', members)).toEqual([]);
    expect(keptValues()).toMatchObject([{ kind: 'personal', email: PEOPLE.skane.email, language: 'sv', muted: [] }]);
  });

  it.each([
    ['channel', {}, 'fliken'],
    ['groupChat', {}, 'under skrivrutan'],
    ['groupChat', { meeting: { id: 'm' } }, 'sidopanelen'],
  ])('[BN5] says what to do first in a %s %j', async (conversationType, more, word) => {
    const conversation = { ...OWN, id: '19:x@thread.v2', conversationType };
    const channelData = { tenant: { id: OWN.tenantId }, ...more };
    expect((await tell('skane', { ...ADDED, conversation, channelData })).join(' ')).toContain(word);
    expect(keptValues()).toMatchObject([{ email: undefined }]);
  });

  it('[BN6] is forgotten when the bot is removed, and begins anew when it is added again', async () => {
    await tell('skane', { ...ADDED, ...at(10) });
    await tell('skane', { ...REMOVED, ...at(12) });
    expect(keptValues()).toMatchObject([{ email: undefined, reach: undefined, muted: [] }]);
    expect(await tell('skane', { ...ADDED, ...at(11) })).toEqual([]);
    expect(keptValues()).toMatchObject([{ reach: undefined }]);
    expect((await tell('skane', { ...ADDED, ...at(13) })).join(' ')).toContain(WELCOME);
    expect(lists.rows('Samtal')).toHaveLength(1);
  });

  it('[BN5] greets once also where the server may not write in the lists', async () => {
    const facts = { status: 403, code: 'accessDenied', requestId: '' };
    const refuse = () => Promise.reject(new GraphFailure('accessDenied', 'No.', { facts }));
    const app = () => ({ ...lists.asApp(), create: refuse, update: refuse });
    const server = await runningServer({ lists, deps: { openLists: opened(lists, app) } });
    expect((await tell('skane', ADDED, server)).join(' ')).toContain(WELCOME);
    expect(await tell('skane', ADDED, server)).toEqual([]);
    expect((await tell('skane', { type: 'message', text: 'tysta remisser' }, server)).join(' ')).toContain(
      'kan inte spara',
    );
    await server.close();
  });

  it('[BN4] [BN10] keeps what is muted, without a sign-in', async () => {
    const say = (text: string) => tell('skane', { type: 'message', text });
    expect((await say('tysta remiser')).join(' ')).toContain('inte mer om remisser');
    expect(keptValues()).toMatchObject([{ muted: ['consultations'], email: PEOPLE.skane.email }]);
    await say('stäng av ändringar');
    await say('slå på remisser');
    expect(keptValues()).toMatchObject([{ muted: ['changes'] }]);
    expect((await say('tysta')).join(' ')).toContain('Vad gäller det?');
  });

  it('[BN3] shows what is a person’s own in the personal chat only', async () => {
    const conversation = { ...OWN, id: '19:x@thread.v2', conversationType: 'groupChat' };
    for (const text of ['mina svar', 'sammanfattning', 'tysta remisser'])
      expect(await tell('skane', { type: 'message', text, conversation })).toEqual([
        expect.stringContaining('vår egen chatt'),
      ]);
  });

  it('[BN1] tells what a region has left, and all that waits', async () => {
    const mine = (await tell('skane', { type: 'message', text: 'mina svar' })).join('\n');
    expect(mine).toMatch(/Region Skåne, .+: \d+ av \d+ besvarade, \d+ dagar kvar/);
    expect((await tell('skane', { type: 'message', text: 'sammanfattning' })).join('\n')).toContain(
      'Det här väntar på dig',
    );
    expect((await tell('coordinator', { type: 'message', text: 'mina svar' })).join('\n')).toContain(
      'inte kontaktperson',
    );
  });

  it('[BN2] [BN4] searches for what is no command and says so, and shows nobody what they may not see', async () => {
    expect((await tell('skane', { type: 'message', text: 'sök handskar' })).join('\n')).not.toContain(
      'kände inte igen',
    );
    const guessed = (await tell('skane', { type: 'message', text: 'handskar' })).join('\n');
    expect(guessed).toContain('kände inte igen');
    expect(guessed).toContain('UHM-INK-001');
    expect((await tell('reader', { type: 'message', text: 'handskar' })).join('\n')).not.toContain('REG-INK-013');
    expect((await tell('stranger', { type: 'message', text: 'handskar' })).join('\n')).toContain('ingen roll');
  });
});
