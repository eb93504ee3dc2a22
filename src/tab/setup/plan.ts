import type { GraphClient } from '#graph/client/graphClient.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { lookAhead, type provisionLists } from '#graph/provision.ts';
import { checkSchema } from '#graph/schema/checkSchema.ts';
import { limitsOf } from '#graph/schema/limitsOf.ts';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';

/** What provisioning would do, and what it leaves to people. */
export type Plan = {
  readonly steps: readonly Step[];
  /** What people have changed and Samsyn never undoes; what switches something off comes first. */
  readonly leftovers: readonly SchemaDrift[];
};
export type Step = Awaited<ReturnType<typeof lookAhead>>['steps'][number];
/** What became of a run. Something else than one step failed when it was `halted`; what is done stays done. */
export type Outcome =
  Provisioned | { readonly kind: 'halted'; readonly failure: unknown; readonly done: readonly Step[] };
type Provisioned = Awaited<ReturnType<typeof provisionLists>>;

/** Where a list stands before, while and after it is made. */
export type Standing = 'complete' | 'missing' | 'incomplete' | 'waiting' | 'working' | 'done';
export type ListLine = {
  /** Fixed ASCII name. */
  readonly list: string;
  readonly listName: string;
  readonly standing: Standing;
  /** What is done to it beyond being made; its own name is part of that. */
  readonly steps: readonly Step[];
};

/** @throws GraphFailure; `notFound` when there is no such site */
export async function planFor(client: GraphClient, site: string): Promise<Plan> {
  const { steps, found } = await lookAhead({ client, site, definitions: listDefinitions });
  const drifts = checkSchema(listDefinitions, found).filter((drift) => !steps.some((step) => mends(step, drift)));
  return { steps, leftovers: [...drifts.filter(isLimiting), ...drifts.filter((drift) => !isLimiting(drift))] };
}

/** Whether something is switched off because of it. */
export function isLimiting(drift: SchemaDrift): boolean {
  return limitsOf([drift]).size > 0;
}

const MENDED_BY = {
  createList: ['listMissing'],
  nameList: [],
  addColumn: ['columnMissing'],
  addIndex: ['indexOff'],
  makeUnique: ['uniqueOff', 'indexOff'],
  addChoices: ['choicesRemoved'],
} as const satisfies Record<Step['kind'], readonly SchemaDrift['kind'][]>;

function mends(step: Step, drift: SchemaDrift): boolean {
  if (drift.kind === 'columnsNotYet') return step.kind === 'addColumn' && step.list === drift.list;
  if (step.list !== drift.list || !MENDED_BY[step.kind].some((kind) => kind === drift.kind)) return false;
  return !('column' in step) || ('column' in drift && step.column === drift.column);
}

/** All lists of a site, in their order, before anything is done. */
export function plannedLines({ steps }: Plan): readonly ListLine[] {
  return lines(steps, (own) => {
    if (own.length === 0) return 'complete';
    return own.some(({ kind }) => kind === 'createList') ? 'missing' : 'incomplete';
  });
}

/** The same while the plan is carried out, as far as has been told. */
export function workingLines({ steps }: Plan, told: readonly Step[]): readonly ListLine[] {
  const open = listDefinitions.find(({ name }) => count(told, name) < count(steps, name))?.name;
  return lines(steps, (own, list) => {
    if (own.length === 0) return 'complete';
    if (list === open) return 'working';
    return count(told, list) < own.length ? 'waiting' : 'done';
  });
}

function lines(
  steps: readonly Step[],
  standingOf: (own: readonly Step[], list: string) => Standing,
): readonly ListLine[] {
  return listDefinitions.map(({ name: list, displayName: listName }) => {
    const own = steps.filter((step) => step.list === list);
    const isNew = own.some(({ kind }) => kind === 'createList');
    const shown = own.filter(({ kind }) => !(isNew && kind === 'nameList'));
    return { list, listName, standing: standingOf(own, list), steps: shown };
  });
}

function count(steps: readonly Step[], list: string): number {
  return steps.filter((step) => step.list === list).length;
}

/** The lists that something is missing in. */
export function lackingLists({ steps }: Plan): ReadonlySet<string> {
  return new Set(steps.map(({ list }) => list));
}

/** Whether the site has none of the lists yet. */
export function isEmptySite({ steps }: Plan): boolean {
  return steps.filter(({ kind }) => kind === 'createList').length === listDefinitions.length;
}
