import { CONFIRM_POSITION } from '#contracts/confirmPosition.ts';
import type { Said } from '#usecases/meetings/saidLately.ts';
import { saidMark } from '#usecases/meetings/saidAtMeetings.ts';
import type { Element } from './adaptiveCard.ts';
import type { NoticeSetting } from './noticeSetting.ts';
import { foldedText } from './foldedText.ts';
import { openUrl, type StillCard } from './noticeCard.ts';
import { inert, labelled, run } from './plainText.ts';

/** Of a reason there is room for all that a person can have typed; hands in SharePoint may have written more. */
const ROOM = 4_000;

/** What was taken down for a region at a meeting, for its contact to confirm. */
export function saidCard({ position, meeting, region, title }: Said, { t, linkTo }: NoticeSetting): StillCard {
  const words = t.meetings.said;
  const { key, criterion, stance } = position;
  const link = openUrl(words.open, linkTo({ kind: 'meeting', key: meeting.key }));
  const heading = words.title(region.name);
  const reason: Element[] =
    stance.kind === 'endorses'
      ? []
      : foldedText({ id: 'reason', heading: words.reason, text: stance.reason, room: ROOM }, t);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: t.language,
    fallbackText: inert(t.chatNotices.fallback(heading)),
    body: [
      { type: 'RichTextBlock', inlines: [run(heading, { weight: 'Bolder', size: 'Medium' })] },
      labelled(t.meetings.meeting, meeting.title),
      labelled(words.criterion, `${criterion} ${title}`.trim()),
      labelled(words.answer, t.terms.stance[stance.kind]),
      ...reason,
      { type: 'TextBlock', text: words.counts, wrap: true, isSubtle: true, spacing: 'Medium' },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: words.confirm,
        verb: CONFIRM_POSITION,
        data: { position: key, said: saidMark(position) },
        style: 'positive',
        fallback: link,
      },
      link,
    ],
  };
}
