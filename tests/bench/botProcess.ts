// The server alone in a process, on lists in memory behind a Graph that answers as it is told to. Who sends and who asks
// is proved as in production: keys, tokens and their checks are real. Started by bot.ts.
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createLocalJWKSet, decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import type { SignedInPerson } from '#graph/gateway.ts';
import type { ListPage, ListsGateway, Row } from '#graph/gateway.ts';
import { GraphBusy } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { createServer } from '#server/createServer.ts';
import { openLanguageThread } from '#server/openLanguageThread.ts';
import { openSignIn } from '#server/signIn/openSignIn.ts';
import { TEAMS_CLIENTS } from '#server/signIn/ssoToken.ts';
import { aRoleAssignment } from '../factories/entities.ts';
import { aKey, anEmail } from '../factories/values.ts';
import { readSet } from '../quality/labelledSet.ts';
import { nationalRow } from '../quality/searchSet.ts';
import { openChannelKeys } from '../server/support/channelKeys.ts';
import { APP_TOKEN, aServerConfig, CLIENT, SERVICE_URL, TENANT } from '../server/support/runningServer.ts';
import { PEOPLE, sampleLists } from '../server/support/sampleLists.ts';
import { expandingLibrary } from './librarySample.ts';
import { manyCriteria } from './manyRows.ts';
import { LATENCY_MS } from './modelledGraph.ts';

const CRITERIA = 10_000;
const SEARCHERS = 200;
const LIBRARY = '../shared/data/language';
const STALLED_MS = 10_000;

const told = z.union([z.object({ graph: z.enum(['well', 'stalled', 'busy']) }), z.object({ weigh: z.literal(true) })]);

const searchers = Array.from({ length: SEARCHERS }, (_, at): SignedInPerson => {
  const id = `00000000-0000-4000-8000-${String(500_000 + at).padStart(12, '0')}`;
  return { id, name: 'Nationell samordnare', email: anEmail(`samordnare.${at}@samsyn.example`) };
});
let graph: 'well' | 'stalled' | 'busy' = 'well';

const keys = await openChannelKeys();
const entra = await generateKeyPair('RS256');
const known = createLocalJWKSet({ keys: [{ ...(await exportJWK(entra.publicKey)), kid: 'entra', alg: 'RS256' }] });
const config = aServerConfig({ botOpenIdMetadataUrl: keys.openIdMetadataUrl });
const lists = filled();
const language = openLanguageThread(new URL('../../build/server/languageThread.js', import.meta.url));
const server = await createServer(config, {
  appTokens: { tokenFor: () => Promise.resolve(APP_TOKEN) },
  userTokens: openSignIn(config, {
    clientSecret: 'known to the bench',
    keysOf: () => known,
    fetch: exchanged,
    log: () => undefined,
  }),
  openLists: async (token) => {
    const asked = await token({ isRefused: false });
    const person = searchers.find(({ id }) => id === asked);
    return person === undefined ? lists : { ...lists, me: () => Promise.resolve(person) };
  },
  log: () => undefined,
  language,
});
await server.ready;
await language.search('förnybart');

const listener = createAdaptorServer({ fetch: server.fetch }) as Server;
// As a proxy in front of it keeps lines open.
listener.keepAliveTimeout = 65_000;
listener.listen(0, '127.0.0.1', () => {
  const { port } = listener.address() as AddressInfo;
  void tokens().then((sent) => process.send?.({ port, ...sent }));
});
process.on('message', (message) => {
  const wish = told.parse(message);
  if ('graph' in wish) graph = wish.graph;
  else process.send?.(weighed());
});
process.on('disconnect', () => {
  listener.close();
  process.exit(0);
});

/** One token of the channel's, as Teams sends with each activity for some minutes, and one of each person's own. */
async function tokens() {
  const channel = await keys.token({ audience: CLIENT, serviceUrl: SERVICE_URL, expiresIn: 3600 });
  const now = Math.floor(Date.now() / 1000);
  const people = await Promise.all(
    searchers.map(async ({ id }) => ({
      id,
      token: await new SignJWT({
        ...{ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: CLIENT, tid: TENANT, oid: id },
        ...{ azp: TEAMS_CLIENTS[1], scp: 'access_as_user', ver: '2.0', nbf: now - 60, exp: now + 3600 },
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'entra', typ: 'JWT' })
        .sign(entra.privateKey),
    })),
  );
  return { channel, people };
}

/** Entra's token endpoint: the token for Graph is the person's id. */
function exchanged(_url: unknown, init?: RequestInit): Promise<Response> {
  const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : '');
  const access_token = decodeJwt(form.get('assertion') ?? '')['oid'];
  return Promise.resolve(Response.json({ token_type: 'Bearer', access_token, expires_in: 3600, scope: 'User.Read' }));
}

/** The lists of the tests with a library in them; every pull takes its time, or fails. */
function filled(): ListsGateway {
  const few = sampleLists();
  searchers.forEach(({ email }, at) => {
    const role = aRoleAssignment({ key: aKey(5_000 + at), role: 'coordinator', region: undefined, email });
    const columns = Object.entries(rowCodecs.roles.write(role)).filter(([, value]) => value !== null);
    few.handAdd(rowCodecs.roles.list, Object.fromEntries(columns), PEOPLE.coordinator);
  });
  const rows = library();
  const whole = (page: ListPage): ListPage =>
    page.list === rowCodecs.criteria.list && page.covers === 'everything'
      ? { ...page, rows: [...page.rows, ...rows] }
      : page;
  return {
    ...few,
    pull: async (asked) => {
      if (graph === 'busy') throw new GraphBusy(10, { status: 429, code: 'activityLimitReached', requestId: 'bench' });
      await new Promise((resolve) => setTimeout(resolve, graph === 'stalled' ? STALLED_MS : LATENCY_MS));
      await few.pull({ ...asked, page: (page) => asked.page(whole(page)) });
    },
  };
}

/** Of the labelled library where it is there: words that real searches meet. */
function library(): readonly Row[] {
  const rows = manyCriteria(CRITERIA, 1_000);
  if (!existsSync(`${LIBRARY}/national-2000.jsonl`)) return rows;
  const texts = expandingLibrary(readSet({ folder: LIBRARY, file: 'national-2000.jsonl' }, nationalRow))(CRITERIA);
  return rows.map((row, at) => {
    const { title, text, evidence } = texts[at] ?? { title: '', text: '', evidence: '' };
    return { ...row, fields: { ...row.fields, Title: title, Kravtext: text, Verifikat: evidence } };
  });
}

/** After everything that can go has gone, MiB. */
function weighed() {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, rss, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { heap: (heapUsed + external) / 1024 ** 2, rss: rss / 1024 ** 2, cpuMilliseconds: (user + system) / 1000 };
}
