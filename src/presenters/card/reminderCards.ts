import { REMIND_SILENT } from '#contracts/remindSilent.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Region } from '#domain/region.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { Reminded, ReminderPreview } from '#usecases/reminderPreview.ts';
import type { Execute } from './adaptiveCard.ts';
import { daysUntil } from './daysUntil.ts';
import type { NoticeSetting } from './noticeSetting.ts';
import { noticeCard, openUrl, type Part, type StillCard } from './noticeCard.ts';

/** What one person is written about one consultation: for all of the person's regions together. */
export function reminderPart(
  { closesOn }: Pick<Consultation, 'closesOn'>,
  regions: readonly Pick<Reminded, 'region' | 'due'>[],
  { t, on }: Pick<NoticeSetting, 't' | 'on'>,
): Part {
  const { body, region: line, from } = t.chatNotices.reminder;
  const lines = regions.map(({ region, due }) => line(region.name, due));
  return { lines: [body(closesOn, daysUntil(closesOn, on)), ...lines, from] };
}

/** Who gets a reminder and what it says, before it is sent. Rule B44 in docs/spec/chat.md. */
export function reminderPreviewCard(preview: ReminderPreview, setting: NoticeSetting): StillCard {
  const { consultation, regions } = preview;
  const { t, linkTo } = setting;
  const { title, key } = consultation.value;
  const words = t.chatNotices.reminding;
  const people = new Set(regions.flatMap(({ contacts }) => contacts));
  const [first] = regions;
  const said = first === undefined ? [] : reminderPart(consultation.value, [first], setting).lines;
  const send: Execute = {
    type: 'Action.Execute',
    title: words.send(people.size),
    verb: REMIND_SILENT,
    data: { step: 'send', consultation: key, regions: regions.map(({ region }) => region.code).join() },
    style: 'positive',
  };
  return noticeCard(
    {
      title: words.title(title),
      parts: [
        { lines: regions.length === 0 ? [words.nobody] : [] },
        {
          heading: words.who,
          isWhole: true,
          lines: regions.map(({ region, contacts }) => words.region(region.name, contacts.join(', '))),
        },
        { heading: words.text, lines: first === undefined ? [] : [t.chatNotices.reminder.title(title), ...said] },
        { heading: words.others, isWhole: true, lines: othersIn(preview, t) },
      ],
      actions: [
        ...(regions.length === 0 ? [] : [send]),
        openUrl(t.chatNotices.openConsultation, linkTo({ kind: 'consultation', key })),
        back(t),
      ],
    },
    t,
  );
}

/** Who is silent too and is not written to, and why. */
function othersIn({ unreached, lately }: ReminderPreview, t: ChatCatalogue): readonly string[] {
  const words = t.chatNotices.reminding;
  const named = (regions: readonly Region[]) => regions.map(({ name }) => name).join(', ');
  const [known, unknown] = [true, false].map((hasContact) =>
    named(unreached.filter(({ contacts }) => contacts.length > 0 === hasContact).map(({ region }) => region)),
  );
  return [
    ...(known ? [words.unreached(known)] : []),
    ...(unknown ? [words.noContact(unknown)] : []),
    ...(lately.length === 0 ? [] : [words.lately(named(lately))]),
  ];
}

/** That a reminder goes out, or did before. Rule B45. */
export function reminderSentCard(
  { title, key }: Consultation,
  { people, isRepeated }: { readonly people: number; readonly isRepeated: boolean },
  { t, linkTo }: NoticeSetting,
): StillCard {
  const words = t.chatNotices.reminding;
  return noticeCard(
    {
      title: words.title(title),
      parts: [{ lines: [isRepeated ? words.wasSent : words.sent(people)] }],
      actions: [openUrl(t.chatNotices.openConsultation, linkTo({ kind: 'consultation', key })), back(t)],
    },
    t,
  );
}

/** Opens the preview. */
export function remindButton({ key }: Pick<Consultation, 'key'>, title: string): Execute {
  return { type: 'Action.Execute', title, verb: REMIND_SILENT, data: { step: 'preview', consultation: key } };
}

function back(t: ChatCatalogue): Execute {
  return { type: 'Action.Execute', title: t.chatNotices.reminding.back, verb: REMIND_SILENT, data: { step: 'back' } };
}
