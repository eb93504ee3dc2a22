import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { stringify } from 'yaml';
import * as z from 'zod';
import { CLIENT, TENANT, type RunningServer } from '../../server/support/runningServer.ts';
import { PEOPLE, type PersonName } from '../../server/support/sampleLists.ts';

export type Playground = { readonly address: string; readonly close: () => Promise<void> };

const PROGRAM = join(import.meta.dirname, '../../../node_modules/@microsoft/m365agentsplayground/cli.js');
/** When it is taken the Playground picks another by itself, and says so. */
const PORT = '48156';

/**
 * Microsoft's own Agents Playground in front of the bot, with somebody of our directory at the keyboard. The Playground
 * signs nothing, so what stands between the two signs each activity as the Bot Framework would: the bot checks as ever.
 * It knows no sign-on either: what Teams would bring of the person's sign-in is added there too, and checked.
 * The Playground speaks English only; the person at the keyboard has Teams in Swedish.
 */
export async function openPlayground(
  running: RunningServer,
  currentUser: PersonName,
  ssoToken?: () => Promise<string>,
): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-playground-'));
  writeFileSync(join(folder, '.m365agentsplayground.yml'), stringify(configFor(currentUser)));
  const channel = await openChannel(running, ssoToken);
  const child = spawn(process.execPath, [PROGRAM, 'start', '-c', 'msteams', '-p', PORT, '--disable-telemetry'], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', BOT_ENDPOINT: `${channel.origin}/api/messages` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    address: await addressOf(child),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await channel.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const sentActivity = z.looseObject({
  type: z.string(),
  serviceUrl: z.string(),
  value: z.looseObject({}).optional().catch(undefined),
});

async function openChannel({ server, keys }: RunningServer, ssoToken: (() => Promise<string>) | undefined) {
  const sign = async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return server.fetch(request);
    const activity = sentActivity.parse(await request.json());
    const { serviceUrl } = activity;
    const isInvoke = activity.type === 'invoke' && activity.value !== undefined;
    const authentication = isInvoke && ssoToken !== undefined ? { token: await ssoToken() } : undefined;
    const value = authentication === undefined ? {} : { value: { ...activity.value, authentication } };
    const body = JSON.stringify({ ...activity, ...value, locale: 'sv-SE' });
    const headers = new Headers(request.headers);
    headers.delete('content-length');
    headers.set('authorization', `Bearer ${await keys.token({ audience: CLIENT, serviceUrl })}`);
    return server.fetch(new Request(request.url, { method: 'POST', headers, body }));
  };
  return new Promise<{ origin: string; close: () => Promise<void> }>((resolve) => {
    const listener = serve({ fetch: sign, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        origin: `http://127.0.0.1:${String(port)}`,
        close: () => new Promise((done) => listener.close(() => done())),
      }),
    );
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (part: Buffer) => {
      printed += part.toString();
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve(`http://localhost:${port}`);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The Playground ended with ${String(code)}: ${printed}`)));
  });
}

/** The Playground wants exactly five users beside the one at the keyboard. */
function configFor(currentUser: PersonName) {
  const user = (id: string, { id: aadObjectId, name, email }: (typeof PEOPLE)[PersonName]) => ({
    id,
    name,
    userPrincipleName: email,
    aadObjectId,
    givenName: name,
    surname: name,
    email,
  });
  const others = [PEOPLE.coordinator, PEOPLE.uppsala, PEOPLE.reader, PEOPLE.stranger, PEOPLE.skane];
  return {
    version: '0.1.1',
    tenantId: TENANT,
    bot: { id: CLIENT, name: 'Samsyn' },
    currentUser: user('user-id-0', PEOPLE[currentUser]),
    users: others.map((person, index) => user(`user-id-${String(index + 1)}`, person)),
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Samordning' },
    team: {
      id: 'team',
      name: 'Kansliet',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: 'channel', name: 'Remisser' }],
    },
  };
}
