import type { Analyser } from '../analysis/analyser.ts';
import type { Alias } from './aligner.ts';
import { finished } from '../finished.ts';
import { readText, type ReadText, type TermBag } from './termBag.ts';
import { termIndexSteps } from './termIndex.ts';

/** What people have said of requirements like one; how like, 0–1. */
export type Remembered = {
  /** By criterion, what was confirmed and not rejected for a text more like this one. */
  readonly confirmed: ReadonlyMap<string, number>;
  readonly rejected: ReadonlyMap<string, number>;
  /** That such a requirement matches no criterion at all. */
  readonly none: number;
};

export type Memory = (text: string, read: ReadText) => Remembered;

const NOTHING: Remembered = { confirmed: new Map(), rejected: new Map(), none: 0 };
/** Texts less alike than this have nothing to do with each other. */
const LEAST_ALIKE = 0.1;

/** What tells texts apart is what tells criteria apart: a few decisions are no measure of it. */
export type MemorySources = {
  readonly analyser: Analyser;
  readonly rarityOf: (term: string) => number;
  /** Texts that have been read, to be remembered for the next decision. */
  readonly bags?: Map<string, TermBag>;
};

/**
 * What has been decided, as something to ask. Of decisions on different texts the most alike counts; of those on the very
 * same text the latest.
 *
 * @param aliases oldest first
 */
export function openMemory(aliases: readonly Alias[], sources: MemorySources): Memory {
  return finished(memorySteps(aliases, sources));
}

/** The same in steps, a text that has not been read before in each. */
export function* memorySteps(
  aliases: readonly Alias[],
  { analyser, rarityOf, bags = new Map() }: MemorySources,
): Generator<undefined, Memory> {
  if (aliases.length === 0) return () => NOTHING;
  const standing = standingOf(aliases);
  for (const { text } of standing) {
    if (bags.has(text)) continue;
    bags.set(text, readText(text, analyser).bag);
    yield;
  }
  const index = yield* termIndexSteps(
    standing.map(({ text }) => bags.get(text) ?? new Map()),
    rarityOf,
  );
  return (text, read) => {
    const { cosine } = index.score(read.bag);
    const own = foldedText(text);
    const confirmed = new Map<string, number>();
    const rejected = new Map<string, number>();
    let none = 0;
    standing.forEach(({ alias: { criterion, verdict }, text: decided }, at) => {
      const alike = decided === own ? 1 : Math.min(1, cosine[at] ?? 0);
      if (alike < LEAST_ALIKE) return;
      if (criterion === undefined) none = verdict === 'confirmed' ? Math.max(none, alike) : none;
      else {
        const into = verdict === 'confirmed' ? confirmed : rejected;
        into.set(criterion, Math.max(into.get(criterion) ?? 0, alike));
      }
    });
    return { confirmed: without(confirmed, rejected), rejected: without(rejected, confirmed), none };
  };
}

type Standing = { readonly alias: Alias; readonly text: string };

/** A match found later takes back that there was none for the same text, and the other way round. */
function standingOf(aliases: readonly Alias[]): readonly Standing[] {
  const byText = new Map<string, Map<string | undefined, Alias>>();
  for (const alias of aliases) {
    const text = foldedText(alias.text);
    const own = byText.get(text) ?? new Map<string | undefined, Alias>();
    if (alias.verdict === 'confirmed')
      for (const [criterion, { verdict }] of own)
        if (verdict === 'confirmed' && (criterion === undefined) !== (alias.criterion === undefined))
          own.delete(criterion);
    byText.set(text, own.set(alias.criterion, alias));
  }
  return [...byText].flatMap(([text, own]) => [...own.values()].map((alias) => ({ alias, text })));
}

/** Where people have said both, what was said of the text more like this one is what counts. */
function without(own: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...own].filter(([criterion, alike]) => alike > (others.get(criterion) ?? 0)));
}

function foldedText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('sv');
}
