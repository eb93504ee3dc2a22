import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { fittedCard, type CardSetting, type CardSubject, type FittedCard } from './criterionCard.ts';

/** While people type, every key shows much the same hits: as many as some hundred of them have before them. */
const REMEMBERED = 4_000;

type Remembered = { readonly setting: CardSetting; readonly made: FittedCard };
const remembered = new WeakMap<ChatCatalogue, Map<CriterionPicture, Remembered>>();

/** The card for everybody in a chat, made once as long as it is among the last that were shown and nothing in it changed. */
export function rememberedCard(subject: CardSubject, setting: CardSetting): FittedCard {
  const cards = remembered.get(setting.t) ?? new Map<CriterionPicture, Remembered>();
  remembered.set(setting.t, cards);
  const before = cards.get(subject.picture);
  const isGood = before !== undefined && isSame(before.setting, setting);
  const made = isGood ? before.made : fittedCard(subject, { kind: 'everyone' }, setting);
  // The one shown longest ago stands first, and goes first.
  cards.delete(subject.picture);
  cards.set(subject.picture, { setting, made });
  const [oldest] = cards.keys();
  if (cards.size > REMEMBERED && oldest !== undefined) cards.delete(oldest);
  return made;
}

function isSame(one: CardSetting, other: CardSetting): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof CardSetting>;
  return [...names].every((name) => one[name] === other[name]);
}
