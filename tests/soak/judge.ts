import { z } from 'zod';
import { criterionRow } from '#graph/rows/criterionRow.ts';
import type { Replica } from '#replica/replica.ts';
import { coordinator } from '../fakes/embeddedGraph.ts';
import type { Ledger } from './ledger.ts';
import type { SoakSite } from './site.ts';

const row = z.object({ id: z.string(), eTag: z.string(), fields: z.record(z.string(), z.unknown()) });
type Row = z.infer<typeof row>;
const page = z.object({ value: z.array(row), '@odata.nextLink': z.string().optional() });
const versions = z.object({ value: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });

export type Verdict = {
  readonly rows: number;
  readonly promised: number;
  /** Promised writes that no version of their row has ever had. */
  readonly lost: readonly string[];
  /** Writes that were carried out twice, and keys that two rows share. */
  readonly doubled: readonly string[];
  /** Replicas that hold something else than the list, with the first difference. */
  readonly disagreeing: readonly string[];
};

/** Holds the list, its own version history and every replica against what was promised. */
export async function judge(site: SoakSite, ledger: Ledger, replicas: ReadonlyMap<string, Replica>): Promise<Verdict> {
  const rows = await allRows(site);
  const byKey = new Map<string, Row[]>();
  for (const each of rows) {
    const key = String(each.fields['Nyckel']);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  const lost: string[] = [];
  const doubled = [...byKey].filter(([, same]) => same.length > 1).map(([key]) => `key ${key}`);
  const promises = ledger.promises();
  const histories = new Map<string, readonly Record<string, unknown>[]>();
  for (const { mark, key, column } of promises) {
    const there = byKey.get(key) ?? [];
    const history = histories.get(key) ?? (await historyOf(site, there));
    histories.set(key, history);
    const times = arrivals(history, column, mark);
    if (times === 0 && !ledger.isSeen(mark)) lost.push(`${mark} in ${column} of ${key}`);
    if (times > 1) doubled.push(`${mark} in ${column} of ${key}: ${times} times`);
  }
  const disagreeing = [...replicas].flatMap(([name, replica]) => {
    const difference = differenceOf(rows, replica);
    return difference === undefined ? [] : [`${name}: ${difference}`];
  });
  return { rows: rows.length, promised: promises.length, lost, doubled, disagreeing };
}

/** How often the mark came into the column; it may stay there for any number of versions. */
function arrivals(history: readonly Record<string, unknown>[], column: string, mark: string): number {
  return history.filter((fields, at) => fields[column] === mark && history[at - 1]?.[column] !== mark).length;
}

/** Oldest first; of a row that was made again, its present life. */
async function historyOf(site: SoakSite, rows: readonly Row[]): Promise<readonly Record<string, unknown>[]> {
  const histories = await Promise.all(
    rows.map(async ({ id }) => {
      const answer = await site.byHand(coordinator, 'GET', `${site.items}/${id}/versions?$expand=fields`);
      return versions
        .parse(answer.body)
        .value.map(({ fields }) => fields)
        .toReversed();
    }),
  );
  return histories.flat();
}

async function allRows({ byHand, items }: SoakSite): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let path: string | undefined = `${items}?$expand=fields&$top=5000`;
  while (path !== undefined) {
    const answer = page.parse((await byHand(coordinator, 'GET', path)).body);
    rows.push(...answer.value);
    path = answer['@odata.nextLink']?.replace(/^https:\/\/[^/]+\/v1\.0/, '');
  }
  return rows;
}

function differenceOf(rows: readonly Row[], replica: Replica): string | undefined {
  const { criteria, problems } = replica.workspace();
  if (problems.length > 0) return `${problems.length} rows cannot be read, e.g. ${problems[0]?.columns.join()}`;
  if (criteria.all.length !== rows.length) return `${criteria.all.length} rows instead of ${rows.length}`;
  const held = new Map(criteria.all.map((each) => [each.rowId, each]));
  for (const { id, eTag, fields } of rows) {
    const here = held.get(id);
    if (here === undefined) return `row ${id} is missing`;
    if (here.revision !== eTag) return `row ${id} stands at ${here.revision} instead of ${eTag}`;
    const read = criterionRow.read(fields);
    if (!read.ok || JSON.stringify(read.value) !== JSON.stringify(here.value)) return `row ${id} holds other values`;
  }
  return undefined;
}
