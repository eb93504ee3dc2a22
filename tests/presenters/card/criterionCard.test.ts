import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { textsIn } from '../../bot/textsIn.ts';
import { aCriterion, anActor } from '../../factories/entities.ts';
import { aCounty, aKey } from '../../factories/values.ts';
import { adaptiveCard15, elementsOf } from './adaptiveCardSchema.ts';
import { asPerson, cardOf, consulted } from './sampleCards.ts';

describe('the card of a criterion', () => {
  it('[B5] tells id, version, status, level, type, text, evidence, date and source', () => {
    const card = cardOf(
      aCriterion({
        status: 'published',
        source: { id: '10699', version: 2, url: 'https://www.upphandlingsmyndigheten.se/x' },
      }),
    );
    expect(textsIn(card)).toEqual(
      expect.arrayContaining([
        'REG-INK-012 · version 1',
        'Förnybart material i absorberande produkter',
        'Publicerad · Bas · Teknisk specifikation',
        'Inkontinenshjälpmedel · Upphandlingsmyndigheten, krav 10699:2 · Ändrad 2026-03-01',
        'Minst 20 viktprocent av produkten ska vara av förnybart material.',
        'Produktdatablad.',
      ]),
    );
    expect(card.actions.map(({ title }) => title)).toEqual(['Öppna i Samsyn', 'Öppna källan']);
  });

  it.each([
    'draft',
    'inReview',
    'inConsultation',
    'readyForDecision',
    'decided',
    'referredBack',
    'superseded',
    'repealed',
    'dormant',
  ] as const)('[B5] [K8] carries UTKAST when the status is %s', (status) => {
    expect(textsIn(cardOf(aCriterion({ status })))[0]).toMatch(/^UTKAST – /);
  });

  it('[K8] carries no UTKAST when it is published', () => {
    expect(textsIn(cardOf(aCriterion({ status: 'published' }))).join()).not.toContain('UTKAST');
  });

  it('says where the text is when only the title is known', () => {
    const source = { id: '10699', version: undefined, url: 'https://www.upphandlingsmyndigheten.se/x' };
    expect(textsIn(cardOf(aCriterion({ text: '', source })))).toContain(
      'Här finns bara titeln. Hela kravtexten finns hos källan.',
    );
  });

  it.each(['javascript:alert(1)', 'http://upphandlingsmyndigheten.se', 'https://ond.example/ "x', 'data:text/html,x'])(
    '[B7] sends nobody to %s',
    (url) => {
      const card = cardOf(aCriterion({ source: { id: undefined, version: undefined, url } }));
      expect(card.actions.map(({ title }) => title)).not.toContain('Öppna källan');
    },
  );

  it('speaks English to who reads English', () => {
    expect(textsIn(cardOf(aCriterion({ status: 'draft' }), { t: chatCatalogueFor('en-US') }))[0]).toMatch(/^DRAFT – /);
  });
});

describe('the card of a criterion in consultation', () => {
  const criterion = aCriterion();
  const workspace = consulted(criterion);

  it('[B9] tells in words how many have answered what, and each region by name', () => {
    const texts = textsIn(cardOf(criterion, { workspace }));
    expect(texts).toContain('Inväntar svar. 1 av 3 regioner har svarat. Avstyrker: 1.');
    expect(texts).toContain('Region Gotland: Ej svarat');
    expect(texts).toContain('Region Uppsala: Avstyrker');
    expect(texts).toContain('Svara senast 2026-03-31.');
  });

  it('[B4] offers everybody to ask for a card of their own, and nobody’s form', () => {
    const card = cardOf(criterion, { workspace });
    expect(card.actions[0]).toMatchObject({ title: 'Svara för regionen', verb: 'criterionCard' });
    expect(JSON.stringify(card)).not.toContain('Input.');
    expect(card.refresh).not.toHaveProperty('userIds');
  });

  it('[B8] gives a region’s contact a form bound to the edition that the card shows', () => {
    const card = cardOf(criterion, { workspace, viewer: asPerson(anActor()) });
    const form = elementsOf(adaptiveCard15.parse(card).body);
    expect(form.filter(({ type }) => type.startsWith('Input.')).map(({ id }) => id)).toEqual([
      'stance',
      'reason',
      'reservation',
    ]);
    const data = {
      criterion: criterion.id,
      consultation: aKey(500),
      editionRead: hashOf(contentOf(criterion)),
      region: '12',
    };
    expect(JSON.stringify(card)).toContain(JSON.stringify(data));
    expect(card.refresh.userIds).toEqual(['29:person']);
  });

  it.each([
    ['everybody', undefined],
    ['a region’s contact', asPerson(anActor())],
  ])('[B11] opens the tab instead where the client of %s cannot send', (_who, viewer) => {
    const { body, actions } = cardOf(criterion, { workspace, ...(viewer && { viewer }) });
    const json = JSON.stringify([body, actions]);
    const [sending, opening] = ['"type":"Action.Execute"', '"fallback":{"type":"Action.OpenUrl"'];
    expect(json.split(sending).length).toBeGreaterThan(1);
    expect(json.split(opening)).toHaveLength(json.split(sending).length);
  });

  it('lets a contact of two regions choose which to answer for', () => {
    const actor = anActor('regionContact', { speaksFor: [aCounty('03'), aCounty('12')] });
    const form = elementsOf(adaptiveCard15.parse(cardOf(criterion, { workspace, viewer: asPerson(actor) })).body);
    expect(form.find(({ id }) => id === 'region')).toMatchObject({
      choices: [
        { title: 'Region Uppsala', value: '03' },
        { title: 'Region Skåne', value: '12' },
      ],
    });
  });

  it('fills in what the region answered before', () => {
    const viewer = asPerson(anActor('regionContact', { speaksFor: [aCounty('03')] }));
    const form = elementsOf(adaptiveCard15.parse(cardOf(criterion, { workspace, viewer })).body);
    expect(form.find(({ id }) => id === 'reason')).toMatchObject({ value: 'För dyrt.' });
    expect(form.find(({ id }) => id === 'stance')).toMatchObject({ value: 'rejects' });
  });

  it.each([
    [
      'the closing day has passed',
      criterion,
      consulted(criterion, '2026-03-01'),
      'Remissen är inte öppen för svar. Sista svarsdag: 2026-03-01.',
    ],
    [
      'the text was changed',
      aCriterion({ text: 'Ny' }),
      consulted(aCriterion({ text: 'Ny' })),
      'Texten har ändrats sedan regionerna fick den.',
    ],
  ])('[B8] takes no answer when %s, and says so', (_what, changed, lists, sentence) => {
    const card = cardOf(changed, { workspace: lists, viewer: asPerson(anActor()) });
    expect(JSON.stringify(card)).not.toContain('recordPosition');
    expect(textsIn(card).join('\n')).toContain(sentence);
  });
});
