import { contentOf, hashOf } from '#domain/edition.ts';
import { aKey } from '../factories/values.ts';
import { acting, from, searching, type Activity } from '../server/support/runningServer.ts';
import { CONSULTED, DRAFT, PEOPLE, type PersonName } from '../server/support/sampleLists.ts';
import type { Hostile } from './hostile.ts';

const SCRIPT = '<script>alert(1)</script>';
const REFUSED_CARD = /"statusCode":400/;
const NOT_YOURS = /Du kan inte se det här kriteriet/;
const NOT_YOUR_REGION = /Du kan bara svara för den region där du är kontaktperson/;

const payload = (over: Activity = {}): Activity => ({
  criterion: CONSULTED.id,
  consultation: aKey(500),
  editionRead: hashOf(contentOf(CONSULTED)),
  region: '12',
  stance: 'endorses',
  ...over,
});
const answering =
  (over: Activity, name: PersonName = 'skane'): Hostile['body'] =>
  () =>
    acting(name, 'recordPosition', payload(over));

const cards: readonly (readonly [what: string, says: RegExp, body: Hostile['body']])[] = [
  ['an answer for another region', NOT_YOUR_REGION, answering({ region: '03' })],
  ['an answer for a region by a reader', NOT_YOUR_REGION, answering({}, 'reader')],
  ['an answer for a region by somebody without a role', NOT_YOUR_REGION, answering({}, 'stranger')],
  ['an answer for a region by the coordinator', NOT_YOUR_REGION, answering({}, 'coordinator')],
  [
    'an answer that names another person',
    NOT_YOUR_REGION,
    answering({ region: '03', person: PEOPLE.uppsala.id, actor: { region: '03' }, roles: ['coordinator'] }),
  ],
  [
    'an answer to a closed consultation',
    /Remissen är inte öppen/,
    answering({ consultation: aKey(501), criterion: 'REG-INK-014' }),
  ],
  ['an answer to a consultation with a guessed key', /Remissen finns inte/, answering({ consultation: aKey(999) })],
  ['an answer about a criterion that was not asked about', /inte på remiss/, answering({ criterion: DRAFT.id })],
  ['an answer with a key that is a path', REFUSED_CARD, answering({ consultation: '../../Roller/1' })],
  ['an answer with a key that is a filter', REFUSED_CARD, answering({ consultation: "' or 1 eq 1 or '" })],
  ['an answer with script as criterion', REFUSED_CARD, answering({ criterion: SCRIPT })],
  ['an answer with script as region', REFUSED_CARD, answering({ region: SCRIPT })],
  ['an answer with script as stance', REFUSED_CARD, answering({ stance: SCRIPT })],
  ['an answer with script as edition', REFUSED_CARD, answering({ editionRead: SCRIPT })],
  ['an answer with an object as reason', REFUSED_CARD, answering({ stance: 'rejects', reason: { $ne: '' } })],
  ['an answer with many regions', REFUSED_CARD, answering({ region: ['12', '03'] })],
  [
    'an answer with script as reason for another region',
    NOT_YOUR_REGION,
    answering({ region: '03', stance: 'rejects', reason: SCRIPT }),
  ],
  [
    'an answer with a reason of a hundred thousand characters',
    /för lång/,
    answering({ stance: 'rejects', reason: SCRIPT.repeat(4_000) }),
  ],
  ['an answer without anything', REFUSED_CARD, () => acting('skane', 'recordPosition', {})],
  ['a verb that no card has', REFUSED_CARD, () => acting('coordinator', 'deleteEverything', payload())],
  ['a verb of the library’s own objects', REFUSED_CARD, () => acting('coordinator', 'toString', payload())],
  [
    'a verb within the data instead of the action',
    REFUSED_CARD,
    () => acting('coordinator', 'x', { verb: 'recordPosition', ...payload() }),
  ],
  ['a draft asked for by a reader', NOT_YOURS, () => acting('reader', 'criterionCard', { criterion: DRAFT.id })],
  [
    'a criterion asked for by somebody without a role',
    NOT_YOURS,
    () => acting('stranger', 'criterionCard', { criterion: CONSULTED.id }),
  ],
  ['a criterion with a guessed id', NOT_YOURS, () => acting('skane', 'criterionCard', { criterion: 'REG-INK-999' })],
  [
    'a criterion whose id is a path',
    REFUSED_CARD,
    () => acting('skane', 'criterionCard', { criterion: '../REG-INK-012' }),
  ],
  [
    'a criterion whose id goes on behind a line break',
    REFUSED_CARD,
    () => acting('skane', 'criterionCard', { criterion: 'REG-INK-012\nUHM-INK-001' }),
  ],
];

const invoke =
  (name: unknown, value: unknown): Hostile['body'] =>
  () =>
    from('skane', { type: 'invoke', name, value });
const asked = (name: PersonName, value: Activity) =>
  from(name, { type: 'invoke', name: 'composeExtension/query', value });
const searches: readonly (readonly [what: string, says: RegExp, body: Hostile['body']])[] = [
  ['a search for script', /"type":"message"/, () => searching('reader', SCRIPT.repeat(20))],
  ['a search by somebody without a role', /"type":"message"/, () => searching('stranger', 'pvc')],
  ['a search for a draft by a reader', /"type":"message"/, () => searching('reader', 'REG-INK-013')],
  [
    'a search with an object as text',
    /"type":"message"/,
    () => asked('stranger', { commandId: 'searchCriteria', parameters: [{ name: 'query', value: { $gt: '' } }] }),
  ],
  [
    'a search with script in every field',
    /"type":"message"/,
    () =>
      asked('skane', {
        commandId: SCRIPT,
        parameters: [{ name: SCRIPT, value: SCRIPT }],
        queryOptions: { skip: SCRIPT, count: SCRIPT },
      }),
  ],
  [
    'a search for more than there can be',
    /"attachments":\[\]/,
    () => searching('reader', 'REG', { skip: 1e15, count: 1e15 }),
  ],
];

/** Well signed and well formed, from within: what a person of the organisation may try with a client of their own. */
export const HOSTILE_CONTENTS: readonly Hostile[] = [
  ...[...cards, ...searches].map(([what, says, body]) => ({ what, says, status: 200, body })),
  { what: 'an invoke that nobody has heard of', status: 501, body: invoke('admin/reset', { all: true }) },
  { what: 'an invoke whose name is script', status: 501, body: invoke(SCRIPT, {}) },
  { what: 'an invoke without a name', status: 501, body: invoke(undefined, {}) },
  { what: 'an invoke whose name is a number', status: 501, body: invoke(7, {}) },
  { what: 'a dialog submitted that was never offered', status: 501, body: invoke('task/submit', { data: payload() }) },
  { what: 'a sign-in that brings no token', status: 412, body: invoke('signin/tokenExchange', { id: SCRIPT }) },
];
