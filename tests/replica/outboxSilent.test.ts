import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { indexedDbOutbox } from '#replica/outbox/indexedDbOutbox.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Pace } from '#replica/outbox/pace.ts';
import { anInstant } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { down, edit, failing, keptIn, kinds, lineTo, openPage, settled, timers, type Line } from './outboxWorld.ts';
import { orebro, skane, twoRegions } from './twoRegions.ts';

const titles = () => lists.rows('Regioner').map(({ fields }) => fields['Title']);

let lists: InMemoryLists;
let line: Line;
let store: OutboxStore;
beforeEach(() => {
  lists = twoRegions();
  line = lineTo(lists);
  store = memoryOutboxStore();
});

/** A store that answers nobody until it is woken; what it was asked for is done then, in order. */
function sleeping(asleep: OutboxStore) {
  let wake: () => void = () => undefined;
  const awake = new Promise<void>((resolve) => (wake = resolve));
  const asked = { times: 0 };
  const answered = async <T>(ask: () => Promise<T>): Promise<T> => {
    asked.times += 1;
    await awake;
    return ask();
  };
  const silent: OutboxStore = {
    read: () => answered(asleep.read),
    apply: (change) => answered(() => asleep.apply(change)),
  };
  return { silent, asked, wake: () => wake() };
}

async function openedOver(silent: OutboxStore) {
  const pace = timers();
  const opening = openPage(line.gateway, { outbox: silent, pace });
  await settled();
  pace.ring();
  const page = await opening;
  await page.pull();
  await settled();
  return { page, pace };
}

describe('an outbox that opens and never answers', () => {
  it('[O9] is done without: the page opens, sends, and says that nothing is kept', async () => {
    const { silent, asked } = sleeping(store);
    const { page } = await openedOver(silent);
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    line.fault = failing(down);
    expect(kinds(await page.commit([edit(page, orebro, { name: 'Örebro' })]))).toEqual(['queued']);
    expect(page.outbox()).toMatchObject([{ title: 'Örebro', isKept: false }]);
    expect(await page.discard(page.outbox()[0]?.id ?? '')).toBe('perhapsWritten');
    expect([titles()[0], page.outbox()]).toEqual(['Skåne', []]);
    // It is waited for once, not with every step.
    expect(asked.times).toBe(1);
  });

  it('[O1] [O9] loses nothing of what it has when it answers later, and keeps what was done meanwhile', async () => {
    const earlier = await openPage(line.gateway, { outbox: store, pace: timers() });
    await earlier.pull();
    line.fault = failing(down);
    await earlier.commit([edit(earlier, skane, { name: 'Skåne' })]);
    line.fault = undefined;

    const { silent, wake } = sleeping(store);
    const { page } = await openedOver(silent);
    expect(page.outbox()).toEqual([]);
    line.fault = failing(down);
    await page.commit([edit(page, orebro, { name: 'Örebro' })]);
    wake();
    await settled();
    expect(new Map(page.outbox().map(({ title, isKept }) => [title, isKept]))).toEqual(
      new Map([
        ['Skåne', true],
        ['Örebro', true],
      ]),
    );
    expect(await keptIn(store)).toHaveLength(2);
    line.fault = undefined;
    await page.retry();
    expect(titles()).toEqual(['Skåne', 'Örebro']);
    expect(await keptIn(store)).toEqual([]);
  });

  it('[O9] that falls silent later holds up no change', async () => {
    const { silent } = sleeping(store);
    let isSilent = false;
    const pace = timers();
    const page = await openPage(line.gateway, {
      outbox: {
        read: () => (isSilent ? silent : store).read(),
        apply: (change) => (isSilent ? silent : store).apply(change),
      },
      pace,
    });
    await page.pull();
    isSilent = true;
    const committing = page.commit([edit(page, skane, { name: 'Skåne' })]);
    await settled();
    expect(page.outbox()).toMatchObject([{ isKept: false }]);
    pace.ring();
    expect(kinds(await committing)).toEqual(['written']);
  });
});

/** Keeps a database busy with a transaction that does not end. @returns how to end it */
async function busyWith(name: string): Promise<() => void> {
  // Makes its stores.
  await indexedDbOutbox(name).drafts.read('x');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('It does not open.'));
  });
  const transaction = database.transaction(['drafts', 'lease'], 'readwrite');
  let isBusy = true;
  const goOn = (): void => {
    if (isBusy) transaction.objectStore('lease').get('x').onsuccess = goOn;
  };
  goOn();
  return () => void (isBusy = false);
}

describe('a browser’s database that opens and never answers', () => {
  it('[O9] [O18] lets a form open empty, and leaves no page waiting for its turn', async () => {
    const name = 'samsyn-silent';
    const stop = await busyWith(name);
    const after: Pace['after'] = (_milliseconds, run) => {
      const soon = setTimeout(run, 5);
      return () => clearTimeout(soon);
    };
    const { drafts, lease } = indexedDbOutbox(name, { ...timers(), after });
    const draft = { values: 'x', base: undefined, keptAt: anInstant() };
    const claim = { owner: 'a', now: 0, until: 1 };
    const asked = [drafts.read('x'), drafts.keep('x', draft), lease.take(claim), lease.prolong(claim)];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
    stop();
  });
});
