import type { CountyCode } from '#domain/ids.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { AnswerTask, Digest, PackageTask, SilentTask } from '#usecases/digestOf.ts';
import { daysUntil } from './daysUntil.ts';
import { noticeCard, openUrl, type StillCard } from './noticeCard.ts';
import type { NoticeSetting } from './noticeSetting.ts';
import { shortened } from './plainText.ts';
import { remindButton } from './reminderCards.ts';

/** What waits for one person, as the person is told in the morning and when asking for it. */
export function digestCard(digest: Digest, setting: NoticeSetting): StillCard {
  const { t, on, linkTo } = setting;
  const words = t.chatNotices.digest;
  const [first] = digest.answers;
  return noticeCard(
    {
      title: words.title(on),
      parts: [
        { heading: words.answers, lines: digest.answers.map((task) => answerLine(task, setting)) },
        { heading: words.packages, lines: digest.packages.map((task) => packageLine(task, setting)) },
        {
          heading: words.changes,
          lines: digest.changes.map((task) =>
            task.kind === 'answer' ? staleLine(task, setting) : packageLine(task, setting),
          ),
        },
        { heading: words.silent, lines: digest.silent.map((task) => silentLine(task, setting)) },
        { lines: othersLine(digest, t) },
      ],
      actions: [
        ...remindButtons(digest.silent, t),
        ...(first === undefined
          ? []
          : [
              openUrl(
                t.chatNotices.openConsultation,
                linkTo({ kind: 'consultation', key: first.consultation.value.key }),
              ),
            ]),
        openUrl(t.chatNotices.openToDo, linkTo({ kind: 'todo' })),
      ],
    },
    t,
  );
}

export function regionName(code: CountyCode, { workspace }: Pick<NoticeSetting, 'workspace'>): string {
  return workspace.regions.all.find(({ value }) => value.code === code)?.value.name ?? code;
}

function answerLine({ region, consultation, due, by }: AnswerTask, setting: NoticeSetting): string {
  const { digest } = setting.t.chatNotices;
  return digest.answer({
    region: regionName(region, setting),
    title: consultation.value.title,
    due,
    left: daysUntil(by, setting.on),
  });
}

function othersLine({ others, ...told }: Digest, t: ChatCatalogue): readonly string[] {
  const isAll = Object.values(told).every(({ length }) => length === 0);
  return others === 0 ? [] : [t.chatNotices.digest.others(others, isAll)];
}

function silentLine({ consultation, regions, by }: SilentTask, { t, on }: NoticeSetting): string {
  return t.chatNotices.digest.silentOn(consultation.value.title, regions.length, daysUntil(by, on));
}

/** Consultations that have a button of their own. */
const REMINDED = 3;
/** Characters of a title on a button. */
const ON_BUTTON = 40;

function remindButtons(silent: readonly SilentTask[], { chatNotices: { reminding } }: ChatCatalogue) {
  const isAlone = silent.length === 1;
  return silent.slice(0, REMINDED).map(({ consultation: { value } }) => {
    const title = isAlone ? reminding.open : reminding.openFor(shortened(value.title, ON_BUTTON));
    return remindButton(value, title);
  });
}

function staleLine({ region, consultation, stale }: AnswerTask, setting: NoticeSetting): string {
  return setting.t.chatNotices.digest.stale(regionName(region, setting), consultation.value.title, stale);
}

function packageLine(task: PackageTask, setting: NoticeSetting): string {
  const { digest } = setting.t.chatNotices;
  const { name } = task.package.value;
  switch (task.kind) {
    case 'consider': {
      const line = task.why === 'outdated' ? digest.outdated : digest.consider;
      return line(regionName(task.region, setting), name);
    }
    case 'planPassed':
      return digest.planPassed(regionName(task.region, setting), name, task.by);
    case 'reconsider': {
      const { region, criterion } = task.deviation.value;
      return digest.reconsider(regionName(region, setting), name, { id: criterion, day: task.by });
    }
  }
}
