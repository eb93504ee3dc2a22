import { TOPICS, type Topic } from '#domain/conversation.ts';
import { criterionId, type CriterionId } from '#domain/ids.ts';
import { chatNoticesEn } from '#i18n/chatNotices.en.ts';
import { chatNoticesSv } from '#i18n/chatNotices.sv.ts';

/** What a person asks the bot for in plain words. */
export type Command =
  | { readonly kind: 'help' | 'mine' | 'digest' }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  /** Without a topic it is not clear what about. */
  | { readonly kind: 'mute'; readonly topic: Topic | undefined }
  | { readonly kind: 'unmute'; readonly topic: Topic | undefined }
  /** `isGuess`: no command was written, so the words are searched for. */
  | { readonly kind: 'search'; readonly text: string; readonly isGuess: boolean };

/** As much of a message as is read: what is looked for is no longer, and what is pasted may have no end. */
const READ = 1000;

/** Both languages are understood whatever the language of the person's Teams. */
const WORDS = [chatNoticesSv.commands, chatNoticesEn.commands] as const;
const PHRASES = ['help', 'mine', 'digest'] as const;

/** Reads what was written to the bot; the bot's own name, which stands before it in a channel, is left out. */
export function commandIn(message: string): Command {
  const text = message
    .slice(0, READ)
    .replace(/<at[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;!?"”“'/]+|[\s.,:;!"”“']+$/g, '');
  const said = text.toLowerCase().replace(/\?$/, '');
  if (said === '') return { kind: 'help' };

  const id = criterionId(said.toUpperCase().replace(/[\s_–]+/g, '-'));
  if (id !== undefined) return { kind: 'criterion', id };
  const phrase = PHRASES.find((kind) => WORDS.some((words) => words[kind].some((each) => isAlike(said, each))));
  if (phrase !== undefined) return { kind: phrase };

  for (const kind of ['unmute', 'mute'] as const) {
    const rest = restAfter(said, kind);
    if (rest === undefined) continue;
    const topic = topicIn(rest);
    // "Tysta fläktar i skåp" is something to look for.
    if (topic !== undefined || !rest.includes(' ')) return { kind, topic };
  }
  const sought = restAfter(text, 'search');
  const shown = criterionId((sought ?? '').toUpperCase());
  if (shown !== undefined) return { kind: 'criterion', id: shown };
  return sought === undefined || sought === ''
    ? { kind: 'search', text, isGuess: true }
    : { kind: 'search', text: sought, isGuess: false };
}

/** What stands behind the words of a command; undefined when the text does not begin with any. */
function restAfter(text: string, kind: 'mute' | 'unmute' | 'search'): string | undefined {
  const words = text.split(' ');
  const openings = WORDS.flatMap((language) => language[kind]).toSorted((a, b) => b.length - a.length);
  for (const opening of openings) {
    const length = opening.split(' ').length;
    if (words.length >= length && isAlike(words.slice(0, length).join(' ').toLowerCase(), opening))
      return words.slice(length).join(' ');
  }
  return undefined;
}

function topicIn(said: string): Topic | undefined {
  return TOPICS.find((topic) => WORDS.some((words) => words.topics[topic].some((each) => isAlike(said, each))));
}

/** The same but for marks over letters, a letter too many or too few in longer words, and any two slips in long ones. */
function isAlike(said: string, word: string): boolean {
  const [one, other] = [folded(said), folded(word)];
  if (one === other) return true;
  // A short word is too near to others: "sök" is not "söt", nor "hjälp" "hjälm".
  if (other.length < 5) return false;
  const [slips, mistaken] = other.length >= 8 ? [2, 1] : [1, 2];
  return Math.abs(one.length - other.length) <= slips && slipsBetween(one, other, mistaken) <= slips;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters added, lost, mistaken or changed over (optimal string alignment). @param mistaken what a wrong letter counts */
function slipsBetween(one: string, other: string, mistaken: number): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const costs = [(row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : mistaken)];
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] && i > 1) costs.push((before[j - 2] ?? 0) + 1);
      row.push(Math.min(...costs));
    }
    [before, above] = [above, row];
  }
  return above[other.length] ?? 0;
}
