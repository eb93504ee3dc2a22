import type { AnalysedWord } from '../analysis/analyser.ts';
import type { Quantity } from '../quantities/found.ts';
import type { DifferingPart } from './cluster.ts';
import type { ReadWording } from './spread.ts';
import type { Wording } from './wordings.ts';

/** What at least this share of the requirements says goes without saying. */
const COMMON = 0.6;

/**
 * The passages of a wording that many others of its cluster lack: words that fewer have, in any inflection or as part of a
 * compound, and limits to which others set another value. Passages next to each other are one.
 */
export function differingParts(wording: Wording, all: readonly ReadWording[]): readonly DifferingPart[] {
  const total = all.reduce((sum, { members }) => sum + members.length, 0);
  const share = (isSo: (other: ReadWording) => boolean): number =>
    all.reduce((sum, other) => sum + (isSo(other) ? other.members.length : 0), 0) / Math.max(1, total);
  const own = all.find(({ text }) => text === wording.text)?.found ?? [];
  const limits = own
    .filter((one): one is Quantity => one.kind === 'quantity')
    .map((limit) => ({ ...passage(limit), kind: 'limit' as const, share: share((other) => hasLimit(other, limit)) }))
    .filter((part) => part.share < 1);
  const words = wording.read.words
    .filter((word) => !word.isStopWord && !own.some((one) => overlap(one, word)))
    .map((word) => ({ ...passage(word), kind: 'words' as const, share: share((other) => hasWord(other, word)) }))
    .filter((part) => part.share < COMMON);
  return merged(
    [...words, ...limits].sort((a, b) => a.start - b.start),
    wording.text,
  );
}

type Passage = { readonly start: number; readonly length: number };

function passage({ start, length }: Passage): Passage {
  return { start, length };
}

function overlap(a: Passage, b: Passage): boolean {
  return a.start < b.start + b.length && b.start < a.start + a.length;
}

function hasLimit({ found }: ReadWording, limit: Quantity): boolean {
  return found.some(
    (one) =>
      one.kind === 'quantity' &&
      one.unit === limit.unit &&
      one.direction === limit.direction &&
      one.value === limit.value &&
      one.upTo === limit.upTo,
  );
}

function hasWord({ terms }: ReadWording, { stem, parts }: AnalysedWord): boolean {
  return terms.has(stem) || (parts.length > 0 && parts.every((part) => terms.has(part)));
}

/** Only space and stop words between them: a person reads them as one. */
function merged(parts: readonly DifferingPart[], text: string): readonly DifferingPart[] {
  const joined: DifferingPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.start + last.length, part.start);
    if (last?.kind === 'words' && part.kind === 'words' && /^\s*$/u.test(between))
      joined[joined.length - 1] = {
        ...last,
        length: part.start + part.length - last.start,
        share: Math.min(last.share, part.share),
      };
    else joined.push(part);
  }
  return joined;
}
