import { takeDataFolder, inFolder, type DataFolder } from './dataFolder.ts';
import { hostPage } from './hostPage.ts';
import { listen } from './listen.ts';
import type { WorkbenchOptions } from './options.ts';
import { graphTokenVerifier, type VerifyGraphToken } from './sign-in/graphTokenVerifier.ts';
import { openSignIn, type SignIn } from './sign-in/openSignIn.ts';
import { openTeamsHost } from './teams-host/openTeamsHost.ts';
import { workbenchSite, type Answerer, type StartPhase } from './workbenchSite.ts';

/** Where the lists are: a site of the embedded tenant. */
export const SITE = { hostname: 'samsyn.sharepoint.com', path: '/sites/kriterier', displayName: 'Kriterier' } as const;

export type Service = { readonly fetch: Answerer; readonly close: () => void | Promise<void> };
type GraphService = Service & {
  /** Where the window switches faults on the line to Graph on and off. */
  readonly faults: Answerer;
};
/** The product's server; it is told when the embedded Microsoft 365 can call it. */
export type ProductService = Service & { readonly listening: () => void };

/** The embedded Microsoft 365 as far as it is open, for what runs on it. */
export type World = {
  /** e.g. `"http://localhost:3978"` */
  readonly origin: string;
  /** e.g. `"samsyn.sharepoint.com:/sites/kriterier"` */
  readonly site: string;
  readonly signIn: SignIn;
  readonly graph: Answerer;
};

export type WorkbenchParts = {
  readonly openGraph: (at: {
    file: string;
    signIn: SignIn;
    verifyToken: VerifyGraphToken;
    origin: () => string;
  }) => Promise<GraphService>;
  /** Creates the lists and fills them; called once in the life of a data folder. */
  readonly furnish: (world: World) => Promise<void>;
  /** Starts the product's server on the embedded Microsoft 365. */
  readonly openServer: (world: World) => Promise<ProductService>;
  /** Folder with the built host page. */
  readonly hostFolder: string;
  readonly startingText: string;
};

export type RunningWorkbench = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Starts the embedded Microsoft 365 with the product on it. Settles when everything answers.
 *
 * @throws StartFailure for what a person can put right; nothing is left open then
 */
export async function startWorkbench(options: WorkbenchOptions, parts: WorkbenchParts): Promise<RunningWorkbench> {
  const closers: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const data = await takeDataFolder(options.dataFolder, options.isReset);
    closers.push(() => data.close());
    const origin = await open({ options, parts, data, onClose: (closer) => closers.push(closer) });
    return { origin, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

type Opening = {
  readonly options: WorkbenchOptions;
  readonly parts: WorkbenchParts;
  readonly data: DataFolder;
  readonly onClose: (closer: () => void | Promise<void>) => void;
};

async function open({ options, parts, data, onClose }: Opening): Promise<string> {
  let phase: StartPhase = 'furnishing';
  let origin = '';
  let answer: Answerer = () => new Response(parts.startingText, { status: 503 });
  let server: Answerer = answer;
  const page = hostPage(parts.hostFolder);
  const signIn = await openSignIn({ keyFile: data.keyFile, origin: () => origin });
  const verifyToken = graphTokenVerifier(signIn.issuer);
  const graph = await inFolder(options.dataFolder, () =>
    parts.openGraph({ file: data.graphFile, signIn, verifyToken, origin: () => origin }),
  );
  onClose(() => graph.close());
  const teams = await inFolder(options.dataFolder, () =>
    openTeamsHost({
      signIn,
      transcriptFile: data.transcriptFile,
      origin: () => origin,
      bot: async (request) => server(request),
    }),
  );
  onClose(() => teams.close());

  // The port before the long first filling: that it is taken should be known at once.
  const listening = await listen(options.port, (request) => answer(request));
  onClose(() => listening.close());
  origin = listening.origin;
  const site = `${SITE.hostname}:${SITE.path}`;
  const routed = workbenchSite({
    phase: () => phase,
    startingText: parts.startingText,
    signIn: signIn.routes,
    graph: (request) => graph.fetch(request),
    faults: (request) => graph.faults(request),
    teams: [
      ['/', page],
      ['/teams', teams.teams],
      ['/connector', teams.connector],
    ],
    server: (request) => server(request),
    settings: settingsFor(signIn, site),
  });
  answer = (request) => routed.fetch(request);

  const world: World = { origin, site, signIn, graph: (request) => graph.fetch(request) };
  if (!data.isFurnished) {
    await parts.furnish(world);
    data.markFurnished();
  }
  phase = 'openingServer';
  const product = await parts.openServer(world);
  onClose(() => product.close());
  server = (request) => product.fetch(request);
  phase = 'ready';
  product.listening();
  return origin;
}

function settingsFor({ directory }: SignIn, site: string): Readonly<Record<string, string>> {
  return {
    appId: directory.teamsAppId,
    tenantId: directory.tenantId,
    site,
    botId: directory.app.clientId,
    conversation: '19:samordning@thread.v2',
  };
}
