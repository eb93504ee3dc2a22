import labelTable from '../data/labels.json' with { type: 'json' };
import referenceTable from '../data/references.json' with { type: 'json' };
import type { Reference } from './found.ts';
import { LETTER, SPACE, escaped } from './patterns.ts';

type Named = { readonly id: string; readonly pattern: string; readonly isExact: boolean; readonly weight: number };

/** After the name: a genitive, `-märkt`, `märkta`, `certifierade`; `FSC-, PEFC-` shares the end of what follows. */
const ENDING = `(?:[®™])?(?::?s(?!${LETTER})|[-‑](?:\\p{L}+(?:-\\p{L}+)*)?|(?:märk|certifi|licens|godkän|registr|diplom)\\p{L}*)?(?![\\p{L}\\d])`;

/**
 * The patterns of the tables: `~` is a hyphen, a space or nothing, `*` any end of the word, `=` before the name that
 * only this case counts (`KRAV` is a label, `krav` is not).
 */
function named(rows: readonly { readonly id: string; readonly written: readonly string[] }[]): readonly Named[] {
  return rows
    .flatMap(({ id, written }) =>
      written.map((text) => {
        const bare = text.replace(/^=/u, '').replace(/-$/u, '');
        const pattern = bare
          .split(/([~*])/u)
          .map((part) => (part === '~' ? `(?:${SPACE}|[-‑])?` : part === '*' ? '\\p{L}*' : escaped(part)))
          .join('')
          .replaceAll('-', '[-‑]')
          .replaceAll('[[-‑]‑]', '[-‑]');
        return { id, pattern, isExact: text.startsWith('='), weight: bare.length };
      }),
    )
    .sort((a, b) => b.weight - a.weight);
}

/** One pass for the names whose case counts, one for the others. */
function finderOf(rows: readonly { readonly id: string; readonly written: readonly string[] }[]) {
  const all = named(rows);
  const passes = [true, false].map((isExact) => {
    const own = all.filter((name) => name.isExact === isExact);
    const source = own.map(({ pattern }) => `(${pattern})`).join('|');
    return { own, pattern: new RegExp(`(?<!${LETTER})(?:${source})${ENDING}`, isExact ? 'gu' : 'giu') };
  });
  return (text: string): readonly { id: string; start: number; length: number; text: string }[] =>
    passes.flatMap(({ own, pattern }) =>
      [...text.matchAll(pattern)].map((match) => {
        const name = own[match.slice(1).findIndex(Boolean)];
        return { id: name?.id ?? '', start: match.index, length: match[0].length, text: match[0] };
      }),
    );
}

const findLabels = finderOf(labelTable.labels);
const findActNames = finderOf(referenceTable.acts);
const FAMILIES = new Map(labelTable.labels.map(({ id, family }) => [id, family]));
const ACTS = new Map(referenceTable.acts.map(({ id, act }) => [id, act]));

/** `OEKO-TEX` of `OEKO-TEX Standard 100`: what a label is a kind of; itself when it stands alone. */
export function labelFamily(label: string): string {
  return FAMILIES.get(label) ?? label;
}

/** The number of a known act: `1907/2006` of `REACH`. Nothing for a name that is not known. */
export function actCalled(name: string): string | undefined {
  return ACTS.get(name);
}

/** Labels, certificates and systems that a text names, under their usual names. */
export function labelsOf(text: string): readonly Reference[] {
  return longest(findLabels(text))
    .filter((one, _at, all) => !isAddition(one, all))
    .filter(({ id, text: written, start, length }) => {
      // A heading in capitals (`KRAV PÅ MATERIAL`, `KRAV 1`) names no label.
      return (
        id !== 'KRAV' ||
        written !== 'KRAV' ||
        !/^(?:\s*[\d:.]+\s|\s+\p{Lu}{2,}(?!-))/u.test(`${text.slice(start + length)} `)
      );
    })
    .filter(
      ({ id, text: written, start }) =>
        id !== 'Bra Miljöval' || written !== written.toLowerCase() || !/ett $/iu.test(text.slice(0, start)),
    )
    .map(({ id, start, length }) => ({ kind: 'label', name: id, start, length }));
}

/** `Blaue Engel (DE-UZ 219)` is one label: the second name of the same stands right behind the first. */
function isAddition(one: Place & { id: string }, all: readonly (Place & { id: string })[]): boolean {
  return all.some(
    (other) => other.id === one.id && one.start > other.start && one.start - other.start - other.length <= 3,
  );
}

type Place = { readonly start: number; readonly length: number };

/** Acts that a text calls by name. */
export function actNamesOf(text: string): readonly Reference[] {
  return longest(findActNames(text)).map(({ id, start, length }) => ({ kind: 'actName', name: id, start, length }));
}

/** Of those that overlap the longest. */
function longest<T extends { readonly start: number; readonly length: number }>(found: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const one of found.toSorted((a, b) => b.length - a.length || a.start - b.start))
    if (!kept.some((other) => one.start < other.start + other.length && other.start < one.start + one.length))
      kept.push(one);
  return kept;
}
