import * as AC from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { sizeOf } from '#presenters/card/adaptiveCard.ts';
import { CARD_BUDGET_BYTES } from '#presenters/card/criterionCard.ts';
import { textsIn } from '../../bot/textsIn.ts';
import { aCriterion, anActor } from '../../factories/entities.ts';
import { adaptiveCard15, elementsOf } from './adaptiveCardSchema.ts';
import { asPerson, cardOf, consulted } from './sampleCards.ts';

describe('what somebody wrote', () => {
  const hostile =
    '**fet** _kursiv_ [länk](https://ond.example) <img src=x onerror=alert(1)> {{DATE(2017-02-14T06:08:39Z, SHORT)}} &lt;b&gt; # rubrik \u202egnäv\u0007';
  const card = cardOf(
    aCriterion({
      title: hostile,
      text: hostile,
      evidence: hostile,
      source: { id: hostile, version: 1, url: undefined },
    }),
  );

  it('[B7] is only put where Markdown is not read', () => {
    const markdown = elementsOf(adaptiveCard15.parse(card).body).filter(({ type }) => type === 'TextBlock');
    expect(JSON.stringify(markdown)).not.toContain('ond.example');
  });

  it('holds no tag, entity, function or character that turns the text', () => {
    expect(JSON.stringify(card)).not.toMatch(/<[a-z]|&lt;|\{\{|\u202e|\u0007/i);
  });

  it('is otherwise there letter by letter', () => {
    expect(textsIn(card).join('\n')).toContain('**fet** _kursiv_ [länk](https://ond.example)');
  });
});

describe('a long text', () => {
  const sentence = 'Varan ska uppfylla kraven i bilagan och får inte innehålla något av ämnena ”A”, \\B eller 🧤. ';
  const long = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

  it('[B6] shows its beginning and unfolds to the last word', () => {
    const text = `${long(1500)} SLUTET`;
    const card = cardOf(aCriterion({ text }));
    const elements = elementsOf(adaptiveCard15.parse(card).body);
    const lead = elements.find(({ id }) => id === 'textLead');
    const whole = elements.find(({ id }) => id === 'textWhole');
    expect(lead).toMatchObject({ isVisible: true });
    expect(whole).toMatchObject({ isVisible: false });
    expect(JSON.stringify(lead).length).toBeLessThan(700);
    expect(textsIn(whole).join(' ')).toContain('SLUTET');
  });

  it.each([400, 2000, 8000, 30_000])(
    '[B6] of %d characters fits with everything else that a card can hold',
    (length) => {
      const criterion = aCriterion({ text: long(length), evidence: long(length), rationale: long(length) });
      const workspace = consulted(criterion);
      const card = cardOf(criterion, {
        workspace,
        viewer: asPerson(anActor()),
        notice: { kind: 'done', text: 'Sparat.' },
      });
      expect(sizeOf(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
      expect(new TextEncoder().encode(JSON.stringify(card)).length).toBe(sizeOf(card));
    },
  );

  it('[B6] that the card has no room for is said to be longer, never cut in silence', () => {
    const texts = textsIn(cardOf(aCriterion({ text: long(30_000) })));
    expect(texts.join('\n')).toMatch(/här visas [\d\s]+ tecken av 30\s000 tecken\. Hela texten finns i Samsyn/);
  });

  it('made of nothing but line breaks and single letters fits too', () => {
    expect(sizeOf(cardOf(aCriterion({ text: 'a\n'.repeat(15_000) })))).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
  });
});

describe('the shape of cards', () => {
  const criterion = aCriterion();
  const cards = {
    plain: cardOf(aCriterion({ status: 'published' })),
    bare: cardOf(aCriterion({ text: '', evidence: '', rationale: '', level: undefined, kind: undefined })),
    everyone: cardOf(criterion, { workspace: consulted(criterion) }),
    contact: cardOf(criterion, {
      workspace: consulted(criterion),
      viewer: asPerson(anActor()),
      notice: { kind: 'refused', text: 'Nej.' },
    }),
    changed: cardOf(aCriterion({ text: 'Ny text.', level: 'advanced', evidence: '' }), {
      workspace: consulted(aCriterion({ text: 'Ny text.', level: 'advanced', evidence: '' })),
      viewer: asPerson(anActor()),
    }),
    english: cardOf(criterion, {
      workspace: consulted(criterion),
      viewer: asPerson(anActor()),
      t: chatCatalogueFor('en'),
    }),
  };

  it.each(Object.entries(cards))('is Adaptive Cards 1.5 to the letter: %s', (_name, card) => {
    expect(adaptiveCard15.safeParse(card).error).toBeUndefined();
  });

  it.each(Object.entries(cards))('is understood by Microsoft’s renderer without a warning: %s', (_name, card) => {
    const context = new AC.SerializationContext(AC.Versions.v1_5);
    new AC.AdaptiveCard().parse(structuredClone(card), context);
    const warnings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    // The library's pattern for language tags keeps its place between calls and refuses every other valid tag.
    expect(warnings.filter((warning) => warning !== `Invalid value "${card.lang}" for property "lang".`)).toEqual([]);
  });

  it.each(Object.entries(cards))('names only elements that are there, each once: %s', (_name, card) => {
    const elements = elementsOf(adaptiveCard15.parse(card).body);
    const ids = elements.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap((item) =>
      item.type === 'ActionSet'
        ? item.actions.flatMap((each) => ('targetElements' in each ? each.targetElements : []))
        : [],
    );
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});
