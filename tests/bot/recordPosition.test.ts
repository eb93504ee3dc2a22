import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { OpenLists } from '#server/graphAccess.ts';
import { aKey } from '../factories/values.ts';
import { CONSULTED, PEOPLE, sampleLists } from '../server/support/sampleLists.ts';
import {
  notSignedIn,
  acting,
  runningServer,
  type Activity,
  type RunningServer,
} from '../server/support/runningServer.ts';
import { textsIn } from './textsIn.ts';

const payload = (over: Activity = {}): Activity => ({
  criterion: CONSULTED.id,
  consultation: aKey(500),
  editionRead: hashOf(contentOf(CONSULTED)),
  region: '12',
  stance: 'endorses',
  ...over,
});

describe('a position stated in a card', () => {
  let running: RunningServer;
  const positions = () =>
    running.lists.rows('Standpunkter').map(({ fields, written }) => ({ ...fields, by: written.email }));
  const state = (over: Activity = {}) => running.send(acting('skane', 'recordPosition', payload(over)));
  beforeEach(async () => {
    running = await runningServer();
  });
  afterEach(() => running.close());

  it('[B12] [R5] is written with the person’s own hand, and the card shows the new picture', async () => {
    const reply = await state({ stance: 'rejects', reason: 'Leverantörerna saknas.' });
    expect(reply).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(textsIn(reply.body)).toContain('Sparat: ståndpunkten för Region Skåne.');
    expect(textsIn(reply.body).join('\n')).toContain('2 av 21 regioner har svarat. Tillstyrker: 1. Avstyrker: 1.');
    expect(positions()).toHaveLength(2);
    expect(positions()[1]).toMatchObject({ by: PEOPLE.skane.email });
  });

  it('[B10] leaves one row when the same action arrives twice', async () => {
    const action = acting('skane', 'recordPosition', payload());
    const replies = await Promise.all([running.send(action), running.send(action)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(positions()).toHaveLength(2);
  });

  it('[B10] leaves one row when it arrives again while what was written cannot be read back', async () => {
    const lists = sampleLists();
    const facts = { status: 0, code: '', requestId: '' };
    const away = new GraphFailure('unreachable', 'fetch failed', { facts });
    const pull: ListsGateway['pull'] = (cursors) =>
      lists.rows('Standpunkter').length > 1 ? Promise.reject(away) : lists.pull(cursors);
    const openLists: OpenLists = async (token) =>
      (await token({ isRefused: false })) === 'skane' ? lists.signedInAs(PEOPLE.skane) : { ...lists, pull };
    const deaf = await runningServer({ lists, deps: { openLists } });
    await deaf.send(acting('skane', 'recordPosition', payload()));
    const reply = await deaf.send(acting('skane', 'recordPosition', payload()));
    expect(textsIn(reply.body)).toContain('Sparat: ståndpunkten för Region Skåne.');
    expect(textsIn(reply.body).join('\n')).toContain('2 av 21 regioner har svarat.');
    expect(lists.rows('Standpunkter')).toHaveLength(2);
    await deaf.close();
  });

  it.each([
    ['of a foreign region', { region: '03' }, 'Du kan bara svara för den region där du är kontaktperson.'],
    [
      'in a consultation about something else',
      { consultation: aKey(500), criterion: 'REG-INK-014' },
      'Kriteriet är inte på remiss.',
    ],
    ['in a consultation that is gone', { consultation: aKey(999) }, 'Remissen finns inte längre.'],
    [
      'in a closed consultation',
      { consultation: aKey(501), criterion: 'REG-INK-014' },
      'Remissen är inte öppen för svar.',
    ],
    ['without the reason that it needs', { stance: 'abstains', reason: '  ' }, 'Skriv en motivering.'],
    ['with a reason too long', { stance: 'rejects', reason: 'a'.repeat(4001) }, 'Motiveringen är för lång.'],
    ['with a whole book for a reason', { stance: 'rejects', reason: 'a'.repeat(200_000) }, 'Motiveringen är för lång.'],
  ])('[B12] is refused with a sentence when %s', async (_what, over, sentence) => {
    const reply = await state(over);
    expect(reply).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.activity.message' } });
    expect(reply.body).toHaveProperty('value', expect.stringContaining(sentence));
    expect(positions()).toHaveLength(1);
  });

  it('[B8] is refused with the text as it reads now when that is another than was read', async () => {
    const reply = await state({ editionRead: 'a'.repeat(64) });
    expect(reply).toMatchObject({ body: { type: 'application/vnd.microsoft.card.adaptive' } });
    expect(textsIn(reply.body)).toContain('Texten har ändrats sedan du läste den. Läs den nya texten och svara igen.');
    expect(positions()).toHaveLength(1);
  });

  it('[B13] is refused with what changed since the text that the card showed', async () => {
    const row = running.lists.rows('Kriterier').find(({ fields }) => fields['KriterieId'] === CONSULTED.id);
    running.lists.handEdit('Kriterier', row?.id ?? '', { Kravtext: 'Minst 30 viktprocent.' }, PEOPLE.coordinator);
    const texts = textsIn((await state()).body);
    expect(texts.slice(texts.indexOf('Ändrat sedan version 1, som kortet visade:'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Kravtext förut: Minst 20/),
        'Kravtext nu: Minst 30 viktprocent.',
      ]),
    );
    expect(positions()).toHaveLength(1);
  });

  it.each([
    ['no stance', payload({ stance: undefined })],
    ['[P9] an unknown stance', payload({ stance: 'shrugs' })],
    ['a region that is no code', payload({ region: "12' or 1=1" })],
    ['a hash that is none', payload({ editionRead: 'senaste' })],
    ['nothing', {}],
  ])('is answered 400 when the card holds %s', async (_what, data) => {
    const reply = await running.send(acting('skane', 'recordPosition', data));
    expect(reply).toMatchObject({ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error' } });
    expect(positions()).toHaveLength(1);
  });

  it('[B2] takes the person from the token, whatever the card says', async () => {
    const data = payload({
      region: '03',
      email: PEOPLE.uppsala.email,
      aadObjectId: PEOPLE.uppsala.id,
      action: 'recordPosition',
    });
    const reply = await running.send(acting('skane', 'recordPosition', data));
    expect(reply.body).toHaveProperty('value', expect.stringContaining('Du kan bara svara för den region'));
  });

  it('never does what the data calls an action', async () => {
    const value = {
      action: { type: 'Action.Execute', verb: 'somethingElse', data: payload({ action: 'recordPosition' }) },
    };
    const reply = await running.send({ ...acting('skane', '', {}), value });
    expect(reply.body).toMatchObject({ statusCode: 400 });
    expect(positions()).toHaveLength(1);
  });

  it('says what to do when SharePoint does not take it, with a reference for support', async () => {
    const facts = { status: 503, code: 'serviceNotAvailable', requestId: 'f00d' };
    // Two pulls, which the copy survives, and then the write.
    [1, 2, 3].forEach(() => running.lists.failNext(new GraphFailure('busy', 'busy', { facts })));
    const reply = await state();
    expect(reply.body).toHaveProperty('value', expect.stringContaining('SharePoint har mycket att göra just nu.'));
    expect(reply.body).toHaveProperty('value', expect.stringContaining('f00d'));
    expect(positions()).toHaveLength(1);
  });

  it('[B2] asks for a sign-in when the person has no token', async () => {
    const unsigned = await runningServer({
      deps: {
        userTokens: {
          tokenFor: () => Promise.reject(notSignedIn()),
          afterRefusal: notSignedIn,
        },
      },
    });
    const reply = await unsigned.send(acting('skane', 'recordPosition', payload()));
    expect(reply.body).toMatchObject({ statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest' });
    await unsigned.close();
  });

  it('[B2] asks for a new sign-in when Graph no longer takes the token', async () => {
    await state();
    const facts = { status: 401, code: 'InvalidAuthenticationToken', requestId: 'f00d' };
    const fine = { facts: { ...facts, status: 0 } };
    // Two pulls in the name of the server, and then the write with the person's token.
    [1, 2].forEach(() => running.lists.failNext(new GraphFailure('unreachable', 'away', fine)));
    running.lists.failNext(new GraphFailure('signInRequired', 'expired', { facts }));
    const reply = await state({ stance: 'abstains', reason: 'Saknar underlag.' });
    expect(reply.body).toMatchObject({ statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest' });
    expect(textsIn(reply.body)).not.toContain('Sparat: ståndpunkten för Region Skåne.');
    expect(positions()[1]).toMatchObject({ Standpunkt: 'Tillstyrker' });
  });

  it('[B2] is not written with the token of somebody else who has signed in since', async () => {
    let name = 'skane';
    const userTokens = {
      tokenFor: () => Promise.resolve(name),
      afterRefusal: notSignedIn,
    };
    const shared = await runningServer({ deps: { userTokens } });
    await shared.send(acting('skane', 'criterionCard', { criterion: CONSULTED.id }));
    name = 'uppsala';
    const reply = await shared.send(acting('skane', 'recordPosition', payload()));
    expect(reply.body).toHaveProperty('value', expect.stringContaining('gäller inte dig'));
    expect(shared.lists.rows('Standpunkter')).toHaveLength(1);
    await shared.close();
  });

  it('writes a log without names, addresses or texts', async () => {
    await state({ stance: 'rejects', reason: 'Hemlig motivering' });
    const log = JSON.stringify(running.logged);
    expect(log).toContain('positionRecorded');
    for (const secret of [PEOPLE.skane.email, PEOPLE.skane.id, PEOPLE.skane.name, 'Hemlig'])
      expect(log).not.toContain(secret);
  });
});
