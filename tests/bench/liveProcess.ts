// One instance of the server, as it is in production, over lists whose pulls take as long as Graph's. Started by live.ts,
// which says when a row changes.
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { createServer } from '#server/createServer.ts';
import { TEAMS_CLIENTS } from '#server/signIn/ssoToken.ts';
import { APP_TOKEN, aServerConfig, CLIENT, notSignedIn, TENANT } from '../server/support/runningServer.ts';
import { PEOPLE, sampleLists } from '../server/support/sampleLists.ts';
import { LATENCY_MS } from './modelledGraph.ts';

const PEOPLE_LISTENING = 60;
const told = z.union([
  z.object({ change: z.number() }),
  z.object({ cut: z.literal(true) }),
  z.object({ units: z.literal(true) }),
]);

const entra = await generateKeyPair('RS256');
const keys = createHttpServer((_request, response) => {
  void exportJWK(entra.publicKey).then((jwk) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'entra', use: 'sig', alg: 'RS256' }] }));
  });
});
const loginOrigin = `http://127.0.0.1:${await portOf(keys)}`;

const lists = sampleLists();
/** When the server asked for all lists: each costs a resource unit. */
const asked: number[] = [];
const slow: typeof lists = {
  ...lists,
  pull: async (request) => {
    asked.push(Date.now());
    await lists.pull(request);
    // What is read stands as it stood when Graph looked; the answer is on its way for as long again.
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS));
  },
};
const server = await createServer(aServerConfig({ loginOrigin }), {
  appTokens: { tokenFor: () => Promise.resolve(APP_TOKEN) },
  userTokens: { tokenFor: () => Promise.reject(notSignedIn()), afterRefusal: notSignedIn },
  openLists: () => Promise.resolve(slow),
  log: () => undefined,
});
await server.ready;
const listener = createAdaptorServer({ fetch: server.fetch }) as Server;
const port = await portOf(listener);

process.on('message', (message) => {
  const wish = told.parse(message);
  if ('units' in wish) process.send?.({ asked });
  else if ('cut' in wish) listener.closeAllConnections();
  else change(wish.change);
});
process.on('disconnect', () => process.exit(0));
process.send?.({
  ...{ port, lists: lists.lists() },
  tokens: await Promise.all(Array.from({ length: PEOPLE_LISTENING }, (_, at) => tokenOf(at))),
});

/** The row whose number of changes everybody follows. */
function change(number: number): void {
  const [row] = lists.rows(rowCodecs.criteria.list);
  lists.handEdit(rowCodecs.criteria.list, row?.id ?? '', { Title: `Krav, ändrat ${number}` }, PEOPLE.coordinator);
}

function tokenOf(person: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const oid = `00000000-0000-4000-8000-${String(600_000 + person).padStart(12, '0')}`;
  return new SignJWT({
    ...{ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: CLIENT, tid: TENANT, oid },
    ...{ azp: TEAMS_CLIENTS[1], scp: 'access_as_user', ver: '2.0', nbf: now - 60, exp: now + 3600 },
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'entra', typ: 'JWT' })
    .sign(entra.privateKey);
}

async function portOf(listening: Server): Promise<number> {
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return (listening.address() as AddressInfo).port;
}
