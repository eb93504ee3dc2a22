import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Workspace } from '#domain/workspace.ts';
import { collectionOf } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { noticeLedger } from '#server/notifier/noticeLedger.ts';
import { openNotifier } from '#server/notifier/openNotifier.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { waitingPositions } from '#usecases/meetings/saidAtMeetings.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { aCriterion, held } from '../../factories/entities.ts';
import { aConversation, byTheBot } from '../../factories/notices.ts';
import { aCriterionId, aKey } from '../../factories/values.ts';
import { inMemoryLists } from '../../fakes/inMemoryLists.ts';
import { at, contact, done, network, running, skane } from '../../usecases/meetings/network.ts';

const said = done(
  network({
    meetings: [running()],
    conversations: [held(aConversation({ email: contact, muted: ['digest'] }), byTheBot)],
  }),
  takePosition,
  {
    input: {
      ...{ meeting: running().value.key, consultation: aKey(500), criterion: aCriterionId(), region: skane },
      editionRead: hashOf(contentOf(aCriterion())),
      stance: { kind: 'endorses' },
    },
    minute: 10,
  },
);

/** Servers on the same lists, and what Teams was given by any of them. */
function servers() {
  const lists = inMemoryLists();
  const told: string[] = [];
  const site = { now: at(12), workspace: said };
  let nonces = 0;
  const current = (): Workspace => ({
    ...site.workspace,
    notices: collectionOf(
      lists.rows('Utskick').flatMap(({ fields }) => {
        const read = rowCodecs.notices.read(fields);
        return read.ok ? [held(read.value, byTheBot)] : [];
      }),
    ),
  });
  const open = (onTurn: () => void = () => undefined) =>
    openNotifier({
      ledger: noticeLedger(() => Promise.resolve(lists.asApp()), {
        now: () => site.now,
        nonce: () => `server-${(nonces += 1)}`,
      }),
      connector: {
        send: ({ conversationId }) => {
          told.push(conversationId);
          return Promise.resolve({ kind: 'sent' });
        },
      },
      pace: {
        turn: () => {
          onTurn();
          return Promise.resolve();
        },
      },
      workspace: current,
      readAt: () => Date.parse(site.now),
      activityOf: ({ tells }) => ({ tells }),
      forget: () => Promise.resolve(),
      now: () => Date.parse(site.now),
      log: () => undefined,
    });
  return { site, told, open };
}

describe('what was taken down at a meeting, told by two servers', () => {
  it('[BN12] [BN17] is told once, at the same time and however often they look', async () => {
    const { site, told, open } = servers();
    const [one, other] = [open(), open()];
    await Promise.all([one.turn(), other.turn()]);
    site.now = at(14);
    await one.turn();
    await other.turn();
    expect(told).toEqual(['a:samtal-1900']);
  });

  it('[BN16] [BN17] is not told when the contact confirms while the message waits for its turn', async () => {
    const { site, told, open } = servers();
    const positions = waitingPositions(said).map(({ value }) => value.key);
    await open(() => {
      site.workspace = done(said, confirmPositions, { input: { positions }, email: contact, minute: 12 });
    }).turn();
    expect(told).toEqual([]);
  });
});
