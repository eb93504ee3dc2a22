import { describe, expect, it } from 'vitest';
import { instantAt } from '#domain/ids.ts';
import { collectionOf, type Workspace } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Sending } from '#server/notifier/connector.ts';
import { noticeLedger } from '#server/notifier/noticeLedger.ts';
import { openNotifier } from '#server/notifier/openNotifier.ts';
import { aConsultation, aCriterion, aRoleAssignment, aWorkspace, held } from '../../factories/entities.ts';
import { aConversation, byTheBot } from '../../factories/notices.ts';
import { aKey, anEmail } from '../../factories/values.ts';
import { inMemoryLists } from '../../fakes/inMemoryLists.ts';

/** A Tuesday morning in Sweden. */
const START = Date.parse('2026-03-03T07:00:00.000Z');
const MINUTE_MS = 60_000;
const PEOPLE = [1, 2].map((number) => anEmail(`kontakt.${number}@samsyn.example`));
const people = (mutedFrom: number) =>
  aWorkspace({
    criteria: [aCriterion()],
    consultations: [aConsultation()],
    roles: PEOPLE.map((email, at) => aRoleAssignment({ key: aKey(900 + at), email })),
    conversations: PEOPLE.map((email, at) => {
      const reach = { conversationId: email, serviceUrl: 'https://smba.example' };
      return held(
        aConversation({ key: aKey(1900 + at), email, reach, muted: at >= mutedFrom ? ['digest'] : [] }),
        byTheBot,
      );
    }),
  });

/** A moment that a test steps into: what comes there waits until it is let on. */
function aGate() {
  let reached: () => void = () => undefined;
  let letOn: () => void = () => undefined;
  const comes = new Promise<void>((resolve) => (reached = resolve));
  const open = new Promise<void>((resolve) => (letOn = resolve));
  return { comes, letOn, pass: () => (reached(), open) };
}

/** A server with two digests to send, stopped at its first step of the kind that is named. */
function aTurn(heldUp: 'pace' | 'send') {
  const lists = inMemoryLists();
  const gate = aGate();
  const world = { workspace: people(2), readAt: START, time: START };
  const taken: string[] = [];
  const heldUpFirst = (step: typeof heldUp) =>
    step === heldUp && taken.length === 0 ? gate.pass() : Promise.resolve();
  const notifier = openNotifier({
    ledger: noticeLedger(() => Promise.resolve(lists.asApp()), {
      now: () => instantAt(world.time),
      nonce: () => 'one',
    }),
    connector: {
      send: async ({ conversationId }): Promise<Sending> => {
        await heldUpFirst('send');
        taken.push(conversationId);
        return { kind: 'sent' };
      },
    },
    pace: { turn: () => heldUpFirst('pace') },
    workspace: (): Workspace => world.workspace,
    readAt: () => world.readAt,
    activityOf: () => ({}),
    forget: () => Promise.resolve(),
    now: () => world.time,
    log: () => undefined,
  });
  const notices = () =>
    lists.rows('Utskick').flatMap(({ fields }) => {
      const read = rowCodecs.notices.read(fields);
      return read.ok ? [read.value] : [];
    });
  return { notifier, gate, world, taken, notices, states: () => notices().map(({ state }) => state) };
}

describe('while notices are being sent', () => {
  it('[BN10] one that was muted while it waited for its turn does not leave, nor one that comes after', async () => {
    const { notifier, gate, world, taken, states } = aTurn('pace');
    const turn = notifier.turn();
    await gate.comes;
    world.workspace = people(0);
    gate.letOn();
    await turn;
    expect(taken).toEqual([]);
    expect(states()).toEqual(['claimed']);
  });

  it('[BN10] the next is sent as the lists have it when it leaves', async () => {
    const { notifier, gate, world, taken } = aTurn('send');
    const turn = notifier.turn();
    await gate.comes;
    world.workspace = people(1);
    gate.letOn();
    await turn;
    expect(taken).toEqual(PEOPLE.slice(0, 1));
  });

  it('[BN12] one that is its own to send leaves also when the lists already tell that it was taken on', async () => {
    const { notifier, gate, world, taken, notices } = aTurn('pace');
    const turn = notifier.turn();
    await gate.comes;
    world.workspace = { ...people(2), notices: collectionOf(notices().map((notice) => held(notice, byTheBot))) };
    gate.letOn();
    await turn;
    expect(taken).toEqual(PEOPLE);
  });

  it.each(['pace', 'send'] as const)('[BN16] lists that grow too old end the turn, at its %s', async (step) => {
    const { notifier, gate, world, taken, states } = aTurn(step);
    const turn = notifier.turn();
    await gate.comes;
    world.time += 11 * MINUTE_MS;
    gate.letOn();
    await turn;
    expect(taken).toEqual(step === 'pace' ? [] : PEOPLE.slice(0, 1));
    expect(states()).toEqual([step === 'pace' ? 'claimed' : 'sent']);
  });

  it('[BN13] a server that stops writes down what became of the message under way, and begins no other', async () => {
    const { notifier, gate, taken, states } = aTurn('send');
    void notifier.turn();
    await gate.comes;
    const stopped = notifier.stop().then(() => states());
    expect(states()).toEqual(['sending']);
    gate.letOn();
    expect(await stopped).toEqual(['sent']);
    await notifier.turn();
    expect(taken).toEqual(PEOPLE.slice(0, 1));
  });

  it('[BN12] [BN13] a server that stops before a message leaves, leaves it to another', async () => {
    const { notifier, gate, taken, states } = aTurn('pace');
    const turn = notifier.turn();
    await gate.comes;
    const stopped = notifier.stop();
    gate.letOn();
    await Promise.all([stopped, turn]);
    expect(taken).toEqual([]);
    expect(states()).toEqual(['claimed']);
  });
});
