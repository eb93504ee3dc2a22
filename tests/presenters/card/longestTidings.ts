import { LINE_LIMIT, REASON_LIMIT } from '#domain/limits.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { digestCard } from '#presenters/card/digestCard.ts';
import type { NoticeSetting } from '#presenters/card/noticeSetting.ts';
import { foundCard } from '#presenters/card/foundCard.ts';
import { ownAnswersCard } from '#presenters/card/ownAnswersCard.ts';
import { reminderPreviewCard, reminderSentCard } from '#presenters/card/reminderCards.ts';
import { saidCard } from '#presenters/card/saidCard.ts';
import { tidingsCard } from '#presenters/card/tidingsCard.ts';
import { helpCard, welcomeCard } from '#presenters/card/welcomeCard.ts';
import type { AnswerTask, PackageTask } from '#usecases/digestOf.ts';
import type { Tidings } from '#usecases/noticesDue.ts';
import {
  aConsultation,
  aDeviation,
  aMeeting,
  aPackage,
  aPosition,
  aRegion,
  aWorkspace,
  held,
} from '../../factories/entities.ts';
import { aCriterionId, anEmail } from '../../factories/values.ts';
import { COUNTIES, DAY, ids, long, subjectOf, theLongest } from './longest.ts';
import type { LongCard } from './longestCards.ts';

/** What the bot writes by itself, for somebody who speaks for all regions and has everything waiting. */
export function longestTidings(t: ChatCatalogue, link: string): readonly LongCard[] {
  const regions = COUNTIES.map((code) => aRegion({ code, name: 'Region Jämtland Härjedalen' }));
  const setting: NoticeSetting = { t, on: DAY, workspace: aWorkspace({ regions }), linkTo: () => link };
  const consultation = held(aConsultation({ title: long(LINE_LIMIT) }));
  const theirs = held(aPackage({ name: long(LINE_LIMIT) }));
  const digest = {
    answers: COUNTIES.map((region): AnswerTask => ({
      ...{ kind: 'answer', region, consultation, due: 120, stale: 12, by: DAY, anchoringUntil: undefined },
    })),
    packages: COUNTIES.flatMap((region): readonly PackageTask[] => [
      { kind: 'planPassed', region, package: theirs, by: DAY },
      { kind: 'reconsider', package: theirs, deviation: held(aDeviation({ region })), by: DAY },
      { kind: 'consider', region, package: theirs, why: 'outdated' },
    ]),
    changes: COUNTIES.map((region): PackageTask => ({ kind: 'consider', region, package: theirs, why: 'outdated' })),
    silent: Array.from({ length: 8 }, () => ({ kind: 'silent' as const, consultation, regions: COUNTIES, by: DAY })),
    others: 40,
  };
  const criterion = aCriterionId();
  const said = {
    meeting: aMeeting({ title: long(LINE_LIMIT) }),
    title: long(LINE_LIMIT),
    region: aRegion({ name: 'Region Jämtland Härjedalen' }),
    position: aPosition({ stance: { kind: 'rejects', reason: long(REASON_LIMIT) } }),
  };
  const told: readonly Tidings[] = [
    { kind: 'digest', digest },
    { kind: 'reminder', consultation, regions: regions.map((region) => ({ region, due: 120 })) },
    { kind: 'newEdition', package: theirs, regions },
    { kind: 'askedAgain', consultation, criterion, regions },
    { kind: 'saidAtMeeting', ...said },
  ];
  return [
    { by: 'digestCard', name: 'asked for', card: digestCard(digest, setting) },
    { by: 'saidCard', name: 'taken down', card: saidCard(said, setting) },
    ...reminding(setting),
    ...told.map((tidings) => ({ by: 'tidingsCard', name: tidings.kind, card: tidingsCard(tidings, setting) })),
  ];
}

/** What the bot answers to plain words and says of itself. */
export function saidByTheBot(t: ChatCatalogue, link: string): readonly LongCard[] {
  const subjects = ids(5).map((id) => subjectOf(theLongest({ id })));
  const workspace = aWorkspace();
  const tasks = Array.from({ length: 4 }, () => ({
    consultation: held(aConsultation({ title: long(LINE_LIMIT) })),
    ...{ by: DAY, given: 0 },
  }));
  const regions = Array.from({ length: 3 }, () => ({ name: 'Region Jämtland Härjedalen', tasks }));
  const found = { words: long(900), isGuess: true, subjects, count: 400, link };
  const setting = { t, on: DAY, workspace, linkTo: () => link };
  const kinds = ['personal', 'groupChat', 'channel', 'meeting'] as const;
  return [
    { by: 'foundCard', name: 'hits', card: foundCard(found, t), shows: true },
    { by: 'ownAnswersCard', name: 'answers', card: ownAnswersCard({ regions, next: aCriterionId() }, setting) },
    { by: 'helpCard', name: 'help', card: helpCard(link, t) },
    ...kinds.map((kind) => ({ by: 'welcomeCard', name: kind, card: welcomeCard(kind, link, t) })),
  ];
}

function reminding(setting: NoticeSetting): readonly LongCard[] {
  const value = aConsultation({ title: long(LINE_LIMIT) });
  const regions = COUNTIES.map((code) => aRegion({ code, name: 'Region Jämtland Härjedalen' }));
  const contacts = [1, 2, 3].map((number) => anEmail(`en.lang.adress.till.en.kontaktperson.${number}@samsyn.example`));
  const preview = {
    consultation: held(value),
    regions: regions.map((region) => ({ region, due: 120, contacts })),
    unreached: regions.map((region) => ({ region, contacts })),
    lately: regions,
  };
  const nobody = { ...preview, regions: [], lately: [] };
  const sent = (isRepeated: boolean) => reminderSentCard(value, { people: 42, isRepeated }, setting);
  return [
    { by: 'reminderPreviewCard', name: 'to all', card: reminderPreviewCard(preview, setting) },
    { by: 'reminderPreviewCard', name: 'to nobody', card: reminderPreviewCard(nobody, setting) },
    { by: 'reminderSentCard', name: 'sent', card: sent(false) },
    { by: 'reminderSentCard', name: 'sent before', card: sent(true) },
  ];
}
