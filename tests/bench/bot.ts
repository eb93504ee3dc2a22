import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';
import { chatSearchSv } from '#i18n/chatSearch.sv.ts';
import { readSet } from '../quality/labelledSet.ts';
import { queryRow } from '../quality/searchSet.ts';
import { APP, CLIENT, SERVICE_URL, TENANT } from '../server/support/runningServer.ts';
import { keystrokesOf } from './librarySample.ts';
import { median, percentile, report } from './report.ts';

const PER_SECOND = 50;
const SECONDS = 60;
const DEGRADED_SECONDS = 30;
/** An answer is marked from this age on, and some seconds pass until the copy is so old. */
const MARKED_AFTER_SECONDS = 13;
const WARMING = 1_000;
const WEIGHED_REQUESTS = 20_000;
const SAMPLES = 10;
/** As many at a time as keep the server busy. */
const AT_A_TIME = 8;

const opened = z.object({
  port: z.number(),
  channel: z.string(),
  people: z.array(z.object({ id: z.string(), token: z.string() })).min(1),
});
const weight = z.object({ heap: z.number(), rss: z.number(), cpuMilliseconds: z.number() });
type Opened = z.infer<typeof opened>;
type Answer = {
  readonly milliseconds: number;
  readonly isResult: boolean;
  /** How old the copy is can stand in a hit only; a sentence that nothing was found has none. */
  readonly hits: 'none' | 'marked' | 'unmarked';
};

/**
 * Searches from the compose box among 10,000 criteria, over HTTP, with tokens of the channel and of the people checked
 * for each: how long an answer takes at a steady pace, whatever Graph does, and whether memory stays.
 */
export async function measureBot(): Promise<void> {
  const child = fork(await built('botProcess'), [], { execArgv: ['--expose-gc'] });
  try {
    const send = sender(opened.parse(await next(child)));
    await atFullSpeed(send, WARMING);
    await measurePace(child, send);
    for (const graph of ['stalled', 'busy'] as const) await measureDegraded(child, send, graph);
    await measureMemory(child, send);
  } finally {
    child.disconnect();
  }
}

/**
 * A program as production is built: what runs TypeScript as it stands gives a name to every function that is made, which
 * is felt at this pace.
 *
 * @returns its file
 */
async function built(program: string): Promise<string> {
  const outDir = join(import.meta.dirname, '../../build/bench');
  const entry = join(import.meta.dirname, `${program}.ts`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false },
  });
  return join(outDir, `${program}.js`);
}

async function measurePace(child: ChildProcess, send: () => Promise<Answer>): Promise<void> {
  const before = await weigh(child);
  const answers = await atPace(send, SECONDS);
  const after = await weigh(child);
  const times = answers.map(({ milliseconds }) => milliseconds);
  report({ name: 'bot.search_p50_ms', value: percentile(times, 0.5), unit: 'ms' });
  report({ name: 'bot.search_p95_ms', value: percentile(times, 0.95), unit: 'ms', budget: 25 });
  report({ name: 'bot.search_p99_ms', value: percentile(times, 0.99), unit: 'ms' });
  report({ name: 'bot.search_errors', value: errorsIn(answers), unit: 'errors', budget: 0 });
  const cpu = (after.cpuMilliseconds - before.cpuMilliseconds) / answers.length;
  report({ name: 'bot.cpu_per_search_ms', value: cpu, unit: 'ms' });
}

async function measureDegraded(
  child: ChildProcess,
  send: () => Promise<Answer>,
  graph: 'stalled' | 'busy',
): Promise<void> {
  child.send({ graph });
  const answers = await atPace(send, DEGRADED_SECONDS);
  child.send({ graph: 'well' });
  const times = answers.map(({ milliseconds }) => milliseconds);
  report({ name: `bot.graph_${graph}_p95_ms`, value: percentile(times, 0.95), unit: 'ms', budget: 100 });
  report({ name: `bot.graph_${graph}_errors`, value: errorsIn(answers), unit: 'errors', budget: 0 });
  const old = answers.slice(MARKED_AFTER_SECONDS * PER_SECOND).filter(({ hits }) => hits !== 'none');
  const unmarked = old.filter(({ hits }) => hits === 'unmarked').length;
  report({ name: `bot.graph_${graph}_unmarked`, value: unmarked / old.length, unit: 'share', budget: 0 });
  // Whatever waits for Graph has come to an end before the next measure.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
}

