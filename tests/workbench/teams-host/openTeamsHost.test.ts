import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentSignInOf } from '#contracts/signIn.ts';
import { startHost, type RunningHost } from './runningHost.ts';

const SKANE = '00000000-0000-4000-8000-000000000212';
const UPPSALA = '00000000-0000-4000-8000-000000000203';
const CHAT = '19:samordning@thread.v2';
const PERSONAL = `a:${SKANE}`;
const CARD = { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: [] } };
const CHANGED_CARD = { ...CARD, content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Ny bild' }] } };

const sent = z.object({ message: z.looseObject({ id: z.string(), revision: z.number() }) });
const heard = z.object({
  cursor: z.number(),
  messages: z.array(z.looseObject({ id: z.string(), text: z.string(), author: z.looseObject({ kind: z.string() }) })),
});
const ssoAnswer = z.object({ token: z.string() });

let host: RunningHost;
const heardByBot: unknown[] = [];

beforeAll(async () => {
  host = await startHost((app) => {
    app.on('message.ext.query', ({ activity }) => {
      const sent = sentSignInOf(activity).ssoToken;
      heardByBot.push({ from: activity.from, conversation: activity.conversation, sent });
      return Promise.resolve({ composeExtension: { type: 'message' as const, text: activity.locale ?? '' } });
    });
    app.on('installationUpdate', async (context) => {
      const { action, from, locale } = context.activity;
      await context.send(`${action} ${from.aadObjectId ?? ''} ${locale ?? ''}`);
    });
    app.on('message', async (context) => {
      await context.send(`Du skrev: ${context.activity.text}`);
    });
  });
});
afterAll(() => host.close());

const say = async (conversation: string, body: object) =>
  sent.parse(await (await host.post(`/teams/conversations/${conversation}/messages`, body)).json()).message;
const hear = async (conversation: string, query = '') =>
  heard.parse(await host.get(`/teams/conversations/${conversation}/messages${query}`));

describe('an invoke from the host page', () => {
  const query = { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'search', parameters: [] } };

  it('reaches the bot as Teams would send it, past its token check, and its answer comes back', async () => {
    const body = { person: SKANE, conversation: CHAT, locale: 'en-GB', activity: query };
    const response = await host.post('/teams/activities', body);
    expect(await response.json()).toEqual({
      status: 200,
      body: { composeExtension: { type: 'message', text: 'en-GB' } },
    });
    expect(heardByBot.at(-1)).toMatchObject({
      from: { id: `29:${SKANE}`, aadObjectId: SKANE, name: 'Kontaktperson, Region Skåne' },
      conversation: { id: CHAT, conversationType: 'groupChat', tenantId: host.signIn.directory.tenantId },
    });
  });

  it('hands the bot what Teams has of the person’s sign-in, as the page gave it', async () => {
    const { token } = ssoAnswer.parse(await (await host.post('/sign-in/sso', { person: UPPSALA })).json());
    const value = { ...query.value, authentication: { token } };
    await host.post('/teams/activities', { person: UPPSALA, conversation: CHAT, activity: { ...query, value } });
    const { sent } = z.object({ sent: z.string() }).parse(heardByBot.at(-1));
    expect(decodeJwt(sent)).toMatchObject({ aud: host.signIn.directory.app.clientId, oid: UPPSALA });
  });

  it.each([
    ['somebody who is not in the directory', { person: 'nobody', conversation: CHAT }, 404],
    ["somebody in another's chat with the bot", { person: UPPSALA, conversation: PERSONAL }, 404],
    ['a page that sets the sender itself', { person: SKANE, conversation: CHAT, from: { id: '29:boss' } }, 400],
  ])('is refused to %s', async (_case, { from, ...body }: Record<string, unknown>, status) => {
    const activity = from ? { ...query, from } : query;
    expect((await host.post('/teams/activities', { ...body, activity })).status).toBe(status);
  });
});

