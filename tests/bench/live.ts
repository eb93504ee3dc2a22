import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { LIVE_PATH } from '#contracts/liveNews.ts';
import { listsOfServer, listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { PickLists } from '#replica/replica.ts';
import { keepPulling } from '#tab/start/keepPulling.ts';
import { openLive } from '#tab/start/live.ts';
import { aWorkspace } from '../factories/entities.ts';
import { LATENCY_MS } from './modelledGraph.ts';
import { percentile, report } from './report.ts';

/** Of each kind: seen by the server's own watching, and told by the tab that wrote it. */
const CHANGES = 40;
const SEEN_WITHIN_MS = 2_000;
/** Changes of a meeting come at any time of the server's turn. */
const BETWEEN_MS = [700, 1_900] as const;

/** What Microsoft gives an app in a minute in the largest tenants, in resource units. */
const UNITS_PER_MINUTE = 6_250;
const MINUTE_MS = 60_000;

const namedLists = z.array(z.object({ list: z.string(), id: z.string() })).min(1);
const opened = z.object({ port: z.number(), lists: namedLists, tokens: z.array(z.string()).min(1) });
const asked = z.object({ asked: z.array(z.number()) });

/**
 * Sixty tabs on one instance: how long after a row has changed the last of them shows it, whether somebody wrote it in
 * Samsyn, who says so, or by hand, when only the watching finds it; whether any is missed when lines are cut; and what
 * all of that costs.
 */
export async function measureLive(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'liveProcess.ts'), [], { execArgv: ['--import', 'tsx'] });
  const { port, tokens, lists: all } = opened.parse((await once(child, 'message')).at(0));
  const read = new Set(listsOfTab(rowCodecs).map(({ list }) => list));
  const named = all.filter(({ list }) => read.has(list));
  const lists: ModelledLists = { named, change: 0, changedAt: [], spent: [] };
  const tabs = tokens.map((token, at) => openTab(lists, { token, at, origin: `http://127.0.0.1:${port}` }));
  try {
    await until(() => tabs.every(({ isStanding }) => isStanding()));
    for (const how of ['watched', 'told'] as const) {
      for (const tab of tabs) tab.delays.length = 0;
      await makeChanges(child, lists, () => (how === 'told' ? tabs[0]?.wrote() : undefined));
      const delays = tabs.flatMap((tab) => tab.delays);
      report({ name: `live.${how}_p50_ms`, value: percentile(delays, 0.5), unit: 'ms' });
      report({ name: `live.${how}_p99_ms`, value: percentile(delays, 0.99), unit: 'ms', budget: SEEN_WITHIN_MS });
      report({ name: `live.${how}_max_ms`, value: Math.max(...delays), unit: 'ms' });
      const missed = CHANGES * tabs.length - delays.length;
      report({ name: `live.${how}_missed`, value: missed, unit: 'changes', budget: 0 });
    }
    await measureCut(child, lists, tabs);
    await measureUnits(child, lists);
  } finally {
    for (const tab of tabs) tab.close();
    child.disconnect();
  }
}

async function measureCut(child: ChildProcess, lists: ModelledLists, tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) tab.delays.length = 0;
  const before = tabs.map(({ pulls }) => pulls());
  child.send({ cut: true });
  await makeChanges(child, lists, () => undefined, 5);
  await until(() => tabs.every(({ isStanding }) => isStanding()));
  const delays = tabs.flatMap((tab) => tab.delays);
  report({ name: 'live.cut_missed', value: 5 * tabs.length - delays.length, unit: 'changes', budget: 0 });
  report({ name: 'live.cut_max_ms', value: Math.max(...delays), unit: 'ms' });
  const pulls = tabs.map((tab, at) => tab.pulls() - (before[at] ?? 0));
  report({ name: 'live.cut_pulls_most', value: Math.max(...pulls), unit: 'pulls' });
}

/** The most that the server and the tabs spend in any minute. */
async function measureUnits(child: ChildProcess, { spent }: ModelledLists): Promise<void> {
  child.send({ units: true });
  const server = asked
    .parse((await once(child, 'message')).at(0))
    .asked.map((at) => ({ at, units: listsOfServer(rowCodecs).length }));
  const all = [...server, ...spent].sort((one, other) => one.at - other.at);
  const inMinuteFrom = (from: number) =>
    all.filter(({ at }) => at >= from && at < from + MINUTE_MS).reduce((sum, { units }) => sum + units, 0);
  const most = Math.max(...all.map(({ at }) => inMinuteFrom(at)));
  report({ name: 'live.units_a_minute', value: most, unit: 'resource units', budget: UNITS_PER_MINUTE });
}

/** What Graph would tell of the row: which change it has, and when each was made. */
type ModelledLists = {
  readonly named: readonly { readonly list: string; readonly id: string }[];
  change: number;
  readonly changedAt: number[];
  /** Resource units of the tabs, by when they were spent. */
  readonly spent: { readonly at: number; readonly units: number }[];
};

async function makeChanges(
  child: ChildProcess,
  lists: ModelledLists,
  made: () => void,
  count = CHANGES,
): Promise<void> {
  for (let change = 0; change < count; change += 1) {
    lists.change += 1;
    lists.changedAt[lists.change] = performance.now();
    child.send({ change: lists.change });
    // A row that is written costs two, and is read for one.
    lists.spent.push({ at: Date.now(), units: 3 });
    made();
    const [least, most] = BETWEEN_MS;
    await new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
  }
  await new Promise((resolve) => setTimeout(resolve, 2 * SEEN_WITHIN_MS));
}

type Tab = {
  /** How long after each change this tab had it, in milliseconds. */
  readonly delays: number[];
  readonly isStanding: () => boolean;
  readonly pulls: () => number;
  readonly wrote: () => void;
  readonly close: () => void;
};

/** The tab's own listening and pulling; only what its pull brings is modelled. */
function openTab(lists: ModelledLists, { token, at, origin }: { token: string; at: number; origin: string }): Tab {
  const delays: number[] = [];
  let workspace = aWorkspace();
  let shown = lists.change;
  let pulls = 0;
  const pull = async (asked: number) => {
    pulls += 1;
    lists.spent.push({ at: Date.now(), units: asked });
    const found = lists.change;
    await new Promise((resolve) => setTimeout(resolve, LATENCY_MS));
    const now = performance.now();
    for (let change = shown + 1; change <= found; change += 1) delays.push(now - (lists.changedAt[change] ?? now));
    if (found > shown) workspace = aWorkspace();
    shown = found;
  };
  const page = Object.assign(new EventTarget(), { hidden: false, defaultView: null });
  const news = openLive({
    ...{ token: () => Promise.resolve(token), page, name: `bench/${at}`, locks: undefined },
    send: (_path, init) => fetch(`${origin}${LIVE_PATH}`, init),
  });
  // Only Graph's ids are looked at.
  const picked = (pick: PickLists) => lists.named.filter(({ id }) => pick({ name: 'criteria', id })).length;
  const replica = {
    pull: () => pull(lists.named.length),
    pullLists: (pick: PickLists) => pull(picked(pick)),
    freshness: () => ({ kind: 'fresh' }) as const,
    workspace: () => workspace,
  };
  const stop = keepPulling(replica, page, { news });
  return {
    ...{ delays, isStanding: news.isStanding, pulls: () => pulls, wrote: news.wrote },
    close: () => {
      stop();
      news.stop();
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 600 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!holds()) throw new Error('The tabs of the bench did not come to listen.');
}
