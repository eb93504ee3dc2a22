import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { connectLists } from '#graph/connectLists.ts';
import { listDefinition } from '#graph/listDefinition.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists, type ProvisionProgress } from '#graph/provision.ts';
import { allPages, listsOf, sitePath } from '#graph/siteLists.ts';
import { contact, coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

let graph: EmbeddedGraph;
beforeEach(async () => {
  graph = await embeddedGraph();
});
afterEach(() => {
  graph.close();
});

const provision = (onProgress?: (progress: ProvisionProgress) => void) =>
  provisionLists({
    client: graph.clientOf(coordinator),
    site: SITE,
    definitions: listDefinitions,
    ...(onProgress ? { onProgress } : {}),
  });
const names = listDefinitions.map(({ name }) => name);
const column = z.object({ name: z.string(), displayName: z.string(), indexed: z.optional(z.boolean()) });

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

describe('a new site', () => {
  it('gets every list under its ASCII name and its Swedish title', async () => {
    const steps = await provision();
    expect(steps.filter(({ kind }) => kind === 'listCreated').map(({ list }) => list)).toEqual(names);
    const { lists } = await siteNow();
    for (const { name, displayName } of listDefinitions)
      expect(lists.find((list) => list.name === name)).toMatchObject({ displayName });
    expect(lists.find(({ name }) => name === 'Standpunkter')?.displayName).toBe('Ståndpunkter');
  });

  it('gets every column with its name, title and index', async () => {
    await provision();
    const { columnsOf } = await siteNow();
    for (const { name, columns } of listDefinitions) {
      const present = await columnsOf(name);
      for (const { name: columnName, displayName, indexed = false } of columns)
        expect(present.find((each) => each.name === columnName)).toMatchObject({ displayName, indexed });
    }
  });

  it('tells how far it has come', async () => {
    const told: ProvisionProgress[] = [];
    const steps = await provision((progress) => told.push(progress));
    expect(told.filter(({ kind }) => kind !== 'listReady')).toEqual(steps);
    expect(told.filter(({ kind }) => kind === 'listReady').map(({ list }) => list)).toEqual(names);
  });

  it('is not for people who may not manage the site', async () => {
    await expect(connectLists({ client: graph.clientOf(contact), site: SITE, lists: names })).rejects.toMatchObject({
      kind: 'notFound',
      message: `The site has no list ${names.join(', ')}.`,
    });
  });
});

describe('a site that has been provisioned', () => {
  it('is left alone', async () => {
    await provision();
    graph.line.requests.length = 0;
    expect(await provision()).toEqual([]);
    expect(graph.line.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  it('gets back a column that somebody deleted, and nothing else', async () => {
    await provision();
    const { client, path } = await siteNow();
    await client.send({ method: 'DELETE', path: `${path('Kriterier')}/columns/Motiv` });
    expect(await provision()).toEqual([{ kind: 'columnAdded', list: 'Kriterier', column: 'Motiv' }]);
  });

  it('keeps the title that people gave a list', async () => {
    await provision();
    const { client, path } = await siteNow();
    await client.send({ method: 'PATCH', path: path('Standpunkter'), body: { displayName: 'Regionernas svar' } });
    expect(await provision()).toEqual([]);
    const { lists } = await siteNow();
    expect(lists.find(({ name }) => name === 'Standpunkter')?.displayName).toBe('Regionernas svar');
  });

  it('still gets its title when the first run broke off before it', async () => {
    graph.line.disturb = (request, answered) =>
      request.method === 'PATCH' ? Promise.reject(new TypeError('fetch failed')) : answered();
    await expect(provision()).rejects.toMatchObject({ kind: 'unreachable' });
    graph.line.disturb = undefined;
    const steps = await provision();
    expect(steps[0]).toEqual({ kind: 'listNamed', list: 'Utgavor', displayName: 'Utgåvor' });
  });
});

describe('when answers are lost', () => {
  it('a list that was made all the same is used, not made twice', async () => {
    let isLost = false;
    graph.line.disturb = async (request, answered) => {
      const answer = await answered();
      if (isLost || request.method !== 'POST') return answer;
      isLost = true;
      throw new TypeError('connection reset');
    };
    await provision();
    const { lists } = await siteNow();
    expect(lists.filter(({ name }) => name.startsWith('Regioner'))).toHaveLength(1);
  });

  it('a column that was made all the same is not made twice', async () => {
    await provision();
    const { client, path, columnsOf } = await siteNow();
    await client.send({ method: 'DELETE', path: `${path('Kriterier')}/columns/Motiv` });
    graph.line.disturb = async (request, answered) => {
      const answer = await answered();
      if (request.method === 'POST') throw new TypeError('connection reset');
      return answer;
    };
    expect(await provision()).toEqual([{ kind: 'columnAdded', list: 'Kriterier', column: 'Motiv' }]);
    graph.line.disturb = undefined;
    expect((await columnsOf('Kriterier')).filter(({ name }) => name.startsWith('Motiv'))).toHaveLength(1);
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
