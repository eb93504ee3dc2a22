import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { isEmptySite, lackingLists, plannedLines, planFor, workingLines } from '#tab/setup/plan.ts';
import { coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../../fakes/embeddedGraph.ts';
import { siteOf } from '../../graph/provisionedSite.ts';

let graph: EmbeddedGraph;
beforeEach(async () => {
  graph = await embeddedGraph();
});
afterEach(() => graph.close());

const plan = () => planFor(graph.clientOf(coordinator), SITE);
const make = () => provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
/** A column as somebody changes it by hand. */
async function change(list: string, column: string, body: object): Promise<void> {
  const { client, path } = await siteOf(graph);
  await client.send({ method: 'PATCH', path: `${path(list)}/columns/${column}`, body });
}

describe('what the page says of a site', () => {
  it('[V14] without lists: every list is missing, nothing is left for people, and nothing is changed by looking', async () => {
    const found = await plan();
    expect(isEmptySite(found)).toBe(true);
    expect(found.leftovers).toEqual([]);
    expect(plannedLines(found).map(({ standing }) => standing)).toEqual(listDefinitions.map(() => 'missing'));
    expect(graph.line.requests.filter((request) => !request.startsWith('GET') && !request.includes('$batch'))).toEqual(
      [],
    );
  });

  it('[V10] with all lists: each is complete', async () => {
    await make();
    const found = await plan();
    expect(lackingLists(found).size).toBe(0);
    expect(plannedLines(found).map(({ standing }) => standing)).toEqual(listDefinitions.map(() => 'complete'));
  });

  it('[V2] [V10] where people have renamed and required: names it, limits first, and plans nothing', async () => {
    await make();
    await change('Kriterier', 'Status', { displayName: 'Läge' });
    const { client, path } = await siteOf(graph);
    const body = { name: 'Diarienummer', text: {}, required: true };
    await client.send({ method: 'POST', path: `${path('Standpunkter')}/columns`, body });
    const found = await plan();
    expect(found.steps).toEqual([]);
    expect(found.leftovers.map(({ kind }) => kind)).toEqual(['requiredAdded', 'columnRenamed']);
  });

  it('[V10] where a choice is gone: it is put back, and no longer said to be missing', async () => {
    await make();
    const { columnsOf } = await siteOf(graph);
    const choices = (await columnsOf('Kriterier')).find(({ name }) => name === 'Status')?.choice?.choices ?? [];
    await change('Kriterier', 'Status', { choice: { choices: choices.slice(1) } });
    const found = await plan();
    expect(found.steps).toMatchObject([{ kind: 'addChoices', choices: choices.slice(0, 1) }]);
    expect(found.leftovers).toEqual([]);
    expect(plannedLines(found).find(({ list }) => list === 'Kriterier')?.standing).toBe('incomplete');
  });

  it('[V11] while it is made: one list after another', async () => {
    const found = await plan();
    const standings = (count: number) =>
      workingLines(found, found.steps.slice(0, count)).map(({ standing }) => standing);
    expect(standings(0).slice(0, 2)).toEqual(['working', 'waiting']);
    const ofFirst = found.steps.filter(({ list }) => list === listDefinitions[0]?.name).length;
    expect(standings(ofFirst).slice(0, 3)).toEqual(['done', 'working', 'waiting']);
    expect(new Set(standings(found.steps.length))).toEqual(new Set(['done']));
  });
});
