import type { RowKey } from '#domain/ids.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { RequirementToAlign } from '#language/alignment/aligner.ts';
import type { LanguageWork, Progress } from '#worker/languageWork.ts';
import { alikeTo, questionOf, type Asking } from './question.ts';

/** How far it has come with those that are wanted. */
export type Run =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'running' } & Progress)
  /** A person has cancelled it; `left` have no answer. */
  | { readonly kind: 'stopped'; readonly left: number }
  | { readonly kind: 'failed'; readonly failure: unknown };

export type AligningState = {
  /** By what was asked: requirements of the same text share an answer. */
  readonly known: ReadonlyMap<string, ComposedAlignment>;
  readonly run: Run;
  /** How often all that was wanted has been answered. */
  readonly finished: number;
};

/** What is compared: the requirements, and what they are compared with, the same object until that changed. */
export type ToCompare = {
  readonly all: readonly Held<RegionalRequirement>[];
  readonly criteria: unknown;
  readonly terms: unknown;
};

/** Compares requirements with the library beside the page, and remembers what came of it as long as the page lives. */
export type Aligning = {
  readonly state: () => AligningState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What of it is wanted now, the first first; what is under way for others goes on no further. */
  readonly want: (wanted: readonly RegionalRequirement[]) => void;
  /** What is compared now. Answers about another library are forgotten, and those that a judgement may have changed. */
  readonly compare: (toCompare: ToCompare) => void;
  readonly stop: () => void;
  readonly resume: () => void;
};

/** So many at a time: what is done stays when the rest is cancelled. */
const BATCH = 50;

/** What it goes on from, changed in place. */
type Inner = {
  readonly language: LanguageWork;
  readonly listeners: Set<() => void>;
  state: AligningState;
  wanted: readonly Asking[];
  compared: ToCompare | undefined;
  under: AbortController | undefined;
  isStopped: boolean;
  /** Another number when answers under way are about what is no longer so. */
  library: number;
};

export function openAligning(language: LanguageWork): Aligning {
  const inner: Inner = {
    language,
    listeners: new Set(),
    state: { known: new Map(), run: { kind: 'idle' }, finished: 0 },
    wanted: [],
    compared: undefined,
    under: undefined,
    isStopped: false,
    library: 0,
  };
  return {
    state: () => inner.state,
    subscribe: (listener) => {
      inner.listeners.add(listener);
      return () => inner.listeners.delete(listener);
    },
    want: (requirements) => {
      inner.wanted = distinct(requirements.map(questionOf));
      if (!inner.isStopped) void work(inner);
      else if (inner.state.run.kind === 'stopped') tellStopped(inner);
    },
    compare: (next) => {
      const stale = staleIn(inner.compared, next, inner.state.known);
      inner.compared = next;
      if (stale === 'none') return;
      inner.library += 1;
      const gone = (key: string) => stale === 'all' || stale.has(key);
      tell(inner, { known: new Map([...inner.state.known].filter(([key]) => !gone(key))) });
    },
    stop: () => {
      inner.isStopped = true;
      inner.under?.abort();
      inner.under = undefined;
      tellStopped(inner);
    },
    resume: () => {
      inner.isStopped = false;
      void work(inner);
    },
  };
}

function tell(inner: Inner, next: Partial<AligningState>): void {
  inner.state = { ...inner.state, ...next };
  for (const listener of inner.listeners) listener();
}

function tellStopped(inner: Inner): void {
  tell(inner, { run: { kind: 'stopped', left: missingIn(inner).length } });
}

function missingIn({ wanted, state }: Inner): readonly Asking[] {
  return wanted.filter(({ key }) => !state.known.has(key));
}

/** Batch after batch until nothing that is wanted is missing; one at a time, whatever is wanted meanwhile. */
async function work(inner: Inner): Promise<void> {
  if (inner.under !== undefined || inner.isStopped) return;
  const controller = new AbortController();
  inner.under = controller;
  const { signal } = controller;
  try {
    let batch = missingIn(inner).slice(0, BATCH);
    const isAsked = batch.length > 0 || inner.state.run.kind !== 'idle';
    for (; batch.length > 0; batch = missingIn(inner).slice(0, BATCH)) {
      await answer(inner, batch, signal);
      if (signal.aborted) return;
    }
    inner.under = undefined;
    if (isAsked) tell(inner, { run: { kind: 'idle' }, finished: inner.state.finished + 1 });
  } catch (failure) {
    if (signal.aborted) return;
    inner.under = undefined;
    inner.isStopped = true;
    tell(inner, { run: { kind: 'failed', failure } });
  }
}

async function answer(inner: Inner, batch: readonly Asking[], signal: AbortSignal): Promise<void> {
  const { library } = inner;
  const tellProgress = (done: number): void => {
    const of = inner.wanted.length;
    const before = of - missingIn(inner).length;
    if (!signal.aborted) tell(inner, { run: { kind: 'running', done: Math.min(before + done, of), of } });
  };
  tellProgress(0);
  const onProgress = ({ done }: Progress) => tellProgress(done);
  const answers = await inner.language.align(batch.map(toAlign), { signal, onProgress });
  if (library !== inner.library || signal.aborted) return;
  tell(inner, { known: new Map([...inner.state.known, ...pairs(batch, answers)]) });
}

function toAlign({ requirement }: Asking): RequirementToAlign {
  return requirement;
}

function pairs(
  batch: readonly Asking[],
  answers: readonly ComposedAlignment[],
): (readonly [string, ComposedAlignment])[] {
  return batch.flatMap(({ key }, at) => {
    const answer = answers[at];
    return answer === undefined ? [] : [[key, answer] as const];
  });
}

function distinct(askings: readonly Asking[]): readonly Asking[] {
  return [...new Map(askings.map((asking) => [asking.key, asking])).values()];
}

/** Which answers no longer hold: all when the library is another one, else those like a requirement judged meanwhile. */
function staleIn(
  before: ToCompare | undefined,
  now: ToCompare,
  known: AligningState['known'],
): ReadonlySet<string> | 'all' | 'none' {
  if (before === undefined) return 'none';
  if (before.criteria !== now.criteria || before.terms !== now.terms) return 'all';
  if (before.all === now.all) return 'none';
  const judgedBefore = new Map<RowKey, Held<RegionalRequirement>>(before.all.map((held) => [held.value.key, held]));
  const judged = now.all.filter((held) => {
    const earlier = judgedBefore.get(held.value.key);
    const [one, other] = [earlier?.value.judgements ?? [], held.value.judgements];
    return one !== other && JSON.stringify(one) !== JSON.stringify(other);
  });
  return judged.length === 0
    ? 'none'
    : alikeTo(
        judged.map(({ value }) => value),
        known,
      );
}
