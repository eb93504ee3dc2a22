import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import type { AlignmentSet } from './alignmentSet.ts';

/** A requirement of a region, and what it says: the same word for the same meaning. */
export type RegionalRequirement = Omit<ClusterableRequirement, 'criterion'> & {
  readonly means: string;
  /** Said again in other words, as labelled, and not only written over. */
  readonly isParaphrase: boolean;
};

export const REGIONS = 21;
export const REQUIREMENTS_EACH = 500;
/** What is meant in all of the regions together. */
const MEANINGS = 790;

/**
 * What 21 regions might ask for: each picks meanings, and for each a wording: labelled paraphrases, requirements that no
 * criterion covers, and other criteria as regions write them over (other numbers, `skall`, `anbudsgivaren`, sentences in
 * another order or left out). The same set gives the same regions.
 */
export function regionsFrom(set: AlignmentSet): readonly RegionalRequirement[] {
  const random = randomFrom(20_261_123);
  const meanings = meaningsOf(set).slice(0, MEANINGS);
  return Array.from({ length: REGIONS }, (_, region) =>
    shuffled(meanings, random)
      .slice(0, REQUIREMENTS_EACH)
      .map(({ means, group, texts, isParaphrase }, at) => ({
        id: `R${region}-${at}`,
        region: `R${region}`,
        text: rewritten(texts[Math.floor(random() * texts.length)] ?? '', random),
        ...(group === undefined ? {} : { group }),
        means,
        isParaphrase,
      })),
  ).flat();
}

type Meaning = Pick<RegionalRequirement, 'means' | 'group' | 'isParaphrase'> & { readonly texts: readonly string[] };

function meaningsOf({ rows, criteria, templateOf, groups }: AlignmentSet): readonly Meaning[] {
  const labelled = new Map<string, string[]>();
  for (const { criterion, text } of rows)
    if (criterion !== null) labelled.set(criterion, [...(labelled.get(criterion) ?? []), text]);
  const covered = criteria.map(({ id, text, group }) => {
    const paraphrases = labelled.get(templateOf.get(id) ?? '');
    return {
      means: id,
      ...(group === undefined ? {} : { group }),
      texts: paraphrases ?? [text],
      isParaphrase: paraphrases !== undefined,
    };
  });
  const uncovered = rows
    .filter(({ criterion }) => criterion === null)
    .map(({ text }, at) => ({
      means: `none ${at}`,
      group: groups[at % groups.length] ?? '',
      texts: [text],
      isParaphrase: false,
    }));
  const paraphrased = covered.filter(({ isParaphrase }) => isParaphrase);
  return [...paraphrased, ...uncovered, ...covered.filter(({ isParaphrase }) => !isParaphrase)];
}

const REWRITINGS: readonly ((text: string, random: () => number) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/\bska\b/g, 'skall'),
  (text) => text.replaceAll(/\bLeverantören\b/g, 'Anbudsgivaren').replaceAll(/\bprocent\b/g, '%'),
  (text, random) => text.replace(/\d+/, (number) => String(Math.ceil(Number(number) * (0.5 + random())))),
  (text) => sentencesOf(text).toReversed().join(' '),
  (text) => (sentencesOf(text).length > 2 ? sentencesOf(text).slice(0, -1).join(' ') : text),
];

function rewritten(text: string, random: () => number): string {
  const once = REWRITINGS[Math.floor(random() * REWRITINGS.length)]?.(text, random) ?? text;
  return REWRITINGS[Math.floor(random() * REWRITINGS.length)]?.(once, random) ?? once;
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
