import type { Example } from '../example.ts';
import { at, elementsOf, isList, isObject, mapTexts, textOr, type Json, type JsonObject } from '../json.ts';
import { unknownBodyFor } from './bodies.ts';
import { finishedUpload, givenAddress, isGivenAddress } from './givenAddress.ts';
import { soon } from './makeGrants.ts';
import { APP, OWNER, SITE, type Sent, type Stage } from './openStage.ts';
import { walk } from './walk.ts';

export type Addressed = { readonly method: string; readonly url: string; readonly sent: Sent };

/** The request of an example as the stage has to be asked: with its ids, its tokens, its clock. */
export async function requestFor(stage: Stage): Promise<Addressed> {
  const { request } = stage.example;
  if (isGivenAddress(request.url)) return { method: request.method, ...(await givenAddress(stage)) };
  const names = new Map<string, string>();
  const url = await walk(stage, names, request.url);
  const given = request.bodyUnknown ? unknownBodyFor(stage.example) : request.body;
  await namePlaceOf(stage, { names, url, body: given });
  const body = given === undefined ? undefined : await bodyFor(stage, names, given);
  const headers = Object.fromEntries(
    Object.entries({ ...(isForAppsOnly(request.url) && { authorization: `Bearer ${APP}` }), ...request.headers })
      .filter(([name]) => !/^(host|content-length)$/i.test(name))
      .map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    method: request.method,
    url: filled(url, names),
    sent: {
      headers,
      ...(body !== undefined && { body }),
      ...(request.rawBody !== undefined && { rawBody: request.rawBody }),
    },
  };
}

/** What Graph does for no person. */
const isForAppsOnly = (url: string): boolean => /\/sites\/getAllSites/.test(url);

/** Addresses inside a body are walked like the request's own, so that what they point at is there. */
async function bodyFor(stage: Stage, names: Map<string, string>, body: Json): Promise<Json> {
  if (/\/\$batch$/.test(stage.example.request.url) && isObject(body)) return batchFor(stage, names, body);
  for (const address of addressesIn(body))
    if (!names.has(address)) names.set(address, await walkedAddress(stage, names, address));
  const source = textOr(body, '@microsoft.graph.sourceUrl');
  if (source !== undefined && stage.example.request.method === 'PUT') names.set(source, await finishedUpload(stage));
  for (const literal of siteIdsIn(body))
    names.set(literal, textOr((await stage.send('GET', SITE)).body, 'id') ?? literal);
  return onStage(
    mapTexts(body, (text) => filled(text, names)),
    stage.example,
  );
}

/** The steps of a batch, each prepared like a request of its own with the answer that the example shows for it. */
async function batchFor(stage: Stage, names: Map<string, string>, body: JsonObject): Promise<Json> {
  const requests: Json[] = [];
  const steps = isList(body['requests']) ? body['requests'] : [];
  for (const step of steps) requests.push(isObject(step) ? await stepFor(stage, names, step) : step);
  return { ...body, requests };
}

async function stepFor(stage: Stage, names: Map<string, string>, step: JsonObject): Promise<Json> {
  const [method, url] = [textOr(step, 'method'), textOr(step, 'url')];
  if (method === undefined || url === undefined || !/^\/?[a-z]+(\/|\?|$)/i.test(url)) return step;
  const { body, ...rest } = step;
  const own: Stage = { ...stage, example: exampleOfStep(stage.example, { ...step, method, url }) };
  const walked = filled(await walk(own, names, url), names);
  return { ...rest, url: walked, ...(body !== undefined && { body: await bodyFor(own, names, body) }) };
}

type Step = JsonObject & { readonly method: string; readonly url: string };

function exampleOfStep(example: Example, { id, method, url, body }: Step): Example {
  const shown = elementsOf({ value: at(example.expected?.body, 'responses') }).find((answer) => answer['id'] === id);
  const status = shown?.['status'];
  return {
    ...example,
    request: { ...example.request, method, url: url.replace(/^(?!\/)/, '/'), body },
    expected:
      example.expected === null || typeof status !== 'number'
        ? null
        : { ...example.expected, status, headers: {}, body: shown?.['body'] },
  };
}

async function walkedAddress(stage: Stage, names: Map<string, string>, address: string): Promise<string> {
  const walked = await walk(stage, names, address);
  if (address.startsWith('http')) return `https://graph.microsoft.com/v1.0${walked}`;
  return address.startsWith('/') ? walked : walked.slice(1);
}

/** Texts that are addresses of Graph, whole or from the version on. */
function addressesIn(body: Json): readonly string[] {
  if (typeof body === 'string')
    return /^(https:\/\/graph\.microsoft\.com\/v1\.0\/|\/?(sites|me\/drive|drives)\/)/.test(body) ? [body] : [];
  if (isList(body)) return body.flatMap(addressesIn);
  if (!isObject(body)) return [];
  return Object.values(body).flatMap(addressesIn);
}

/** Ids of sites, `hostname,collection,web`: the site is always the stage's own. */
const siteIdsIn = (body: Json): readonly string[] =>
  [...JSON.stringify(body).matchAll(/[\w.-]+(?:,[0-9a-f-]{36}){2}/gi)].map(([id]) => id);

type Target = { readonly names: Map<string, string>; readonly url: string; readonly body: Json | undefined };

/** A place to copy or move to is a folder of the same drive; one that is named by its path is there under it. */
async function namePlaceOf(stage: Stage, { names, url, body }: Target): Promise<void> {
  const reference = isObject(body) ? body['parentReference'] : undefined;
  const drivePath = /^.*?\/drives?(?:\/[^/]+(?=\/(?:items|root)))?(?=\/|$)/.exec(url.split('?')[0] ?? '')?.[0];
  if (!isObject(reference) || drivePath === undefined) return;
  const { body: drive } = await stage.send('GET', drivePath);
  const place = /root:\/?([^/]*)$/.exec(textOr(reference, 'path') ?? '')?.[1];
  const folder = { name: place ?? 'Elsewhere', folder: {}, '@microsoft.graph.conflictBehavior': 'replace' };
  const made = await stage.make('POST', `${drivePath}/root/children`, { body: folder });
  for (const [key, real] of [
    ['driveId', textOr(drive, 'id')],
    ['id', textOr(made, 'id')],
  ] as const) {
    const literal = textOr(reference, key);
    if (literal !== undefined && real !== undefined) names.set(literal, real);
  }
}

/** What belongs to a tenant and a day: until when. */
function onStage(body: Json, { request }: Example): Json {
  if (!isObject(body)) return body;
  const changed: JsonObject = {
    ...body,
    ...(typeof body['expirationDateTime'] === 'string' &&
      /subscriptions/.test(request.url) && { expirationDateTime: soon(60) }),
  };
  return changed;
}

const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/\{query\}|\{search-query\}/g, 'contoso'],
  [/\{format\}/g, 'pdf'],
  [/\{(?:thumb-id)\}/g, '0'],
  [/\{size\}/g, 'small'],
  [/\{id \| userPrincipalName\}|\{user-id\}|\{userId\}/g, OWNER],
  [/\{old\}/g, 'stale'],
];

/** Fills what the stage calls otherwise than the example; the longest texts first, for some are part of others. */
function filled(text: string, names: ReadonlyMap<string, string>): string {
  const known = [...names].filter(([literal]) => literal.length > 2).sort(([a], [b]) => b.length - a.length);
  const named = known.reduce((done, [literal, real]) => done.replaceAll(literal, real), text);
  return PLACEHOLDERS.reduce((done, [pattern, value]) => done.replaceAll(pattern, value), named);
}
