import { ChatFailure } from '#bot/botDeps.ts';
import type { ConversationBook, MetConversation } from '#bot/conversation/conversationBook.ts';
import { TOPICS, type Conversation } from '#domain/conversation.ts';
import { derivedKey } from '#domain/derivedKey.ts';
import type { Email, RowKey } from '#domain/ids.ts';
import { GraphFailure, RowChanged } from '#graph/errors.ts';
import type { Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Connect } from '#replica/replica.ts';
import { noticeKey } from '#usecases/noticesDue.ts';
import type { NoticeLedger } from './noticeLedger.ts';

export type BookParts = {
  readonly connect: Connect;
  readonly ledger: NoticeLedger;
  readonly addressOf: (met: MetConversation) => Promise<Email | undefined>;
  /** Told when the server may not write in the lists, or could not write where it is. */
  readonly notKept: (failure: GraphFailure) => void;
};

const { list, read, write } = rowCodecs.conversations;
/** As many conversations as one app is likely in. */
const GREETED_KEPT = 5000;
/** How often a row that others write at the same time is read anew. */
const TRIES = 4;

type Standing = { readonly row: Row; readonly value: Conversation | undefined };

/** List Samtal, which the server writes in its own name. Rules BN5 and BN6 in docs/spec/chat-notices.md. */
export function keepConversations(parts: BookParts): ConversationBook {
  /** Where the bot has greeted without a list to write it in. */
  const greeted = new Set<RowKey>();
  const withoutList = (failure: unknown): void => {
    if (!(failure instanceof GraphFailure) || !isNotAllowed(failure)) throw failure;
    parts.notKept(failure);
  };
  const unlessWithoutList = async (work: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await work();
    } catch (failure) {
      withoutList(failure);
      return false;
    }
  };
  const mayGreetWithoutList = (key: RowKey): boolean => {
    if (greeted.size >= GREETED_KEPT) greeted.clear();
    const isNew = !greeted.has(key);
    greeted.add(key);
    return isNew;
  };
  return {
    remember: async (met, { greets }) => {
      const key = conversationKey(met.reach.conversationId);
      try {
        const before = await standing(parts, key);
        if (isLate(before, met)) return false;
        // First the right to greet: a row that says where the bot is would else stand without anybody having greeted.
        const isNew = greets && (await mayGreet(parts.ledger, key, before?.value));
        await writeDown(parts, before, met).catch((failure: unknown) => {
          // Nobody else will greet now; where the bot is, the next message tells.
          if (!isNew || !(failure instanceof GraphFailure)) throw failure;
          parts.notKept(failure);
        });
        return isNew;
      } catch (failure) {
        withoutList(failure);
        return greets && mayGreetWithoutList(key);
      }
    },
    forget: async ({ reach, at }) => {
      const key = conversationKey(reach.conversationId);
      try {
        await rewrite(parts, key, (before) => {
          if (before?.value === undefined || before.value.heededAt >= at) return undefined;
          return { ...before.value, reach: undefined, email: undefined, muted: [], heededAt: at };
        });
      } catch (failure) {
        withoutList(failure);
        greeted.delete(key);
      }
    },
    ...choices(parts, unlessWithoutList),
  };
}

type Unless = (work: () => Promise<boolean>) => Promise<boolean>;

/** What a person does not want to hear of. @param unlessWithoutList false where the server may not write in the lists */
function choices(parts: BookParts, unlessWithoutList: Unless): Pick<ConversationBook, 'setMuted' | 'chooseMuted'> {
  return {
    setMuted: (met, { topic, isMuted }) =>
      unlessWithoutList(() =>
        rewrite(parts, conversationKey(met.reach.conversationId), async (before) => {
          if (isLate(before, met)) return undefined;
          const value = before?.value?.reach && isByTheBot(before) ? before.value : await valueOf(parts, before, met);
          const muted = TOPICS.filter((each) => (each === topic ? isMuted : value.muted.includes(each)));
          return { ...value, muted };
        }),
      ),
    chooseMuted: (key, muted) =>
      unlessWithoutList(() =>
        rewrite(parts, key, (before) =>
          before?.value?.reach && isByTheBot(before) ? { ...before.value, muted } : undefined,
        ),
      ),
  };
}

/** The key of the row of a conversation, whoever makes it. */
export function conversationKey(conversationId: string): RowKey {
  return derivedKey('conversation', conversationId);
}

