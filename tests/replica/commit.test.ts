import { beforeEach, describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { aCriterion, aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { colleague, heldRegion, open, skane, slowly, twoRegions } from './twoRegions.ts';

let lists: InMemoryLists;
let store: ReplicaStore;
let replica: Replica;
beforeEach(async () => {
  lists = twoRegions();
  store = memoryStore();
  replica = await opened();
});

const opened = (gateway: ListsGateway = lists) => open(store, () => Promise.resolve(gateway));

describe('committing', () => {
  const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });
  const creation = { kind: 'create', list: 'regions', value: dalarna } as const;
  const renamed = () =>
    ({
      kind: 'update',
      list: 'regions',
      base: heldRegion(replica, skane),
      value: { ...skane, name: 'Skåne' },
    }) as const;

  it('shows at once what was written and asks Graph once', async () => {
    await replica.pull();
    const requests = lists.requestCount;
    const shown = new Set<unknown>();
    replica.subscribe(() => shown.add(replica.workspace()));
    const change = renamed();
    expect(await replica.commit([change])).toEqual([{ kind: 'written', change }]);
    expect(lists.requestCount - requests).toBe(1);
    // Once as what will be written, once as it stands in the list.
    expect(shown.size).toBe(2);
    expect(heldRegion(replica, skane).value.name).toBe('Skåne');
    expect((await opened()).workspace().regions.byKey(skane.key)?.value.name).toBe('Skåne');
  });

  it('[L13] sends only the columns that changed', async () => {
    await replica.pull();
    lists.handEdit('Regioner', '1', { Egen: 'kolumn' }, colleague);
    await replica.pull();
    const sent: unknown[] = [];
    const update: ListsGateway['update'] = (at, columns) => {
      sent.push(columns);
      return lists.update(at, columns);
    };
    replica = await opened({ ...lists, update });
    await replica.commit([renamed()]);
    expect(sent).toEqual([{ Title: 'Skåne' }]);
    expect(lists.rows('Regioner')[0]?.fields).toMatchObject({ Egen: 'kolumn', Lanskod: '12' });
  });

  it('clears a column that became empty, and leaves empty columns out of a new row', async () => {
    const criterion = aCriterion({ level: undefined, nextReview: undefined });
    await replica.commit([{ kind: 'create', list: 'criteria', value: criterion }]);
    expect(lists.rows('Kriterier')[0]?.fields).not.toHaveProperty('Niva');
    const base = replica.workspace().criteria.byKey(criterion.key);
    if (!base) throw new Error('The criterion is not there.');
    await replica.commit([
      { kind: 'update', list: 'criteria', base, value: { ...criterion, kind: undefined, evidence: '' } },
    ]);
    expect(lists.rows('Kriterier')[0]?.fields).not.toHaveProperty('Typ');
    expect(replica.workspace().criteria.byKey(criterion.key)?.value).toMatchObject({ kind: undefined, evidence: '' });
  });

  it('asks nothing when nothing changed', async () => {
    await replica.pull();
    const change = { ...renamed(), value: { ...skane } };
    expect(await replica.commit([change])).toEqual([{ kind: 'written', change }]);
    expect(lists.requestCount).toBe(1);
  });

  it('[L15] writes in order and stops at the first that does not succeed', async () => {
    await replica.pull();
    const change = renamed();
    lists.handEdit('Regioner', '1', { Title: 'Deras' }, colleague);
    const outcomes = await replica.commit([creation, change, { ...creation, value: aRegion({ key: aKey(21) }) }]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'conflict', 'notTried']);
    expect(lists.rows('Regioner')).toHaveLength(3);
  });

  it('[L14] never overwrites what somebody else wrote, and shows theirs', async () => {
    await replica.pull();
    const change = renamed();
    lists.handEdit('Regioner', '1', { Title: 'Deras' }, colleague);
    const [outcome] = await replica.commit([change]);
    const theirs = { value: { ...skane, name: 'Deras' }, written: colleague };
    expect(outcome).toMatchObject({ kind: 'conflict', theirs });
    expect(heldRegion(replica, skane)).toMatchObject(theirs);
    expect(lists.rows('Regioner')[0]?.fields).toMatchObject({ Title: 'Deras' });
  });

  it('[L14] meets a conflict without theirs when the row is gone', async () => {
    await replica.pull();
    const change = renamed();
    lists.handDelete('Regioner', '1');
    const [outcome] = await replica.commit([change]);
    expect(outcome).toMatchObject({ kind: 'conflict', change, theirs: undefined, isGone: true });
  });

  it('that SharePoint does not take writes nothing, shows nothing, and says why', async () => {
    const failure = new GraphFailure('refused', 'no', { facts: { status: 400, code: '', requestId: '' } });
    lists.failNext(failure);
    expect(await replica.commit([creation])).toMatchObject([{ kind: 'failed', change: creation, failure }]);
    expect(replica.workspace().regions.all).toEqual([]);
  });

  it('one after another, however they are asked for', async () => {
    await replica.pull();
    const first = replica.commit([renamed()]);
    const second = replica.commit([creation]);
    expect((await Promise.all([first, second])).flat().map(({ kind }) => kind)).toEqual(['written', 'written']);
    expect(lists.rows('Regioner')[0]?.written.at.localeCompare(lists.rows('Regioner')[2]?.written.at ?? '')).toBe(-1);
  });
});

describe('committing in the name of somebody else than who reads', () => {
  it('shows the row with that hand, and nobody waits for another', async () => {
    await replica.pull();
    const contact = { id: '00000000-0000-4000-8000-000000000012', name: 'Kontaktperson', email: colleague.email };
    const theirs = () => Promise.resolve(lists.signedInAs(contact));
    const never = () => new Promise<ListsGateway>(() => undefined);
    const value = { ...skane, name: 'Skåne' };
    const change = { kind: 'update', list: 'regions', base: heldRegion(replica, skane), value } as const;
    void replica.commit([change], never);
    expect(await replica.commit([change], theirs)).toMatchObject([{ kind: 'written' }]);
    expect(heldRegion(replica, skane)).toMatchObject({ value, written: { email: colleague.email } });
  });
});

describe('a pull under way while something is written', () => {
  const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });

  it('[L12] does not bring an older row back', async () => {
    await replica.pull();
    lists.handEdit('Regioner', '1', { Aktiv: false }, colleague);
    const slow = slowly(lists);
    replica = await opened(slow.gateway);
    const pulling = replica.pull();
    const base = { ...heldRegion(replica, skane), revision: lists.rows('Regioner')[0]?.eTag ?? '' };
    await replica.commit([{ kind: 'update', list: 'regions', base, value: { ...skane, name: 'Skåne' } }]);
    slow.letGo();
    await pulling;
    expect(heldRegion(replica, skane).value).toMatchObject({ name: 'Skåne', isActive: false });
    expect((await opened()).workspace().regions.byKey(skane.key)?.value.name).toBe('Skåne');
  });

  it('does not sweep a new row away although it reads everything', async () => {
    const slow = slowly(lists);
    replica = await opened(slow.gateway);
    const pulling = replica.pull();
    await replica.commit([{ kind: 'create', list: 'regions', value: dalarna }]);
    slow.letGo();
    await pulling;
    expect(replica.workspace().regions.all).toHaveLength(3);
    const next = await opened();
    await next.pull();
    expect(next.workspace().regions.all).toHaveLength(3);
  });
});
