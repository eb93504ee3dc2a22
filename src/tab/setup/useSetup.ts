import { useCallback, useEffect, useRef, useState } from 'react';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { useSession, type SiteAccess } from '../start/session.ts';
import { planFor, type Outcome, type Plan, type Step } from './plan.ts';

/** How far a run has come. `of` may grow while new lists show what they lack. */
export type Run = {
  readonly told: readonly Step[];
  readonly number: number;
  readonly of: number;
  readonly isStopping: boolean;
};

export type SetupState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable'; readonly failure: unknown; readonly outcome: Outcome | undefined }
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      /** What became of the run before it, until somebody looks again. */
      readonly outcome: Outcome | undefined;
      readonly isLooking: boolean;
    }
  | { readonly kind: 'working'; readonly plan: Plan; readonly run: Run };

export type Setup = {
  readonly state: SetupState;
  readonly lookAgain: () => void;
  readonly start: () => void;
  /** Stops after the step under way. */
  readonly stop: () => void;
};

/** Looks at the lists when the page opens, and carries the plan out when a person says so. Never throws. */
export function useSetup(): Setup {
  const { replica, schema, siteAccess } = useSession();
  const [state, setState] = useState<SetupState>({ kind: 'looking' });
  const running = useRef<AbortController>(undefined);

  const look = useCallback(
    async (outcome: Outcome | undefined): Promise<void> => {
      setState(await seen(siteAccess, outcome));
    },
    [siteAccess],
  );
  useEffect(() => {
    void look(undefined);
    // Who leaves the page has stopped watching: the rest is done another time.
    return () => running.current?.abort();
  }, [look]);

  const work = async (plan: Plan): Promise<void> => {
    const stopping = new AbortController();
    running.current = stopping;
    const begun = { told: [], number: 0, of: plan.steps.length, isStopping: false };
    setState({ kind: 'working', plan, run: begun });
    const outcome = await carriedOut(siteAccess, stopping.signal, (told, at) =>
      setState((now) => (now.kind === 'working' ? { ...now, run: { ...now.run, told, ...at } } : now)),
    );
    running.current = undefined;
    // In this order: what has been looked at is what the pull then reads.
    void schema.check().then(replica.pull);
    await look(outcome);
  };

  return {
    state,
    lookAgain: () => {
      setState((now) =>
        now.kind === 'planned' ? { ...now, outcome: undefined, isLooking: true } : { kind: 'looking' },
      );
      void schema.check();
      void look(undefined);
    },
    start: () => {
      if (state.kind === 'planned') void work(state.plan);
    },
    stop: () => {
      running.current?.abort();
      setState((now) => (now.kind === 'working' ? { ...now, run: { ...now.run, isStopping: true } } : now));
    },
  };
}

async function seen({ reading, site }: SiteAccess, outcome: Outcome | undefined): Promise<SetupState> {
  try {
    return { kind: 'planned', plan: await planFor(reading, site), outcome, isLooking: false };
  } catch (failure) {
    // The page says what is wrong, with a button to look again.
    return { kind: 'unreadable', failure, outcome };
  }
}

type Tell = (told: readonly Step[], at: { readonly number: number; readonly of: number }) => void;

async function carriedOut({ managing, site }: SiteAccess, signal: AbortSignal, tell: Tell): Promise<Outcome> {
  const told: Step[] = [];
  try {
    return await provisionLists({
      client: managing,
      site,
      definitions: listDefinitions,
      signal,
      onProgress: ({ step, number, of }) => {
        told.push(step);
        tell([...told], { number, of });
      },
    });
  } catch (failure) {
    // What is done stays done, and the page says how to go on.
    return { kind: 'halted', failure, done: told };
  }
}
