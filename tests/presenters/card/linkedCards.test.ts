import * as AC from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { sizeOf, type LinkedCard } from '#presenters/card/adaptiveCard.ts';
import { basketCard } from '#presenters/card/basketCard.ts';
import { consultationCard } from '#presenters/card/consultationCard.ts';
import { CARD_BUDGET_BYTES } from '#presenters/card/criterionCard.ts';
import { decisionCard } from '#presenters/card/decisionCard.ts';
import { linkedCriterion } from '#presenters/card/linkedCriterion.ts';
import { packageCard } from '#presenters/card/packageCard.ts';
import { answerProgress } from '#usecases/answerProgress.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { packagePicture } from '#usecases/packagePicture.ts';
import { textsIn } from '../../bot/textsIn.ts';
import { adoptable, aPublishedPackage } from '../../factories/adopting.ts';
import { aDecision, aPackage } from '../../factories/agreement.ts';
import { aConsultation, aCriterion, anActor, anEdition, held } from '../../factories/entities.ts';
import { aCriterionId, aDay, aHash } from '../../factories/values.ts';
import { elementsOf } from './adaptiveCardSchema.ts';
import { linkedCard } from './linkedCardSchema.ts';
import { cardOf, consulted } from './sampleCards.ts';

const t = chatCatalogueFor('sv-SE');
const link = 'https://teams.microsoft.com/l/entity/app/samsyn?context=%7B%7D';
const setting = { t, link, linkToTab: link, today: aDay('2026-03-02') };
const LONG = 'Varan ska uppfylla kraven i bilagan och får inte innehålla ämnet ”A”, \\B eller 🧤. '.repeat(400);
const HOSTILE =
  '**fet** [länk](https://ond.example) <img src=x onerror=alert(1)> {{DATE(2017-02-14T06:08:39Z, SHORT)}}';

const subjectOf = (criterion = aCriterion()) => {
  const picture = criterionPicture(consulted(criterion), criterion.id, 'everyone');
  if (picture === undefined) throw new Error('The criterion is not in the workspace.');
  return { picture, productGroups: ['Inkontinenshjälpmedel'] };
};
const packageOf = (working = aPublishedPackage(), workspace = adoptable({ packages: [working] })) => {
  const picture = packagePicture(workspace, anActor('coordinator'), working.key);
  if (picture === undefined) throw new Error('The package is not in the workspace.');
  return packageCard({ picture, productGroup: 'Inkontinenshjälpmedel', titleOf: () => HOSTILE }, setting);
};
const consultationOf = (over: Parameters<typeof aConsultation>[0] = {}) => {
  const workspace = consulted(aCriterion());
  const asked = held(aConsultation(over));
  const progress = answerProgress(workspace, asked.value, 'everyone');
  return consultationCard({ held: asked, progress, titleOf: () => HOSTILE }, setting);
};
const manyItems = Array.from({ length: 40 }, (_, index) => ({
  criterion: aCriterionId(`REG-INK-${String(100 + index)}`),
  edition: aHash('b'),
  carriedFrom: [],
}));
const decided = decisionCard(
  {
    consultation: held(aConsultation()),
    decisions: [
      { criterion: aCriterionId(), title: HOSTILE, version: 2, decision: aDecision() },
      { criterion: aCriterionId('REG-INK-013'), title: 'Två', version: undefined, decision: undefined },
    ],
  },
  setting,
);
const itemsOf = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => ({
    subject: subjectOf(aCriterion({ id: aCriterionId(`REG-INK-${String(100 + index)}`), text, title: HOSTILE })),
    link,
  }));

const cards: Readonly<Record<string, LinkedCard>> = {
  criterion: linkedCriterion(subjectOf(), setting),
  'hostile criterion': linkedCriterion(subjectOf(aCriterion({ title: HOSTILE, text: HOSTILE })), setting),
  'long criterion': linkedCriterion(subjectOf(aCriterion({ text: LONG, evidence: LONG })), setting),
  package: packageOf(),
  'long package': packageOf(aPackage({ scope: LONG, name: HOSTILE })),
  consultation: consultationOf(),
  'long consultation': consultationOf({ items: manyItems, title: HOSTILE }),
  decision: decided,
  'basket as a list': basketCard(itemsOf(30, LONG), { t, form: 'list', link }),
  'basket as texts': basketCard(itemsOf(30, LONG), { t, form: 'texts', link, secondsOld: 40 }),
  'English basket': basketCard(itemsOf(2, 'Kort.'), { t: chatCatalogueFor('en'), form: 'texts', link }),
};

