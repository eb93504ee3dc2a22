import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { sizeOf } from '#presenters/card/adaptiveCard.ts';
import { CARD_BUDGET_BYTES } from '#presenters/card/criterionCard.ts';
import { textsIn } from '../../bot/textsIn.ts';
import { aCriterion, anActor, anEdition, held } from '../../factories/entities.ts';
import { aCounty, aHash, aKey } from '../../factories/values.ts';
import { twoTexts } from '../../language/difference/anyTexts.ts';
import { adaptiveCard15, elementsOf } from './adaptiveCardSchema.ts';
import { asPerson, cardOf, consulted } from './sampleCards.ts';

const asked = aCriterion();
type Written = Partial<typeof asked>;

/** What a card says has changed since the regions were asked: the heading, and the lines under it. */
function changesIn(over: Written, more: Parameters<typeof cardOf>[1] = {}): readonly string[] {
  const criterion = aCriterion(over);
  const card = cardOf(criterion, { workspace: consulted(criterion), ...more });
  const sections = elementsOf(adaptiveCard15.parse(card).body);
  const texts = sections.map((item) => (item.type === 'Container' ? textsIn(item.items) : []));
  return texts.find(([heading = '']) => /^(?:Ändrat sedan|Changed since) version/.test(heading)) ?? [];
}

describe('what changed, in a card', () => {
  it('[B13] is the text before and after, with what went struck through and what came bold', () => {
    const criterion = aCriterion({ text: asked.text.replace('20', '30') });
    const card = cardOf(criterion, { workspace: consulted(criterion) });
    expect(changesIn({ text: criterion.text })).toEqual([
      'Ändrat sedan version 1, som regionerna fick:',
      'Kravtext förut: Minst 20 viktprocent av produkten ska vara av förnybart material.',
      'Kravtext nu: Minst 30 viktprocent av produkten ska vara av förnybart material.',
    ]);
    const runs = elementsOf(adaptiveCard15.parse(card).body).flatMap((item) => ('inlines' in item ? item.inlines : []));
    expect(runs.filter(({ strikethrough }) => strikethrough === true).map(({ text }) => text)).toEqual(['20']);
    expect(runs.find(({ text }) => text === '30')).toMatchObject({ weight: 'Bolder' });
  });

  it.each([
    ['what came alone', { text: `${asked.text} PVC får inte finnas.` }, ['Kravtext, tillagt: PVC får inte finnas.']],
    ['what went alone', { evidence: '' }, ['Verifikat, borttaget: Produktdatablad.']],
    [
      'level and kind from and to',
      { level: 'advanced', kind: undefined },
      ['Nivå: från Bas till Avancerad.', 'Typ: från Teknisk specifikation till Typ ej angiven.'],
    ],
    [
      'one text whole and the others by name',
      { text: `${asked.text} Nytt.`, rationale: 'Nytt motiv.', title: 'Ny titel' },
      ['Kravtext, tillagt: Nytt.', 'Också ändrat: Motiv, Titel.'],
    ],
    ['white space as such', { followUp: 'Stickprov en gång  om året.' }, ['Uppföljning: bara mellanrum.']],
  ] as const)('[B13] tells %s', (_what, over, told) => {
    expect(changesIn(over).slice(1)).toEqual(told);
  });

  it('[B13] is told from the edition that the person’s region answered', () => {
    const viewer = asPerson(anActor('regionContact', { speaksFor: [aCounty('03')] }));
    expect(changesIn({ title: 'Ny titel' }, { viewer })[0]).toBe(
      'Ändrat sedan version 1, som Region Uppsala svarade på:',
    );
  });

  it('[B13] is told first from the edition that the card showed', () => {
    const older = anEdition({ key: aKey(402), version: 7 }, aCriterion({ text: 'Minst 5 viktprocent.' }));
    const workspace = consulted(asked);
    const all = [...workspace.editions.all, held(older)];
    const lists = { ...workspace, editions: { ...workspace.editions, all } };
    expect(changesIn({}, { workspace: lists, shown: older.hash })[0]).toBe(
      'Ändrat sedan version 7, som kortet visade:',
    );
  });

  it('[B13] is told in English to who reads English', () => {
    expect(changesIn({ evidence: '' }, { t: chatCatalogueFor('en') })).toEqual([
      'Changed since version 1, which the regions were sent:',
      'Evidence, removed: Produktdatablad.',
    ]);
  });

  it.each([
    ['the text is the one asked about', asked, {}],
    ['the edition is not kept', asked, { shown: aHash('f') }],
    ['the card showed the same text', asked, { shown: hashOf(contentOf(asked)) }],
  ])('[B13] is nothing when %s', (_when, { text }, more) => {
    expect(changesIn({ text }, more)).toEqual([]);
  });

  it('[B13] is sent along by a card that shows an edition, so that the next one can tell', () => {
    const card = cardOf(asked, { workspace: consulted(asked) });
    const data = { criterion: asked.id, edition: hashOf(contentOf(asked)) };
    expect(card.refresh.action.data).toEqual(data);
    const later = aCriterion({ text: 'Ny' });
    const refreshed = cardOf(later, { workspace: consulted(later), shown: data.edition });
    expect(refreshed.refresh.action.data).toEqual(data);
    expect(cardOf(later, { workspace: consulted(later) }).refresh.action.data).toEqual({ criterion: later.id });
  });

  it('[B13] [B6] is a few lines in a card that fits, whatever the texts', () => {
    fc.assert(
      fc.property(twoTexts, fc.nat(300), ([before, after], times) => {
        const criterion = aCriterion({ text: after.repeat(times + 1), evidence: before });
        const card = cardOf(criterion, { workspace: consulted(criterion) });
        expect(sizeOf(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
        expect(adaptiveCard15.safeParse(card).error).toBeUndefined();
        const lines = changesIn({ text: criterion.text, evidence: before });
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 60 },
    );
  });
});
