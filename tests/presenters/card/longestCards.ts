import { LINE_LIMIT, NOTE_LIMIT, PACKAGE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Meeting } from '#domain/meeting.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { basketCard } from '#presenters/card/basketCard.ts';
import { consultationCard } from '#presenters/card/consultationCard.ts';
import { criterionCard, type CardSetting, type CardViewer } from '#presenters/card/criterionCard.ts';
import { decisionCard } from '#presenters/card/decisionCard.ts';
import { askingCard } from '#presenters/card/forms/askingCards.ts';
import { linkedCriterion } from '#presenters/card/linkedCriterion.ts';
import { meetingCard, type MeetingSubject } from '#presenters/card/meetingCard.ts';
import { packageCard } from '#presenters/card/packageCard.ts';
import { searchResult } from '#presenters/card/searchResult.ts';
import { answerProgress } from '#usecases/answerProgress.ts';
import { minutesOf } from '#usecases/meetings/minutesOf.ts';
import { packagePicture } from '#usecases/packagePicture.ts';
import {
  aConsultation,
  aDecision,
  aMeeting,
  anActor,
  anEdition,
  anItem,
  aPackage,
  aWorkspace,
  held,
} from '../../factories/entities.ts';
import { aHash, aKey } from '../../factories/values.ts';
import { at, network, running } from '../../usecases/meetings/network.ts';
import { asked, COUNTIES, DAY, ids, long, spokesperson, subjectOf, theLongest } from './longest.ts';
import { longestDialogs } from './longestDialogs.ts';
import { longestTidings, saidByTheBot } from './longestTidings.ts';

const link = 'https://teams.microsoft.com/l/entity/app/samsyn?context=%7B%7D';
const EVERYONE: CardViewer = { kind: 'everyone' };
const CONTACT: CardViewer = { kind: 'person', actor: spokesperson, channelUserId: '29:person' };

/** A card by its maker's name; `shows`: it shows a criterion, so it prints what every such card prints. */
export type LongCard = { readonly by: string; readonly name: string; readonly card: object; readonly shows?: true };

/** Every card that can leave, as full as the domain lets it be, in one language. */
export function longestCards(locale: string): readonly LongCard[] {
  const t = chatCatalogueFor(locale);
  const setting: CardSetting = { t, today: DAY, linkToTab: link };
  return [
    ...criterionCards(setting),
    ...linkedCards(setting),
    ...longestDialogs(setting),
    ...longestTidings(t, link),
    ...saidByTheBot(t, link),
  ];
}

function criterionCards(setting: CardSetting): readonly LongCard[] {
  const { t } = setting;
  const full = subjectOf();
  const draft = subjectOf(theLongest({ status: 'draft' }));
  const changed = subjectOf(theLongest({ text: long(TEXT_LIMIT - 800), level: 'spearhead' }), revised());
  const sixty = Array.from({ length: 60 }, (_, person) => `29:1${'A'.repeat(68)}-${person}`);
  const notice = { kind: 'done', text: t.chat.card.saved(long(LINE_LIMIT)) } as const;
  const question = {
    ...{ dialog: aKey(1), item: `${aKey(500)}.REG-INK-012`, closesOn: '2026-03-31' },
    regions: COUNTIES.map((code) => ({ code, name: 'Region Jämtland Härjedalen' })),
  };
  const made = (name: string, card: object, by = 'criterionCard') => ({ by, name, card, shows: true as const });
  return [
    made('for everybody', criterionCard(full, EVERYONE, { ...setting, refreshedFor: sixty })),
    made('draft', criterionCard(draft, EVERYONE, setting)),
    made('for a contact', criterionCard(full, CONTACT, { ...setting, notice })),
    made('changed since', criterionCard(changed, CONTACT, { ...setting, shown: revisedFrom().hash, secondsOld: 4000 })),
    made('asking', askingCard(full, question, setting), 'askingCard'),
    made('hit', searchResult(full, { ...setting, secondsOld: 40 })().content, 'searchResult'),
    made('hit of a draft', searchResult(draft, setting)().content, 'searchResult'),
    made('unfolded', linkedCriterion(full, setting), 'linkedCriterion'),
    made('unfolded for anybody', linkedCriterion(full, { ...setting, isBrief: true }), 'linkedCriterion'),
  ];
}

