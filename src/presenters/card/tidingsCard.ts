import type { Tidings } from '#usecases/noticesDue.ts';
import { digestCard } from './digestCard.ts';
import type { NoticeSetting } from './noticeSetting.ts';
import { noticeCard, openUrl, type StillCard } from './noticeCard.ts';
import { reminderPart } from './reminderCards.ts';
import { saidCard } from './saidCard.ts';

/** What the bot writes by itself. */
export function tidingsCard(tidings: Tidings, setting: NoticeSetting): StillCard {
  const { t, linkTo } = setting;
  const words = t.chatNotices;
  switch (tidings.kind) {
    case 'digest':
      return digestCard(tidings.digest, setting);
    case 'reminder': {
      const { title, key } = tidings.consultation.value;
      return noticeCard(
        {
          title: words.reminder.title(title),
          parts: [reminderPart(tidings.consultation.value, tidings.regions, setting)],
          actions: [openUrl(words.openConsultation, linkTo({ kind: 'consultation', key }))],
        },
        t,
      );
    }
    case 'saidAtMeeting':
      return saidCard(tidings, setting);
    case 'newEdition': {
      const { name, key } = tidings.package.value;
      return noticeCard(
        {
          title: words.newEdition.title(name),
          parts: [{ lines: [words.newEdition.body(namesOf(tidings.regions))] }],
          actions: [openUrl(words.openPackage, linkTo({ kind: 'adoption', key }))],
        },
        t,
      );
    }
    case 'askedAgain': {
      const { title } = tidings.consultation.value;
      const link = linkTo({ kind: 'criterion', id: tidings.criterion });
      return noticeCard(
        {
          title: words.askedAgain.title(tidings.criterion),
          parts: [{ lines: [words.askedAgain.body(namesOf(tidings.regions), title)] }],
          actions: [openUrl(words.openTab, link)],
        },
        t,
      );
    }
  }
}

function namesOf(regions: readonly { readonly name: string }[]): string {
  return regions.map(({ name }) => name).join(', ');
}
