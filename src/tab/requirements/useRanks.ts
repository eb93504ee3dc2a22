import { useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { AligningState } from './aligning.ts';
import type { PileQuery } from './pile.ts';
import { matchesIn, questionOf } from './question.ts';

type Ranks = ReadonlyMap<RowKey, number>;
type Ranked = { readonly query: PileQuery; readonly finished: number; readonly ranks: Ranks };

/**
 * Those that may be taken without asking first, then the others, the likeliest first. A row that has its place keeps it
 * until something else is looked for: what a person sorts must not move under the hand.
 */
export function useRanks(
  rows: readonly Held<RegionalRequirement>[],
  query: PileQuery,
  { known, finished }: AligningState,
): Ranks {
  const [ranked, setRanked] = useState<Ranked>(() => ({ query, finished, ranks: ranksOf(rows, known) }));
  if (ranked.query === query && ranked.finished === finished) return ranked.ranks;
  const kept: Ranks = ranked.query === query ? ranked.ranks : new Map();
  const ranks = new Map([...ranksOf(rows, known), ...kept]);
  setRanked({ query, finished, ranks });
  return ranks;
}

function ranksOf(rows: readonly Held<RegionalRequirement>[], known: AligningState['known']): Ranks {
  return new Map(
    rows.flatMap(({ value }) => {
      const answer = known.get(questionOf(value).key);
      return answer === undefined ? [] : [[value.key, rankOf(answer)] as const];
    }),
  );
}

/** Lower is earlier. */
function rankOf(answer: ComposedAlignment): number {
  const best = Math.max(0, ...matchesIn(answer).map(({ probability }) => probability));
  return (answer.accepted.length > 0 ? 0 : 1) + (1 - best);
}
