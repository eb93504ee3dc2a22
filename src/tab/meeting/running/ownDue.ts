import { isAsked, takesAnswers } from '#domain/consultation.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CountyCode } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { questionedItem, standingIn } from '#usecases/consultationOf.ts';
import { criterionById } from '#usecases/lookUp.ts';
import type { ItemCriterion } from '#usecases/meetings/meetingOf.ts';
import { waitingFor } from '#usecases/meetings/saidAtMeetings.ts';
import { ownRow } from '#usecases/ownPosition.ts';
import type { Question } from '../../positions/question.ts';
import { useActor, useSession, useWorkspace } from '../../start/session.ts';

/** What one of the person's own regions has left to say on a criterion of the item. */
export type OwnDue = {
  readonly region: CountyCode;
  readonly question: Question;
  readonly title: string;
  /** What was taken down for it, for it to confirm. */
  readonly said: Held<Position> | undefined;
  /** The row that its own answer is written in, if it has one. */
  readonly current: Held<Position> | undefined;
  readonly isStale: boolean;
  readonly isTextUnchanged: boolean;
};

/** What the person's own regions have left on these criteria; what waits for a word comes before what is unanswered. */
export function useOwnDue(criteria: readonly ItemCriterion[]): readonly OwnDue[] {
  const workspace = useWorkspace();
  const actor = useActor();
  const { today } = useSession();
  const on = today();
  const due = criteria.flatMap(({ criterion, asked }) => {
    if (asked === undefined || !takesAnswers(asked.held.value, on)) return [];
    const { held, item } = asked;
    const standing = standingIn(workspace, held.value, questionedItem(workspace, held.value, item), actor);
    const working = criterionById(workspace, criterion)?.value;
    const isTextUnchanged = working !== undefined && hashOf(contentOf(working)) === item.edition;
    const question = { consultation: held.value.key, criterion, edition: item.edition };
    return actor.speaksFor.flatMap((region): readonly OwnDue[] => {
      const answer = standing.regions.find((each) => each.region.code === region)?.answer;
      if (answer === undefined || !isAsked(held.value, region)) return [];
      const waiting = waitingFor(workspace, { ...question, region });
      // Said of an earlier text it can no longer be confirmed.
      const said = isTextUnchanged && waiting?.value.edition === item.edition ? waiting : undefined;
      // An answer that counts is asked about again only when its region said something at the meeting.
      if (answer.kind === 'given' && said === undefined) return [];
      const isStale = answer.kind === 'stale';
      const title = working?.title ?? criterion;
      const current = ownRow(workspace, { ...question, region });
      return [{ region, question, title, said, current, isStale, isTextUnchanged }];
    });
  });
  return due.toSorted((one, other) => Number(other.said !== undefined) - Number(one.said !== undefined));
}
