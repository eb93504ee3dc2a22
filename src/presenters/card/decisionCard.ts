import type { Consultation } from '#domain/consultation.ts';
import type { Decision } from '#domain/decision.ts';
import type { CriterionId } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { Held } from '#domain/workspace.ts';
import type { LinkedCard } from './adaptiveCard.ts';
import { asLinked, linkedHead, linkedList, type LinkedSetting } from './linkedCard.ts';
import { inert } from './plainText.ts';

/** Criteria that are listed. */
const LISTED = 15;
/** Bodies and case numbers that are named; most often all was decided at one sitting. */
const NAMED = 4;

export type DecisionSubject = {
  readonly consultation: Held<Consultation>;
  /** What was decided last on the very edition that was asked about; none where nothing was. */
  readonly decisions: readonly {
    readonly criterion: CriterionId;
    readonly title: string;
    /** Of the edition asked about. */
    readonly version: number | undefined;
    readonly decision: Decision | undefined;
  }[];
};

/** What was decided on a consultation, as a link to it unfolds. Rule B25 in docs/spec/chat.md. */
export function decisionCard({ consultation, decisions }: DecisionSubject, setting: LinkedSetting): LinkedCard {
  const { t } = setting;
  const { linked } = t.chatSearch;
  const { key, title } = consultation.value;
  const made = decisions.flatMap(({ decision }) => decision ?? []);
  const bodies = [...new Set(made.flatMap(({ body, caseNumber }) => [body, caseNumber].filter((text) => text !== '')))];
  const facts = [
    linked.decidedCount(made.length, decisions.length),
    ...bodies.slice(0, NAMED),
    ...(bodies.length > NAMED ? [linked.moreDecisions(bodies.length - NAMED)] : []),
    linked.updatedOn(dayOf(consultation.written.at)),
  ];
  const lines = decisions.map(({ criterion, title: name, version, decision }) => ({
    name: [`${criterion} ${name}`, ...(version === undefined ? [] : [t.terms.version(version)])].join(' · '),
    said: decision === undefined ? linked.notDecided : linked.decidedOn(linked.outcome[decision.outcome], decision.on),
  }));
  return asLinked(
    [
      ...linkedHead(`${linked.decision} · ${key}`, title, facts),
      ...linkedList(linked.content, lines, { t, room: LISTED }),
    ],
    { ...setting, fallbackText: inert(`${linked.decision} ${title}. ${facts.join(' · ')}`) },
  );
}
