import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import { ownLease, type Lease } from '#replica/outbox/lease.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { DirectoryUser } from '#workbench/graph-service/index.ts';
import { contact } from '../fakes/embeddedGraph.ts';
import { actAsBot, actAtPage, tidyUp } from './actors.ts';
import { editByHand, pasteRows } from './handEdits.ts';
import { judge, type Verdict } from './judge.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { quickTime, seeded, type QuickTime } from './quickTime.ts';
import { openSite, PEOPLE, type SoakSite } from './site.ts';

export type SoakOptions = {
  readonly seed: number;
  readonly rows: number;
  /** Acts of every page, of the bot and of the hand in the list. */
  readonly acts: number;
  /** Share of all requests that meet a fault, e.g. `0.1`. */
  readonly faults: number;
  /** Rows that are pasted into the list while everybody acts. */
  readonly pasted: number;
};
export type SoakResult = Verdict & {
  readonly requests: number;
  /** By kind of fault, how often it struck. */
  readonly struck: Readonly<Partial<Record<string, number>>>;
  readonly pending: number;
};

/** How much faster than the day: a minute that Graph asks to wait takes 60 ms. */
const TIMES = 1000;
/** Times that the pages are opened anew over what they stored, while the old ones still end what they had begun. */
const RELOADS = 2;
const MAX_TIDYING = 40;

type Page = {
  readonly name: string;
  readonly person: DirectoryUser;
  readonly store: ReplicaStore;
  readonly outbox: OutboxStore;
  readonly lease: Lease;
  replica: Replica;
};

type World = { readonly site: SoakSite; readonly time: QuickTime; readonly ledger: Ledger };

/** Three people with two pages each, a bot and a hand in the list, on a bad line; then everything is compared. */
export async function soak({ seed, rows, acts, faults, pasted }: SoakOptions): Promise<SoakResult> {
  const random = seeded(seed);
  const time = quickTime(TIMES, random);
  const site = await openSite(rows, time);
  const world: World = { site, time, ledger: openLedger() };
  try {
    const pages = await Promise.all(PEOPLE.flatMap((person, index) => openPages(world, person, index)));
    const bot = await openReplica({
      gateway: () => site.connect(contact),
      codecs: rowCodecs,
      store: memoryStore(),
      pace: time.pace,
    });
    await Promise.all([bot, ...pages.map(({ replica }) => replica)].map((replica) => replica.pull()));

    site.service.faults.set({ seed, rates: spread(faults), steps: { '429': faults / 2, '503': faults / 2 } });
    for (let round = 0; round <= RELOADS; round += 1) {
      if (round > 0) for (const page of pages) page.replica = await reopened(world, page);
      await actForAWhile(world, {
        pages,
        bot,
        acts: Math.ceil(acts / (RELOADS + 1)),
        pasted: round === 0 ? pasted : 0,
        random,
      });
    }
    const struck = site.service.faults.struck();
    site.service.faults.set(undefined);

    const pending = await settleAll(world, pages, random);
    await bot.pull();
    const shown = pages.map(({ name, replica }) => [name, replica] as const);
    // What was kept agrees as well when a page opens over it: a stale row would stay, since nobody tells it again.
    const next = await Promise.all(
      pages.map(async (page) => [`the page after ${page.name}`, await reopened(world, page)] as const),
    );
    for (const [, replica] of next) await replica.pull();
    const replicas = new Map<string, Replica>([['bot', bot], ...shown, ...next]);
    return { ...(await judge(site, world.ledger, replicas)), requests: site.requests(), struck, pending };
  } finally {
    site.service.close();
  }
}

function openPages(world: World, person: DirectoryUser, index: number): readonly Promise<Page>[] {
  // What the pages of one browser share: what was read, what waits to be sent, and whose turn it is to send.
  const browser = { store: memoryStore(), outbox: memoryOutboxStore(), lease: ownLease() };
  return ['a', 'b'].map(async (letter) => {
    const page = { name: `p${index + 1}${letter}`, person, ...browser };
    return { ...page, replica: await reopened(world, page) };
  });
}

function reopened({ site, time }: World, { person, store, outbox, lease }: Omit<Page, 'replica'>): Promise<Replica> {
  const gateway = () => site.connect(person);
  return openReplica({ gateway, codecs: rowCodecs, store, outbox, lease, pace: time.pace });
}

type Acts = {
  readonly pages: readonly Page[];
  readonly bot: Replica;
  readonly acts: number;
  readonly pasted: number;
  readonly random: () => number;
};

async function actForAWhile({ site, ledger, time }: World, { pages, bot, acts, pasted, random }: Acts): Promise<void> {
  const repeated = async (act: () => Promise<void>) => {
    for (let done = 0; done < acts; done += 1) {
      await act();
      await time.wait(random() * 2_000);
    }
  };
  // One connection for the bot's person: a connection is what a commit is told apart by.
  const as = () => asContact;
  const asContact = connectedWhenReached(() => site.connect(contact));
  await Promise.all([
    ...pages.map((page) => repeated(() => actAtPage(page.replica, { name: page.name, ledger, random }))),
    repeated(async () => actAsBot(bot, as(), { name: 'bot', ledger, random })),
    repeated(() => editByHand(site, { name: 'hand', ledger, random })),
    pasteRows(site, { name: 'paste', ledger, random }, pasted),
  ]);
}

function connectedWhenReached<T>(connect: () => Promise<T>): () => Promise<T> {
  let connected: Promise<T> | undefined;
  return () =>
    (connected ??= connect().catch((failure: unknown) => {
      connected = undefined;
      throw failure;
    }));
}

/** Everybody comes back until nothing waits any more. @returns how much still does */
async function settleAll({ ledger, time }: World, pages: readonly Page[], random: () => number): Promise<number> {
  const waiting = () => pages.reduce((sum, { replica }) => sum + replica.outbox().length, 0);
  for (let turn = 0; turn < MAX_TIDYING; turn += 1) {
    for (const { replica } of pages) await tidyUp(replica, { ledger, random });
    if (waiting() === 0) break;
    await time.wait(60_000);
  }
  for (const { replica } of pages) await replica.pull();
  return waiting();
}

function spread(share: number): Readonly<Record<string, number>> {
  const kinds = ['429', '500', '502', '503', '504', 'drop-before', 'drop-after', 'stall', 'truncate', 'html'];
  return Object.fromEntries(kinds.map((kind) => [kind, share / kinds.length]));
}
