import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { startEn } from '#i18n/start.en.ts';
import { startSv } from '#i18n/start.sv.ts';
import type { StartSentences } from '#i18n/startSentences.ts';
import { faultControl, openGraphService, microsoftThrottling } from './graph-service/index.ts';
import { readOptions, type WorkbenchOptions } from './options.ts';
import { productServer } from './productServer.ts';
import { loadSeed } from './seed/loadSeed.ts';
import type { Directory, Person } from './sign-in/directory.ts';
import { GRAPH_AUDIENCE } from './sign-in/issuer.ts';
import { StartFailure } from './startFailure.ts';
import { SITE, startWorkbench, type RunningWorkbench, type World } from './startWorkbench.ts';

/** Both `src/workbench` and the built `build/server` lie two folders below. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CLIENT = join(PROJECT, 'build/client');
const LANGUAGE_THREAD = pathToFileURL(join(PROJECT, 'build/server/languageThread.js'));

const print = (line: string) => void process.stdout.write(`${line}\n`);

function start(options: WorkbenchOptions, sentences: StartSentences): Promise<RunningWorkbench> {
  return startWorkbench(options, {
    openGraph: async ({ file, signIn, verifyToken, origin }) => {
      const service = await openGraphService({
        databaseFile: file,
        directory: signIn.directory.persons.map(graphUser),
        site: SITE,
        grants: [siteGrant(signIn.directory.app)],
        verifyToken,
        contentOrigin: origin,
        throttling: microsoftThrottling,
        notifications: { tenantId: signIn.directory.tenantId },
        report: (line) => void process.stderr.write(`${line}\n`),
      });
      return { fetch: service.fetch, faults: faultControl(service.faults), close: service.close };
    },
    furnish: (world) => furnish(world, sentences),
    openServer: (world) => productServer(world, { client: join(CLIENT, 'tab'), languageThread: LANGUAGE_THREAD }),
    hostFolder: join(CLIENT, 'host'),
    startingText: sentences.starting,
  });
}

function graphUser({ oid, displayName, mail, siteRole }: Person) {
  return { id: oid, displayName, mail, userPrincipalName: mail, siteRole };
}

/**
 * What the administrator of a tenant does once: Sites.Selected gives an app nothing until the site is named. With
 * `write` Graph also tells the app of changes, and the bot may speak first; all other rows are written by people.
 */
const siteGrant = ({ clientId, displayName }: Directory['app']) => ({
  appId: clientId,
  displayName,
  roles: ['write'],
});

/** What people call a list, by its ASCII name. */
function titleOf(list: string): string {
  return listDefinitions.find(({ name }) => name === list)?.displayName ?? list;
}

/** Creates the lists as a site's owner would, then writes each row of the library with its own writer's token. */
async function furnish({ graph, signIn, site }: World, sentences: StartSentences): Promise<void> {
  print(sentences.firstStart);
  const { directory, issuer } = signIn;
  const tokenOf = (matches: (person: Person) => boolean, scope: string) => {
    const person = directory.persons.find(matches);
    if (!person) throw new Error('The sample library is written by somebody who is not in the directory.');
    return issuer.accessToken(person, { audience: GRAPH_AUDIENCE, scopes: [scope] });
  };
  const fetchGraph = async (request: Request) => graph(request);
  await provisionLists({
    client: graphClient({
      token: () => tokenOf(({ siteRole }) => siteRole === 'owner', 'Sites.Manage.All'),
      transport: graphTransport({ fetch: (input, init) => fetchGraph(new Request(input, init)) }),
    }),
    site,
    definitions: listDefinitions,
  });
  await loadSeed({
    fetch: fetchGraph,
    tokenFor: (mail) => tokenOf((person) => person.mail === mail, 'Sites.ReadWrite.All'),
    site,
    onProgress: (list, rows) => print(sentences.listFilled(titleOf(list), rows)),
  });
}

function stopOnSignal(workbench: RunningWorkbench): void {
  let isStopping = false;
  const stop = () => {
    // Who presses Ctrl+C twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    void workbench.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

const args = process.argv.slice(2);
const options = readOptions(args, join(PROJECT, 'data'));
const sentences = options?.language === 'en' ? startEn : startSv;
if (!options) {
  process.stderr.write(`${sentences.usage}\n`);
  process.exit(1);
}
try {
  const workbench = await start(options, sentences);
  stopOnSignal(workbench);
  print(sentences.started(workbench.origin));
  print(`ready ${workbench.origin}`);
} catch (failure) {
  if (!(failure instanceof StartFailure)) throw failure;
  process.stderr.write(`${sentences[failure.fault](failure.subject)}\n`);
  process.exit(1);
}
