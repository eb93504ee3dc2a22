import { describe, expect, it } from 'vitest';
import type { Position } from '#domain/position.ts';
import { collectionOf, type Held, type Workspace } from '#domain/workspace.ts';
import { textsIn } from '../../bot/textsIn.ts';
import {
  aConsultation,
  aCriterion,
  anActor,
  anEvent,
  aPosition,
  aRoleAssignment,
  held,
} from '../../factories/entities.ts';
import { aCounty, aHash, aKey, anEmail, anInstant } from '../../factories/values.ts';
import { adaptiveCard15, elementsOf } from './adaptiveCardSchema.ts';
import { asPerson, cardOf, consulted } from './sampleCards.ts';

const criterion = aCriterion();
const asked = consulted(criterion);
const consultation = asked.consultations.all[0]?.value ?? aConsultation();
const SECRET = 'För dyrt.';

/** The same lists, with the consultation as a coordinator has written it. */
const withConsultation = (over: Partial<typeof consultation>): Workspace => ({
  ...asked,
  roles: collectionOf([
    ...asked.roles.all,
    held(
      aRoleAssignment({ key: aKey(709), role: 'coordinator', email: anEmail('s@samsyn.example'), region: undefined }),
    ),
  ]),
  consultations: collectionOf([
    held({ ...consultation, ...over }, { written: { email: anEmail('s@samsyn.example'), name: 'S', at: anInstant() } }),
  ]),
});

describe('a card about hidden answers', () => {
  const workspace = withConsultation({ isHidden: true });

  it.each([
    ['everybody in a chat', undefined],
    ['the contact of another region', asPerson(anActor())],
    ['the steering group', asPerson(anActor('steeringGroup'))],
  ])('[C17] tells %s who has answered and nothing of what', (_who, viewer) => {
    const card = cardOf(criterion, { workspace, ...(viewer && { viewer }) });
    const shown = textsIn(card).join('\n');
    expect(shown).toContain('1 av 3 regioner har svarat.');
    expect(shown).toContain('Regionernas svar visas när remissen är stängd.');
    expect(shown).toContain('Region Uppsala: Svarat, visas efter remissen');
    expect(JSON.stringify(card)).not.toContain(SECRET);
    expect(shown).not.toMatch(/Avstyrker: 1|Uppsala: Avstyrker/);
  });

  it('[C17] shows to a region what it has answered itself', () => {
    const viewer = asPerson(anActor('regionContact', { speaksFor: [aCounty('03')] }));
    expect(textsIn(cardOf(criterion, { workspace, viewer })).join('\n')).toContain(
      'Region Uppsala har svarat: Avstyrker.',
    );
  });
});

describe('a card about an answer that was carried forward', () => {
  it('[S10] says that it was given for an earlier wording', () => {
    const [item] = consultation.items;
    const given = held(aPosition({ edition: aHash('b'), reservation: 'Gäller inte läkemedel.' }));
    const items = item === undefined ? [] : [{ ...item, carriedFrom: [aHash('b')] }];
    const line = {
      kind: 'carriedForward',
      subject: criterion.id,
      before: aHash('b'),
      after: item?.edition ?? '',
    } as const;
    const asking = withConsultation({ items });
    const written = asking.consultations.all[0]?.written;
    const events = collectionOf([held(anEvent(line), written && { written })]);
    const workspace = { ...asking, events, positions: collectionOf([given]) };
    const card = cardOf(criterion, { workspace, viewer: asPerson(anActor()) });
    const carried = 'Tillstyrker (överförd från tidigare lydelse)';
    expect(textsIn(card)).toContain(`Region Skåne: ${carried}`);
    expect(textsIn(card)).toContain(`Region Skåne har svarat: ${carried}.`);
  });
});

describe('a reservation in a card', () => {
  const given = held(aPosition({ reservation: 'Gäller inte läkemedel.' }));
  const workspace = { ...asked, positions: collectionOf([given]) };
  const inputs = (speaksFor: readonly string[]) => {
    const actor = anActor('regionContact', { speaksFor: speaksFor.map(aCounty) });
    const card = cardOf(criterion, { workspace, viewer: asPerson(actor) });
    return { form: elementsOf(adaptiveCard15.parse(card).body), json: JSON.stringify(card) };
  };

  it('[P10] is filled in where the region has one, and goes when it is emptied', () => {
    const { form, json } = inputs(['12']);
    expect(form.find(({ id }) => id === 'reservation')).toMatchObject({ value: 'Gäller inte läkemedel.' });
    expect(json).toContain('"reservation":""');
  });

  it('[P15] stays where it came on record after the card was made', () => {
    const silent = { ...asked, positions: collectionOf<Position>([]) };
    const card = JSON.stringify(cardOf(criterion, { workspace: silent, viewer: asPerson(anActor()) }));
    expect(card).toContain('"region":"12"');
    expect(card).not.toContain('"reservation":""');
  });

  it('[P10] is not filled in, and stays, where the card does not know for which region it will be sent', () => {
    const { form, json } = inputs(['03', '12']);
    expect(form.find(({ id }) => id === 'reservation')).not.toHaveProperty('value');
    expect(json).not.toContain('"reservation":""');
  });
});

describe('a card for the contact of a region that something was taken down for at a meeting', () => {
  const stance = { kind: 'abstains', reason: 'Vi köper inte detta.' } as const;
  const own = held(aPosition({ edition: aHash('b'), stance, reservation: 'Gäller inte läkemedel.' }));
  const [item] = consultation.items;
  const said = (over: Partial<Position> = {}) =>
    held(
      aPosition({
        ...{ key: aKey(610), meeting: aKey(2100), edition: item?.edition ?? aHash() },
        ...{ stance: { kind: 'rejects', reason: SECRET }, givenAt: anInstant('2026-03-02T08:05:00.000Z') },
        ...over,
      }),
      { written: { email: anEmail('s@samsyn.example'), name: 'S', at: anInstant() } },
    );
  const shown = (...positions: readonly Held<Position>[]) => {
    const workspace = { ...asked, positions: collectionOf(positions) };
    const card = cardOf(criterion, { workspace, viewer: asPerson(anActor()) });
    const inputs = elementsOf(adaptiveCard15.parse(card).body).filter(({ type }) => type.startsWith('Input.'));
    return { texts: textsIn(card).join('\n'), values: inputs.map((input): unknown => Reflect.get(input, 'value')) };
  };

  it('[P14] begins with what the region has answered itself, and tells what was said', () => {
    const { texts, values } = shown(own, said());
    expect(values).toEqual(['abstains', 'Vi köper inte detta.', 'Gäller inte läkemedel.']);
    expect(texts).toContain('svarade på en tidigare text och behöver svara igen.');
    expect(texts).toContain(`på ett möte, inte bekräftat: Avstyrker. ${SECRET}`);
  });

  it('[P14] begins empty where it has answered nothing, and is silent on what was said of an earlier text', () => {
    expect(shown(said()).values).toEqual([undefined, undefined, undefined]);
    expect(shown(said({ edition: aHash('b') })).texts).not.toContain('inte bekräftat');
  });
});
