import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { CriterionId, Day } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { Held } from '#domain/workspace.ts';
import type { AnswerProgress, ItemProgress } from '#usecases/answerProgress.ts';
import type { LinkedCard } from './adaptiveCard.ts';
import { markOf } from './criterionHead.ts';
import { asLinked, linkedHead, linkedList, type LinkedSetting } from './linkedCard.ts';
import { inert } from './plainText.ts';

/** Criteria that are listed; a consultation may ask about a hundred. */
const LISTED = 12;

export type ConsultationSubject = {
  readonly held: Held<Consultation>;
  /** As everybody in a chat may see it: hidden answers show to nobody. */
  readonly progress: AnswerProgress;
  readonly titleOf: (id: CriterionId) => string;
};

/** A consultation as a link to it unfolds. Rule B25 in docs/spec/chat.md. */
export function consultationCard(
  { held, progress, titleOf }: ConsultationSubject,
  setting: LinkedSetting & { readonly today: Day },
): LinkedCard {
  const { t, today } = setting;
  const { linked } = t.chatSearch;
  const { key, title, closesOn, items } = held.value;
  const isOpen = takesAnswers(held.value, today);
  const done = progress.regions.filter(({ given }) => given === items.length).length;
  const facts = [
    linked.state[isOpen ? 'open' : 'closed'],
    isOpen ? linked.closesOn(closesOn) : linked.closedOn(closesOn),
    linked.criteria(items.length),
    linked.asked(progress.regions.length),
    linked.updatedOn(dayOf(held.written.at)),
  ];
  const lines = progress.items.map((each) => ({
    name: `${each.item.criterion} ${titleOf(each.item.criterion)}`,
    said: saidOf(each, setting),
  }));
  return asLinked(
    [
      // What is out for consultation is no text to use yet.
      ...(held.value.state === 'open' ? [markOf(linked.draft)] : []),
      ...linkedHead(`${linked.consultation} · ${key}`, title, facts),
      {
        type: 'TextBlock',
        text: linked.allAnswered(done, progress.regions.length),
        wrap: true,
        spacing: 'Small',
      },
      ...linkedList(linked.content, lines, { t, room: LISTED }),
    ],
    { ...setting, fallbackText: inert(`${linked.consultation} ${title}. ${facts.join(' · ')}`) },
  );
}

function saidOf({ standing, isTextUnchanged }: ItemProgress, { t }: LinkedSetting): string {
  const { linked } = t.chatSearch;
  const given = standing.regions.filter(({ answer: { kind } }) => kind === 'given' || kind === 'hidden').length;
  const said = linked.standingOn(t.terms.verdict[standing.verdict], given, standing.regions.length);
  return isTextUnchanged ? said : `${said}, ${linked.changed}`;
}
