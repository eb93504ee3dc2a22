import { useCallback, useEffect, useRef, useState } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { Asked, LanguageWork, PicturedCluster, Progress } from '#worker/languageWork.ts';
import { useSession, type Session } from '../../start/session.ts';
import { questionOf } from '../question.ts';
import { sharedAligning } from '../useAligning.ts';
import { anchored, toAlign } from './anchored.ts';
import { holdsSame, useSteady } from './useSteady.ts';

/** How far the comparison has come. */
export type Comparing =
  | {
      readonly kind: 'working';
      readonly step: 'aligning' | 'comparing';
      readonly progress: Progress | undefined;
      /** What was found before the requirements changed. */
      readonly earlier: readonly PicturedCluster[] | undefined;
    }
  | { readonly kind: 'done'; readonly clusters: readonly PicturedCluster[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export type Comparison = {
  readonly comparing: Comparing;
  readonly cancel: () => void;
  readonly again: () => void;
};

/** What was found last, kept while other pages are visited. */
type Compared = {
  readonly requirements: readonly Held<RegionalRequirement>[];
  readonly criteria: Workspace['criteria'];
  readonly clusters: readonly PicturedCluster[];
};
const lastCompared = new WeakMap<Session, Compared>();

/** Puts the requirements together beside the page: at once, and again when they are others. */
export function useClusters(requirements: readonly Held<RegionalRequirement>[]): Comparison {
  const session = useSession();
  const steady = useSteady(requirements);
  const [attempt, setAttempt] = useState(0);
  const [comparing, setComparing] = useState<Comparing>(() => known(session, steady) ?? BEGINNING);
  const running = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    if (known(session, steady) !== undefined) return undefined;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: (before: Comparing) => Comparing): void => {
      if (running.current === controller) setComparing(next);
    };
    const tell = (step: 'aligning' | 'comparing') => (progress: Progress | undefined) =>
      show((before) => ({ kind: 'working', step, progress, earlier: clustersOf(before) }));
    const workspace = session.replica.workspace();
    const values = steady.map(({ value }) => value);
    compare({ language: session.language, values, workspace, signal, tell }).then(
      (clusters) => {
        if (running.current !== controller) return;
        lastCompared.set(session, { requirements: steady, criteria: workspace.criteria, clusters });
        setComparing({ kind: 'done', clusters });
      },
      // Who cancelled knows; everything else can be tried again.
      () => show(() => ({ kind: signal.aborted ? 'stopped' : 'failed' })),
    );
    return () => {
      running.current = undefined;
      controller.abort();
    };
  }, [session, steady, attempt]);

  const cancel = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => {
    setComparing(BEGINNING);
    setAttempt((before) => before + 1);
  }, []);
  return { comparing, cancel, again };
}

const BEGINNING: Comparing = { kind: 'working', step: 'aligning', progress: undefined, earlier: undefined };

/** What was found for these very requirements beside these very criteria. */
function known(session: Session, requirements: readonly Held<RegionalRequirement>[]): Comparing | undefined {
  const last = lastCompared.get(session);
  const isSame =
    last !== undefined &&
    last.criteria === session.replica.workspace().criteria &&
    holdsSame(last.requirements, requirements);
  return isSame ? { kind: 'done', clusters: last.clusters } : undefined;
}

function clustersOf(comparing: Comparing): readonly PicturedCluster[] | undefined {
  if (comparing.kind === 'done') return comparing.clusters;
  return comparing.kind === 'working' ? comparing.earlier : undefined;
}

type Work = {
  readonly language: LanguageWork;
  readonly values: readonly RegionalRequirement[];
  readonly workspace: Workspace;
  readonly signal: AbortSignal;
  readonly tell: (step: 'aligning' | 'comparing') => (progress: Progress | undefined) => void;
};

async function compare({ language, values, workspace, signal, tell }: Work): Promise<readonly PicturedCluster[]> {
  if (values.length === 0) return [];
  const asked = (step: 'aligning' | 'comparing'): Asked => {
    tell(step)(undefined);
    return { signal, onProgress: tell(step) };
  };
  // What the list beside it has had answered need not be asked again.
  const aligned = new Map(sharedAligning(language).state().known);
  const questions = new Map(
    toAlign(values)
      .map(questionOf)
      .map(({ key, requirement }) => [key, requirement]),
  );
  const open = [...questions].filter(([key]) => !aligned.has(key));
  const requirements = open.map(([, requirement]) => requirement);
  const answers = requirements.length === 0 ? [] : await language.align(requirements, asked('aligning'));
  for (const [at, [key]] of open.entries()) {
    const answer = answers[at];
    if (answer !== undefined) aligned.set(key, answer);
  }
  return await language.cluster(anchored(values, aligned, workspace), asked('comparing'));
}
