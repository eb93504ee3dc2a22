import { useCallback, useEffect, useRef, useState } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { Asked, LanguageWork, PicturedCluster, Progress } from '#worker/languageWork.ts';
import { useSession } from '../../start/session.ts';
import { anchored, asAligned, toAlign } from './anchored.ts';
import { useSteady } from './useSteady.ts';

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

/** Puts the requirements together beside the page: at once, and again when they are others. */
export function useClusters(requirements: readonly Held<RegionalRequirement>[]): Comparison {
  const { language, replica } = useSession();
  const steady = useSteady(requirements);
  const [attempt, setAttempt] = useState(0);
  const [comparing, setComparing] = useState<Comparing>(BEGINNING);
  const running = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const show = (next: (before: Comparing) => Comparing): void => {
      if (running.current === controller) setComparing(next);
    };
    const tell = (step: 'aligning' | 'comparing') => (progress: Progress | undefined) =>
      show((before) => ({ kind: 'working', step, progress, earlier: clustersOf(before) }));
    const values = steady.map(({ value }) => value);
    const workspace = replica.workspace();
    compare({ language, values, workspace, signal, tell }).then(
      (clusters) => show(() => ({ kind: 'done', clusters })),
      // Who cancelled knows; everything else can be tried again.
      () => show(() => ({ kind: signal.aborted ? 'stopped' : 'failed' })),
    );
    return () => {
      running.current = undefined;
      controller.abort();
    };
  }, [language, replica, steady, attempt]);

  const cancel = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => {
    setComparing(BEGINNING);
    setAttempt((before) => before + 1);
  }, []);
  return { comparing, cancel, again };
}

const BEGINNING: Comparing = { kind: 'working', step: 'aligning', progress: undefined, earlier: undefined };

function clustersOf(comparing: Comparing): readonly PicturedCluster[] | undefined {
  if (comparing.kind === 'done') return comparing.clusters;
  return comparing.kind === 'working' ? comparing.earlier : undefined;
}

type Work = {
  readonly language: Pick<LanguageWork, 'align' | 'cluster'>;
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
  const unsettled = toAlign(values);
  const alignments = unsettled.length === 0 ? [] : await language.align(unsettled.map(asAligned), asked('aligning'));
  const aligned = new Map(
    unsettled.flatMap(({ key }, at) => {
      const alignment = alignments[at];
      return alignment === undefined ? [] : [[key, alignment] as const];
    }),
  );
  return await language.cluster(anchored(values, aligned, workspace), asked('comparing'));
}
