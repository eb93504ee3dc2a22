import { describe, expect, it } from 'vitest';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { coordinator } from '../fakes/embeddedGraph.ts';
import { judge } from './judge.ts';
import { openLedger } from './ledger.ts';
import { quickTime, seeded } from './quickTime.ts';
import { openSite } from './site.ts';
import { soak } from './soak.ts';

describe('three people with two pages each, a bot and a hand in the list on a bad line', () => {
  it('lose nothing, double nothing and agree at the end', async () => {
    const { lost, doubled, disagreeing, pending, promised, struck } = await soak({
      seed: 20261122,
      rows: 120,
      acts: 9,
      faults: 0.1,
      pasted: 0,
    });
    expect({ lost, doubled, disagreeing, pending }).toEqual({ lost: [], doubled: [], disagreeing: [], pending: 0 });
    expect(promised).toBeGreaterThan(30);
    expect(Object.values(struck).reduce((sum: number, times) => sum + (times ?? 0), 0)).toBeGreaterThan(10);
  }, 120_000);

  it('[F43] find five hundred rows that were pasted meanwhile', async () => {
    const { lost, doubled, disagreeing, rows } = await soak({ seed: 43, rows: 60, acts: 6, faults: 0, pasted: 500 });
    expect({ lost, doubled, disagreeing }).toEqual({ lost: [], doubled: [], disagreeing: [] });
    expect(rows).toBeGreaterThanOrEqual(550);
  }, 120_000);
});

describe('the judge', () => {
  const opened = async () => {
    const time = quickTime(1000, seeded(1));
    const site = await openSite(20, time);
    const options = { codecs: rowCodecs, store: memoryStore(), pace: time.pace };
    const replica = await openReplica({ gateway: () => site.connect(coordinator), ...options });
    await replica.pull();
    return { site, replica };
  };
  const keyOf = (number: number) => `01J000000000000000${String(10_000 + number).padStart(8, '0')}`;

  it('finds a promise that was not kept', async () => {
    const { site, replica } = await opened();
    const ledger = openLedger();
    ledger.promise({ mark: 'never written', key: keyOf(3), column: 'Motiv' });
    const { lost } = await judge(site, ledger, new Map([['page', replica]]));
    expect(lost).toEqual([`never written in Motiv of ${keyOf(3)}`]);
  });

  it('finds what was written twice, and what a replica has not seen', async () => {
    const { site, replica } = await opened();
    const ledger = openLedger();
    ledger.promise({ mark: 'mine', key: keyOf(3), column: 'Motiv' });
    for (const Motiv of ['mine', 'theirs', 'mine'])
      await site.byHand(coordinator, 'PATCH', `${site.items}/4/fields`, { body: { Motiv } });
    const { doubled, lost, disagreeing } = await judge(site, ledger, new Map([['page', replica]]));
    expect(lost).toEqual([]);
    expect(doubled).toEqual([`mine in Motiv of ${keyOf(3)}: 2 times`]);
    expect(disagreeing).toEqual([expect.stringMatching(/^page: row 4 stands at /)]);
  });
});
