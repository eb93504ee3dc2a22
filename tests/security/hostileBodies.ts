import { CLIENT, from, searching, type Activity } from '../server/support/runningServer.ts';
import type { Hostile } from './hostile.ts';

const FOREIGN = '11111111-1111-4111-8111-111111111111';
const search = (over: Activity = {}): Activity => ({ ...searching('skane', 'pvc'), ...over });
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const within = (json: string) => JSON.stringify(search()).replace('"value":', `"odd":${json},"value":`);
const utf8 = (text: string) => new TextEncoder().encode(text);

const bodies: readonly (readonly [what: string, status: number, body: Hostile['body']])[] = [
  ['another channel', 403, () => search({ channelId: 'webchat' })],
  ['a channel by another spelling', 403, () => search({ channelId: 'MSTEAMS' })],
  ['a foreign tenant', 403, () => search({ conversation: { id: '19:x', tenantId: FOREIGN }, channelData: {} })],
  ['a foreign tenant beside ours', 403, () => search({ channelData: { tenant: { id: FOREIGN } } })],
  ['no tenant', 403, () => search({ conversation: { id: '19:x' }, channelData: {} })],
  ['an invoke by nobody', 403, () => search({ from: { id: '29:x' } })],
  ['no sender', 400, () => search({ from: undefined })],
  ['no service address', 400, () => search({ serviceUrl: undefined })],
  ['a service address that is none', 400, () => search({ serviceUrl: 'javascript' })],
  ['another service address than the token’s', 401, () => search({ serviceUrl: 'https://smba.example/other' })],
  ['no conversation', 400, () => search({ conversation: undefined })],
  ['nothing but wrong types', 400, () => search({ from: 7, conversation: 'x', locale: {}, channelId: [] })],
  ['a body above 256 KB', 413, () => search({ padding: 'x'.repeat(300_000) })],
  ['brackets nested ten thousand deep', 400, () => within(nested(10_000, '[', ']'))],
  ['objects nested a thousand deep', 400, () => within(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`)],
  ['an array of sixty thousand entries', 400, () => search({ entities: Array.from({ length: 60_000 }, () => 0) })],
  [
    'ten thousand keys',
    400,
    () => search(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1]))),
  ],
  ['the key __proto__', 400, () => within('{"__proto__":{"isAdmin":true}}')],
  ['the key constructor', 400, () => within('{"constructor":{"prototype":{"isAdmin":true}}}')],
  [
    'the key __proto__ in what the card sends',
    400,
    () => JSON.stringify(search()).replace('"value":{', '"value":{"__proto__":{"commandId":"x"},'),
  ],
  ['nothing', 400, () => ''],
  ['an array', 400, () => '[]'],
  ['half an object', 400, () => '{"type":"invoke"'],
  ['two objects', 400, () => '{}{}'],
  ['a NUL', 400, () => '\u0000'],
  ['bytes that are no UTF-8', 400, () => Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d)],
  ['UTF-16', 400, () => Buffer.from(JSON.stringify(search()), 'utf16le')],
  ['an overlong spelling of a quotation mark', 400, () => Uint8Array.of(0x7b, 0xc0, 0xa2, 0x7d)],
];

const headers: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text', { 'content-type': 'text/plain' }],
  ['XML', { 'content-type': 'application/xml' }],
  ['no content type', { 'content-type': '' }],
  ['JSON in another alphabet', { 'content-type': 'application/json; charset=utf-7' }],
  ['a compressed body', { 'content-encoding': 'gzip' }],
];

/** What is no activity from Teams, however well it is signed. */
export const HOSTILE_BODIES: readonly Hostile[] = [
  ...bodies.map(([what, status, body]) => ({ what, status, body })),
  ...headers.map(([what, given]) => ({ what, status: 415, headers: given, body: search })),
  {
    what: 'a body that is longer than it says',
    status: 413,
    headers: { 'content-length': '10' },
    body: () => utf8(`{"a":"${'x'.repeat(300_000)}"}`),
  },
  { what: 'an activity sent with PUT', status: 404, method: 'PUT', body: search },
  { what: 'an activity to the functions of the library', status: 404, path: '/api/functions/x', body: search },
  { what: 'an activity beside the door', status: 404, path: '/api/messages/../messages/x', body: search },
  {
    what: 'an activity that says it is from the bot itself',
    status: 403,
    body: () => from('skane', { type: 'invoke', name: 'composeExtension/query', from: { id: `28:${CLIENT}` } }),
  },
];
