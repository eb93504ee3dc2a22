import type { Asked, LanguageWork, LibraryCriterion } from './languageWork.ts';
import { openLine, type Line } from './line.ts';
import type { Answer, AskingPort, Given, Question, ToWorker } from './messages.ts';
import { piecesOf, type InTurn } from './postInTurn.ts';
import { WorkFailure } from './workFailure.ts';

/** Language work, and what whoever keeps its library full has to know. */
export type LanguageSource = LanguageWork & {
  /** Starts a worker if none runs; the first question does so as well. */
  readonly start: () => void;
  /** As `put`, of pieces that are made when their turn comes: to make thousands at once would hold up who asks. */
  readonly putInTurn: (pieces: readonly (() => readonly LibraryCriterion[])[]) => void;
  /**
   * Told when a worker starts that knows nothing yet, before it is asked anything; at once where one runs. What is put and
   * learnt while none runs is not kept.
   */
  readonly onStart: (listener: () => void) => () => void;
};

/**
 * Asks a worker, which is opened when it is first needed and again after it died.
 *
 * @param open starts a worker with nothing in it; what it throws fails the question that wanted it
 */
export function openLanguageWork(open: () => AskingPort): LanguageSource {
  const listeners = new Set<() => void>();
  let line: Line | undefined;
  let isClosed = false;

  const running = (): Line => {
    if (line !== undefined) return line;
    if (isClosed) throw new WorkFailure('The language worker has been closed.');
    const started = openLine(open(), () => (line = undefined));
    line = started;
    for (const listener of listeners) listener();
    return started;
  };
  const ask = async (question: Question, given: readonly Given[], asked: Asked = {}) => {
    asked.signal?.throwIfAborted();
    return opened(running).ask(question, given, asked);
  };
  const say = (messages: readonly InTurn<ToWorker>[]) => line?.say(messages);
  return {
    start: () => startIfPossible(running),
    onStart: (listener) => {
      listeners.add(listener);
      if (line !== undefined) listener();
      return () => listeners.delete(listener);
    },
    putInTurn: (pieces) => say(pieces.map((piece) => () => ({ kind: 'put', criteria: piece() }))),
    put: (criteria) => say(piecesOf(criteria).map((piece) => ({ kind: 'put', criteria: piece }))),
    remove: (ids) => say([{ kind: 'remove', ids }]),
    learnWords: (entries) => say([{ kind: 'learnWords', entries }]),
    learnDecisions: (aliases) =>
      say(piecesOf(aliases).map((piece, at) => ({ kind: 'learnDecisions', aliases: piece, isFirst: at === 0 }))),
    search: async (text, asked) => {
      const [answer] = of('search', await ask({ kind: 'search', text }, [], asked));
      if (answer === undefined) throw new WorkFailure('The language worker answered nothing.');
      return answer.found;
    },
    snippets: async (text, ids, asked) => {
      const answers = of('snippets', await ask({ kind: 'snippets', text, ids }, [], asked));
      return new Map(answers.flatMap(({ snippets }) => snippets));
    },
    limits: async (asked) => {
      const answers = of('limits', await ask({ kind: 'limits' }, [], asked));
      return new Map(answers.flatMap(({ limits }) => limits));
    },
    align: async (requirements, asked) => {
      const given = piecesOf(requirements).map((piece) => ({ kind: 'align', requirements: piece }) as const);
      return of('align', await ask({ kind: 'align' }, given, asked)).flatMap(({ alignments }) => alignments);
    },
    cluster: async (requirements, asked) => {
      const given = piecesOf(requirements).map((piece) => ({ kind: 'cluster', requirements: piece }) as const);
      return of('cluster', await ask({ kind: 'cluster' }, given, asked)).flatMap(({ clusters }) => clusters);
    },
    close: () => {
      isClosed = true;
      line?.close();
    },
  };
}

/** Whoever asks will hear of what was not possible. */
function startIfPossible(running: () => Line): void {
  try {
    running();
  } catch {
    // Nobody waits for anything yet.
  }
}

/** A browser may forbid a page its workers: for whoever asks that is a worker that died. */
function opened(running: () => Line): Line {
  try {
    return running();
  } catch (cause) {
    throw cause instanceof WorkFailure
      ? cause
      : new WorkFailure('The language worker could not be started.', { cause });
  }
}

type AnswerOf<K extends Answer['kind']> = Extract<Answer, { readonly kind: K }>;

function of<K extends Answer['kind']>(kind: K, answers: readonly Answer[]): readonly AnswerOf<K>[] {
  return answers.filter((answer): answer is AnswerOf<K> => answer.kind === kind);
}
