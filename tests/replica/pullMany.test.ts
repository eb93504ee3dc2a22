import { describe, expect, it } from 'vitest';
import type { ListsGateway, Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey, anEmail, anInstant } from '../factories/values.ts';
import { inMemoryLists } from '../fakes/inMemoryLists.ts';
import { colleague, fields, open } from './twoRegions.ts';

const PAGE_ROWS = 5000;
const written = { email: anEmail(), name: 'Kontaktperson', at: anInstant() };
const columns = fields(aRegion());
const rowAt = (number: number, version = 1): Row => ({
  id: String(number),
  eTag: `"guid-${number},${version}"`,
  fields: { ...columns, Nyckel: aKey(number), Title: `Region ${number} v${version}` },
  written,
});

/** A gateway with so many regions, of which each later pull changes one. */
function hugeList(count: number, changed: number): ListsGateway {
  const page = { list: 'Regioner', removed: [] };
  let pulls = 0;
  const pull: ListsGateway['pull'] = async (asked) => {
    pulls += 1;
    if (asked.marks.get('Regioner')?.isWhole === true) {
      const ends = { covers: 'changes', isFirst: true, isLast: true } as const;
      await asked.page({ ...page, rows: [rowAt(changed, pulls)], cursor: `delta-${pulls}`, ...ends });
      return;
    }
    asked.begins('Regioner');
    for (let start = 0; start < count; start += PAGE_ROWS) {
      const rows = Array.from({ length: Math.min(PAGE_ROWS, count - start) }, (_, index) => rowAt(start + index + 1));
      const ends = { isFirst: start === 0, isLast: start + PAGE_ROWS >= count };
      await asked.page({ ...page, rows, cursor: `page-${start}`, covers: 'everything', ...ends });
    }
  };
  return { ...inMemoryLists(), pull };
}

describe('many rows', () => {
  it('[Y14] [F64] a hundred thousand are read, held and found, and a change leaves all others the same objects', async () => {
    const gateway = hugeList(100_000, 70_000);
    const replica = await openReplica({
      gateway: () => Promise.resolve(gateway),
      store: memoryStore(),
      codecs: rowCodecs,
    });
    await replica.pull();
    const before = replica.workspace().regions;
    expect(before.all).toHaveLength(100_000);
    expect(before.byKey(aKey(99_999))?.value.name).toBe('Region 99999 v1');
    await replica.pull();
    const after = replica.workspace().regions;
    expect(after.byKey(aKey(70_000))?.value.name).toBe('Region 70000 v2');
    expect(before.byKey(aKey(70_000))?.value.name).toBe('Region 70000 v1');
    expect(after.all.filter((row, place) => row !== before.all[place])).toHaveLength(1);
  });

  it('[Y2] [F45] three hundred changes of others after a day away arrive with one pull', async () => {
    const rows = Array.from({ length: 400 }, (_, index) =>
      fields(aRegion({ key: aKey(index + 1), name: 'Som förut' })),
    );
    const lists = inMemoryLists({ lists: { Regioner: rows } });
    const store = memoryStore();
    await (await open(store, () => Promise.resolve(lists))).pull();
    for (let number = 1; number <= 250; number += 1)
      lists.handEdit('Regioner', String(number), { Title: 'Ändrad' }, colleague);
    for (let number = 251; number <= 280; number += 1) lists.handDelete('Regioner', String(number));
    for (let number = 1; number <= 20; number += 1)
      lists.handAdd('Regioner', fields(aRegion({ key: aKey(500 + number), name: 'Ny' })), colleague);

    const requests = lists.requestCount;
    const back = await open(store, () => Promise.resolve(lists));
    expect(back.workspace().regions.all).toHaveLength(400);
    await back.pull();
    expect(lists.requestCount - requests).toBe(1);
    const names = back.workspace().regions.all.map(({ value }) => value.name);
    expect([
      names.length,
      names.filter((name) => name === 'Ändrad').length,
      names.filter((name) => name === 'Ny').length,
    ]).toEqual([390, 250, 20]);
    expect(back.conditions().get('regions')).toEqual({ kind: 'whole' });
  });
});
