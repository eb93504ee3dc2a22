import type { MessagingExtensionAttachment, MessagingExtensionResponse } from '@microsoft/teams.api';
import { idsIn, searchCriteriaValue } from '#contracts/searchCriteria.ts';
import { LEVELS, type Criterion, type Level } from '#domain/criterion.ts';
import type { Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { BASKET_LIMIT } from '#presenters/card/basketCard.ts';
import { beginning, inert } from '#presenters/card/plainText.ts';
import { searchResult } from '#presenters/card/searchResult.ts';
import { browseCriteria, recentlyChanged, type Filters } from '#usecases/browseCriteria.ts';
import { productGroupsNamed } from '#usecases/productGroupsNamed.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import { basketResults } from './basketResults.ts';
import type { BotDeps, ListsAtHand } from './botDeps.ts';
import { extensionReply } from './extensionReply.ts';
import { resultReply, searchSentence } from './replies.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';

/** As much of the search as is said back: enough to know it again, also after a paste. */
const SAID_BACK = 60;

type Asked = {
  readonly text: string;
  readonly productGroup: string;
  readonly level: string;
  readonly skip: number;
  readonly count: number;
};
type Asking = { readonly asked: Asked; readonly actor: Actor; readonly t: ChatCatalogue };

/** Answers what is typed in the compose box; before anything is typed, with what changed last. */
export function searchCriteria(
  deps: BotDeps,
  { identity, t }: Speaker,
  value: unknown,
): Promise<MessagingExtensionResponse> {
  return extensionReply(deps, t, async () => {
    const query = searchCriteriaValue.safeParse(value);
    if (!query.success) return searchSentence(t.chat.reply.searchNotUnderstood);
    const actor = await deps.actorAtHand(identity);
    if (actor.roles.size === 0) return searchSentence(t.chat.reply.noRole);
    return answer(deps, { asked: query.data, actor, t });
  });
}

async function answer(deps: BotDeps, asking: Asking): Promise<MessagingExtensionResponse> {
  const { asked, actor, t } = asking;
  const ready = await deps.atHand();
  const workspace = visibleWorkspace(ready.workspace, actor);
  const filters = filtersOf(workspace, asked, t);
  if (filters.productGroup?.length === 0) return searchSentence(nothingInGroup(asked, t));

  const ids = idsIn(asked.text);
  const together = ids.length > 1 && ids.length <= BASKET_LIMIT ? basketResults(deps, { ready, actor, ids, t }) : [];
  const found = together.length > 0 ? [] : await rowsFor(deps, { ...asking, ready, filters });
  const page = found.slice(asked.skip, asked.skip + asked.count).map(({ value }) => value);
  if (page.length === 0 && together.length === 0 && asked.skip === 0) return searchSentence(nothing(asked, t));
  const hits = await hitsOf(deps, { ...asking, ready, page });
  return resultReply([...together.slice(asked.skip, asked.skip + asked.count), ...hits]);
}

/** What was sought, in the order in which it is shown. */
async function rowsFor(
  deps: BotDeps,
  { asked, actor, ready, filters }: Asking & { readonly ready: ListsAtHand; readonly filters: Filters },
): Promise<readonly Held<Criterion>[]> {
  const { text, skip, count } = asked;
  const workspace = visibleWorkspace(ready.workspace, actor);
  if (text === '' && Object.keys(filters).length === 0) return recentlyChanged(workspace, actor, skip + count);
  if (text === '') return browseCriteria(workspace, actor, { text, filters, sort: 'changed' }, {}).rows;
  const words = await deps.search(ready.workspace, text);
  return browseCriteria(workspace, actor, { text, filters, sort: 'relevance' }, { words }).rows;
}

async function hitsOf(
  deps: BotDeps,
  {
    asked: { text },
    actor,
    t,
    ready,
    page,
  }: Asking & { readonly ready: ListsAtHand; readonly page: readonly Criterion[] },
): Promise<readonly MessagingExtensionAttachment[]> {
  const lists = ready.workspace;
  const workspace = visibleWorkspace(lists, actor);
  // Words are sought in the working copies: a passage of one that the person does not see is not shown (K18).
  const keys = page.map(({ key }) => key).filter((key) => workspace.criteria.byKey(key) === lists.criteria.byKey(key));
  const asked = text === '' || page.length === 0 ? undefined : deps.passages(text, keys);
  // Cards are made while the passages are sought.
  const made = page.flatMap(({ id, key }) => {
    const subject = subjectFor(workspace, actor, { id, to: 'everyone' });
    const setting = { ...settingFor(deps, id, t), secondsOld: ready.secondsOld };
    return subject === undefined ? [] : [{ key, resultWith: searchResult(subject, setting) }];
  });
  const passages = await asked;
  return made.map(({ key, resultWith }) => resultWith(passages?.get(key)));
}

/** What narrows the search beside words. A level that is none narrows nothing: searching never fails on input. */
function filtersOf(workspace: Workspace, { productGroup, level }: Asked, t: ChatCatalogue): Filters {
  const wanted = levelOf(level, t);
  return {
    ...(wanted === undefined ? {} : { level: [wanted] }),
    ...(productGroup === '' ? {} : { productGroup: [...productGroupsNamed(workspace, productGroup)] }),
  };
}

/** The manifest's choice, or the word for it: Copilot fills in what the person said. */
function levelOf(text: string, { terms }: ChatCatalogue): Level | undefined {
  const said = text.toLowerCase();
  return LEVELS.find((level) => level === said || terms.level[level].toLowerCase() === said);
}

function nothing({ text, productGroup, level }: Asked, t: ChatCatalogue): string {
  const sought = [text, productGroup, level].filter((part) => part !== '').join(', ');
  return sought === '' ? t.chat.reply.nothingYet : t.chat.reply.nothingFound(inert(beginning(sought, SAID_BACK)));
}

function nothingInGroup({ productGroup }: Asked, t: ChatCatalogue): string {
  return t.chatSearch.search.nothingInGroup(inert(beginning(productGroup, SAID_BACK)));
}
