import type { GraphClient } from './client/graphClient.ts';
import { pause } from './client/retry.ts';
import { GraphBusy, GraphFailure, type FailureKind } from './errors.ts';
import type { ListDefinition } from './listDefinition.ts';
import { checkSchema } from './schema/checkSchema.ts';
import { readSchema, type FoundList, type FoundSchema } from './schema/readSchema.ts';
import { sitePath } from './siteLists.ts';
import { addChoices, addColumn, changeColumn, createList, nameList, type Site } from './provision/carryOut.ts';
import { planList, planProvisioning } from './provision/planProvisioning.ts';
import type { Provisioned, ProvisionProgress, ProvisionStep, RefusedStep } from './provision/provisionStep.ts';

/** How often a step is done again when SharePoint is busy or saves something else at the same moment. */
const ATTEMPTS = 5;
const PASSING: ReadonlySet<FailureKind> = new Set(['busy', 'rowChanged', 'locked']);

type Target = {
  readonly client: GraphClient;
  /** Host name and path, e.g. `"contoso.sharepoint.com:/sites/samsyn"`. */
  readonly site: string;
  readonly definitions: readonly ListDefinition[];
};

/**
 * What provisioning would do, without doing it.
 *
 * @returns the steps, and the lists as they are, which `checkSchema` can compare
 * @throws GraphFailure
 */
export async function lookAhead({ client, site, definitions }: Target): Promise<{
  readonly steps: readonly ProvisionStep[];
  readonly found: FoundSchema;
}> {
  const found = await readSchema(client, await sitePath(client, site), namesOf(definitions));
  return { steps: planProvisioning(definitions, found), found };
}

/**
 * Makes the lists, columns, indexes and choices that a site lacks and leaves everything else alone; what people renamed
 * stays renamed. Running it again after a failure goes on where it stopped.
 *
 * @param options.signal stops between two steps; what is done stays done
 * @param options.wait   how to let time pass while SharePoint is busy
 * @throws GraphFailure; needs the scope Sites.Manage.All
 */
export async function provisionLists(
  options: Target & {
    readonly onProgress?: (progress: ProvisionProgress) => void;
    readonly signal?: AbortSignal;
    readonly wait?: (milliseconds: number) => Promise<void>;
  },
): Promise<Provisioned> {
  const { client, definitions, onProgress, signal, wait = pause } = options;
  const site: Site = { client, path: await sitePath(client, options.site) };
  const names = namesOf(definitions);
  const found = new Map(await readSchema(client, site.path, names));
  const waiting = [...planProvisioning(definitions, found)];
  const done: ProvisionStep[] = [];
  const refused: RefusedStep[] = [];
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    if (signal?.aborted) return { kind: 'cancelled', done, refused, remaining: [] };
    const failure = await insisting(wait, () => carryOut(site, { step, definitions, found }));
    if (failure) refused.push({ step, failure });
    else done.push(step);
    if (step.kind === 'createList') renewPlan(waiting, { step, definitions, found });
    const number = done.length + refused.length;
    onProgress?.({ step, number, of: number + waiting.length });
  }
  const remaining = checkSchema(definitions, await readSchema(client, site.path, names));
  return { kind: 'finished', done, refused, remaining };
}

function namesOf(definitions: readonly ListDefinition[]): readonly string[] {
  return definitions.map(({ name }) => name);
}

type Work = {
  readonly step: ProvisionStep;
  readonly definitions: readonly ListDefinition[];
  readonly found: Map<string, FoundList>;
};

/** One after another: columns added side by side make SharePoint answer "Save Conflict". */
async function carryOut(site: Site, { step, definitions, found }: Work): Promise<void> {
  const definition = definitions.find(({ name }) => name === step.list);
  if (!definition) return;
  if (step.kind === 'createList') {
    found.set(step.list, await createList(site, definition));
    return;
  }
  const list = found.get(step.list);
  if (!list) return;
  if (step.kind === 'nameList') return nameList(site, list, step.listName);
  const at = { list, column: step.column };
  switch (step.kind) {
    case 'addColumn': {
      const column = definition.columns.find(({ name }) => name === step.column);
      return column && addColumn(site, list, column);
    }
    case 'addIndex':
      return changeColumn(site, at, { indexed: true });
    case 'makeUnique':
      return changeColumn(site, at, { indexed: true, enforceUniqueValues: true });
    case 'addChoices':
      return addChoices(site, at, step.choices);
  }
}

/**
 * A new list is looked at once more: SharePoint does not always make every column that it was asked for. In a list
 * that could not be made nothing more is done.
 */
function renewPlan(waiting: ProvisionStep[], { step, definitions, found }: Work): void {
  const list = found.get(step.list);
  const definition = definitions.find(({ name }) => name === step.list);
  const others = waiting.filter((each) => each.list !== step.list);
  waiting.splice(0, waiting.length, ...(definition && list ? planList(definition, list) : []), ...others);
}

/**
 * Every step may be repeated: it adds what is missing, and looks before it fails.
 *
 * @returns the failure when SharePoint refuses this step for good; others may still be possible
 * @throws GraphFailure
 */
async function insisting(
  wait: (milliseconds: number) => Promise<void>,
  work: () => Promise<void>,
): Promise<GraphFailure | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return undefined;
    } catch (failure) {
      if (!(failure instanceof GraphFailure)) throw failure;
      if (failure.kind === 'refused') return failure;
      if (!PASSING.has(failure.kind) || attempt === ATTEMPTS) throw failure;
      await wait(failure instanceof GraphBusy ? failure.retryAfterSeconds * 1000 : 1000 * attempt);
    }
  }
}
