import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLIENT,
  post,
  runningServer,
  searching,
  SERVICE_URL,
  type RunningServer,
} from '../server/support/runningServer.ts';

describe('who is let in to /api/messages', () => {
  let running: RunningServer;
  const search = searching('skane', 'pvc');
  beforeAll(async () => {
    running = await runningServer();
  });
  afterAll(() => running.close());

  it('takes a fresh token of the Bot Framework for this bot', async () => {
    expect((await running.send(search)).status).toBe(200);
  });

  it.each([
    ['no token', 'noToken'],
    ['a token signed with another key', { key: 'forged' }],
    ['a token for another bot', { audience: '00000000-0000-4000-8000-0000000000ff' }],
    ['a token of another issuer', { issuer: 'https://login.microsoftonline.com/x/v2.0' }],
    ['an expired token', { expiresIn: -400 }],
    ['a token for another service address', { serviceUrl: 'https://ond.example/teams' }],
  ] as const)('[B1] answers 401 to %s', async (_what, claims) => {
    expect((await running.send(search, claims)).status).toBe(401);
  });

  it.each([
    ['another channel', { channelId: 'webchat' }],
    ['a foreign tenant', { conversation: { id: '19:x', tenantId: '11111111-1111-4111-8111-111111111111' } }],
    ['a foreign tenant beside ours', { channelData: { tenant: { id: '11111111-1111-4111-8111-111111111111' } } }],
    ['no tenant at all', { conversation: { id: '19:x' }, channelData: {} }],
    ['a person without a directory id', { from: { id: '29:x' } }],
  ])('[B1] answers 403 to %s', async (_what, over) => {
    expect((await running.send({ ...search, ...over })).status).toBe(403);
  });

  it('[B1] takes a message of a person without a directory id and leaves it without a reply', async () => {
    const message = { ...search, type: 'message', name: undefined, text: 'REG-INK-012', from: { id: '29:x' } };
    const requests = running.lists.requestCount;
    expect((await running.send(message)).status).toBe(200);
    expect(running.lists.requestCount).toBe(requests);
  });

  it('[B1] answers 400 to an activity without a service address, which the library would have let in', async () => {
    expect((await running.send({ ...search, serviceUrl: undefined })).status).toBe(400);
  });

  it.each(['', '[]', 'null', '"text"', '{"type":', '\u0000'])('answers 400 to a body that is %j', async (body) => {
    const token = await running.keys.token({ audience: CLIENT, serviceUrl: SERVICE_URL });
    expect((await post(running.server, body, token)).status).toBe(400);
  });

  it('answers 413 to a body of more than 256 KB', async () => {
    const body = JSON.stringify({ ...search, padding: 'x'.repeat(300_000) });
    expect((await post(running.server, body)).status).toBe(413);
  });

  it('survives an activity made of nothing but wrong types', async () => {
    const odd = { ...search, from: 7, conversation: 'x', value: [], locale: {} };
    expect((await running.send(odd)).status).toBe(400);
  });

  it('notes refusals without saying who was refused', async () => {
    await running.send({ ...search, channelId: 'webchat' });
    const { correlation, ...line } = { correlation: undefined, ...running.logged.at(-1) };
    expect(line).toEqual({ event: 'chatRefused', reason: 'notTeams', level: 'warn' });
    expect(correlation).toMatch(/^[0-9a-f-]{36}$/);
  });
});
