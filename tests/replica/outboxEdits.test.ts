import { beforeEach, describe, expect, it } from 'vitest';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  down,
  edit,
  failing,
  failingOnce,
  kinds,
  lineTo,
  openPage,
  settled,
  states,
  timers,
  type Line,
  type Timers,
} from './outboxWorld.ts';
import { colleague, heldRegion, skane, twoRegions } from './twoRegions.ts';

const titles = () => lists.rows('Regioner').map(({ fields }) => fields['Title']);

let lists: InMemoryLists;
let line: Line;
let store: OutboxStore;
let pace: Timers;
let page: Replica;
const reloaded = () => openPage(line.gateway, { outbox: store, pace });
beforeEach(async () => {
  lists = twoRegions();
  line = lineTo(lists);
  store = memoryOutboxStore();
  pace = timers();
  page = await reloaded();
  await page.pull();
  line.sent.length = 0;
});

describe('edits of one row', () => {
  it('[O4] that wait are sent as one, with the columns that changed', async () => {
    const asked: string[] = [];
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'A' })]);
    await page.commit([edit(page, skane, { name: 'B' })]);
    await page.commit([edit(page, skane, { isActive: false })]);
    line.fault = (_method, name, answered) => {
      asked.push(name);
      return answered();
    };
    const versions = (await lists.versions('Regioner', '1')).length;
    await page.retry();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('{"Title":"B","Aktiv":false}');
    expect((await lists.versions('Regioner', '1')).length).toBe(versions + 1);
    expect(page.outbox()).toEqual([]);
  });

  it('[O2] [O4] one made while the one before is being sent follows it, without a merge', async () => {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    line.fault = async (_method, _name, answered) => {
      await until;
      return answered();
    };
    const first = page.commit([edit(page, skane, { name: 'A' })]);
    await settled();
    const second = page.commit([edit(page, skane, { name: 'B' })]);
    expect(states(page)).toEqual(['sending', 'behind']);
    letGo();
    expect(kinds([...(await first), ...(await second)])).toEqual(['written', 'written']);
    expect(line.sent).toEqual(['update', 'update']);
    expect(titles()[0]).toBe('B');
  });

  it('[O14] [F2] one whose answer was lost is recognised, also when a later one was sent with it', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'A' })]);
    await page.commit([edit(page, skane, { name: 'B' })]);
    line.fault = failingOnce('update', 'after');
    await page.retry();
    expect(states(page)).toEqual(['waiting', 'behind']);
    const third = edit(page, skane, { name: 'C' });
    page = await reloaded();
    await page.pull();
    await settled();
    expect(page.outbox()).toEqual([]);
    expect(kinds(await page.commit([third]))).toEqual(['written']);
    expect(titles()[0]).toBe('C');
    expect(await lists.versions('Regioner', '1')).toHaveLength(3);
  });

  it('[O14] [F2] one that was sent together with another is recognised when a third was made on top of them', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'A' })]);
    await page.commit([edit(page, skane, { name: 'B' })]);
    line.fault = failingOnce('update', 'after');
    await page.retry();
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'C' })]);
    line.fault = undefined;
    await page.retry();
    expect(page.outbox()).toEqual([]);
    expect(titles()[0]).toBe('C');
  });

  it('[O10] [O14] an own write that a colleague has written over since is merged, not lost', async () => {
    line.fault = failingOnce('update', 'after');
    await page.commit([edit(page, skane, { name: 'A' })]);
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'B' })]);
    lists.handEdit('Regioner', '1', { Aktiv: false }, colleague);
    line.fault = undefined;
    await page.retry();
    expect(page.outbox()).toEqual([]);
    expect(heldRegion(page, skane).value).toEqual({ ...skane, name: 'B', isActive: false });
  });
});