describe.each(Object.entries(cards))('%s as a card that leads on', (_name, card) => {
  it('[B25] holds nothing to answer in and nothing that is not known', () => {
    expect(linkedCard.safeParse(card).error).toBeUndefined();
  });

  it('[B6] [B22] fits', () => {
    expect(sizeOf(card)).toBeLessThanOrEqual(CARD_BUDGET_BYTES);
  });

  it('[B7] makes nothing of what somebody wrote', () => {
    const markdown = elementsOf(linkedCard.parse(card).body).filter(({ type }) => type === 'TextBlock');
    expect(JSON.stringify([markdown, card.actions])).not.toContain('ond.example');
    expect(JSON.stringify(card)).not.toMatch(/<[a-z]|\{\{/i);
  });

  it('[B25] names only elements that are there, each once', () => {
    const elements = elementsOf(linkedCard.parse(card).body);
    const ids = elements.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const actions = elements.flatMap((item) => (item.type === 'ActionSet' ? item.actions : []));
    const targets = actions.flatMap((each) => ('targetElements' in each ? each.targetElements : []));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('[B25] is understood by Microsoft’s renderer as 1.3 without a warning', () => {
    const context = new AC.SerializationContext(AC.Versions.v1_3);
    new AC.AdaptiveCard().parse(structuredClone(card), context);
    const warnings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    // The library's pattern for language tags keeps its place between calls and refuses every other valid tag.
    const known = [`Invalid value "${card.lang}" for property "lang".`];
    expect(warnings.filter((warning) => !known.includes(warning))).toEqual([]);
  });
});

describe('what a card that leads on prints', () => {
  const said = (name: string) => textsIn(cards[name]).join('\n');

  it('[B25] of a package: version, status, product group, how many criteria, and the day', () => {
    expect(said('package')).toMatch(/version 1 · Publicerad · Inkontinenshjälpmedel · 1 kriterium · 1 obligatoriska/);
    expect(said('package')).toMatch(/ändrad \d{4}-\d{2}-\d{2}/);
  });

  it('[B25] of a long list: how many more there are', () => {
    expect(said('long consultation')).toContain('och 28 till i Samsyn');
  });

  it('[B25] of decisions: the outcome with its day and version, and what waits', () => {
    expect(said('decision')).toContain('version 2 · Fastställt 2026-04-15');
    expect(said('decision')).toContain('REG-INK-013 Två · inte beslutat än');
  });

  it('[B26] of what is over or revised: that, beside the draft mark', () => {
    const marks = (status: 'superseded' | 'repealed') => textsIn(cardOf(aCriterion({ status }))).slice(0, 2);
    expect(marks('superseded')[1]).toBe('Ersatt – använd inte i nya upphandlingar');
    expect(marks('repealed')[1]).toBe('Upphävd – använd inte i nya upphandlingar');
    expect(marks('repealed')[0]).toMatch(/^UTKAST/);
    const published = anEdition();
    const revised = aCriterion({ text: 'Ny text.', status: 'draft', publishedEdition: published.hash });
    expect(textsIn(cardOf(revised, { workspace: consulted(revised) }))).toContain(
      'Version 1 gäller medan den här texten arbetas om.',
    );
    const workspace = adoptable({ packages: [aPublishedPackage({ scope: 'Ny omfattning.', status: 'draft' })] });
    const texts = textsIn(packageOf(aPublishedPackage({ scope: 'Ny omfattning.', status: 'draft' }), workspace));
    expect(texts).toContain('Version 1 gäller medan den här texten arbetas om.');
  });

  it('[B26] of a newer edition than the card showed: that there is one', () => {
    const first = anEdition();
    const now = aCriterion({ text: 'Ny text.' });
    const texts = textsIn(cardOf(now, { workspace: consulted(now), shown: first.hash }));
    expect(texts[0]).toBe('Nyare utgåva finns: version 2. Kortet visade version 1.');
    expect(textsIn(cardOf(now, { workspace: consulted(now) })).join()).not.toContain('Nyare utgåva');
  });

  it('[B22] of a basket: the draft mark at each and how many in all', () => {
    expect(said('basket as a list')).toContain('30 kriterier är utkast');
    expect(said('basket as texts')).toContain('Uppgifterna lästes för 40 sekunder sedan.');
  });
});
