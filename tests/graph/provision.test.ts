import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listDefinition } from '#graph/listDefinition.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { lookAhead, provisionLists } from '#graph/provision.ts';
import type { ProvisionProgress, ProvisionStep } from '#graph/provision/provisionStep.ts';
import { allPages, listsOf, sitePath } from '#graph/siteLists.ts';
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
const kindsOf = (steps: readonly ProvisionStep[]) => steps.map(({ kind }) => kind);
const nothingDone = { kind: 'finished', done: [], refused: [], remaining: [] };
const motiv = { list: 'Kriterier', listName: 'Kriterier', column: 'Motiv', columnName: 'Motiv' };
const names = listDefinitions.map(({ name }) => name);
const column = z.object({
  name: z.string(),
  displayName: z.string(),
  indexed: z.optional(z.boolean()),
  enforceUniqueValues: z.optional(z.boolean()),
  choice: z.optional(z.looseObject({ choices: z.array(z.string()) })),
});

async function siteNow() {
  const client = graph.clientOf(coordinator);
  const site = await sitePath(client, SITE);
  const lists = await listsOf(client, site);
  const columnsOf = async (name: string) => {
    const list = lists.find((each) => each.name === name);
    return (await allPages(client, `${site}/lists/${list?.id ?? ''}/columns`)).map((each) => column.parse(each));
  };
  const path = (name: string) => `${site}/lists/${lists.find((each) => each.name === name)?.id ?? ''}`;
  return { client, site, lists, columnsOf, path };
}

/** Makes the list as if its columns had not been asked for. */
async function bare(request: Request, list: object): Promise<Response> {
  const before = graph.line.disturb;
  graph.line.disturb = undefined;
  try {
    const { pathname } = new URL(request.url);
    const path = pathname.replace('/v1.0', '');
    const { body } = await graph.clientOf(coordinator).send({ method: 'POST', path, body: list });
    return Response.json(body, { status: 201 });
  } finally {
    graph.line.disturb = before;
  }
}

const post = (request: Request) => request.method === 'POST' && !request.url.endsWith('/$batch');

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

describe('when answers fail or are lost', () => {
  it('[V11] the next run goes on where the first broke off', async () => {
    graph.line.disturb = (request, answered) =>
      request.method === 'PATCH' ? Promise.reject(new TypeError('fetch failed')) : answered();
    await expect(provision()).rejects.toMatchObject({ kind: 'unreachable' });
    graph.line.disturb = undefined;
    const { done, remaining } = await provision();
    expect(done[0]).toEqual({ kind: 'nameList', list: 'Utgavor', listName: 'Utgåvor' });
    expect(remaining).toEqual([]);
  });

  it('[V11] a list that was made all the same is used, not made twice', async () => {
    let isLost = false;
    graph.line.disturb = async (request, answered) => {
      const answer = await answered();
      if (isLost || !post(request)) return answer;
      isLost = true;
      throw new TypeError('connection reset');
    };
    await provision();
    const { lists } = await siteNow();
    expect(lists.filter(({ name }) => name.startsWith('Regioner'))).toHaveLength(1);
  });

  it('[V11] a column that was made all the same is not made twice', async () => {
    await provision();
    const { client, path, columnsOf } = await siteNow();
    await client.send({ method: 'DELETE', path: `${path('Kriterier')}/columns/Motiv` });
    graph.line.disturb = async (request, answered) => {
      const answer = await answered();
      if (post(request)) throw new TypeError('connection reset');
      return answer;
    };
    expect((await provision()).done).toEqual([{ kind: 'addColumn', ...motiv }]);
    graph.line.disturb = undefined;
    expect((await columnsOf('Kriterier')).filter(({ name }) => name.startsWith('Motiv'))).toHaveLength(1);
  });

  it('[V11] columns that SharePoint did not make with the list are added one by one', async () => {
    graph.line.disturb = async (request, answered) => {
      if (!request.url.endsWith('/lists') || request.method !== 'POST') return answered();
      const { columns, ...list } = z.looseObject({ columns: z.array(z.unknown()) }).parse(await request.clone().json());
      expect(columns.length).toBeGreaterThan(0);
      return bare(request, list);
    };
    const told: ProvisionProgress[] = [];
    const { done, remaining } = await provision({ onProgress: (progress) => told.push(progress) });
    expect(remaining).toEqual([]);
    const all = listDefinitions.flatMap(({ columns }) => columns);
    expect(kindsOf(done).filter((kind) => kind === 'addColumn')).toHaveLength(all.length);
    expect(told.at(-1)).toMatchObject({ number: done.length, of: done.length });
  });

  it('[V11] SharePoint that is busy, or saving something else, is waited for', async () => {
    const answers = [
      Response.json(
        { error: { code: 'activityLimitReached', message: '' } },
        { status: 429, headers: { 'retry-after': '7' } },
      ),
      Response.json({ error: { code: 'resourceModified', message: 'Save Conflict' } }, { status: 409 }),
    ];
    graph.line.disturb = (request, answered) => {
      const answer = post(request) ? answers.shift() : undefined;
      return answer ? Promise.resolve(answer) : answered();
    };
    const waited: number[] = [];
    const wait = (milliseconds: number) => Promise.resolve(void waited.push(milliseconds));
    expect((await provision({ wait })).remaining).toEqual([]);
    expect(answers).toEqual([]);
    expect(waited.length).toBeGreaterThan(0);
  });

  it('[V13] a list whose address is taken is told, and the others are made', async () => {
    graph.line.disturb = async (request, answered) => {
      const answer = await answered();
      if (request.method !== 'POST' || !request.url.endsWith('/lists')) return answer;
      const list = z.looseObject({ name: z.string() }).parse(await answer.json());
      return Response.json(list.name === 'Roller' ? { ...list, name: 'Roller1' } : list, { status: 201 });
    };
    const { done, refused } = await provision({ definitions: listDefinitions.slice(0, 3) });
    expect(refused).toMatchObject([
      { step: { kind: 'createList', list: 'Roller' }, failure: { facts: { code: 'addressTaken' } } },
    ]);
    expect(done.map(({ list }) => list)).toEqual(['Regioner', 'Produktgrupper']);
  });
});

describe('list definitions', () => {
  it('have ASCII names, a key, and no more indexes than SharePoint allows', () => {
    for (const { columns } of listDefinitions) {
      expect(columns.every(({ name }) => /^[A-Za-z]+$/.test(name))).toBe(true);
      expect(columns.find(({ name }) => name === 'Nyckel')).toMatchObject({ indexed: true, enforceUniqueValues: true });
      expect(columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
    }
  });

  it('never have a column X beside XId, into which a look-up would write', () => {
    for (const { columns } of listDefinitions) {
      const all = new Set(columns.map(({ name }) => name));
      expect([...all].filter((name) => all.has(`${name}Id`))).toEqual([]);
    }
  });

  it('are refused when a file is something else', () => {
    expect(() => listDefinition({ name: 'Möten', displayName: 'Möten', columns: [] })).toThrow();
  });
});