describe('a message in a chat', () => {
  it('to the bot is answered by it in the same chat', async () => {
    await say(PERSONAL, { person: SKANE, text: 'hej' });
    const { messages } = await hear(PERSONAL);
    expect(messages.map(({ author, text }) => [author.kind, text])).toEqual([
      ['person', 'hej'],
      ['bot', 'Du skrev: hej'],
    ]);
  });

  it('among people stays among people, card and all', async () => {
    const before = await hear(CHAT);
    await say(CHAT, { person: SKANE, text: 'Se här', attachments: [CARD] });
    const { messages } = await hear(CHAT, `?since=${before.cursor}`);
    expect(messages).toMatchObject([{ text: 'Se här', attachments: [CARD], author: { id: SKANE } }]);
  });

  it('is not accepted empty or from outside the chat', async () => {
    expect((await host.post(`/teams/conversations/${CHAT}/messages`, { person: SKANE, text: ' ' })).status).toBe(400);
    expect((await host.post(`/teams/conversations/${PERSONAL}/messages`, { person: UPPSALA, text: 'x' })).status).toBe(
      404,
    );
  });

  it('larger than Teams allows is refused', async () => {
    const text = 'å'.repeat(60_000);
    expect((await host.post(`/teams/conversations/${CHAT}/messages`, { person: SKANE, text })).status).toBe(413);
  });

  it('whose card is replaced is told of as a change, once', async () => {
    const message = await say(CHAT, { person: SKANE, attachments: [CARD] });
    const path = `/teams/conversations/${CHAT}/messages/${message.id}`;
    expect((await host.put(path, { person: UPPSALA, attachments: [CHANGED_CARD] })).status).toBe(200);
    const { messages, cursor } = await hear(CHAT, `?since=${message.revision}`);
    expect(messages).toMatchObject([{ id: message.id, attachments: [CHANGED_CARD] }]);
    expect((await hear(CHAT, `?since=${cursor}`)).messages).toEqual([]);
  });

  it('reaches a page that is waiting for it', async () => {
    const { cursor } = await hear(CHAT);
    const waiting = hear(CHAT, `?since=${cursor}&wait=20`);
    await say(CHAT, { person: UPPSALA, text: 'nytt' });
    expect((await waiting).messages).toMatchObject([{ text: 'nytt' }]);
  });
});

describe('the chat with the bot', () => {
  it('is where the bot is told of the app when somebody opens it for the first time, and not when it is only read', async () => {
    const own = `a:${UPPSALA}`;
    expect((await hear(own)).messages).toEqual([]);
    expect((await hear(own, '?since=0&opening=en-GB')).messages.map(({ text }) => text)).toEqual([
      `add ${UPPSALA} en-GB`,
    ]);
    expect((await hear(own, '?since=0&opening=en-GB')).messages).toHaveLength(1);
    const before = (await hear(CHAT)).messages.length;
    expect((await hear(CHAT, '?since=0&opening=sv-SE')).messages).toHaveLength(before);
  });
});

describe('the connector', () => {
  const call = async (method: string, path: string, body?: unknown) =>
    fetch(`${host.origin}/connector/v3/conversations/${path}`, {
      method,
      headers: { authorization: `Bearer ${await host.botToken()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('lets the bot edit a card that a person sent, and withdraw only what it wrote itself', async () => {
    const message = await say(CHAT, { person: SKANE, attachments: [CARD] });
    const at = `${CHAT}/activities/${message.id}`;
    expect((await call('PUT', at, { type: 'message', attachments: [CHANGED_CARD] })).status).toBe(200);
    expect((await hear(CHAT, `?since=${message.revision}`)).messages).toMatchObject([{ attachments: [CHANGED_CARD] }]);
    expect((await call('DELETE', at)).status).toBe(403);
    const own = z.object({ id: z.string() });
    const { id } = own.parse(await (await call('POST', `${CHAT}/activities`, { type: 'message', text: 'hej' })).json());
    expect((await call('DELETE', `${CHAT}/activities/${id}`)).status).toBe(200);
    expect((await hear(CHAT)).messages.find((one) => one.id === id)).toMatchObject({ isDeleted: true, text: '' });
  });

  it("refuses to let the bot edit a person's words", async () => {
    const message = await say(CHAT, { person: SKANE, text: 'mina ord' });
    const response = await call('PUT', `${CHAT}/activities/${message.id}`, { type: 'message', text: 'andra ord' });
    expect(response.status).toBe(403);
  });

  it('names the members as Teams does', async () => {
    expect(await (await call('GET', `${PERSONAL}/members`)).json()).toMatchObject([
      { id: `29:${SKANE}`, objectId: SKANE, email: 'kontakt.skane@samsyn.example' },
    ]);
  });

  it('lets in nobody without a token of the bot', async () => {
    const graph = await host.signIn.issuer.appToken({ audience: 'https://graph.microsoft.com', roles: [] });
    for (const authorization of ['', 'Bearer x', `Bearer ${graph}`]) {
      const headers = authorization === '' ? {} : { authorization };
      const path = `/connector/v3/conversations/${CHAT}/members`;
      expect((await fetch(`${host.origin}${path}`, { headers })).status).toBe(401);
    }
  });

  it('says so when it does not know a call', async () => {
    const response = await call('GET', `${CHAT}/reactions`);
    expect(response.status).toBe(501);
    expect(await response.text()).toContain('reactions');
  });
});
