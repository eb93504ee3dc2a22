import * as AC from 'adaptivecards';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '#presenters/card/adaptiveCard.ts';
import { CARD_BUDGET_BYTES } from '#presenters/card/criterionCard.ts';
import { textsIn } from '../../bot/textsIn.ts';
import { nodesOf } from '../../bot/actions/dialogs.ts';
import { cutInSilence } from './longest.ts';
import { longestCards } from './longestCards.ts';

const FOLDER = 'src/presenters/card';
const LOCALES = ['sv-SE', 'en-GB'] as const;
const every = LOCALES.flatMap((locale) =>
  longestCards(locale).map((each) => [`${each.by}: ${each.name}, ${locale}`, each] as const),
);
const said = (card: object) => [...textsIn(card), ...namesIn(card)];

/** What buttons and choices are called. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'title' in value && typeof value.title === 'string' ? [value.title] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

describe('every card, as full as the domain lets it be', () => {
  it('[B43] none is forgotten: what makes a card is in the table', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const makers = files
      .flatMap((name) => [...readFileSync(`${FOLDER}/${name}`, 'utf8').matchAll(/^export function (\w+)\(/gmu)])
      .flatMap(([, name]) => name ?? [])
      .filter((name) => /(Card|Dialog|Result|Criterion)$/u.test(name) && !PARTS.has(name));
    expect(makers.filter((name) => !every.some(([, { by }]) => by === name))).toEqual([]);
    expect(makers.length).toBeGreaterThan(15);
  });

  it.each(every)('[B6] takes at most 25,000 bytes as it travels: %s', (_name, { by, card }) => {
    expect(sizeOf(card)).toBe(Buffer.byteLength(JSON.stringify(card)));
    expect(sizeOf(card)).toBeLessThanOrEqual(by === 'searchResult' ? 8000 : CARD_BUDGET_BYTES);
  });

  it.each(every)('[B43] is what Microsoft’s own renderer takes: %s', (_name, { card }) => {
    const version = 'version' in card ? String(card.version) : '';
    expect(version).toMatch(/^1\.[35]$/u);
    const context = new AC.SerializationContext(AC.Version.parse(version, new AC.SerializationContext()));
    new AC.AdaptiveCard().parse({ ...structuredClone(card), lang: undefined }, context);
    expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)).toEqual([]);
  });

  it.each(every)(
    '[B43] says something where it cannot be shown, wraps, and has at most six buttons: %s',
    (_name, { card }) => {
      expect(card).toMatchObject({ fallbackText: expect.stringMatching(/\S{3}/u) as string });
      const nodes = nodesOf(card);
      const wrapping = nodes.filter(({ type }) => type === 'TextBlock' || type === 'Input.ChoiceSet');
      expect(wrapping.filter(({ wrap }) => wrap !== true)).toEqual([]);
      const rows = [card, ...nodes].flatMap((node) =>
        'actions' in node && Array.isArray(node.actions) ? [node.actions.length] : [],
      );
      expect(Math.max(...rows)).toBeLessThanOrEqual(6);
      const ids = nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it.each(every)('[B6] cuts no text in silence: %s', (_name, { card }) => {
    expect(cutInSilence(said(card))).toEqual([]);
  });

  it.each(every.filter(([, { shows }]) => shows))(
    '[B5] prints id, version, status and day where it shows a criterion: %s',
    (_name, { card }) => {
      const text = said(card).join('\n');
      expect(text).toMatch(/REG-INK-\d{3}/u);
      expect(text).toMatch(/version \d/u);
      expect(text).toMatch(/Utkast|Remiss|Draft|In consultation/u);
      expect(text).toMatch(/(?:ndrad|hanged) \d{4}-\d{2}-\d{2}/u);
    },
  );
});

/** What cards are put together from, and what only wraps one that is in the table. */
const PARTS: ReadonlySet<string> = new Set(['noticeCard', 'dialogCard', 'fittedCard', 'rememberedCard', 'inDialog']);