/** The bot was removed after the activity. */
function isLate(before: Standing | undefined, { at }: MetConversation): boolean {
  return before?.value !== undefined && before.value.reach === undefined && at <= before.value.heededAt;
}

/** Whether the server itself wrote that the bot is there. */
function isWrittenDown(before: Standing, { reach }: MetConversation): boolean {
  return isByTheBot(before) && before.value?.reach?.serviceUrl === reach.serviceUrl;
}

/** SharePoint names no person where the server wrote in its own name. */
function isByTheBot({ row }: Standing): boolean {
  return row.written.email === undefined;
}

/**
 * One greeting for each time that the bot was added, whoever of several servers hears of it, however often; also where
 * somebody wrote to it before Teams told that it was added.
 */
async function mayGreet(ledger: NoticeLedger, conversation: RowKey, known: Conversation | undefined) {
  const isClaimed = async (subject: string): Promise<boolean> => {
    const key = noticeKey('welcome', conversation, subject);
    return (await ledger.claim({ key, kind: 'welcome', conversation, subject, print: '' }, 'sent')) !== undefined;
  };
  // Taken in any case: once the bot is back, a second telling of it finds nothing left.
  const isFirst = await isClaimed('first');
  return known === undefined || known.reach !== undefined ? isFirst : isClaimed(known.heededAt);
}

/** Writes what is new in the activity. Another server that was first heard the same. */
async function writeDown(parts: BookParts, before: Standing | undefined, met: MetConversation): Promise<void> {
  const known = before !== undefined && isWrittenDown(before, met) ? before.value : undefined;
  if (known !== undefined && (known.kind !== 'personal' || known.email !== undefined)) return;
  const value = await valueOf(parts, before, met);
  // Only the address was missing, and the roster has none.
  if (known !== undefined && value.email === undefined) return;
  await put(parts, before, value);
}

async function valueOf(
  { addressOf }: BookParts,
  before: Standing | undefined,
  met: MetConversation,
): Promise<Conversation> {
  const { kind, reach, language, at } = met;
  const known = before !== undefined && isByTheBot(before) ? before.value?.email : undefined;
  const email = kind === 'personal' ? ((await addressOf(met)) ?? known) : undefined;
  const muted = before?.value?.muted ?? [];
  return { key: conversationKey(reach.conversationId), kind, email, reach, language, muted, heededAt: at };
}

async function standing({ connect }: BookParts, key: RowKey): Promise<Standing | undefined> {
  const row = await (await connect()).find(list, key);
  if (row === undefined) return undefined;
  const found = read(row.fields);
  return { row, value: found.ok ? found.value : undefined };
}

type Next = (before: Standing | undefined) => Conversation | undefined | Promise<Conversation | undefined>;

/**
 * What a person chose, or that the bot is gone, holds whoever else writes at the same time: read anew and written again.
 *
 * @returns whether there was anything to write
 * @throws ChatFailure `rowChanged` when another was first every time
 */
async function rewrite(parts: BookParts, key: RowKey, next: Next): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await standing(parts, key);
    const value = await next(before);
    if (value === undefined) return false;
    if (await put(parts, before, value)) return true;
  }
  throw new ChatFailure('rowChanged', '');
}

/** @returns whether it was written; not when another was first, with something else */
async function put({ connect }: BookParts, before: Standing | undefined, value: Conversation): Promise<boolean> {
  const gateway = await connect();
  try {
    // Where the key is taken, the row that stands comes back as if it had been made.
    if (before === undefined) return says(await gateway.create(list, write(value)), value);
    await gateway.update({ list, id: before.row.id, eTag: before.row.eTag }, write(value));
    return true;
  } catch (failure) {
    if (failure instanceof RowChanged) return false;
    const mayBeTaken = before === undefined && failure instanceof GraphFailure && failure.kind === 'refused';
    if (!mayBeTaken || (await gateway.find(list, value.key)) === undefined) throw failure;
    return false;
  }
}

function says(row: Row, { reach, muted }: Conversation): boolean {
  const found = read(row.fields);
  if (!found.ok || row.written.email !== undefined) return false;
  return (found.value.reach === undefined) === (reach === undefined) && found.value.muted.join() === muted.join();
}

/** The app has no role to write with, or the site lacks the lists. */
function isNotAllowed({ kind }: GraphFailure): boolean {
  return kind === 'accessDenied' || kind === 'notFound';
}
