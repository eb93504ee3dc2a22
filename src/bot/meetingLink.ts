import type { RowKey } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { meetingCard } from '#presenters/card/meetingCard.ts';
import { minutesOf } from '#usecases/meetings/minutesOf.ts';
import { unansweredNow } from '#usecases/meetings/unansweredNow.ts';
import type { BotDeps } from './botDeps.ts';

type Asking = { readonly workspace: Workspace; readonly actor: Actor; readonly t: ChatCatalogue };

/** What a link to a meeting unfolds to, for who may read drafts. */
export function unfoldMeeting(deps: Pick<BotDeps, 'moment' | 'linkTo'>, key: RowKey, { workspace, actor, t }: Asking) {
  const meeting = workspace.meetings.byKey(key)?.value;
  if (meeting === undefined || !may.readDrafts(actor)) return undefined;
  const { now } = deps.moment();
  const subject = {
    meeting,
    unanswered: unansweredNow(workspace, meeting, dayOf(now)),
    minutes: minutesOf(workspace, meeting, now),
  };
  const card = meetingCard(subject, { t, link: deps.linkTo({ kind: 'meeting', key }) });
  return { card, title: meeting.title, text: [t.meetings.meeting, meeting.on].join(' · ') };
}