const revisedFrom = () => anEdition({}, theLongest());
const revised = () => asked(theLongest({ text: long(TEXT_LIMIT - 800), level: 'spearhead' }), revisedFrom());

function linkedCards(setting: CardSetting): readonly LongCard[] {
  const { t } = setting;
  const titleOf = () => long(LINE_LIMIT);
  const items = ids(60).map((criterion) => ({ criterion, edition: aHash('b'), carriedFrom: [] }));
  const workspace = asked();
  const consultation = held(aConsultation({ title: long(LINE_LIMIT), items }));
  const progress = answerProgress(workspace, consultation.value, 'everyone');
  const decisions = items.map(({ criterion }) => ({
    ...{ criterion, title: long(LINE_LIMIT), version: 2 },
    decision: aDecision({ body: `${criterion} ${long(240)}`, caseNumber: `${criterion} ${long(240)}` }),
  }));
  const basket = ids(30).map((id) => ({ subject: subjectOf(theLongest({ id })), link }));
  const made = (by: string, card: object, name = by) => ({ by, name, card });
  return [
    made('consultationCard', consultationCard({ held: consultation, progress, titleOf }, { ...setting, link })),
    made('decisionCard', decisionCard({ consultation, decisions }, { t, link })),
    made('packageCard', packageCard({ ...longestPackage(), productGroup: long(LINE_LIMIT), titleOf }, { t, link })),
    ...meetings(setting),
    { ...made('basketCard', basketCard(basket, { t, form: 'list', link, secondsOld: 90 }), 'list'), shows: true },
    { ...made('basketCard', basketCard(basket, { t, form: 'texts', link }), 'texts'), shows: true },
  ];
}

function longestPackage() {
  const items = ids(60).map((criterion) => ({ criterion, isMandatory: true, note: long(LINE_LIMIT) }));
  const most = (PACKAGE_LIMIT - 60 * 400) / 2;
  const working = aPackage({ name: long(LINE_LIMIT), scope: long(Math.min(TEXT_LIMIT, most)), items });
  const workspace = aWorkspace({ packages: [working] });
  const picture = packagePicture(workspace, anActor('coordinator'), working.key);
  if (picture === undefined) throw new Error('The package is not in the workspace.');
  return { picture };
}

function meetings({ t }: CardSetting): readonly LongCard[] {
  const agenda = Array.from({ length: 14 }, (_, item) =>
    anItem({ key: aKey(3000 + item), subject: { kind: 'free' }, title: long(LINE_LIMIT), outcome: long(NOTE_LIMIT) }),
  );
  const { picture } = subjectOf();
  const regions = picture.standing?.regions.map(({ region }) => region) ?? [];
  const named = { title: long(LINE_LIMIT), network: long(LINE_LIMIT) };
  const made = (name: string, meeting: Meeting, unanswered: MeetingSubject['unanswered'] = []): LongCard => {
    const minutes = minutesOf(network({ meetings: [held(meeting)] }), meeting, at(60));
    const shows = unanswered.length > 0 ? { shows: true as const } : {};
    return { by: 'meetingCard', name, card: meetingCard({ meeting, unanswered, minutes }, { t, link }), ...shows };
  };
  const current = running({ ...named, agenda: [anItem({ title: long(LINE_LIMIT) })] }).value;
  return [
    made('planned', aMeeting({ ...named, agenda })),
    made(
      'running',
      current,
      Array.from({ length: 5 }, () => ({ picture, regions })),
    ),
    made('ended', aMeeting({ ...named, agenda, steps: [{ at: at(0), item: aKey(3000) }], endedAt: at(60) })),
  ];
}
