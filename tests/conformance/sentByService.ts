import { differences } from './difference.ts';
import { at, elementsOf, inShort, textOr, type Json } from './json.ts';
import { CALLBACK, type Received } from './stage/listener.ts';
import { soon } from './stage/makeGrants.ts';
import { SITE, type Stage } from './stage/openStage.ts';
import { walk } from './stage/walk.ts';

/**
 * Examples of what the service sends: a subscription is made and something changed, and what arrives is held against the
 * example, whose answer is the one that the listener gives.
 */
export async function sentByService(stage: Stage): Promise<readonly string[]> {
  const { request } = stage.example;
  const shown = elementsOf(request.body)[0];
  const resource = textOr(shown, 'resource') ?? 'sites/{site-id}/lists/{list-id}';
  const walked = (await walk(stage, new Map(), resource)).slice(1);
  await stage.make('POST', '/subscriptions', {
    body: {
      changeType: 'updated',
      notificationUrl: CALLBACK,
      lifecycleNotificationUrl: CALLBACK,
      resource: walked,
      expirationDateTime: soon(42_000),
      clientState: textOr(shown, 'clientState') ?? 'SecretClientState',
    },
  });
  if (request.body === undefined) return handshake(stage);
  if (at(shown, 'lifecycleEvent') === undefined) await change(stage, walked);
  else stage.pass(41_000);
  return notification(stage, request.body);
}

async function change(stage: Stage, resource: string): Promise<void> {
  if (resource.startsWith('sites/'))
    await stage.make('POST', `/${resource}/items`, { body: { fields: { Title: 'new' } } });
  else await stage.make('POST', `/${resource}/children`, { body: { name: 'new', folder: {} } });
}

/** The address is called with a token, and what is asked of the listener made a subscription. */
async function handshake(stage: Stage): Promise<readonly string[]> {
  const call = stage.received.find(({ url }) => new URL(url).searchParams.has('validationToken'));
  const { body } = await stage.send('GET', '/subscriptions');
  const isMade = elementsOf(body).length === 1;
  return [
    ...(call === undefined ? ['the service called nobody'] : []),
    ...(call !== undefined && call.method !== stage.example.request.method ? [`called with ${call.method}`] : []),
    ...(isMade ? [] : [`no subscription after the handshake: ${inShort(body)}`]),
  ];
}

async function notification(stage: Stage, wanted: Json): Promise<readonly string[]> {
  const call = await arrival(stage);
  if (call === undefined) return [`no notification came from ${SITE}`];
  return [
    ...(call.method === stage.example.request.method ? [] : [`came with ${call.method}`]),
    ...differences(wanted, call.body),
  ];
}

/** What came beside the handshakes; a few turns of the event loop are given to it. */
async function arrival({ received }: Stage): Promise<Received | undefined> {
  for (let turn = 0; turn < 200; turn += 1) {
    const call = received.find(({ body }) => body !== undefined);
    if (call !== undefined) return call;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return undefined;
}
