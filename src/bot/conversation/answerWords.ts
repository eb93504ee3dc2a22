import { dayOf } from '#domain/time.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { foundCard, HITS_SHOWN, saidBack } from '#presenters/card/foundCard.ts';
import { digestCard, regionName } from '#presenters/card/digestCard.ts';
import type { NoticeSetting } from '#presenters/card/noticeSetting.ts';
import type { StillCard } from '#presenters/card/noticeCard.ts';
import { ownAnswersCard } from '#presenters/card/ownAnswersCard.ts';
import { helpCard } from '#presenters/card/welcomeCard.ts';
import { answerBy, answerProgress } from '#usecases/answerProgress.ts';
import { browseCriteria } from '#usecases/browseCriteria.ts';
import { digestOf, type AnswerTask } from '#usecases/digestOf.ts';
import { toDoOf } from '#usecases/toDoOf.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import type { BotDeps } from '../botDeps.ts';
import type { Speaker } from '../speaker.ts';
import { subjectFor } from '../subject.ts';
import type { Command } from './commandIn.ts';

export type WordsAnswer =
  { readonly kind: 'sentence'; readonly text: string } | { readonly kind: 'card'; readonly card: StillCard };

type Asked = Extract<Command, { kind: 'help' | 'mine' | 'digest' | 'search' }>;

/** Answers what was asked in plain words. Rules BN1–BN4 in docs/spec/chat-notices.md. @throws SignInRequired, ChatFailure */
export async function answerWords(deps: BotDeps, { identity, t }: Speaker, asked: Asked): Promise<WordsAnswer> {
  if (asked.kind === 'help') return { kind: 'card', card: helpCard(deps.linkTo({ kind: 'criteria' }), t) };
  const actor = await deps.actorFor(identity);
  if (actor.roles.size === 0) return sentence(t.chat.reply.noRole);
  const workspace = await deps.workspace();
  const setting = { t, on: dayOf(deps.moment().now), workspace, linkTo: deps.linkTo };
  switch (asked.kind) {
    case 'mine':
      return mineOf(workspace, actor, setting);
    case 'digest': {
      const digest = digestOf(workspace, actor, { on: setting.on, muted: [], isAsked: true });
      if (digest === undefined) return sentence(t.chatNotices.digest.nothing);
      return { kind: 'card', card: digestCard(digest, setting) };
    }
    case 'search':
      return hits(deps, { workspace, actor, setting }, asked);
  }
}

function mineOf(workspace: Workspace, actor: Actor, setting: NoticeSetting): WordsAnswer {
  if (actor.speaksFor.length === 0) return sentence(setting.t.chatNotices.mine.noRegion);
  const tasks = toDoOf(workspace, actor, setting.on).filter((task) => task.kind === 'answer');
  const regions = actor.speaksFor.map((code) => ({
    name: regionName(code, setting),
    tasks: tasks
      .filter((task) => task.region === code)
      .map(({ consultation, by }) => {
        const progress = answerProgress(workspace, consultation.value, actor).regions;
        return { consultation, by, given: progress.find(({ region }) => region.code === code)?.given ?? 0 };
      }),
  }));
  const [first] = tasks;
  return { kind: 'card', card: ownAnswersCard({ regions, next: first && nextIn(workspace, first) }, setting) };
}

/** The first criterion of a consultation that the region can answer and has not. */
function nextIn(workspace: Workspace, { consultation, region }: AnswerTask): CriterionId | undefined {
  const { items } = answerProgress(workspace, consultation.value);
  return items.find(({ standing, isTextUnchanged }) => isTextUnchanged && answerBy(standing, region)?.kind !== 'given')
    ?.item.criterion;
}

type Reading = { readonly workspace: Workspace; readonly actor: Actor; readonly setting: NoticeSetting };

async function hits(
  deps: BotDeps,
  { workspace: lists, actor, setting: { t, linkTo } }: Reading,
  { text, isGuess }: Extract<Asked, { kind: 'search' }>,
): Promise<WordsAnswer> {
  const query = { text, filters: {}, sort: 'relevance' } as const;
  const words = await deps.search(lists, text);
  const { rows } = browseCriteria(visibleWorkspace(lists, actor), actor, query, { words });
  const subjects = rows
    .slice(0, HITS_SHOWN)
    .flatMap(({ value: { id } }) => subjectFor(lists, actor, { id, to: 'everyone' }) ?? []);
  if (subjects.length === 0) return sentence(t.chatNotices.search.nothing(saidBack(text)));
  const link = linkTo({ kind: 'criteria' });
  return { kind: 'card', card: foundCard({ words: text, isGuess, subjects, count: rows.length, link }, t) };
}

function sentence(text: string): WordsAnswer {
  return { kind: 'sentence', text };
}
