import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { openGraphService, type GraphService } from '#workbench/graph-service/index.ts';
import { randomFrom } from '#workbench/graph-service/faults/random.ts';

export type KillReport = {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Acknowledged writes whose value is not there, and no later one of the same row either. */
  readonly lost: readonly string[];
  /** What the service had to say at its starts; a start that needs repair says so. */
  readonly reports: readonly string[];
};

const message = z.union([
  z.object({ report: z.string() }),
  z.object({ removing: z.string() }),
  z.tuple([z.string(), z.string().nullable()]),
]);
/** What is known of a row: what was acknowledged last, and whether somebody had set about removing it. */
type Told = { readonly title: string | null; readonly isBeingRemoved: boolean };
/** Longest time that a round writes before it is killed, in milliseconds. */
const LONGEST_ROUND_MS = 600;

/** Kills a writing process again and again at moments chosen by the seed, and looks each time what is there. */
export async function killRounds(
  file: string,
  { rounds, seed }: { rounds: number; seed: number },
): Promise<KillReport> {
  const random = randomFrom(seed);
  const reports: string[] = [];
  const lost: string[] = [];
  const told = new Map<string, Told>();
  let acknowledged = 0;
  await makeList(file);
  for (let round = 1; round <= rounds; round += 1) {
    const writer = fork('tests/soak/killedWriter.ts', [file, String(round)], { execArgv: ['--import', 'tsx'] });
    writer.on('message', (raw) => {
      const news = message.parse(raw);
      if ('report' in news) {
        reports.push(news.report);
      } else if ('removing' in news) {
        told.set(news.removing, { title: told.get(news.removing)?.title ?? null, isBeingRemoved: true });
      } else {
        acknowledged += 1;
        told.set(news[0], { title: news[1], isBeingRemoved: false });
      }
    });
    await once(writer, 'message');
    await setTimeout(random() * LONGEST_ROUND_MS);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    if (writer.signalCode !== 'SIGKILL') throw new Error(`Round ${round} ended by itself.`);
    const there = await titlesIn(file, reports);
    const missed = [...told].filter(([id, last]) => !isKept(there.get(id), last));
    lost.push(
      ...missed.map(([id, { title }]) => `round ${round}: row ${id} is ${there.get(id) ?? 'gone'}, not ${title}`),
    );
    // What is there now has to stay, and what is missing is told of once.
    for (const [id] of told) told.set(id, { title: there.get(id) ?? null, isBeingRemoved: false });
  }
  return { rounds, acknowledged, lost, reports };
}

const open = (file: string, reports: string[]): Promise<GraphService> =>
  openGraphService({
    databaseFile: file,
    directory: [],
    site: { hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' },
    verifyToken: () => Promise.resolve({ appId: 'reader', scopes: [], roles: ['Sites.FullControl.All'] }),
    report: (line) => reports.push(line),
  });

async function makeList(file: string): Promise<void> {
  const service = await open(file, []);
  const headers = { authorization: 'Bearer x' };
  await service.handle({ method: 'POST', url: '/v1.0/sites/root/lists', headers, body: { displayName: 'Log' } });
  service.close();
}

const page = z.object({
  value: z.array(z.object({ id: z.string(), fields: z.object({ Title: z.string() }) })),
  '@odata.nextLink': z.string().optional(),
});

async function titlesIn(file: string, reports: string[]): Promise<ReadonlyMap<string, string>> {
  const service = await open(file, reports);
  const found = new Map<string, string>();
  let url: string | undefined = '/v1.0/sites/root/lists/Log/items?$top=5000&$expand=fields($select=Title)';
  while (url !== undefined) {
    const { body } = await service.handle({ method: 'GET', url, headers: { authorization: 'Bearer x' } });
    const { value, '@odata.nextLink': next } = page.parse(body);
    for (const { id, fields } of value) found.set(id, fields.Title);
    url = next;
  }
  service.close();
  return found;
}

/** The number in a title counts the writes of a round; a later one that nobody heard of may stand instead. */
const order = (title: string): readonly number[] => title.split('-').map(Number);

function isAsLate(there: string, told: string): boolean {
  const [[round = 0, number = 0], [toldRound = 0, toldNumber = 0]] = [order(there), order(told)];
  return round > toldRound || (round === toldRound && number >= toldNumber);
}

function isKept(there: string | undefined, { title, isBeingRemoved }: Told): boolean {
  if (there === undefined) return title === null || isBeingRemoved;
  return title !== null && isAsLate(there, title);
}
