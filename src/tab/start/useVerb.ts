import { useState } from 'react';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { useActor, useSession } from './session.ts';

/** How far a save has come. */
export type Saving<R> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** `written` is what stands in the lists now. */
  | { readonly kind: 'saved'; readonly written: readonly Change[] }
  | { readonly kind: 'refused'; readonly refusal: R }
  /** Somebody else wrote one of the rows first; the local copy has theirs by now. */
  | { readonly kind: 'conflict'; readonly written: readonly Change[] }
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
    const written = outcomes.filter((outcome) => outcome.kind === 'written').map((outcome) => outcome.change);
    const stopped = outcomes.find((outcome) => outcome.kind === 'conflict' || outcome.kind === 'failed');
    if (stopped === undefined) return { kind: 'saved', written };
    if (stopped.kind === 'failed') return { kind: 'failed', failure: stopped.failure, written };
    await replica.pull();
    return { kind: 'conflict', written };
  }

  const reset = (): void => setSaving({ kind: 'idle' });
  return { saving, carryOut, reset } as const;
}
