import { CRITERION_CARD } from '#contracts/criterionCard.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { NoticeSetting } from './noticeSetting.ts';
import { daysUntil } from './daysUntil.ts';
import { noticeCard, openUrl, type StillCard } from './noticeCard.ts';
import type { AnswerTask } from '#usecases/digestOf.ts';

export type OwnAnswers = {
  /** By region, in the order of the person's roles; without tasks all is answered. */
  readonly regions: readonly { readonly name: string; readonly tasks: readonly OwnTask[] }[];
  /** The first criterion that is not answered. */
  readonly next: CriterionId | undefined;
};
type OwnTask = Pick<AnswerTask, 'consultation' | 'by'> & { readonly given: number };

/** What a person's regions have answered and what is left, as the bot tells it in the person's own chat. Rule BN3. */
export function ownAnswersCard({ regions, next }: OwnAnswers, { t, on, linkTo }: NoticeSetting): StillCard {
  const { mine, openToDo, answerHere } = t.chatNotices;
  const lines = regions.flatMap(({ name: region, tasks }) => {
    if (tasks.length === 0) return [mine.allDone(region)];
    return tasks.map(({ consultation: { value }, by, given }) =>
      mine.left({ region, title: value.title, given, of: value.items.length, left: daysUntil(by, on) }),
    );
  });
  const actions = [
    ...(next === undefined
      ? []
      : [
          {
            type: 'Action.Execute' as const,
            title: answerHere(next),
            verb: CRITERION_CARD,
            data: { criterion: next },
            style: 'positive' as const,
          },
        ]),
    openUrl(openToDo, linkTo({ kind: 'todo' })),
  ];
  return noticeCard({ title: mine.title, parts: [{ lines }], actions }, t);
}
