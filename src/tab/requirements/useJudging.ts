import { useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import type { Judgement } from '#domain/regionalRequirement.ts';
import type { Workspace } from '#domain/workspace.ts';
import { judgeRequirements, type JudgeRequirementsRefusal, type Said } from '#usecases/judgeRequirements.ts';
import { useActor, useSession } from '../start/session.ts';
import type { Saving } from '../start/useVerb.ts';

export type Judged = { readonly requirement: RowKey; readonly judgement: Said };

/** What was said last, and what to say to take it back. */
export type SaidLast = { readonly judged: readonly Judged[]; readonly undo: readonly Judged[] | undefined };

export type Judging = {
  /** Shown at once; whoever sorts a pile does not wait for SharePoint. */
  readonly say: (judged: readonly Judged[]) => void;
  readonly undo: () => void;
  readonly last: SaidLast | undefined;
  /** Why something that was said did not hold. What waits in the outbox is told where that is shown. */
  readonly trouble: Saving<JudgeRequirementsRefusal>;
};

/**
 * Judges one requirement after another. Not `useVerb`, which replaces what its form left unsent: here every judgement is
 * of its own.
 *
 * @param showAgain brings the requirement back of which something was undone
 */
export function useJudging(showAgain: (requirement: RowKey) => void): Judging {
  const { replica, schema } = useSession();
  const actor = useActor();
  const [last, setLast] = useState<SaidLast>();
  const [trouble, setTrouble] = useState<Saving<JudgeRequirementsRefusal>>({ kind: 'idle' });

  const attempt = async (judged: readonly Judged[]): Promise<Saving<JudgeRequirementsRefusal>> => {
    const decision = judgeRequirements(replica.workspace(), actor, { judged });
    if (!decision.ok) return { kind: 'refused', refusal: decision.error };
    if (decision.value.flatMap(schema.faults).length > 0) {
      // Perhaps somebody has put the list right since it was looked at.
      await schema.check();
      const faults = decision.value.flatMap(schema.faults);
      if (faults.length > 0) return { kind: 'drifted', faults };
    }
    const outcomes = await replica.commit(decision.value);
    const failed = outcomes.find((outcome) => outcome.kind === 'failed' && outcome.pending === undefined);
    return failed?.kind === 'failed'
      ? { kind: 'failed', failure: failed.failure, pending: undefined, written: [] }
      : { kind: 'idle' };
  };
  const carryOut = (judged: readonly Judged[], next: SaidLast): void => {
    setLast(next);
    setTrouble({ kind: 'idle' });
    void attempt(judged).then((outcome) => {
      if (outcome.kind === 'idle') return;
      setTrouble(outcome);
      setLast(undefined);
    });
  };
  return {
    say: (judged) => carryOut(judged, { judged, undo: undoing(replica.workspace(), judged) }),
    undo: () => {
      if (last?.undo === undefined) return;
      carryOut(last.undo, { judged: last.judged, undo: undefined });
      const [only, ...others] = new Set(last.judged.map(({ requirement }) => requirement));
      if (only !== undefined && others.length === 0) showAgain(only);
    },
    last,
    trouble,
  };
}

/** What puts the requirements back as they are in the workspace. */
export function undoing(workspace: Workspace, judged: readonly Judged[]): readonly Judged[] {
  return [...new Set(judged.map(({ requirement }) => requirement))].flatMap((requirement) => {
    const before = workspace.regionalRequirements.byKey(requirement)?.value.judgements ?? [];
    const said = judged.filter((each) => each.requirement === requirement).map(({ judgement }) => judgement);
    const backs = said
      .filter((each) => each.kind !== 'takenBack')
      .map((each): Said => ({ kind: 'takenBack', criterion: criterionOf(each) }));
    return [...backs, ...before].map((judgement) => ({ requirement, judgement }));
  });
}

function criterionOf(judgement: Judgement) {
  return judgement.kind === 'matchesNone' ? undefined : judgement.criterion;
}
