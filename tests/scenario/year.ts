import { setTimeout } from 'node:timers/promises';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, ListName, Workspace } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Connect, Replica } from '#replica/replica.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import { aKey } from '../factories/values.ts';
import { violations, wrongSteps } from '../usecases/invariants.ts';
import { CREW, openYearSite, type Person, type YearSite } from './site.ts';

export type Verb = (
  workspace: Workspace,
  actor: Actor,
  at: Moment,
) => Result<readonly Change[], { readonly kind: string }>;

/** A row that was written against the rules on purpose, and what is to be said of it. */
export type OnPurpose = { readonly list: ListName; readonly rowId: string; readonly kind: string };

export type Year = {
  readonly site: YearSite;
  readonly moment: () => Moment;
  /** What everybody sees who has read the lists just now. */
  readonly seen: () => Workspace;
  /** Somebody does something that has to be allowed. @returns what was changed */
  readonly act: (name: string, who: Person, verb: Verb) => Promise<readonly Change[]>;
  /** Somebody tries what has to be refused, for this reason. */
  readonly refused: (name: string, who: Person, verb: Verb, because: string) => Promise<void>;
  /** A hand in the list; from now on these rows stand against the rules, or no longer do. */
  readonly byHand: (name: string, write: () => Promise<readonly OnPurpose[]>) => Promise<void>;
  /** What was done on purpose has been put right. */
  readonly mended: (list: ListName, rowId: string) => void;
  /** Everybody's copies by whose they are. */
  readonly replicas: ReadonlyMap<string, Replica>;
  readonly replicaOf: (who: Person) => Replica;
  readonly count: (what: string, by?: number) => void;
  readonly counts: () => Readonly<Record<string, number>>;
  /** Whatever went otherwise than it should, in words. */
  readonly faults: () => readonly string[];
  readonly fault: (what: string) => void;
};

/** Opens the year with a page each for those who lead it and one that all contacts write through, each in their name. */
export async function openYear(): Promise<Year> {
  const site = await openYearSite();
  const replicas = new Map<string, Replica>();
  for (const name of ['coordinator', 'workingGroup', 'steeringGroup', 'contacts', 'observer'] as const)
    replicas.set(name, await opened(site, name === 'contacts' || name === 'observer' ? CREW.reader : CREW[name]));
  const named = (name: string): Replica => {
    const replica = replicas.get(name);
    if (replica === undefined) throw new Error(`Nobody has the page ${name}.`);
    return replica;
  };
  const replicaOf = (who: Person): Replica => named(PAGE_OF.get(who) ?? 'contacts');
  const observer = named('observer');
  const counts = new Map<string, number>();
  const faults: string[] = [];
  const expected = new Map<string, OnPurpose>();
  const count = (what: string, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by);
  let keys = 0;
  const moment = (): Moment => ({ now: site.calendar.now(), newKey: () => aKey((keys += 1)) });

  /** After every step, whatever it was. */
  const check = async (name: string, isByHand: boolean): Promise<void> => {
    const before = observer.workspace();
    await observer.pull();
    const now = observer.workspace();
    const found = [...violations(now), ...(isByHand ? [] : wrongSteps(before, now))];
    const rows = brokenRules(now).map(({ list, rowId, broken }) => spelt({ list, rowId, kind: broken.kind }));
    const wanted = [...expected.values()].map(spelt);
    const odd = rows.filter((each) => !wanted.includes(each)).map((each) => `${each} stands against the rules`);
    const missed = wanted.filter((each) => !rows.includes(each)).map((each) => `${each} is not told`);
    faults.push(...[...found, ...odd, ...missed].map((each) => `${name}: ${each}`));
    count('checks');
  };
  const writers = new Map<Person, Connect>();
  const inNameOf = (who: Person): Connect => {
    const known = writers.get(who) ?? oneConnection(site, who);
    writers.set(who, known);
    return known;
  };
  const tried = async (who: Person, verb: Verb) => {
    const replica = replicaOf(who);
    await replica.pull();
    const workspace = replica.workspace();
    const at = moment();
    return { replica, outcome: verb(workspace, actorOf(workspace, who, dayOf(at.now)), at) };
  };
  return {
    site,
    moment,
    seen: observer.workspace,
    replicas,
    replicaOf,
    count,
    counts: () => Object.fromEntries([...counts].sort()),
    faults: () => faults,
    fault: (what) => void faults.push(what),
    act: async (name, who, verb) => {
      const { replica, outcome } = await tried(who, verb);
      if (!outcome.ok) {
        faults.push(`${name}: ${who.name} was refused: ${JSON.stringify(outcome.error)}`);
        return [];
      }
      const as = PAGE_OF.has(who) ? undefined : inNameOf(who);
      const written = await replica.commit(outcome.value, as);
      const stuck = written.find(({ kind }) => kind !== 'written' && kind !== 'merged');
      // A machine that is busy with other things makes a page wait, which then sends by itself.
      if (stuck?.kind === 'queued' && (await sentAfterAll(replica))) count('sent later');
      else if (stuck !== undefined) faults.push(`${name}: ${stuck.change.list} was ${stuck.kind}`);
      count(name);
      count('rows written', written.length);
      await check(name, false);
      return outcome.value;
    },
    refused: async (name, who, verb, because) => {
      const { outcome } = await tried(who, verb);
      if (outcome.ok) faults.push(`${name}: ${who.name} was let through`);
      else if (outcome.error.kind !== because) faults.push(`${name}: refused for ${outcome.error.kind}`);
      count('refused');
    },
    byHand: async (name, write) => {
      for (const each of await write()) expected.set(`${each.list}/${each.rowId}/${each.kind}`, each);
      count('hand edits');
      await check(name, true);
    },
    mended: (list, rowId) => {
      for (const key of expected.keys()) if (key.startsWith(`${list}/${rowId}/`)) expected.delete(key);
    },
  };
}

/** Waits for what waits. @returns whether all of it was written */
async function sentAfterAll(replica: Replica): Promise<boolean> {
  for (let turn = 0; turn < TURNS && replica.outbox().length > 0; turn += 1) {
    await setTimeout(TURN_MS);
    await replica.retry();
  }
  return replica.outbox().length === 0;
}

const TURNS = 50;
const TURN_MS = 200;

const PAGE_OF = new Map<Person, string>([
  [CREW.coordinator, 'coordinator'],
  [CREW.workingGroup, 'workingGroup'],
  [CREW.steeringGroup, 'steeringGroup'],
]);

const spelt = ({ list, rowId, kind }: OnPurpose): string => `${list} ${rowId} ${kind}`;

function opened(site: YearSite, who: Person): Promise<Replica> {
  return openReplica({ gateway: () => site.connect(who), store: memoryStore(), codecs: rowCodecs });
}

function oneConnection(site: YearSite, who: Person): Connect {
  let connected: ReturnType<Connect> | undefined;
  return () => (connected ??= site.connect(who));
}
