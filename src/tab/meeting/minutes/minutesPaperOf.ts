import type { MinutesItem, MinutesPaper } from '#documents/minutesDocument.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId, EditionHash, Instant } from '#domain/ids.ts';
import type { Meeting, MinutedPicture } from '#domain/meeting.ts';
import { STANCE_KINDS } from '#domain/position.ts';
import type { Decision } from '#domain/decision.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { meetingTextsFor } from '#i18n/meetingTexts.ts';
import { minutesTextsFor } from '#i18n/minutesTexts.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { criterionById, editionsOf } from '#usecases/lookUp.ts';
import { minutesOf, type ShownAnswer, type ShownItem } from '#usecases/meetings/minutesOf.ts';
import { isInForce } from '#usecases/publishCriteria.ts';
import type { Texts } from '../../start/texts.ts';

type Words = { readonly texts: Texts; readonly at: Instant };

/** The minutes of a meeting, in the reader's words. Rule A22 in docs/spec/meetings.md. */
export function minutesPaperOf(workspace: Workspace, meeting: Meeting, { texts, at }: Words): MinutesPaper {
  const { title, network, on } = meeting;
  const minutes = minutesOf(workspace, meeting, at);
  const words = meetingTextsFor(texts.language);
  const pictures = minutes.items.flatMap((item) => item.pictures);
  return {
    ...{ title, network, on, startedAt: minutes.startedAt, endedAt: minutes.endedAt },
    isPublished: pictures.every((picture) => isInForce(workspace, picture)),
    attendance: minutes.attendance.map(({ region, kind, functions }) => ({
      region: region.name,
      isPresent: kind === 'present',
      attendance: words.attendance[kind],
      functions,
    })),
    items: minutes.items.map((item) => itemOf(workspace, item, texts)),
    shortened: minutes.shortened,
    ...{ at, language: texts.language },
  };
}

function itemOf(workspace: Workspace, shown: ShownItem, texts: Texts): MinutesItem {
  const { title, minutes: planned, note, outcome } = shown.item;
  return {
    ...{ title, planned, note, outcome },
    took: Math.round(shown.seconds / 60),
    decisions: shown.decisions.map((held) => decisionLine(workspace, held, texts)),
    pictures: shown.pictures.map((picture) => ({
      criterion: identityOf(workspace, picture, texts),
      standing: standingLine(picture, texts),
    })),
    answers: shown.answers.map((answer) => answerOf(workspace, answer, texts)),
  };
}

function answerOf(workspace: Workspace, answer: ShownAnswer, texts: Texts): MinutesItem['answers'][number] {
  const { region: code, criterion, reason, reservation, confirmation } = answer;
  const region = workspace.regions.all.find(({ value }) => value.code === code)?.value.name ?? code;
  const confirmed = sentenceFor(meetingTextsFor(texts.language).confirmation, confirmation);
  return { region, criterion, answer: texts.terms.stance[answer.answer], reason, reservation, confirmed };
}

/** Id, version and status (invariant 10): of the edition that the regions' picture is of. */
function identityOf(workspace: Workspace, { criterion, edition }: MinutedPicture, { terms }: Texts): string {
  const held = criterionById(workspace, criterion)?.value;
  const version = versionOf(workspace, criterion, edition);
  const parts = [criterion, ...(version === undefined ? [] : [terms.version(version)])];
  return [...parts, ...(held === undefined ? [] : [terms.status[held.status], held.title])].join(' · ');
}

function versionOf(workspace: Workspace, criterion: CriterionId, edition: EditionHash): number | undefined {
  const editions = editionsOf(workspace, criterion);
  const found = editions.find(({ value }) => value.hash === edition);
  if (found !== undefined) return found.value.version;
  const working = criterionById(workspace, criterion)?.value;
  const isNext = working !== undefined && hashOf(contentOf(working)) === edition;
  return isNext ? (editions[0]?.value.version ?? 0) + 1 : undefined;
}

const KINDS = [...STANCE_KINDS, 'stale', 'unverified', 'hidden', 'silent'] as const;

function standingLine({ counts }: MinutedPicture, { language }: Texts): string {
  const words = minutesTextsFor(language);
  return KINDS.flatMap((kind) => (counts[kind] === 0 ? [] : [words.counted(kind, counts[kind])])).join(', ');
}

function decisionLine(workspace: Workspace, { value }: Held<Decision>, { language }: Texts): string {
  const words = minutesTextsFor(language);
  const { subject, outcome } = value;
  const name =
    subject.kind === 'criterion'
      ? subject.criterion
      : (workspace.packages.byKey(subject.package)?.value.name ?? subject.package);
  return words.decision(name, words.outcomes[outcome], value);
}
