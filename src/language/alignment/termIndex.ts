import { CONCEPT_WEIGHT, isConcept, type TermBag } from './termBag.ts';

type Postings = { readonly texts: Uint32Array; readonly impacts: Float32Array; readonly cosines: Float32Array };

/** How well each text of the index fits a bag of terms. The arrays are used again by the next call. */
export type Scores = {
  readonly bm25: Float32Array;
  /** Cosine of TF-IDF, 0–1. */
  readonly cosine: Float32Array;
};

export type TermIndex = {
  readonly size: number;
  readonly score: (bag: TermBag) => Scores;
  /** How much a term tells: high when few texts have it. */
  readonly rarityOf: (term: string) => number;
};

/** Saturation and length of BM25; criteria are short, so that length tells little. Flat between 0.9–2 and 0–0.8. */
const K1 = 1.2;
const B = 0.3;
/** Texts a step: some milliseconds. */
const STEP = 100;

/**
 * An inverted index over bags of terms, answered with BM25 and cosine in one pass. Made in steps of some milliseconds.
 *
 * @param rarity how much a term tells, where these texts are too few to say
 */
export function* termIndexSteps(
  bags: readonly TermBag[],
  rarity?: (term: string) => number,
): Generator<undefined, TermIndex> {
  const frequencies = new Map<string, number>();
  for (const [at, bag] of bags.entries()) {
    for (const term of bag.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    if (at % STEP === 0) yield;
  }
  const rarityAt = (frequency: number) => Math.log(1 + (bags.length - frequency + 0.5) / (frequency + 0.5));
  const rarities = new Map([...frequencies].map(([term, frequency]) => [term, rarityAt(frequency)]));
  const unknown = rarityAt(0);
  const ownRarity = (term: string): number => rarities.get(term) ?? unknown;
  const rarityOf = rarity ?? ownRarity;
  const postings = yield* postingsOf(bags, { frequencies, rarityOf });
  const bm25 = new Float32Array(bags.length);
  const cosine = new Float32Array(bags.length);
  return {
    size: bags.length,
    rarityOf,
    score: (bag) => {
      bm25.fill(0);
      cosine.fill(0);
      let square = 0;
      for (const [term, weight] of bag) {
        const rarity = rarityOf(term);
        const asked = Math.min(1, weight);
        square += weight * rarity * rarity;
        const found = postings.get(term);
        if (found !== undefined) addPostings(found, { bm25, cosine, asked, angle: Math.sqrt(weight) * rarity });
      }
      const length = Math.sqrt(square);
      if (length > 0) for (let at = 0; at < cosine.length; at += 1) cosine[at] = (cosine[at] ?? 0) / length;
      return { bm25, cosine };
    },
  };
}

function boostOf(term: string): number {
  return isConcept(term) ? CONCEPT_WEIGHT : 1;
}

type Adding = {
  readonly bm25: Float32Array;
  readonly cosine: Float32Array;
  readonly asked: number;
  readonly angle: number;
};

function addPostings({ texts, impacts, cosines }: Postings, { bm25, cosine, asked, angle }: Adding): void {
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? 0;
    bm25[text] = (bm25[text] ?? 0) + (impacts[at] ?? 0) * asked;
    cosine[text] = (cosine[text] ?? 0) + (cosines[at] ?? 0) * angle;
  }
}

type Statistics = {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly rarityOf: (term: string) => number;
};

function* postingsOf(
  bags: readonly TermBag[],
  { frequencies, rarityOf }: Statistics,
): Generator<undefined, ReadonlyMap<string, Postings>> {
  const lengths = bags.map((bag) => sum(bag.values()));
  const mean = Math.max(1, sum(lengths) / Math.max(1, bags.length));
  const postings = new Map<string, Postings & { filled: number }>();
  for (const [term, count] of frequencies)
    postings.set(term, {
      texts: new Uint32Array(count),
      impacts: new Float32Array(count),
      cosines: new Float32Array(count),
      filled: 0,
    });
  yield;
  for (const [text, bag] of bags.entries()) {
    const room = K1 * (1 - B + (B * (lengths[text] ?? 0)) / mean);
    let square = 0;
    for (const [term, weight] of bag) square += weight * rarityOf(term) ** 2;
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of bag) {
      const own = postings.get(term);
      if (own === undefined) continue;
      own.texts[own.filled] = text;
      own.impacts[own.filled] = (boostOf(term) * rarityOf(term) * weight * (K1 + 1)) / (weight + room);
      own.cosines[own.filled] = (Math.sqrt(weight) * rarityOf(term)) / length;
      own.filled += 1;
    }
    if (text % STEP === 0) yield;
  }
  return postings;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
