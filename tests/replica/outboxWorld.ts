import type { Region } from '#domain/region.ts';
import type { Change } from '#domain/workspace.ts';
import { GraphBusy, GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica, type ReplicaOptions } from '#replica/openReplica.ts';
import { isTakenBack } from '#replica/outbox/entry.ts';
import type { OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Pace } from '#replica/outbox/pace.ts';
import type { Replica } from '#replica/replica.ts';
import { anInstant } from '../factories/values.ts';
import { heldRegion } from './twoRegions.ts';

const facts = (status: number) => ({ status, code: '', requestId: '' });
export const down = new GraphFailure('unreachable', 'no network', { facts: facts(0) });
export const broken = new GraphFailure('unreachable', 'SharePoint failed', { facts: facts(500) });
export const refused = new GraphFailure('refused', 'not accepted', { facts: facts(400) });
export const denied = new GraphFailure('accessDenied', 'the role is gone', { facts: facts(403) });
export const busy = new GraphBusy(30, facts(429));

type Method = 'pull' | 'create' | 'update' | 'read' | 'find';
type Fault = (method: Method, name: string, answered: () => Promise<unknown>) => Promise<unknown>;

/** A line to the lists that can be disturbed; `sent` tells what went over it. */
export type Line = { readonly gateway: ListsGateway; fault: Fault | undefined; readonly sent: string[] };

export function lineTo(lists: ListsGateway): Line {
  const over =
    <A extends readonly unknown[], T>(method: Method, call: (...asked: A) => Promise<T>) =>
    async (...asked: A): Promise<T> => {
      line.sent.push(method);
      let answer: { readonly value: T } | undefined;
      const answered = async () => (answer = { value: await call(...asked) });
      await (line.fault ? line.fault(method, JSON.stringify(asked), answered) : answered());
      if (answer === undefined) throw new Error('A fault that does not throw must let the answer through.');
      return answer.value;
    };
  const line: Line = {
    gateway: {
      ...lists,
      pull: over('pull', lists.pull),
      create: over('create', lists.create),
      update: over('update', lists.update),
      read: over('read', lists.read),
      find: over('find', lists.find),
    },
    fault: undefined,
    sent: [],
  };
  return line;
}

/** Every request fails with this. */
export const failing =
  (failure: GraphFailure): Fault =>
  () =>
    Promise.reject(failure);

/** Requests of a kind fail the first time; `after`: when they have done their work. */
export function failingOnce(method: Method, when: 'before' | 'after', failure = down): Fault {
  let isOver = false;
  return async (asked, _name, answered) => {
    if (asked !== method || isOver) return answered();
    isOver = true;
    if (when === 'after') await answered();
    throw failure;
  };
}

/** Time that stands until it is told to go on. */
export type Timers = Pace & {
  /** Runs what is due next. @returns false when nothing was set */
  readonly ring: () => boolean;
  /** Milliseconds of every timer that was set, and of every wait. */
  readonly set: number[];
  readonly waits: number[];
};

let ids = 0;
export function timers(): Timers {
  let alarms: { readonly at: number; readonly run: () => void }[] = [];
  let writes = 0;
  const set: number[] = [];
  const waits: number[] = [];
  return {
    set,
    waits,
    now: () => anInstant(new Date(Date.parse('2026-11-22T09:00:00Z') + (writes += 1000)).toISOString()),
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    after: (at, run) => {
      set.push(at);
      const alarm = { at, run };
      alarms.push(alarm);
      return () => void (alarms = alarms.filter((each) => each !== alarm));
    },
    random: () => 1,
    newId: () => `id-${String((ids += 1)).padStart(6, '0')}`,
    ring: () => {
      const [next] = alarms.toSorted((one, other) => one.at - other.at);
      alarms = alarms.filter((alarm) => alarm !== next);
      next?.run();
      return next !== undefined;
    },
  };
}

export function openPage(gateway: ListsGateway, over: Partial<ReplicaOptions> = {}): Promise<Replica> {
  return openReplica({ gateway: () => Promise.resolve(gateway), store: memoryStore(), codecs: rowCodecs, ...over });
}

export const creation = (value: Region): Change => ({ kind: 'create', list: 'regions', value });

/** A change of a region from what a page shows of it now. */
export function edit(page: Replica, of: Region, over: Partial<Region>): Change {
  const base = heldRegion(page, of);
  return { kind: 'update', list: 'regions', base, value: { ...base.value, ...over } };
}

/** Until everything that was begun has been done, as far as the timers let it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** What the store has besides word of what was taken back. */
export const keptIn = async (store: OutboxStore) => (await store.read()).filter((entry) => !isTakenBack(entry));

export const kinds = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind);
export const states = (page: Replica) => page.outbox().map(({ state }) => state.kind);
