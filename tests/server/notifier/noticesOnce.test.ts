import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '#domain/workspace.ts';
import { instantAt, type Instant } from '#domain/ids.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { Sending } from '#server/notifier/connector.ts';
import { noticeLedger } from '#server/notifier/noticeLedger.ts';
import { openNotifier } from '#server/notifier/openNotifier.ts';
import { aConsultation, aCriterion, aRoleAssignment, aWorkspace, held } from '../../factories/entities.ts';
import { aConversation, byTheBot } from '../../factories/notices.ts';
import { aKey, anEmail } from '../../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../../fakes/inMemoryLists.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { collectionOf } from '#domain/workspace.ts';

/** A Tuesday morning in Sweden. */
const START = Date.parse('2026-03-03T07:00:00.000Z');
const PEOPLE = [1, 2, 3].map((number) => anEmail(`kontakt.${number}@samsyn.example`));
const people = aWorkspace({
  criteria: [aCriterion()],
  consultations: [aConsultation()],
  roles: PEOPLE.map((email, at) => aRoleAssignment({ key: aKey(900 + at), email })),
  conversations: PEOPLE.map((email, at) =>
    held(
      aConversation({
        key: aKey(1900 + at),
        email,
        reach: { conversationId: email, serviceUrl: 'https://smba.example' },
      }),
      byTheBot,
    ),
  ),
});

/** What goes wrong, in order of the requests; what is not named goes well. */
type Mishap = 'well' | 'stops' | 'answerLost' | 'notDone';

class Stopped extends Error {}
const unreachable = () =>
  new GraphFailure('unreachable', 'No answer.', { facts: { status: 0, code: '', requestId: '' } });

/** A server on lists that it shares with others. It may stop before or after any request, or lose an answer. */
function aServer(name: string, site: Site, mishaps: Mishap[]) {
  let isStopped = false;
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isStopped) throw new Stopped();
    const mishap = mishaps.shift() ?? 'well';
    if (mishap === 'notDone') throw unreachable();
    const done = await work();
    if (mishap === 'answerLost') throw unreachable();
    if (mishap === 'stops') {
      isStopped = true;
      throw new Stopped();
    }
    return done;
  };
  const lists = site.lists.asApp();
  const gateway: ListsGateway = {
    ...lists,
    create: (...row) => through(() => lists.create(...row)),
    find: (...key) => through(() => lists.find(...key)),
    update: (...row) => through(() => lists.update(...row)),
  };
  let claims = 0;
  const notifier = openNotifier({
    ledger: noticeLedger(() => Promise.resolve(gateway), {
      now: () => site.now(),
      nonce: () => `${name}-${(claims += 1)}`,
    }),
    connector: {
      send: ({ conversationId }): Promise<Sending> =>
        through(() => Promise.resolve(void site.taken.push(conversationId)))
          .then((): Sending => ({ kind: 'sent' }))
          .catch((failure: unknown): Sending => {
            if (failure instanceof Stopped) throw failure;
            return { kind: 'unclear' };
          }),
    },
    pace: { turn: () => Promise.resolve() },
    workspace: () => site.workspace(),
    readAt: () => Date.parse(site.now()),
    activityOf: () => ({}),
    forget: () => Promise.resolve(),
    now: () => Date.parse(site.now()),
    log: () => undefined,
  });
  return notifier;
}

type Site = {
  readonly lists: InMemoryLists;
  readonly taken: string[];
  readonly now: () => Instant;
  readonly pass: (minutes: number) => void;
  readonly workspace: () => Workspace;
};

function aSite(): Site {
  const lists = inMemoryLists();
  let time = START;
  return {
    lists,
    taken: [],
    now: () => instantAt(time),
    pass: (minutes) => void (time += minutes * 60_000),
    workspace: () => {
      const rows = lists.rows('Utskick').flatMap(({ fields }) => {
        const read = rowCodecs.notices.read(fields);
        return read.ok ? [held(read.value, byTheBot)] : [];
      });
      return { ...people, notices: collectionOf(rows) };
    },
  };
}

const mishap = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Mishap>('well') },
  fc.constantFrom<Mishap>('stops', 'answerLost', 'notDone'),
);
const mishaps = fc.array(mishap, { maxLength: 25 });

describe('two servers that send the same notices', () => {
  it('[BN12] send each once when all goes well, at the same time or one after the other', async () => {
    const site = aSite();
    const [one, other] = [aServer('one', site, []), aServer('other', site, [])];
    await Promise.all([one.turn(), other.turn()]);
    await other.turn();
    expect(site.taken.toSorted()).toEqual(PEOPLE);
  });

  it('[BN12] [BN13] send none twice, whatever stops or gets lost, also when they start anew', async () => {
    const plays = fc.array(fc.tuple(mishaps, mishaps), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(plays, async (rounds) => {
        const site = aSite();
        for (const [first, second] of rounds) {
          await Promise.all([aServer('a', site, [...first]).turn(), aServer('b', site, [...second]).turn()]);
          site.pass(6);
        }
        expect(site.taken.toSorted()).toEqual([...new Set(site.taken)].toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('[BN12] lets another server send what one took on and never began, once', async () => {
    const site = aSite();
    await aServer('a', site, ['stops']).turn();
    expect(site.taken).toEqual([]);
    site.pass(4);
    await aServer('b', site, []).turn();
    expect(site.taken).toHaveLength(2);
    site.pass(2);
    await aServer('b', site, []).turn();
    expect(site.taken.toSorted()).toEqual(PEOPLE);
  });

  it('[BN12] is not taken over a second time', async () => {
    const site = aSite();
    await aServer('a', site, ['stops']).turn();
    site.pass(6);
    await aServer('b', site, ['answerLost', 'well', 'stops']).turn();
    site.pass(6);
    await aServer('c', site, []).turn();
    site.pass(6);
    await aServer('d', site, []).turn();
    expect(site.taken.length).toBe(new Set(site.taken).size);
    expect(site.taken.length).toBeGreaterThanOrEqual(2);
  });

  it('[BN13] leaves alone what was about to leave when the server stopped: it may be missing, never double', async () => {
    const site = aSite();
    // Taken on, marked as leaving, taken by Teams; then the server stops.
    await aServer('a', site, ['well', 'well', 'stops']).turn();
    for (const minutes of [1, 6, 60]) {
      site.pass(minutes);
      await aServer('b', site, []).turn();
    }
    expect(site.taken.toSorted()).toEqual(PEOPLE);
    expect(
      site
        .workspace()
        .notices.all.map(({ value }) => value.state)
        .toSorted(),
    ).toEqual(['sending', 'sent', 'sent']);
  });

  it('[BN16] sends nothing by lists that were read long ago', async () => {
    const site = aSite();
    const old = { ...site, workspace: site.workspace };
    const server = openNotifier({
      ledger: noticeLedger(() => Promise.resolve(site.lists), { now: site.now, nonce: () => 'n' }),
      connector: { send: () => Promise.reject(new Error('nothing is to be sent')) },
      pace: { turn: () => Promise.resolve() },
      workspace: old.workspace,
      readAt: () => START - 11 * 60_000,
      activityOf: () => ({}),
      forget: () => Promise.resolve(),
      now: () => START,
      log: () => undefined,
    });
    await server.turn();
    expect(site.lists.rows('Utskick')).toEqual([]);
  });
});
