import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import type { ProvisionProgress, ProvisionStep } from '#graph/provision/provisionStep.ts';
import { siteOf } from './provisionedSite.ts';
import { coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

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
const siteNow = () => siteOf(graph);
const kindsOf = (steps: readonly ProvisionStep[]) => steps.map(({ kind }) => kind);
const motiv = { list: 'Kriterier', listName: 'Kriterier', column: 'Motiv', columnName: 'Motiv' };
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
    // Nothing is left under the wrong address, or each attempt would add one more list.
    graph.line.disturb = undefined;
    const { body } = await graph
      .clientOf(coordinator)
      .send({ method: 'GET', path: `/sites/${SITE}:/lists?$select=name` });
    const names = z.object({ value: z.array(z.object({ name: z.string() })) }).parse(body);
    expect(names.value.map(({ name }) => name).filter((name) => name.startsWith('Roller'))).toEqual([]);
  });
});
