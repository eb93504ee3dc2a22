import { tokensOf } from '../tokens.ts';
import type { Change } from './change.ts';

const ELLIPSIS = '…';
/** Characters of what both have that are shown on each side of a change: some five words. */
const CONTEXT = 30;

/**
 * The changes with a little of what stands around them, for a card. What both texts have is shortened first, then what
 * comes last is left out; nothing is cut inside a word, a number or a code.
 *
 * @param maxLength in UTF-16 units, of all texts together; at least 20 to be of use
 * @returns the same kinds in the same order, with `…` where something was left out
 */
export function shortForm(changes: readonly Change[], maxLength: number): readonly Change[] {
  const last = changes.length - 1;
  const brief = changes.map((change, at) =>
    change.kind === 'same'
      ? { ...change, text: briefly(change.text, { isFirst: at === 0, isLast: at === last }) }
      : change,
  );
  if (lengthOf(changes) <= maxLength) return changes;
  if (lengthOf(brief) <= maxLength) return brief;
  const shown: Change[] = [];
  let left = maxLength;
  for (const change of brief) {
    if (change.text.length < left) {
      shown.push(change);
      left -= change.text.length;
      continue;
    }
    return [...shown, { ...change, text: `${beginning(change.text, left - 1).trimEnd()}${ELLIPSIS}` }];
  }
  return shown;
}

function lengthOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { text }) => sum + text.length, 0);
}

type Place = { readonly isFirst: boolean; readonly isLast: boolean };

/** Only what is beside a change: the end of what comes first, the beginning of what comes last. */
function briefly(text: string, { isFirst, isLast }: Place): string {
  const before = isFirst ? '' : beginning(text, CONTEXT).trimEnd();
  const after = isLast ? '' : ending(text, CONTEXT).trimStart();
  const short = [before, ELLIPSIS, after].filter((part) => part !== '').join(' ');
  return short.length < text.length ? short : text;
}

/** As many whole tokens as there is room for. */
function beginning(text: string, room: number): string {
  let end = 0;
  for (const token of tokensOf(text.slice(0, Math.max(room, 0) * 2 + 200))) {
    if (token.start + token.text.length > room) break;
    end = token.start + token.text.length;
  }
  return text.slice(0, end);
}

function ending(text: string, room: number): string {
  const token = tokensOf(text).find(({ start }) => start >= text.length - room);
  return token === undefined ? '' : text.slice(token.start);
}
