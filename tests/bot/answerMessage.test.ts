import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aConnector, type Connector } from '../server/support/connector.ts';
import { APP_TOKEN, from, runningServer, type RunningServer } from '../server/support/runningServer.ts';
import type { PersonName } from '../server/support/sampleLists.ts';
import { textsIn } from './textsIn.ts';

describe('a message to the bot', () => {
  let connector: Connector;
  let running: RunningServer;
  const say = async (name: PersonName, text: string) => {
    const { serviceUrl, sent } = connector;
    const reply = await running.send(from(name, { type: 'message', text, serviceUrl }), { serviceUrl });
    expect(reply.status).toBe(200);
    return sent.flatMap(({ body }) => textsIn(body));
  };
  beforeAll(async () => {
    connector = await aConnector();
    running = await runningServer();
  });
  beforeEach(() => void connector.sent.splice(0));
  afterAll(async () => {
    await running.close();
    await connector.close();
  });

  it.each(['hjälp', 'hej', '', '<at>Samsyn</at> hjälp'])('is answered with what the bot is for: %j', async (text) => {
    expect(await say('skane', text)).toContain('Det här kan jag');
  });

  it('is answered with the card when it is the id of a criterion', async () => {
    expect(await say('skane', '<at>Samsyn</at> reg-ink-012')).toContain('REG-INK-012 · version 1');
    expect(connector.sent[0]?.url).toBe('/v3/conversations/19:samordning@thread.v2/activities');
    expect(connector.sent[0]?.authorization).toBe(`Bearer ${APP_TOKEN}`);
  });

  it('is left alone when it is a card that somebody shared, or says nothing that can be read', async () => {
    const { serviceUrl, sent } = connector;
    const card = { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] };
    for (const odd of [card, { text: 7 }, { attachments: 'x' }]) {
      const activity = { ...from('skane', { type: 'message', text: 'hej', serviceUrl }), ...odd };
      expect((await running.send(activity, { serviceUrl })).status).toBe(200);
    }
    expect(sent).toEqual([]);
  });

  it('does not tell a reader that a draft exists', async () => {
    const known = await say('reader', 'REG-INK-013');
    connector.sent.splice(0);
    expect((await say('reader', 'REG-INK-999'))[0]?.replace('999', '013')).toEqual(known[0]);
  });
});
