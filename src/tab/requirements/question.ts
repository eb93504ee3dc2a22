import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { Match, RequirementToAlign } from '#language/alignment/aligner.ts';

/** A requirement as it is asked about, under a key that another with the same text and context shares. */
export type Asking = { readonly key: string; readonly requirement: RequirementToAlign };

/** What the requirement itself and its document tell of it. */
export function questionOf({ text, productGroup, source }: RegionalRequirement): Asking {
  // A place that is a number only tells nothing.
  const headings = /\p{L}{3}/u.test(source.place) ? [source.place] : [];
  const requirement = {
    text,
    headings,
    ...(productGroup === undefined ? {} : { group: productGroup }),
    ...(source.document === '' ? {} : { fileName: source.document }),
  };
  return { key: JSON.stringify(requirement), requirement };
}

/** The matches of an answer, of the parts first, each criterion once with what speaks for it most. */
export function matchesIn({ whole, parts }: ComposedAlignment): readonly Match[] {
  const all = [...parts.flatMap(({ alignment }) => alignment.best), ...whole.best];
  const best = new Map<string, Match>();
  for (const match of all) {
    const other = best.get(match.criterion);
    if (other === undefined || other.probability < match.probability) best.set(match.criterion, match);
  }
  return [...best.values()];
}

/**
 * Keys of the answers that what people have now said of these requirements may change: those that propose one of the same
 * criteria, which is what requirements that are alike do.
 */
export function alikeTo(
  judged: readonly RegionalRequirement[],
  known: ReadonlyMap<string, ComposedAlignment>,
): ReadonlySet<string> {
  const own = judged.map((requirement) => questionOf(requirement).key);
  const criteria = new Set(
    own.flatMap((key) => {
      const answer = known.get(key);
      return answer === undefined ? [] : answer.whole.best.slice(0, ALIKE).map(({ criterion }) => criterion);
    }),
  );
  const alike = [...known].filter(([, { whole }]) =>
    whole.best.slice(0, ALIKE).some(({ criterion }) => criteria.has(criterion)),
  );
  return new Set([...own, ...alike.map(([key]) => key)]);
}

/** Requirements that are alike have one of their best two matches in common. */
const ALIKE = 2;
