import { beforeEach } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import type { Change, Held } from '#domain/workspace.ts';
import type { RowFields } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { lineTo, openPage, settled, timers, type Line, type Timers } from './outboxWorld.ts';
import { twoRegions } from './twoRegions.ts';

/** Lists, a line to them, and a page that has read them; all of it new for every test. */
export type AtHand = {
  lists: InMemoryLists;
  line: Line;
  readonly store: OutboxStore;
  readonly pace: Timers;
  page: Replica;
};

export type Regions = AtHand & {
  /** Another page over the same store, which has not read the lists. */
  readonly reloaded: () => Promise<Replica>;
  readonly titles: () => readonly unknown[];
};

export function regionsAtHand(): Regions {
  const at = atHand(twoRegions);
  const titles = () => at.lists.rows('Regioner').map(({ fields }) => fields['Title']);
  return Object.assign(at, { reloaded: () => reloaded(at), titles });
}

export const CRITERIA = 'Kriterier';

export type OneCriterion = AtHand & {
  /** Another page over the same store, which has read the lists. */
  readonly opened: () => Promise<Replica>;
  readonly held: (of: Replica) => Held<Criterion>;
  /** A change of the criterion from what a page shows of it now. */
  readonly edited: (of: Replica, over: Partial<Criterion>) => Change;
  readonly inList: () => RowFields | undefined;
};

export function criterionAtHand(criterion: Criterion): OneCriterion {
  const at = atHand(() => inMemoryLists({ lists: { [CRITERIA]: [rowCodecs.criteria.write(criterion)] } }));
  const held = (of: Replica) => {
    const row = of.workspace().criteria.byKey(criterion.key);
    if (!row) throw new Error('The criterion is not there.');
    return row;
  };
  const edited: OneCriterion['edited'] = (of, over) => {
    const base = held(of);
    return { kind: 'update', list: 'criteria', base, value: { ...base.value, ...over } };
  };
  const opened = async () => {
    const next = await reloaded(at);
    await next.pull();
    await settled();
    return next;
  };
  return Object.assign(at, { opened, held, edited, inList: () => at.lists.rows(CRITERIA)[0]?.fields });
}

function atHand(fill: () => InMemoryLists): AtHand {
  const fresh = () => {
    const lists = fill();
    return { lists, line: lineTo(lists), store: memoryOutboxStore(), pace: timers() };
  };
  let page: Replica | undefined;
  const at: AtHand = {
    ...fresh(),
    get page() {
      if (!page) throw new Error('The page is opened before each test.');
      return page;
    },
    set page(next) {
      page = next;
    },
  };
  beforeEach(async () => {
    Object.assign(at, fresh());
    at.page = await reloaded(at);
    await at.page.pull();
    await settled();
    at.line.sent.length = 0;
  });
  return at;
}

function reloaded({ line, store, pace }: AtHand): Promise<Replica> {
  return openPage(line.gateway, { outbox: store, pace });
}
