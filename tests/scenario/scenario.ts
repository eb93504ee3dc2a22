import { LIST_NAMES, type ListName } from '#domain/workspace.ts';
import type { ListsGateway, Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Replica } from '#replica/replica.ts';
import { adopt } from './adopting.ts';
import { answer, changeTexts, close, consult, meetGate } from './consulting.ts';
import { decide, publish, repeal, revise, takePlace } from './deciding.ts';
import { discuss } from './discussing.ts';
import { adoptForOthers, answerLate, forgeDecision, retouch, turnAnswer } from './hands.ts';
import { draft, draftsOf, found, groupOf, packageOf, review, type Extent } from './preparing.ts';
import { CREW } from './site.ts';
import { openYear, type Year } from './year.ts';

export type YearPlayed = {
  readonly counts: Readonly<Record<string, number>>;
  /** What went otherwise than it should. */
  readonly faults: readonly string[];
  readonly requests: number;
  /** Rows in all lists at the end. */
  readonly rows: number;
};

/** How many of the packages are revised when they are in force. */
const REVISIONS = 3;

/** Plays a year from the first draft to the first repeal, and compares everybody's copy with the lists at its end. */
export async function playYear(extent: Extent, tell: (step: string) => void = () => undefined): Promise<YearPlayed> {
  const year = await openYear();
  let rows = 0;
  try {
    tell('the site is filled');
    await found(year, extent);
    await play(year, extent, tell);
    rows = await compare(year);
  } catch (error) {
    // What went wrong before says more than what could not go on because of it.
    year.fault(`the year ended: ${String(error)}`);
  }
  year.site.close();
  return { counts: year.counts(), faults: year.faults(), requests: year.site.requests(), rows };
}

async function play(year: Year, { packages, criteria }: Extent, tell: (step: string) => void): Promise<void> {
  for (let index = 0; index < packages; index += 1) {
    tell(`package ${index + 1} of ${packages}`);
    await draft(year, index, criteria / packages);
    await discuss(year, index);
    await review(year, index);
    await meetGate(year, index);
    await agree(year, index, true);
    await adopt(year, index);
  }
  for (let index = 0; index < Math.min(REVISIONS, packages); index += 1) {
    tell(`revision ${index + 1}`);
    await revise(year, index);
    await agree(year, index, false);
  }
  tell('hands, replacements, repeals');
  await forgeDecision(year, 0);
  await retouch(year, 1);
  await adoptForOthers(year, packages - 1);
  await endOfYear(year);
}

/** From the consultation to what is in force: steps 6 to 8 of the process. */
async function agree(year: Year, index: number, isFirst: boolean): Promise<void> {
  await consult(year, index);
  if (isFirst) await answer(year, index);
  if (isFirst) await turnAnswer(year, index);
  if (isFirst) await changeTexts(year, index);
  await close(year, index);
  if (isFirst && index % 2 === 1) await answerLate(year, index);
  await decide(year, index, isFirst);
  await publish(year, index);
}

async function endOfYear(year: Year): Promise<void> {
  const [own] = draftsOf(year.seen(), groupOf(0)).filter(({ value }) => value.status === 'referredBack');
  const last = packageOf(year.seen(), 0).value.items.at(-1)?.criterion;
  const repealed = packageOf(year.seen(), 1).value.items.at(-1)?.criterion;
  if (own === undefined || last === undefined || repealed === undefined) throw new Error('Nothing is left to end.');
  await takePlace(year, own.value.id, last);
  await repeal(year, repealed);
}

/** Every list as SharePoint has it beside every copy. @returns how many rows there are */
async function compare(year: Year): Promise<number> {
  const gateway = await year.site.connect(CREW.coordinator);
  const rows = await everything(gateway);
  for (const [name, replica] of year.replicas) {
    await replica.pull();
    if (replica.outbox().length > 0) year.fault(`${name} has ${replica.outbox().length} changes left`);
    for (const list of LIST_NAMES) {
      const difference = differenceOf(rows.get(rowCodecs[list].list) ?? [], replica, list);
      if (difference !== undefined) year.fault(`${name}, ${list}: ${difference}`);
    }
    year.count('copies compared');
  }
  return [...rows.values()].reduce((sum, each) => sum + each.length, 0);
}

/** Reads all lists from their beginning, past every copy. */
async function everything(gateway: ListsGateway): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = new Map<string, Map<string, Row>>();
  await gateway.pull({
    marks: new Map(),
    begins: () => undefined,
    gone: () => undefined,
    page: (page) => {
      const list = rows.get(page.list) ?? new Map<string, Row>();
      for (const row of page.rows) list.set(row.id, row);
      for (const id of page.removed) list.delete(id);
      rows.set(page.list, list);
      return Promise.resolve();
    },
  });
  return new Map([...rows].map(([list, byId]) => [list, [...byId.values()]]));
}

function differenceOf(rows: readonly Row[], replica: Replica, list: ListName): string | undefined {
  const { problems, ...workspace } = replica.workspace();
  if (problems.length > 0) return `${problems.length} rows cannot be read`;
  const { all } = workspace[list];
  if (all.length !== rows.length) return `${all.length} rows instead of ${rows.length}`;
  const held = new Map(all.map((each) => [each.rowId, each]));
  for (const { id, eTag, fields } of rows) {
    const here = held.get(id);
    if (here === undefined) return `row ${id} is missing`;
    if (here.revision !== eTag) return `row ${id} stands at ${here.revision} instead of ${eTag}`;
    const read = rowCodecs[list].read(fields);
    if (!read.ok || JSON.stringify(read.value) !== JSON.stringify(here.value)) return `row ${id} holds other values`;
  }
  return undefined;
}
