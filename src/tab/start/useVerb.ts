import { useState } from 'react';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { CommitOutcome } from '#replica/replica.ts';
import type { DriftFault } from './driftFaults.ts';
import { useActor, useSession } from './session.ts';
import { useFetchedWhenIdle } from './whenIdle.ts';

type Outcome<K extends CommitOutcome['kind']> = Extract<CommitOutcome, { readonly kind: K }>;

/** How far a save has come. `written` is what is shown from now on: written, merged or queued. */
export type Saving<R> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'saved';
      readonly written: readonly Change[];
      /** What became of each change: written, put together with somebody else's, or queued. */
      readonly outcomes: readonly CommitOutcome[];
    }
  | { readonly kind: 'refused'; readonly refusal: R }
  /** People have changed the lists, and they would not take this; nothing was sent. */
  | { readonly kind: 'drifted'; readonly faults: readonly DriftFault[] }
  /** Somebody else wrote the same first; the local copy has theirs by now, the outbox keeps what was typed. */
  | { readonly kind: 'conflict'; readonly written: readonly Change[]; readonly conflict: Outcome<'conflict'> }
  /** `pending`: where it is kept until the person does something about it; missing when nothing is kept. */
  | {
      readonly kind: 'failed';
      readonly failure: unknown;
      readonly pending: string | undefined;
      readonly written: readonly Change[];
    }
  /** Kept behind an earlier change of the row, which waits for a person. */
  | { readonly kind: 'behind'; readonly written: readonly Change[] };

/** A use case as src/usecases writes them. */
type Verb<I, R> = (
  ...given: [workspace: Workspace, actor: Actor, input: I, at: Moment]
) => Result<readonly Change[], R>;

/**
 * Carries out a use case for the signed-in person: decides on the newest snapshot, then writes.
 * Never throws; what a person typed stays with the form that asked. What an attempt of this form left in the outbox
 * is replaced by the next one.
 */
export function useVerb<I, R>(verb: Verb<I, R>) {
  return useCarryingOut<I, R>(() => verb);
}

/**
 * As `useVerb`, for a use case that weighs too much to come with its page: fetched when the page is at rest, or when it
 * is carried out. One that does not come is a failure like others, and can be tried again.
 *
 * @param load the same function as long as the component is shown
 */
export function useFetchedVerb<I, R>(load: () => Promise<Verb<I, R>>) {
  useFetchedWhenIdle(load);
  return useCarryingOut<I, R>(load);
}

function useCarryingOut<I, R>(find: () => Verb<I, R> | Promise<Verb<I, R>>) {
  const { replica, schema, moment } = useSession();
  const [left, setLeft] = useState<readonly string[]>([]);
  const actor = useActor();
  const [saving, setSaving] = useState<Saving<R>>({ kind: 'idle' });

  /** @param replaces an earlier change in the outbox of which the input holds everything */
  async function carryOut(input: I, replaces?: string): Promise<Saving<R>> {
    setSaving({ kind: 'saving' });
    const outcome = await attempt(input, replaces === undefined ? left : [...left, replaces]);
    setSaving(outcome);
    return outcome;
  }

  async function attempt(input: I, replaced: readonly string[]): Promise<Saving<R>> {
    let verb: Verb<I, R>;
    try {
      verb = await find();
    } catch (failure) {
      // The network went before it was here; nothing has been decided.
      return { kind: 'failed', failure, pending: undefined, written: [] };
    }
    const decision = verb(replica.workspace(), actor, input, moment());
    if (!decision.ok) return { kind: 'refused', refusal: decision.error };
    const faults = await faultsIn(decision.value);
    if (faults.length > 0) return { kind: 'drifted', faults };
    const outcomes = await replica.commit(decision.value, undefined, replaced);
    setLeft(outcomes.flatMap(stuckIn));
    const written = outcomes.filter(isShown).map((outcome) => outcome.change);
    const failed = outcomes.find((outcome) => outcome.kind === 'failed');
    if (failed) {
      const { failure, pending } = failed;
      // Perhaps somebody has changed the list's columns.
      if (failure instanceof GraphFailure && failure.kind === 'refused') void schema.check();
      return { kind: 'failed', failure, pending, written };
    }
    const conflict = outcomes.find((outcome) => outcome.kind === 'conflict');
    if (conflict) {
      await replica.pull();
      return { kind: 'conflict', written, conflict };
    }
    if (outcomes.some(({ kind }) => kind === 'notTried')) return { kind: 'behind', written };
    // Nothing is there any more but what stands in the form.
    if (written.length === 0 && outcomes.some(({ kind }) => kind === 'takenBack')) return { kind: 'idle' };
    return { kind: 'saved', written, outcomes };
  }

  async function faultsIn(changes: readonly Change[]): Promise<readonly DriftFault[]> {
    if (changes.flatMap(schema.faults).length === 0) return [];
    // Perhaps somebody has put the list right since it was looked at.
    await schema.check();
    return changes.flatMap(schema.faults);
  }

  const reset = (): void => setSaving({ kind: 'idle' });
  /** `stuck`: what an attempt of this form left in the outbox. */
  return { saving, stuck: left[0], carryOut, reset } as const;
}

function stuckIn(outcome: CommitOutcome): readonly string[] {
  if (outcome.kind !== 'failed' && outcome.kind !== 'conflict' && outcome.kind !== 'notTried') return [];
  return outcome.pending === undefined ? [] : [outcome.pending];
}

function isShown({ kind }: CommitOutcome): boolean {
  return kind === 'written' || kind === 'merged' || kind === 'queued';
}
