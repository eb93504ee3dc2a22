import { hintOf } from '#contracts/liveNews.ts';
import type { ListName, Workspace } from '#domain/workspace.ts';
import type { PickLists } from '#replica/replica.ts';
import type { Where } from './live.ts';

const SECOND_MS = 1_000;
/** SharePoint may tell one of a change before another: who was told of one and found none asks again, so long after. */
const LOOK_AGAIN_MS: readonly number[] = [2 * SECOND_MS, 10 * SECOND_MS];
/** More news than these are asked for as one of which it was not said where. */
const MOST = 50;

/** What was told and is still to be found, each piece of news by itself. */
type Errand = {
  /** Undefined: it was not said where, or something was missed before it. */
  readonly where: Where | undefined;
  /** How often it was looked for. */
  readonly looks: number;
  /** Milliseconds, as `performance.now` tells them. */
  readonly dueAt: number;
};

export type Errands = {
  readonly heard: (where: Where | undefined, dueAt: number) => void;
  /** When the next one is due; Infinity when nothing is left. */
  readonly nextAt: () => number;
  /**
   * Goes for what is due; what comes meanwhile is for the next time. What was not found is due again some seconds later,
   * twice at most.
   */
  readonly run: (pull: (pick: PickLists) => Promise<void>, workspace: () => Workspace) => Promise<void>;
};

export function errands(now: () => number): Errands {
  let open: readonly Errand[] = [];
  return {
    heard: (where, dueAt) => {
      const all = [...open, { where, looks: 0, dueAt }];
      open = all.length > MOST ? [{ where: undefined, looks: 0, dueAt }] : all;
    },
    nextAt: () => Math.min(...open.map(({ dueAt }) => dueAt)),
    run: async (pull, workspace) => {
      const at = now();
      const due = open.filter(({ dueAt }) => dueAt <= at);
      if (due.length === 0) return;
      open = open.filter(({ dueAt }) => dueAt > at);
      const before = workspace();
      const lists = new Map(due.map((errand) => [errand, new Set<ListName>()]));
      await pull(({ name, id }) => {
        const about = due.filter((errand) => isAbout(errand, id));
        for (const errand of about) lists.get(errand)?.add(name);
        return about.length > 0;
      });
      const after = workspace();
      const left = due.filter((errand) => !isFound([...(lists.get(errand) ?? [])], { before, after }));
      open = [...open, ...left.flatMap((errand) => lookedFor(errand, now()))];
    },
  };
}

function isAbout({ where }: Errand, id: string): boolean {
  return where === undefined || where.hints.includes(hintOf(id, where.state));
}

/** Each of its lists is another: one may be late while the other is there. */
function isFound(
  lists: readonly ListName[],
  { before, after }: { readonly before: Workspace; readonly after: Workspace },
): boolean {
  return lists.length > 0 && lists.every((list) => before[list] !== after[list]);
}

/** Where it was not said where, all lists were read: once is what that is worth. */
function lookedFor(errand: Errand, at: number): readonly Errand[] {
  const again = errand.where && LOOK_AGAIN_MS[errand.looks];
  return again === undefined ? [] : [{ ...errand, looks: errand.looks + 1, dueAt: at + again }];
}
