import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { lookAhead, provisionLists } from '#graph/provision.ts';
import type { ProvisionProgress } from '#graph/provision/provisionStep.ts';
import { siteOf } from './provisionedSite.ts';
import { coordinator, embeddedGraph, SITE, visitor, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

let graph: EmbeddedGraph;
beforeEach(async () => {
  graph = await embeddedGraph();
});
afterEach(() => {
  graph.close();
});

const provision = (more: Partial<Parameters<typeof provisionLists>[0]> = {}) =>
  provisionLists({
    client: graph.clientOf(coordinator),
    site: SITE,
    definitions: listDefinitions,
    wait: () => Promise.resolve(),
    ...more,
  });
const preview = () => lookAhead({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
const siteNow = () => siteOf(graph);
const nothingDone = { kind: 'finished', done: [], refused: [], remaining: [] };
const motiv = { list: 'Kriterier', listName: 'Kriterier', column: 'Motiv', columnName: 'Motiv' };
const names = listDefinitions.map(({ name }) => name);
describe('a new site', () => {
  it('[V10] gets every list under its ASCII name and its Swedish title, and is complete', async () => {
    const { done, remaining } = await provision();
    expect(done.filter(({ kind }) => kind === 'createList').map(({ list }) => list)).toEqual(names);
    expect(remaining).toEqual([]);
    const { lists } = await siteNow();
    for (const { name, displayName } of listDefinitions)
      expect(lists.find((list) => list.name === name)).toMatchObject({ displayName });
    expect(lists.find(({ name }) => name === 'Standpunkter')?.displayName).toBe('Ståndpunkter');
  });

  it('[V10] gets every column with its name, title, index and uniqueness', async () => {
    await provision();
    const { columnsOf } = await siteNow();
    for (const { name, columns } of listDefinitions) {
      const present = await columnsOf(name);
      for (const { name: columnName, displayName, indexed = false, enforceUniqueValues = false } of columns)
        expect(present.find((each) => each.name === columnName)).toMatchObject({
          displayName,
          indexed,
          enforceUniqueValues,
        });
    }
  });

  it('[V11] tells each step with its number', async () => {
    const told: ProvisionProgress[] = [];
    const { done } = await provision({ onProgress: (progress) => told.push(progress) });
    expect(told.map(({ step }) => step)).toEqual(done);
    expect(told.map(({ number }) => number)).toEqual(done.map((_, index) => index + 1));
    expect(told.every((progress) => progress.of === done.length)).toBe(true);
  });

  it('[V14] is only looked at by a dry run', async () => {
    const { steps } = await preview();
    expect(graph.line.requests.filter((request) => /^(PATCH|DELETE|POST (?!.*batch))/.test(request))).toEqual([]);
    expect((await siteNow()).lists).toEqual([]);
    const { done } = await provision();
    expect(done).toEqual(steps);
  });

  it('is not for people who may not manage the site', async () => {
    await expect(provision({ client: graph.clientOf(visitor) })).rejects.toMatchObject({ kind: 'accessDenied' });
  });

  it('[V12] is left as it is when the run is stopped, and completed by the next one', async () => {
    const stop = new AbortController();
    const first = await provision({
      signal: stop.signal,
      onProgress: ({ number }) => number === 3 && stop.abort(),
    });
    expect(first).toMatchObject({ kind: 'cancelled', refused: [], remaining: [] });
    expect(first.done).toHaveLength(3);
    const second = await provision();
    expect(second.kind).toBe('finished');
    expect(new Set([...first.done, ...second.done].map((step) => JSON.stringify(step))).size).toBe(
      first.done.length + second.done.length,
    );
    expect((await preview()).steps).toEqual([]);
  });
});

describe('a site that has been provisioned', () => {
  beforeEach(async () => {
    await provision();
    graph.line.requests.length = 0;
  });

  it('[V10] is left alone', async () => {
    expect(await provision()).toEqual(nothingDone);
    expect(graph.line.requests.filter((request) => !/^GET|batch$/.test(request))).toEqual([]);
  });

  it('[V10] gets back a column that somebody deleted, and nothing else', async () => {
    const { client, path } = await siteNow();
    await client.send({ method: 'DELETE', path: `${path('Kriterier')}/columns/Motiv` });
    expect((await provision()).done).toEqual([{ kind: 'addColumn', ...motiv }]);
  });

  it('[V10] keeps the titles that people gave a list and a column', async () => {
    const { client, path } = await siteNow();
    await client.send({ method: 'PATCH', path: path('Standpunkter'), body: { displayName: 'Regionernas svar' } });
    const niva = `${path('Kriterier')}/columns/Niva`;
    await client.send({ method: 'PATCH', path: niva, body: { displayName: 'Ambition' } });
    const { done, remaining } = await provision();
    expect(done).toEqual([]);
    expect(remaining).toMatchObject([{ kind: 'columnRenamed', column: 'Niva', columnName: 'Ambition' }]);
    const { lists } = await siteNow();
    expect(lists.find(({ name }) => name === 'Standpunkter')?.displayName).toBe('Regionernas svar');
  });

  it('[V10] gets index and uniqueness back', async () => {
    const { client, path, columnsOf } = await siteNow();
    const change = (column: string, body: object) =>
      client.send({ method: 'PATCH', path: `${path('Kriterier')}/columns/${column}`, body });
    await change('Nyckel', { enforceUniqueValues: false, indexed: false });
    await change('KriterieId', { enforceUniqueValues: false });
    await change('Status', { indexed: false });
    const { done, remaining } = await provision();
    expect(done).toMatchObject([
      { kind: 'makeUnique', column: 'KriterieId' },
      { kind: 'addIndex', column: 'Status' },
      { kind: 'makeUnique', column: 'Nyckel' },
    ]);
    expect(remaining).toEqual([]);
    const columns = await columnsOf('Kriterier');
    expect(columns.find(({ name }) => name === 'Nyckel')).toMatchObject({ indexed: true, enforceUniqueValues: true });
  });

  it('[V10] gets back choices that were removed, behind those that people added', async () => {
    const { client, path, columnsOf } = await siteNow();
    const body = { choice: { choices: ['Öppen', 'Pausad'], displayAs: 'radioButtons' } };
    await client.send({ method: 'PATCH', path: `${path('Remisser')}/columns/Lage`, body });
    const { done, remaining } = await provision();
    expect(done).toMatchObject([{ kind: 'addChoices', column: 'Lage', choices: ['Stängd'] }]);
    expect(remaining).toMatchObject([{ kind: 'choicesAdded', choices: ['Pausad'] }]);
    const lage = (await columnsOf('Remisser')).find(({ name }) => name === 'Lage');
    expect(lage?.choice).toMatchObject({ choices: ['Öppen', 'Pausad', 'Stängd'], displayAs: 'radioButtons' });
  });

  it('[V13] leaves a column of another type to people and says so', async () => {
    const { client, path } = await siteNow();
    await client.send({ method: 'DELETE', path: `${path('Kriterier')}/columns/Motiv` });
    const body = { name: 'Motiv', displayName: 'Motiv', number: {} };
    await client.send({ method: 'POST', path: `${path('Kriterier')}/columns`, body });
    const { done, remaining } = await provision();
    expect(done).toEqual([]);
    expect(remaining).toEqual([{ kind: 'columnRetyped', ...motiv, expected: 'note', found: 'number' }]);
  });

  it('[V13] goes on after a step that is refused, and tells it', async () => {
    const { client, path } = await siteNow();
    await client.send({
      method: 'PATCH',
      path: `${path('Regioner')}/columns/Lanskod`,
      body: { enforceUniqueValues: false },
    });
    for (const Nyckel of ['01JD0000000000000000000001', '01JD0000000000000000000002'])
      await client.send({
        method: 'POST',
        path: `${path('Regioner')}/items`,
        body: { fields: { Lanskod: '12', Nyckel } },
      });
    await client.send({ method: 'DELETE', path: `${path('Kriterier')}/columns/Motiv` });
    const { done, refused, remaining } = await provision();
    expect(done).toEqual([{ kind: 'addColumn', ...motiv }]);
    expect(refused).toMatchObject([
      { step: { kind: 'makeUnique', list: 'Regioner', column: 'Lanskod' }, failure: { kind: 'refused' } },
    ]);
    expect(remaining).toMatchObject([{ kind: 'uniqueOff', list: 'Regioner', column: 'Lanskod' }]);
  });
});
