import { afterEach, describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { correlationOf } from '#server/hardening/requestContext.ts';
import { aKey } from '../../factories/values.ts';
import {
  acting,
  from,
  post,
  runningServer,
  searching,
  type Activity,
  type RunningServer,
} from '../support/runningServer.ts';
import { CLIENT, SERVICE_URL } from '../support/runningServer.ts';
import { CONSULTED, DRAFT, PEOPLE } from '../support/sampleLists.ts';

const TYPED = 'Leverantören Exempelbolaget AB sade nej';
const facts = { status: 503, code: 'serviceNotAvailable', requestId: 'f00d' };

const SAMPLES: readonly Activity[] = [
  searching('skane', TYPED),
  searching('stranger', CONSULTED.title),
  searching('coordinator', undefined),
  acting('reader', 'criterionCard', { criterion: DRAFT.id }),
  acting('skane', 'recordPosition', { region: '03', criterion: CONSULTED.id, consultation: aKey(500), reason: TYPED }),
  acting('skane', TYPED, { [TYPED]: TYPED }),
  from('uppsala', { type: 'message', text: TYPED }),
  from('skane', { type: 'installationUpdate', action: 'add' }),
  from('skane', {
    type: 'conversationUpdate',
    membersAdded: [{ id: `29:${PEOPLE.uppsala.id}`, name: PEOPLE.uppsala.name }],
  }),
  from('skane', { type: 'invoke', name: TYPED, value: { text: TYPED } }),
  { ...searching('uppsala', TYPED), channelId: TYPED },
  { ...searching('uppsala', TYPED), conversation: { id: TYPED, tenantId: TYPED } },
  { ...searching('uppsala', TYPED), serviceUrl: TYPED },
];

describe('the log of the server', () => {
  let running: RunningServer;
  afterEach(() => running.close());
  const referenceIn = (text: string) => /Ärendereferens: ([\w-]+)/.exec(text)?.[1];

  it('[SV9] holds no name, no address, no id of a person and nothing that somebody wrote', async () => {
    running = await runningServer();
    for (const activity of SAMPLES) {
      running.lists.failNext(new GraphFailure('busy', TYPED, { facts }));
      await running.send(activity);
      await running.send(activity, { audience: TYPED });
    }
    const log = JSON.stringify(running.logged);
    expect(running.logged.length).toBeGreaterThan(SAMPLES.length);
    const people = Object.values(PEOPLE).flatMap(({ id, name, email }) => [id, name, email]);
    const texts = [TYPED, 'Exempelbolaget', CONSULTED.title, CONSULTED.text, DRAFT.title, 'thread.v2'];
    expect([...people, ...texts].filter((text) => log.includes(text))).toEqual([]);
  });

  it('[SV9] is found by the reference that the person was told', async () => {
    running = await runningServer({ deps: { openLists: () => Promise.reject(new TypeError(TYPED)) } });
    const reply = await running.send(searching('skane', 'pvc'));
    const reference = referenceIn(JSON.stringify(reply.body));
    expect(reference).toMatch(/^[0-9a-f]{32}$/);
    expect(running.logged.filter(({ correlation }) => correlation === reference)).not.toEqual([]);
  });

  it('[SV9] says under which name Microsoft knows the request, when that is told', async () => {
    running = await runningServer();
    const given = 'ABCDEF01-2345-6789-abcd-ef0123456789';
    const token = await running.keys.token({ audience: CLIENT, serviceUrl: SERVICE_URL });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-ms-correlation-id': given,
    };
    const body = JSON.stringify({ ...searching('skane', 'x'), channelId: 'webchat' });
    await running.server.fetch(new Request('http://x.test/api/messages', { method: 'POST', headers, body }));
    expect(running.logged.at(-1)).toMatchObject({ event: 'chatRefused', correlation: given.toLowerCase() });
  });

  it('[SV9] takes nothing else than a GUID for such a name', () => {
    const odd = new Headers({ 'x-ms-correlation-id': 'Kontaktperson, Region Sk%C3%A5ne' });
    expect(correlationOf(odd, 'a')).toBe(correlationOf(new Headers(), 'a'));
    expect(correlationOf(odd)).not.toBe(correlationOf(odd));
  });

  it('[SV9] keeps requests apart that are answered at the same time', async () => {
    running = await runningServer({ deps: { openLists: () => Promise.reject(new TypeError('x')) } });
    const replies = await Promise.all([1, 2, 3, 4].map((number) => running.send(searching('skane', `pvc ${number}`))));
    const references = replies.map(({ body }) => referenceIn(JSON.stringify(body)));
    expect(new Set(references).size).toBe(4);
  });

  it('notes a body that is none without a word of it', async () => {
    running = await runningServer();
    const token = await running.keys.token({ audience: CLIENT, serviceUrl: SERVICE_URL });
    expect((await post(running.server, `{"${TYPED}`, token)).status).toBe(400);
    expect(running.logged.at(-1)).toMatchObject({ event: 'chatRefused', reason: 'notAnActivity' });
    expect(JSON.stringify(running.logged)).not.toContain('Exempelbolaget');
  });
});
