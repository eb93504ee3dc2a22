import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../access.ts';
import { notSupported, Refused } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { listOf, type Call, type Route } from '../routes/route.ts';
import { invalid, readExpiration, readRenewal, readSubscription } from './request.ts';
import { isExpired, subscriptionResource, type Subscription } from './subscription.ts';
import type { ChangeTarget } from './target.ts';

const ALL = 'subscriptions';
const ONE = `${ALL}/:subscription`;
const CONTEXT = `${GRAPH_ROOT}/$metadata#subscriptions`;
const NOBODY = '00000000-0000-0000-0000-000000000000';

export const subscriptionRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'signedIn', run: list },
  { method: 'POST', path: ALL, need: 'signedIn', run: create },
  { method: 'GET', path: ONE, need: 'signedIn', run: get },
  { method: 'PATCH', path: ONE, need: 'signedIn', run: renew },
  { method: 'DELETE', path: ONE, need: 'signedIn', run: remove },
  { method: 'GET', path: 'sites/:site/lists/:list/subscriptions', need: 'readSite', run: listOfList },
  { method: 'POST', path: `${ONE}/reauthorize`, need: 'signedIn', body: 'optional', run: reauthorize },
];

function list({ world, actor }: Call) {
  const own = world.store.subscriptions.all().filter((kept) => isOwn(kept, actor) && !isExpired(kept, world.now()));
  return ok({ '@odata.context': CONTEXT, value: own.map(subscriptionResource) });
}

/** One's own among those to one list. */
function listOfList(call: Call) {
  const { list: watched, site } = listOf(call);
  const { world, actor } = call;
  const own = world.store.subscriptions
    .of({ kind: 'list', id: watched.id })
    .filter((kept) => isOwn(kept, actor) && !isExpired(kept, world.now()));
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#sites('${site.id}')/lists('${watched.id}')/subscriptions`,
    value: own.map(subscriptionResource),
  });
}

function get(call: Call) {
  return ok({ '@odata.context': `${CONTEXT}/$entity`, ...subscriptionResource(subscriptionOf(call)) });
}

/** Everything is checked and shaken hands on before anything is kept. */
async function create(call: Call) {
  const { world, actor } = call;
  const { subscriptions } = world.store;
  const wanted = readSubscription(call.body);
  refuseOtherResource(wanted.resource);
  const at = world.now();
  const expirationDateTime = readExpiration(wanted.expirationDateTime, at);
  const urls = [wanted.notificationUrl, ...(wanted.lifecycleNotificationUrl ? [wanted.lifecycleNotificationUrl] : [])];
  for (const url of urls) refuseAddress(call, url);
  const target = await targetOf(call, wanted.resource);
  for (const url of urls) await shakeHands(call, url);
  const kept: Subscription = {
    id: randomUUID(),
    resource: wanted.resource,
    target,
    clientState: wanted.clientState ?? null,
    notificationUrl: wanted.notificationUrl,
    lifecycleNotificationUrl: wanted.lifecycleNotificationUrl ?? null,
    since: at.toISOString(),
    expirationDateTime,
    applicationId: appOf(actor),
    creatorId: creatorOf(actor),
    latestSupportedTlsVersion: wanted.latestSupportedTlsVersion ?? 'v1_2',
    isReauthorizationAsked: false,
  };
  world.store.transaction(() => subscriptions.save(kept));
  const shown = { '@odata.context': `${CONTEXT}/$entity`, ...subscriptionResource(kept) };
  return created(`${GRAPH_ROOT}/subscriptions/${kept.id}`, shown);
}

async function renew(call: Call) {
  const { world } = call;
  const kept = subscriptionOf(call);
  const { expirationDateTime, notificationUrl } = readRenewal(call.body);
  const at = world.now();
  const end = expirationDateTime === undefined ? kept.expirationDateTime : readExpiration(expirationDateTime, at);
  if (notificationUrl !== undefined) {
    refuseAddress(call, notificationUrl);
    await shakeHands(call, notificationUrl);
  }
  const renewed = {
    ...kept,
    since: at.toISOString(),
    expirationDateTime: end,
    notificationUrl: notificationUrl ?? kept.notificationUrl,
    isReauthorizationAsked: false,
  };
  world.store.transaction(() => world.store.subscriptions.save(renewed));
  return ok({ '@odata.context': `${CONTEXT}/$entity`, ...subscriptionResource(renewed) });
}

function remove(call: Call) {
  const { id } = subscriptionOf(call);
  const { store } = call.world;
  store.transaction(() => store.subscriptions.remove(id));
  return noContent;
}

function reauthorize(call: Call) {
  const kept = subscriptionOf(call);
  const { store, now } = call.world;
  // Asked again at half of what is left, should it not be renewed by then.
  const since = now().toISOString();
  store.transaction(() => store.subscriptions.save({ ...kept, since, isReauthorizationAsked: false }));
  return noContent;
}

/** @throws Refused 404 for one that has expired or belongs to another app, as for one that never was */
function subscriptionOf({ world, actor, params }: Call): Subscription {
  const kept = world.store.subscriptions.find(params['subscription'] ?? '');
  if (kept === undefined || isExpired(kept, world.now()) || !isOwn(kept, actor))
    throw new Refused({ status: 404, code: 'ResourceNotFound' }, 'The object was not found.');
  return kept;
}

const appOf = ({ appId }: Actor): string => appId || NOBODY;
const creatorOf = (actor: Actor): string => (actor.kind === 'user' ? actor.user.id : appOf(actor));
/** An app sees all of its subscriptions; with a person at it, those that it made for this person. */
const isOwn = ({ applicationId, creatorId }: Subscription, actor: Actor): boolean =>
  applicationId === appOf(actor) && (actor.kind === 'application' || creatorId === creatorOf(actor));

/** @throws Refused 400 for an address that is none or that this service must not call */
function refuseAddress({ world }: Call, url: string): void {
  if (!URL.canParse(url)) throw invalid(`Invalid 'notificationUrl' attribute: '${url}'.`);
  if (!world.subscriptions.mayCall(url)) throw invalid(`The notification URL '${url}' is not one that may be called.`);
}

async function shakeHands({ world }: Call, url: string): Promise<void> {
  const outcome = await world.subscriptions.handshake(url);
  if (outcome === 'confirmed') return;
  const reason =
    outcome === 'late'
      ? 'Subscription validation request timed out.'
      : 'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.';
  throw new Refused({ status: 400, code: 'ValidationError' }, reason);
}

const LIST = /^\/?sites\/.+\/lists\/[^/]+$/i;
const DRIVE_ROOT = /^\/?(?:me|users\/[^/]+|sites\/.+|groups\/[^/]+|drives\/[^/]+)(?:\/drive)?\/root$/i;
const shownList = z.object({ id: z.string() });
const shownRoot = z.object({ parentReference: z.object({ driveId: z.string() }) });

/** @throws Refused 501 for what nothing changes of here, such as mail */
function refuseOtherResource(resource: string): void {
  if (!LIST.test(resource) && !DRIVE_ROOT.test(resource)) throw notSupported(`subscription to '${resource}'`);
}

/** The list or drive that a resource names, as far as the caller may see it. @throws Refused as its GET would */
async function targetOf({ world, actor }: Call, resource: string): Promise<ChangeTarget> {
  const isList = LIST.test(resource);
  const url = `/v1.0/${resource.replace(/^\//, '')}`;
  const { body } = await world.look(actor, isList ? { url, need: 'writeSite' } : { url });
  return isList
    ? { kind: 'list', id: shownList.parse(body).id }
    : { kind: 'drive', id: shownRoot.parse(body).parentReference.driveId };
}
