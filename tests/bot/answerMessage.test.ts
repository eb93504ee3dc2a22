import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APP_TOKEN, from, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import type { PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

type Sent = { readonly url: string | undefined; readonly authorization: string | undefined; readonly body: unknown };

describe('a message to the bot', () => {
  let connector: Server;
  let serviceUrl: string;
  let running: RunningServer;
  let sent: Sent[] = [];
  const say = async (name: PersonName, text: string) => {
    const reply = await running.send(from(name, { type: 'message', text, serviceUrl }), { serviceUrl });
    expect(reply.status).toBe(200);
    return sent.flatMap(({ body }) => textsIn(body));
  };
  beforeAll(async () => {
    connector = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { url, headers, method } = request;
        // Who is in the chat: Teams does not tell here.
        if (method === 'GET') return void response.writeHead(404).end();
        sent.push({ url, authorization: headers.authorization, body: JSON.parse(Buffer.concat(parts).toString()) });
        response.setHeader('content-type', 'application/json').end('{"id":"1"}');
      });
    });
    await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
    serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
    running = await runningServer();
  });
  beforeEach(() => {
    sent = [];
  });
  afterAll(async () => {
    await running.close();
    connector.close();
  });

  it.each(['hjälp', 'hej', '', '<at>Samsyn</at> hjälp'])('is answered with what the bot is for: %j', async (text) => {
    expect(await say('skane', text)).toContain('Det här kan jag');
  });

  it('is answered with the card when it is the id of a criterion', async () => {
    expect(await say('skane', '<at>Samsyn</at> reg-ink-012')).toContain('REG-INK-012 · version 1');
    expect(sent[0]?.url).toBe('/v3/conversations/19:samordning@thread.v2/activities');
    expect(sent[0]?.authorization).toBe(`Bearer ${APP_TOKEN}`);
  });

  it('is left alone when it is a card that somebody shared, or says nothing that can be read', async () => {
    const card = { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] };
    for (const odd of [card, { text: 7 }, { attachments: 'x' }]) {
      const activity = { ...from('skane', { type: 'message', text: 'hej', serviceUrl }), ...odd };
      expect((await running.send(activity, { serviceUrl })).status).toBe(200);
    }
    expect(sent).toEqual([]);
  });

  it('does not tell a reader that a draft exists', async () => {
    const known = await say('reader', 'REG-INK-013');
    sent = [];
    expect((await say('reader', 'REG-INK-999'))[0]?.replace('999', '013')).toEqual(known[0]);
  });
});
