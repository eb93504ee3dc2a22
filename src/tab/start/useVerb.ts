import { useState } from 'react';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import type { CommitOutcome } from '#replica/replica.ts';
import { useActor, useSession } from './session.ts';

type Outcome<K extends CommitOutcome['kind']> = Extract<CommitOutcome, { readonly kind: K }>;

/** How far a save has come. `written` is what is shown from now on: written, merged or queued. */
export type Saving<R> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'saved';
      readonly written: readonly Change[];
      /** What is kept and will be written when that can be done. */
      readonly queued: readonly Outcome<'queued'>[];
      /** What was put together with what somebody else wrote meanwhile. */
      readonly merged: readonly Outcome<'merged'>[];
    }
  | { readonly kind: 'refused'; readonly refusal: R }
  /** Somebody else wrote the same first; the local copy has theirs by now, the outbox keeps what was typed. */
  | { readonly kind: 'conflict'; readonly written: readonly Change[]; readonly conflict: Outcome<'conflict'> }
  | { readonly kind: 'failed'; readonly failure: unknown; readonly written: readonly Change[] };

/** A use case as src/usecases writes them. */
type Verb<I, R> = (
  ...given: [workspace: Workspace, actor: Actor, input: I, at: Moment]
) => Result<readonly Change[], R>;

/**
 * Carries out a use case for the signed-in person: decides on the newest snapshot, then writes.
 * Never throws; what a person typed stays with the form that asked.
 */
export function useVerb<I, R>(verb: Verb<I, R>) {
  const { replica, moment } = useSession();
  const actor = useActor();
  const [saving, setSaving] = useState<Saving<R>>({ kind: 'idle' });

  async function carryOut(input: I): Promise<Saving<R>> {
    setSaving({ kind: 'saving' });
    const outcome = await attempt(input);
    setSaving(outcome);
    return outcome;
  }

  async function attempt(input: I): Promise<Saving<R>> {
    const decision = verb(replica.workspace(), actor, input, moment());
    if (!decision.ok) return { kind: 'refused', refusal: decision.error };
    const outcomes = await replica.commit(decision.value);
    const written = outcomes.filter(isShown).map((outcome) => outcome.change);
    const failed = outcomes.find((outcome) => outcome.kind === 'failed');
    if (failed) return { kind: 'failed', failure: failed.failure, written };
    const conflict = outcomes.find((outcome) => outcome.kind === 'conflict');
    if (conflict) {
      await replica.pull();
      return { kind: 'conflict', written, conflict };
    }
    const queued = outcomes.filter((outcome) => outcome.kind === 'queued');
    const merged = outcomes.filter((outcome) => outcome.kind === 'merged');
    return { kind: 'saved', written, queued, merged };
  }

  const reset = (): void => setSaving({ kind: 'idle' });
  return { saving, carryOut, reset } as const;
}

function isShown({ kind }: CommitOutcome): boolean {
  return kind === 'written' || kind === 'merged' || kind === 'queued';
}
