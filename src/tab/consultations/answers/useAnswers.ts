import { useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode, CriterionId, EditionHash } from '#domain/ids.ts';
import { answerBy, answerProgress } from '#usecases/answerProgress.ts';
import { ownAnswerOf, type OwnAnswer } from '#usecases/ownAnswer.ts';
import { reservationOnRecord } from '#usecases/ownPosition.ts';
import { recordPositions, type RecordPositionsRefusal } from '#usecases/recordPositions.ts';
import { useActor, useWorkspace } from '../../start/session.ts';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import { useVerb } from '../../start/useVerb.ts';
import { answersOf, keptValuesOf, type Drafted, type DraftedAnswers } from './drafted.ts';

/** One criterion that the region has left to answer. */
export type Due = {
  readonly criterion: CriterionId;
  readonly edition: EditionHash;
  /** What the region has answered itself and why it does not count, and what was said for it at a meeting. */
  readonly answer: OwnAnswer;
  /** What the region has on record beside its stance, if anything. */
  readonly reservation: string | undefined;
};

type Given = {
  readonly consultation: Consultation;
  readonly region: CountyCode;
  readonly begun: DraftedAnswers;
  readonly keeper: DraftKeeper;
};

/** What the region has left to answer, what has been chosen so far, and what becomes of it. */
export function useAnswers({ consultation, region, begun, keeper }: Given) {
  const { saving, carryOut, reset } = useVerb(recordPositions);
  const [drafted, setDrafted] = useState(begun);
  const [saved, setSaved] = useState(0);
  const due = useDue(consultation, region);
  const answers = answersOf(
    drafted,
    due.map(({ criterion }) => criterion),
  );

  const keep = (next: DraftedAnswers): void => {
    setDrafted(next);
    keeper.keep(keptValuesOf(next));
  };
  const choose = (criterion: CriterionId, answer: Drafted | undefined): void => {
    const next = new Map(drafted);
    if (answer === undefined) next.delete(criterion);
    else next.set(criterion, answer);
    keep(next);
    if (saving.kind === 'refused') reset();
  };
  const endorseRest = (): void => {
    const rest = due.filter(({ criterion }) => !drafted.has(criterion));
    const endorsed = rest.map(({ criterion, edition }) => [criterion, endorsing(edition)] as const);
    keep(new Map([...drafted, ...endorsed]));
  };
  const save = async (): Promise<void> => {
    const outcome = await carryOut({ consultation: consultation.key, region, answers });
    if (outcome.kind === 'refused') {
      readAnew(outcome.refusal);
      return;
    }
    if (outcome.kind !== 'saved') return;
    setSaved(answers.length);
    setDrafted(new Map());
    keeper.drop();
  };
  /** The text has been changed meanwhile: it is before the person now, and the next attempt is about it. */
  const readAnew = (refusal: RecordPositionsRefusal): void => {
    if (refusal.kind !== 'editionChanged') return;
    const [answer, now] = [
      drafted.get(refusal.criterion),
      due.find(({ criterion }) => criterion === refusal.criterion),
    ];
    if (answer && now) keep(new Map([...drafted, [refusal.criterion, { ...answer, editionRead: now.edition }]]));
  };
  return { due, drafted, answers, saving, saved, choose, endorseRest, save } as const;
}

function endorsing(editionRead: EditionHash): Drafted {
  return { kind: 'endorses', reason: '', reservation: undefined, editionRead };
}

/** What can be answered and has no counted answer; what is being changed waits until it is asked again. */
function useDue(consultation: Consultation, region: CountyCode): readonly Due[] {
  const workspace = useWorkspace();
  const actor = useActor();
  return answerProgress(workspace, consultation, actor).items.flatMap(({ item, standing, isTextUnchanged }) => {
    const answer = answerBy(standing, region);
    if (!isTextUnchanged || answer?.kind === 'given') return [];
    const { criterion, edition } = item;
    const asked = { consultation: consultation.key, criterion, region };
    const own = ownAnswerOf(workspace, actor, asked, { edition, answer });
    return [{ criterion, edition, answer: own, reservation: reservationOnRecord(workspace, asked) || undefined }];
  });
}
