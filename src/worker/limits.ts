import type { LimitKind } from '#language/quantities/limitKind.ts';
import { limitKindsOf } from '#language/quantities/limitKindsOf.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';
import type { LibraryCriterion, Progress } from './languageWork.ts';
import type { Answer } from './messages.ts';

type Limits = readonly (readonly [id: string, kinds: readonly LimitKind[]])[];

/** So many criteria go back at once. */
const PIECE = 500;

/** A criterion is read once: the next time only those that changed are. */
const known = new WeakMap<LibraryCriterion, readonly LimitKind[]>();

/** The kinds of limits that criteria set. */
export function* limitsOf(
  criteria: readonly LibraryCriterion[],
  give: (answer: Answer) => void,
): Generator<Progress, void> {
  for (let from = 0; from < criteria.length; from += PIECE) {
    const piece = criteria.slice(from, from + PIECE);
    const limits: Limits[number][] = [];
    for (const criterion of piece) {
      limits.push([criterion.id, kindsIn(criterion)]);
      yield { done: from + limits.length, of: criteria.length };
    }
    give({ kind: 'limits', limits });
  }
}

function kindsIn(criterion: LibraryCriterion): readonly LimitKind[] {
  const kinds = known.get(criterion) ?? limitKindsOf(quantitiesOf(criterion.text));
  known.set(criterion, kinds);
  return kinds;
}
