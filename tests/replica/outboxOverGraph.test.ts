import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import type { Change } from '#domain/workspace.ts';
import { connectLists } from '#graph/connectLists.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { wantedLists } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion, aGateSetting } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { contact, coordinator, embeddedGraph, SITE, type EmbeddedGraph, type Line } from '../fakes/embeddedGraph.ts';
import { states, timers } from './outboxWorld.ts';

let graph: EmbeddedGraph;
beforeEach(async () => {
  graph = await embeddedGraph();
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
});
afterEach(() => {
  graph.close();
});

function pageOf(person: typeof coordinator, outbox: OutboxStore): Promise<Replica> {
  const gateway = () => connectLists({ client: graph.clientOf(person), site: SITE, lists: wantedLists(rowCodecs) });
  return openReplica({ gateway, store: memoryStore(), codecs: rowCodecs, outbox, pace: timers() });
}

const criterion = (number: number) =>
  aCriterion({ key: aKey(2000 + number), id: aCriterionId(`REG-INK-${String(300 + number)}`), status: 'draft' });
const creating = (value: Criterion): Change => ({ kind: 'create', list: 'criteria', value });
function editing(page: Replica, of: Criterion, over: Partial<Criterion>): readonly Change[] {
  const base = page.workspace().criteria.byKey(of.key);
  return base ? [{ kind: 'update', list: 'criteria', base, value: { ...base.value, ...over } }] : [];
}

/** The same numbers from 0 up to 1 in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Disturbance = NonNullable<Line['disturb']>;
const FAULTS: readonly Disturbance[] = [
  () => Promise.reject(new TypeError('fetch failed')),
  async (_request, answered) => {
    await answered();
    throw new TypeError('connection reset');
  },
  async (_request, answered) => {
    await answered();
    return new Response('<html>', { status: 504, headers: { 'content-type': 'text/html' } });
  },
  () => Promise.resolve(new Response('{}', { status: 503, headers: { 'content-type': 'application/json' } })),
  () => Promise.resolve(new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } })),
  async (_request, answered) => {
    const answer = await answered();
    return new Response((await answer.text()).slice(0, 20), { status: answer.status, headers: answer.headers });
  },
];

describe('an outbox over Graph', () => {
  it('[O3] [F2] looks a create up after its answer was lost, through reloads, and sends it once', async () => {
    const outbox = memoryOutboxStore();
    let page = await pageOf(coordinator, outbox);
    await page.pull();
    graph.line.disturb = async (request, answered) => {
      if (request.method === 'POST' && !request.url.endsWith('$batch')) await answered();
      throw new TypeError('connection reset');
    };
    expect(await page.commit([creating(criterion(1))])).toMatchObject([{ kind: 'queued' }]);
    page = await pageOf(coordinator, outbox);
    await page.retry();
    expect(states(page)).toEqual(['waiting']);
    graph.line.disturb = undefined;
    graph.line.requests.length = 0;
    await page.retry();
    expect(page.outbox()).toEqual([]);
    await page.pull();
    expect(page.workspace().criteria.all.map(({ value }) => value)).toEqual([criterion(1)]);
    const posts = graph.line.requests.filter((request) => request.startsWith('POST') && !request.endsWith('$batch'));
    expect(posts).toEqual([]);
  });

  it('[O19] what is written as it was stands in the name of who wrote it last', async () => {
    const page = await pageOf(coordinator, memoryOutboxStore());
    await page.commit([{ kind: 'create', list: 'gateSettings', value: aGateSetting() }]);
    const other = await pageOf(contact, memoryOutboxStore());
    await other.pull();
    const [base] = other.workspace().gateSettings.all;
    if (base === undefined) throw new Error('There is a setting.');
    await other.commit([{ kind: 'update', list: 'gateSettings', base, value: base.value }]);
    await page.pull();
    const [now] = page.workspace().gateSettings.all;
    expect([base.written.name, now?.written.name]).toEqual([coordinator.displayName, contact.displayName]);
    expect(now?.value).toEqual(aGateSetting());
  });

  it.each([
    ['[F15] 409', 409, 'resourceModified'],
    ['[F16] 412', 412, 'preconditionFailed'],
  ])('[O13] %s is answered by reading, merging and writing on the new revision', async (_case, status, code) => {
    const page = await pageOf(coordinator, memoryOutboxStore());
    await page.commit([creating(criterion(1))]);
    const theirs = await pageOf(contact, memoryOutboxStore());
    await theirs.pull();
    let answers = 0;
    graph.line.disturb = async (request, answered) => {
      if (request.method !== 'PATCH' || answers >= 5) return answered();
      answers += 1;
      graph.line.disturb = undefined;
      await theirs.commit(editing(theirs, criterion(1), { guidance: `Stöd ${String(answers)}` }));
      graph.line.disturb = disturb;
      const headers = { 'content-type': 'application/json' };
      return new Response(JSON.stringify({ error: { code, message: '' } }), { status, headers });
    };
    const { disturb } = graph.line;
    expect(await page.commit(editing(page, criterion(1), { title: 'Min' }))).toMatchObject([{ kind: 'merged' }]);
    expect(answers).toBe(5);
    await theirs.pull();
    const shown = theirs.workspace().criteria.byKey(criterion(1).key)?.value;
    expect(shown).toMatchObject({ title: 'Min', guidance: 'Stöd 5' });
  });

  it.each([1, 2, 3])(
    '[O1] [O3] [O10] [O14] [F41] loses and doubles nothing when every third request goes wrong (seed %i)',
    async (seed) => {
      const random = chance(seed);
      const outboxes = [memoryOutboxStore(), memoryOutboxStore()];
      const people = [coordinator, contact];
      const pages = await Promise.all(people.map((person, at) => pageOf(person, outboxes[at] ?? memoryOutboxStore())));
      const shared = criterion(0);
      await pages[0]?.commit([creating(shared)]);
      await Promise.all(pages.map((page) => page.pull()));
      graph.line.disturb = (request, answered) => {
        const fault = random() < 0.33 ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
        return fault ? fault(request, answered) : answered();
      };
      for (let round = 1; round <= 12; round += 1) {
        const at = round % 2;
        const page = pages[at];
        if (!page) throw new Error('There are two pages.');
        await page.commit(
          editing(
            page,
            shared,
            at === 0 ? { title: `Rubrik ${String(round)}` } : { guidance: `Stöd ${String(round)}` },
          ),
        );
        await page.commit([creating(criterion(round))]);
        if (random() < 0.3) pages[at] = await pageOf(people[at] ?? coordinator, outboxes[at] ?? memoryOutboxStore());
        await pages[at]?.pull();
      }
      graph.line.disturb = undefined;
      for (const page of pages) {
        await page.pull();
        for (const { id } of page.outbox()) await page.retry(id);
        await page.retry();
      }
      await Promise.all(pages.map((page) => page.pull()));
      expect(pages.map(states)).toEqual([[], []]);
      for (const page of pages) {
        const shown = page.workspace().criteria.all.map(({ value }) => value);
        expect(shown.map(({ id }) => id).sort()).toEqual(
          Array.from({ length: 13 }, (_none, n) => criterion(n).id).sort(),
        );
        expect(shown.find(({ id }) => id === shared.id)).toMatchObject({ title: 'Rubrik 12', guidance: 'Stöd 11' });
        expect(page.workspace().problems).toEqual([]);
      }
    },
  );
});
