import { afterEach, beforeEach, expect, it } from 'vitest';
import { LATER_LISTS } from '#domain/workspace.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { wantedLists } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { cameLater } from '#graph/schema/laterColumns.ts';
import { limitsOf } from '#graph/schema/limitsOf.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import { driftFaults } from '#tab/start/driftFaults.ts';
import { aConsultation, aCriterion, aPackage, aPosition } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

const laterLists = new Set([...LATER_LISTS].map((list) => rowCodecs[list].list));
/** A site as it was made before any column came later. */
const older = listDefinitions
  .filter(({ name }) => !laterLists.has(name))
  .map((list) => ({ ...list, columns: list.columns.filter((column) => !cameLater(list.name, column.name)) }));
const another = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013') });
const exempted = { ...another, exemptions: 'Förlossningsvården till och med 2027.' };

let graph: EmbeddedGraph;
let lists: ListsGateway;
let replica: Replica;
beforeEach(async () => {
  graph = await embeddedGraph();
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: older });
  lists = await connectLists({ client: graph.clientOf(coordinator), site: SITE, lists: wantedLists(rowCodecs) });
  replica = await openReplica({ gateway: () => Promise.resolve(lists), store: memoryStore(), codecs: rowCodecs });
  await replica.pull();
});
afterEach(() => {
  graph.close();
});

const created = (value: ReturnType<typeof aCriterion>) => ({ kind: 'create', list: 'criteria', value }) as const;
const requests = () => graph.line.requests.length;

it('[V21] a site without the later columns takes rows that leave them empty, and reads them', async () => {
  const outcomes = await replica.commit([
    created(aCriterion()),
    { kind: 'create', list: 'packages', value: aPackage({ scope: '' }) },
    { kind: 'create', list: 'consultations', value: aConsultation() },
    { kind: 'create', list: 'positions', value: aPosition() },
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'written', 'written', 'written']);
  await replica.pull();
  expect(replica.workspace().problems).toEqual([]);
  expect(replica.workspace().criteria.all.map(({ value }) => value)).toEqual([aCriterion()]);
  expect(replica.workspace().consultations.all.map(({ value }) => value)).toEqual([aConsultation()]);
});

it('[V21] what a list lacks is found out by the first refusal and known from then on', async () => {
  await replica.commit([created(aCriterion())]);
  const before = requests();
  await replica.commit([created(another)]);
  expect(requests() - before).toBe(1);
});

it('[V21] a row that is there can be changed in its other columns', async () => {
  await replica.commit([created(aCriterion())]);
  const base = replica.workspace().criteria.all[0];
  if (base === undefined) throw new Error('The criterion was not written.');
  const value = { ...base.value, title: 'Förnybart material' };
  const outcomes = await replica.commit([{ kind: 'update', list: 'criteria', base, value }]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written']);
});

it('[V21] a value in a column that is not there is refused at its field and never dropped', async () => {
  const limits = limitsOf(await lists.schema()).get('Kriterier');
  if (limits === undefined) throw new Error('The list is as it should be.');
  expect(limits).toMatchObject({ canCreate: true, canWrite: true });
  expect(driftFaults(rowCodecs, limits, created(another))).toEqual([]);
  expect(driftFaults(rowCodecs, limits, created(exempted))).toEqual([
    { kind: 'notWritable', list: 'criteria', column: 'Undantag' },
  ]);
  const outcomes = await replica.commit([created(exempted)]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['failed']);
  expect(replica.outbox()).toMatchObject([{ change: { value: { exemptions: exempted.exemptions } } }]);
});

it('[V21] they are told once a list, and nothing is left of it when they have been made', async () => {
  const told = (await lists.schema()).filter(({ kind }) => kind === 'columnsNotYet');
  expect(told.map(({ list }) => list)).toEqual(['Kriterier', 'Kravpaket', 'Remisser', 'Standpunkter']);
  await replica.commit([created(aCriterion())]);
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
  expect(await lists.schema()).toEqual([]);
  const outcomes = await replica.commit([created(exempted)]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written']);
});
