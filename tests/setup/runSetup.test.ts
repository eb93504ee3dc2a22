import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { listsOf, sitePath } from '#graph/siteLists.ts';
import { catalogueFor } from '#i18n/catalogueFor.ts';
import { schemaSv } from '#i18n/schema.sv.ts';
import { setupSv } from '#i18n/setup.sv.ts';
import type { Options } from '#setup/options.ts';
import { EXIT, runSetup } from '#setup/runSetup.ts';
import { SignInFailed } from '#setup/signIn.ts';
import { coordinator, embeddedGraph, SITE, visitor, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

let graph: EmbeddedGraph;
let folder: string;
let said: string[];
let stop: AbortController;
beforeEach(async () => {
  graph = await embeddedGraph();
  folder = mkdtempSync(join(tmpdir(), 'samsyn-setup-'));
  said = [];
  stop = new AbortController();
});
afterEach(() => {
  graph.close();
  rmSync(folder, { recursive: true });
});

const OPTIONS: Options = {
  ...{ language: 'sv', site: SITE, isDryRun: false, emit: undefined, tenantId: 't', clientId: 'c' },
  ...{ graphOrigin: undefined, tokenFile: undefined, token: coordinator.id },
};

const run = (options: Partial<Options> = {}) =>
  runSetup(
    { ...OPTIONS, ...options },
    {
      say: (line) => void said.push(line),
      texts: { setup: setupSv, schema: schemaSv, failures: catalogueFor('sv').failures },
      signal: stop.signal,
      signIn: () => Promise.reject(new SignInFailed('authorization_declined')),
      clientWith: (token) =>
        graphClient({
          token,
          transport: graphTransport({ fetch: graph.fetch }),
          retry: { wait: () => Promise.resolve() },
        }),
    },
  );

async function byHand(method: 'PATCH' | 'POST' | 'DELETE', list: string, rest: string, body?: object): Promise<void> {
  const client = graph.clientOf(coordinator);
  const site = await sitePath(client, SITE);
  const id = (await listsOf(client, site)).find(({ name }) => name === list)?.id ?? '';
  await client.send({ method, path: `${site}/lists/${id}/${rest}`, body });
}

/** A new site lacks every list, and the Swedish name of those whose address is spelled without å, ä and ö. */
const THINGS = listDefinitions.length + listDefinitions.filter(({ name, displayName }) => name !== displayName).length;

describe('setting up a new site', () => {
  it('[V14] shows in a dry run what is missing and changes nothing', async () => {
    expect(await run({ isDryRun: true })).toBe(EXIT.done);
    expect(said).toContain(`${THINGS} saker saknas på webbplatsen:`);
    expect(said).toContain('  + Skapa listan Kriterier med 22 kolumner');
    expect(said).toContain('  + Låt listan Standpunkter heta Ståndpunkter');
    expect(said).toContain('  + Låt listan RegionalaKrav heta Regionala krav');
    expect(said.at(-1)).toBe('Inget har ändrats. Kör utan --dry-run för att göra det.');
    const client = graph.clientOf(coordinator);
    expect(await listsOf(client, await sitePath(client, SITE))).toEqual([]);
  });

  it('[V11] makes the lists and tells each step', async () => {
    expect(await run()).toBe(EXIT.done);
    const steps = said.filter((line) => /^\[\d+\/\d+\]/.test(line));
    expect(steps[0]).toBe(`[1/${THINGS}] Skapa listan Regioner med 4 kolumner`);
    expect(steps).toHaveLength(THINGS);
    expect(said.at(-1)).toBe(`Klart: ${THINGS} saker gjordes.`);
    said = [];
    expect(await run()).toBe(EXIT.done);
    expect(said.at(-1)).toBe('Listorna är kompletta. Inget saknas.');
  });

  it('[V12] stops when asked to', async () => {
    stop.abort();
    expect(await run()).toBe(EXIT.cancelled);
    expect(said.at(-1)).toBe('Avbrutet. Det som hann göras finns kvar; kör igen så fortsätter det där.');
  });
});

describe('setting up a site that people have changed', () => {
  beforeEach(async () => {
    await run();
    said = [];
  });

  it('[V14] shows what a run adds, and apart from it what people must mend', async () => {
    await byHand('DELETE', 'Kriterier', 'columns/Motiv');
    await byHand('POST', 'Kriterier', 'columns', { name: 'Dnr', displayName: 'Diarienr', required: true, text: {} });
    expect(await run({ isDryRun: true })).toBe(EXIT.done);
    expect(said).toContain('  + Lägg till kolumnen Motiv i Kriterier');
    const mending = said.filter((line) => line.startsWith('  ! '));
    expect(mending).toHaveLength(1);
    expect(mending[0]).toContain('Någon har lagt till kolumnen Diarienr i Kriterier');
  });

  it('[V13] ends with a code of its own when something is left for people', async () => {
    await byHand('POST', 'Kriterier', 'columns', { name: 'Dnr', displayName: 'Diarienr', required: true, text: {} });
    expect(await run()).toBe(EXIT.leftForPeople);
    expect(said.join('\n')).toContain('Nya rader i Kriterier kan inte skapas i Samsyn.');
  });

  it('[V13] ends well when only names differ, which it tells', async () => {
    await byHand('PATCH', 'Kriterier', 'columns/Niva', { displayName: 'Ambition' });
    expect(await run()).toBe(EXIT.done);
    expect(said.join('\n')).toContain('Kolumnen Nivå i Kriterier heter nu Ambition.');
  });
});

describe('[V15] when it cannot', () => {
  it('says that the person may not manage the site', async () => {
    expect(await run({ token: visitor.id })).toBe(EXIT.failed);
    expect(said.join('\n')).toContain(setupSv.command.mayNotManage);
    expect(said.at(-1)).toMatch(/^Ärendereferens: \S+/);
  });

  it('says that there is no such site', async () => {
    expect(await run({ site: 'samsyn.sharepoint.com:/sites/ingen' })).toBe(EXIT.failed);
    expect(said.join('\n')).toContain(setupSv.command.siteNotFound('samsyn.sharepoint.com:/sites/ingen'));
  });

  it('says that signing in did not work', async () => {
    expect(await run({ token: undefined })).toBe(EXIT.notSignedIn);
    expect(said).toContain(setupSv.command.signInFailed('authorization_declined'));
  });

  it('says that nobody answers', async () => {
    graph.line.disturb = () => Promise.reject(new TypeError('fetch failed'));
    expect(await run()).toBe(EXIT.failed);
    expect(said.join('\n')).toContain(catalogueFor('sv').failures.unreachable);
  });

  it('says that a file holds no token', async () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, ' \n');
    for (const tokenFile of [empty, join(folder, 'none')]) {
      expect(await run({ tokenFile })).toBe(EXIT.notSignedIn);
      expect(said.at(-1)).toBe(setupSv.command.tokenUnreadable(tokenFile));
    }
  });

  it('never says the token', async () => {
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, `${coordinator.id}\n`);
    expect(await run({ tokenFile, token: undefined })).toBe(EXIT.done);
    expect(await run({ token: 'hemligt-som-ingen-känner' })).not.toBe(EXIT.done);
    expect(said.join('\n')).not.toContain(coordinator.id);
    expect(said.join('\n')).not.toContain('hemligt');
  });
});

describe('writing the files that IT applies', () => {
  it('[V17] needs no site and no sign-in', async () => {
    const out = join(folder, 'new', 'folder');
    expect(await run({ emit: out, site: undefined, token: undefined })).toBe(EXIT.done);
    expect(readdirSync(out).toSorted()).toEqual(['apply.ps1', 'apply.sh', 'site-script-2.json', 'site-script.json']);
    expect(readFileSync(join(out, 'site-script.json'), 'utf8')).toContain(
      `"listName": "${listDefinitions[0]?.name ?? ''}"`,
    );
    expect(graph.line.requests).toEqual([]);
  });

  it('[V15] says when the folder cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await run({ emit: file })).toBe(EXIT.wrongOptions);
    expect(said).toEqual([setupSv.command.folderUnwritable(file)]);
  });
});
