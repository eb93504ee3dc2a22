import { describe, expect, it } from 'vitest';
import type { MetConversation } from '#bot/conversation/conversationBook.ts';
import { instantAt, type Email } from '#domain/ids.ts';
import { GraphFailure, RowChanged } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { conversationKey, keepConversations } from '#server/notifier/keepConversations.ts';
import { noticeLedger } from '#server/notifier/noticeLedger.ts';
import { anEmail, anInstant } from '../../factories/values.ts';
import { inMemoryLists } from '../../fakes/inMemoryLists.ts';

const facts = { status: 0, code: '', requestId: '' };
const BY_MESSAGE = { greets: false };
const BY_ADDING = { greets: true };

const met = (minute: number): MetConversation => ({
  kind: 'personal',
  reach: { conversationId: 'a:own', serviceUrl: 'https://smba.example/teams' },
  person: 'person',
  language: 'sv',
  at: anInstant(`2026-03-02T08:${minute}:00.000Z`),
});

/** A book on lists in memory. What is done `before` a write happens just before it reaches the list, once per write. */
function aBook() {
  const lists = inMemoryLists();
  const before: (() => unknown)[] = [];
  const roster: { email: Email | undefined } = { email: anEmail('kontakt@samsyn.example') };
  const asApp = lists.asApp();
  const isBook = (list: string) => list === rowCodecs.conversations.list;
  const gateway: ListsGateway = {
    ...asApp,
    create: async (list, fields) => {
      if (isBook(list)) await before.shift()?.();
      return asApp.create(list, fields);
    },
    update: async (at, fields) => {
      if (isBook(at.list)) await before.shift()?.();
      return asApp.update(at, fields);
    },
  };
  let claims = 0;
  const bookOn = (reached: ListsGateway) => {
    const connect = () => Promise.resolve(reached);
    const nonce = () => String((claims += 1));
    const ledger = noticeLedger(connect, { now: () => instantAt(Date.parse('2026-03-02T08:00:00.000Z')), nonce });
    const addressOf = () => Promise.resolve(roster.email);
    return keepConversations({ connect, ledger, addressOf, notKept: () => undefined });
  };
  const kept = () => {
    const [row] = lists.rows('Samtal');
    const read = row && rowCodecs.conversations.read(row.fields);
    return read?.ok === true ? read.value : undefined;
  };
  return { lists, before, roster, gateway, bookOn, book: bookOn(gateway), other: bookOn(asApp), kept };
}

describe('a choice that another server writes beside', () => {
  const mute = (topic: 'digest' | 'changes') => ({ topic, isMuted: true });

  it('[BN10] is kept beside what the other kept', async () => {
    const { before, book, other, kept } = aBook();
    await book.remember(met(10), BY_ADDING);
    before.push(() => other.setMuted(met(11), mute('changes')));
    expect(await book.setMuted(met(11), mute('digest'))).toBe(true);
    expect(kept()?.muted).toEqual(['digest', 'changes']);
  });

  it.each(['refused', 'theRowThatStands'] as const)(
    '[BN10] is kept where the other made the row, told as %s',
    async (how) => {
      const { before, gateway, bookOn, other, kept } = aBook();
      // Graph's gateway looks a taken key up and answers with the row of the other.
      const looksUp: ListsGateway['create'] = (list, fields) =>
        gateway.create(list, fields).catch(async (failure: unknown) => {
          const row = await gateway.find(list, conversationKey('a:own'));
          if (row === undefined) throw failure;
          return row;
        });
      before.push(() => other.remember(met(10), BY_MESSAGE));
      const book = bookOn(how === 'refused' ? gateway : { ...gateway, create: looksUp });
      expect(await book.setMuted(met(11), mute('digest'))).toBe(true);
      expect(kept()?.muted).toEqual(['digest']);
    },
  );

  it('[BN10] is never said to be kept when it was not, however often another is first', async () => {
    const { before, book, kept } = aBook();
    await book.remember(met(10), BY_ADDING);
    before.push(...Array.from({ length: 4 }, () => () => Promise.reject(new RowChanged(facts))));
    await expect(book.setMuted(met(11), mute('digest'))).rejects.toMatchObject({
      name: 'ChatFailure',
      kind: 'rowChanged',
    });
    expect(kept()?.muted).toEqual([]);
    expect(before).toEqual([]);
  });

  it('[BN6] does not bring back a conversation that the bot was removed from meanwhile', async () => {
    const { before, book, other, kept } = aBook();
    await book.remember(met(10), BY_ADDING);
    before.push(() => other.forget(met(12)));
    expect(await book.setMuted(met(11), mute('digest'))).toBe(false);
    expect(kept()).toMatchObject({ reach: undefined, email: undefined, muted: [] });
  });

  it('[BN6] does not undo that the bot was removed', async () => {
    const { before, book, other, kept } = aBook();
    await book.remember(met(10), BY_ADDING);
    before.push(() => other.setMuted(met(11), mute('digest')));
    await book.forget(met(12));
    expect(kept()).toMatchObject({ reach: undefined, email: undefined, muted: [] });
  });
});