async function measureMemory(child: ChildProcess, send: () => Promise<Answer>): Promise<void> {
  const first = await weigh(child);
  const heaps: number[] = [];
  let errors = 0;
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    errors += errorsIn(await atFullSpeed(send, WEIGHED_REQUESTS / SAMPLES));
    heaps.push((await weigh(child)).heap);
  }
  const last = await weigh(child);
  report({ name: 'bot.heap_mib', value: first.heap, unit: 'MiB' });
  report({ name: 'bot.heap_growth', value: median(heaps.slice(-3)) / first.heap - 1, unit: 'share', budget: 0.05 });
  report({ name: 'bot.rss_mib', value: last.rss, unit: 'MiB' });
  report({ name: 'bot.full_speed_errors', value: errors, unit: 'errors', budget: 0 });
}

/** So many a second, each at its time whether or not those before it have been answered. */
async function atPace(send: () => Promise<Answer>, seconds: number): Promise<readonly Answer[]> {
  const started = performance.now();
  const answers: Promise<Answer>[] = [];
  for (let at = 0; at < seconds * PER_SECOND; at += 1) {
    const due = started + (at * 1000) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    answers.push(send());
  }
  return Promise.all(answers);
}

async function atFullSpeed(send: () => Promise<Answer>, count: number): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let begun = 0;
  const sending = async () => {
    while (begun < count) {
      begun += 1;
      answers.push(await send());
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, sending));
  return answers;
}

function errorsIn(answers: readonly Answer[]): number {
  return answers.filter(({ isResult }) => !isResult).length;
}

/** Sends one search after another, in the name of one person after another. */
function sender({ port, channel, people }: Opened): () => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const typed = keystrokes();
  let sent = 0;
  return () => {
    sent += 1;
    const person = people[sent % people.length] ?? { id: '', token: '' };
    const body = JSON.stringify(searchOf(person, { id: sent, text: typed[sent % typed.length] ?? '' }));
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      authorization: `Bearer ${channel}`,
    };
    const started = performance.now();
    return new Promise((resolve) => {
      const asked = request({ ...{ port, agent, headers, host: '127.0.0.1', path: '/api/messages', method: 'POST' } });
      asked.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          const milliseconds = performance.now() - started;
          const isResult = response.statusCode === 200 && text.includes('"composeExtension"');
          resolve({ milliseconds, isResult: isResult && !text.includes('"auth"'), hits: hitsIn(text) });
        });
      });
      asked.on('error', () => {
        resolve({ milliseconds: performance.now() - started, isResult: false, hits: 'none' });
      });
      asked.end(body);
    });
  };
}

/** How the sentence about age begins, whatever the age. */
const MARK = chatSearchSv.search.readAgo(7).replace(/\d.*/, '');

function hitsIn(text: string): Answer['hits'] {
  if (!text.includes('"preview"')) return 'none';
  return text.includes(MARK) ? 'marked' : 'unmarked';
}

function searchOf(person: { readonly id: string; readonly token: string }, typed: { id: number; text: string }) {
  return {
    ...{ type: 'invoke', name: 'composeExtension/query', id: `bench-${typed.id}` },
    timestamp: new Date().toISOString(),
    ...{ channelId: 'msteams', serviceUrl: SERVICE_URL, locale: 'sv-SE' },
    from: { id: `29:${person.id}`, name: 'Nationell samordnare', aadObjectId: person.id },
    conversation: { id: '19:samordning@thread.v2', tenantId: TENANT, conversationType: 'groupChat' },
    recipient: { id: `28:${CLIENT}`, name: 'Samsyn' },
    channelData: { tenant: { id: TENANT }, source: { name: 'message' }, app: { id: APP } },
    value: {
      commandId: 'searchCriteria',
      parameters: [{ name: 'query', value: typed.text }],
      queryOptions: { skip: 0, count: 25 },
      authentication: { token: person.token },
    },
  };
}

/** What is typed into the box: every letter from the third on, as it comes while somebody types. */
function keystrokes(): readonly string[] {
  const folder = '../shared/data/language';
  if (!existsSync(`${folder}/queries-dev.jsonl`))
    return keystrokesOf(['leverantören', 'anbudets ingivande', 'krav 17']);
  return keystrokesOf(readSet({ folder, file: 'queries-dev.jsonl' }, queryRow).map(({ q }) => q));
}

async function weigh(child: ChildProcess): Promise<z.infer<typeof weight>> {
  const weighed = next(child);
  child.send({ weigh: true });
  return weight.parse(await weighed);
}

async function next(child: ChildProcess): Promise<unknown> {
  const waiting = new AbortController();
  const ended = once(child, 'exit', { signal: waiting.signal }).then(() => {
    throw new Error('The server of the bench ended.');
  });
  try {
    return (await Promise.race([once(child, 'message'), ended])).at(0);
  } finally {
    ended.catch(() => undefined);
    waiting.abort();
  }
}
