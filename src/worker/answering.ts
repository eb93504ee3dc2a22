import { passages, wordsFound, type Passage } from '#language/search/wordsFound.ts';
import type { Alignment } from './alignment.ts';
import { clusterWithPictures } from './clustering.ts';
import type { CriteriaLibrary } from './criteriaLibrary.ts';
import type { KnownQuantities } from './knownQuantities.ts';
import type { Progress } from './languageWork.ts';
import { limitsOf } from './limits.ts';
import type { Answer, Given, Question } from './messages.ts';
import type { Lane } from './workLoop.ts';

/** Somebody sees each letter that is typed answered; lists of requirements take seconds anyway. */
export const LANE_OF = {
  search: 'quick',
  snippets: 'quick',
  limits: 'long',
  align: 'long',
  cluster: 'long',
} as const satisfies Record<Question['kind'], Lane>;

/** So many snippets go back at once. */
const PIECE = 100;

export type Sources = {
  readonly library: CriteriaLibrary;
  readonly alignment: Alignment;
  readonly quantities: KnownQuantities;
};

export type Asking = {
  readonly question: Question;
  /** The list that it is about, in pieces. */
  readonly about: readonly Given[];
  /** Takes the answer, piece by piece. */
  readonly give: (answer: Answer) => void;
};

/** The steps to an answer. */
export function* stepsTo(
  asking: Asking,
  { library, alignment, quantities }: Sources,
): Generator<Progress | undefined, void> {
  const { question, about, give } = asking;
  switch (question.kind) {
    case 'search': {
      const index = yield* library.catchUp(true);
      give({ kind: 'search', found: wordsFound(index, question.text) });
      return;
    }
    case 'snippets':
      return yield* snippets(question, library, give);
    case 'limits':
      return yield* limitsOf([...library.criteria.values()], give);
    case 'align':
      return yield* alignment.align(
        about.flatMap((piece) => (piece.kind === 'align' ? piece.requirements : [])),
        give,
      );
    case 'cluster':
      return yield* clusterWithPictures(
        about.flatMap((piece) => (piece.kind === 'cluster' ? piece.requirements : [])),
        { analyser: library.analyser, quantities },
        give,
      );
  }
}

function* snippets(
  { text, ids }: Extract<Question, { readonly kind: 'snippets' }>,
  library: CriteriaLibrary,
  give: (answer: Answer) => void,
): Generator<Progress | undefined, void> {
  const passageOf = passages(yield* library.catchUp(true), text);
  for (let from = 0; from < ids.length; from += PIECE) {
    const found: (readonly [string, Passage])[] = [];
    for (const id of ids.slice(from, from + PIECE)) {
      const criterion = library.criteria.get(id);
      if (criterion !== undefined) found.push([id, passageOf(criterion)]);
      yield;
    }
    give({ kind: 'snippets', snippets: found });
  }
}