describe('who greets', () => {
  it('[BN5] nobody a second time where the roster names no address, and nothing more is written', async () => {
    const { lists, roster, book } = aBook();
    roster.email = undefined;
    expect(await book.remember(met(10), BY_ADDING)).toBe(true);
    const [row] = lists.rows('Samtal');
    for (const minute of [11, 12, 13]) expect(await book.remember(met(minute), BY_MESSAGE)).toBe(false);
    expect(await book.remember(met(14), BY_ADDING)).toBe(false);
    expect(lists.rows('Utskick')).toHaveLength(1);
    expect(lists.rows('Samtal')).toEqual([row]);
  });

  it('[BN11] what the bot knew of whose the conversation is outlives a roster that does not say', async () => {
    const { roster, book, kept } = aBook();
    await book.remember(met(10), BY_ADDING);
    roster.email = undefined;
    const moved = { ...met(11), reach: { ...met(11).reach, serviceUrl: 'https://smba.example/elsewhere' } };
    await book.remember(moved, BY_MESSAGE);
    expect(kept()).toMatchObject({ email: anEmail('kontakt@samsyn.example'), reach: moved.reach });
  });

  it('[BN11] an address that a person wrote in the list is not taken over', async () => {
    const { lists, roster, book, kept } = aBook();
    await book.remember(met(10), BY_ADDING);
    const [row] = lists.rows('Samtal');
    const by = { email: anEmail('samordnare@samsyn.example'), name: 'Nationell samordnare' };
    lists.handEdit('Samtal', row?.id ?? '', { Epost: 'annan@samsyn.example' }, by);
    roster.email = undefined;
    await book.remember(met(11), BY_MESSAGE);
    expect(kept()?.email).toBeUndefined();
  });

  it('[BN5] the bot, also where somebody wrote to it before Teams told that it was added', async () => {
    const { book, other } = aBook();
    expect(await book.remember(met(11), BY_MESSAGE)).toBe(false);
    expect(await book.remember(met(10), BY_ADDING)).toBe(true);
    expect(await other.remember(met(12), BY_ADDING)).toBe(false);
  });

  it('[BN5] one server where it is added again, also when a message was what first told of it', async () => {
    const { book, other } = aBook();
    await book.remember(met(10), BY_MESSAGE);
    await book.forget(met(11));
    expect(await book.remember(met(12), BY_ADDING)).toBe(true);
    expect(await other.remember(met(13), BY_ADDING)).toBe(false);
  });

  it('[BN5] the bot at the next telling where the list did not answer at the first', async () => {
    const { lists, book, kept } = aBook();
    lists.failNext(new GraphFailure('unreachable', 'No answer.', { facts }));
    await expect(book.remember(met(10), BY_ADDING)).rejects.toThrow('No answer.');
    expect(await book.remember(met(10), BY_ADDING)).toBe(true);
    expect(kept()?.reach).toBeDefined();
  });

  it('[BN5] the bot where the list then failed to take where it is, which the next message tells', async () => {
    const { before, book, kept } = aBook();
    before.push(() => Promise.reject(new GraphFailure('unreachable', 'No answer.', { facts })));
    expect(await book.remember(met(10), BY_ADDING)).toBe(true);
    expect(kept()).toBeUndefined();
    expect(await book.remember(met(11), BY_MESSAGE)).toBe(false);
    expect(kept()?.email).toBe(anEmail('kontakt@samsyn.example'));
  });

  it('[BN5] the bot where no list can be written and a message came first', async () => {
    const { gateway, bookOn } = aBook();
    const refuse = () => Promise.reject(new GraphFailure('accessDenied', 'No.', { facts }));
    const book = bookOn({ ...gateway, create: refuse, update: refuse });
    expect(await book.remember(met(10), BY_MESSAGE)).toBe(false);
    expect(await book.setMuted(met(10), { topic: 'digest', isMuted: true })).toBe(false);
    expect(await book.remember(met(11), BY_ADDING)).toBe(true);
    expect(await book.remember(met(12), BY_ADDING)).toBe(false);
  });
});
