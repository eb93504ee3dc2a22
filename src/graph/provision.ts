import * as z from 'zod/mini';
import type { GraphClient } from './client/graphClient.ts';
import { GraphFailure } from './errors.ts';
import type { ColumnDefinition, ListDefinition } from './listDefinition.ts';
import { allPages, listsOf, parsed, sitePath, type SiteList } from './siteLists.ts';

/** One thing that was done to the site, in the order in which it was done. */
export type ProvisionStep =
  | { readonly kind: 'listCreated'; readonly list: string }
  /** The list got the name that people see. */
  | { readonly kind: 'listNamed'; readonly list: string; readonly displayName: string }
  | { readonly kind: 'columnAdded'; readonly list: string; readonly column: string };

/** Told after each step, and when a list is complete. */
export type ProvisionProgress = ProvisionStep | { readonly kind: 'listReady'; readonly list: string };

type Provisioning = {
  readonly client: GraphClient;
  readonly site: string;
  readonly did: (step: ProvisionStep) => void;
};

const siteList = z.object({ id: z.string(), name: z.string(), displayName: z.string() });
const column = z.object({ name: z.string() });

/**
 * Makes the lists and columns that a site lacks and leaves everything else alone; what people renamed stays renamed.
 * Running it again after a failure goes on where it stopped.
 *
 * @returns what it did; empty when nothing was missing
 * @throws GraphFailure; needs the scope Sites.Manage.All
 */
export async function provisionLists(options: {
  readonly client: GraphClient;
  readonly site: string;
  readonly definitions: readonly ListDefinition[];
  readonly onProgress?: (progress: ProvisionProgress) => void;
}): Promise<readonly ProvisionStep[]> {
  const { client, definitions, onProgress } = options;
  const site = await sitePath(client, options.site);
  const existing = await listsOf(client, site);
  const steps: ProvisionStep[] = [];
  const did = (step: ProvisionStep) => {
    steps.push(step);
    onProgress?.(step);
  };
  for (const definition of definitions) {
    const found = existing.find(({ name }) => name === definition.name);
    await provisionList({ client, site, did }, definition, found);
    onProgress?.({ kind: 'listReady', list: definition.name });
  }
  return steps;
}

async function provisionList(at: Provisioning, definition: ListDefinition, found?: SiteList): Promise<void> {
  const list = found ?? (await createList(at, definition));
  // Graph makes the address of a list from the name it is created with; only then may it be called in Swedish.
  if (list.displayName === definition.name && definition.displayName !== definition.name) {
    const { displayName } = definition;
    await at.client.send({ method: 'PATCH', path: `${at.site}/lists/${list.id}`, body: { displayName } });
    at.did({ kind: 'listNamed', list: definition.name, displayName });
  }
  await addMissingColumns(at, definition, `${at.site}/lists/${list.id}/columns`);
}

async function createList(at: Provisioning, definition: ListDefinition): Promise<SiteList> {
  const { name, description, columns, list: template } = definition;
  const body = { displayName: name, description, columns, list: template };
  try {
    const answer = await at.client.send({ method: 'POST', path: `${at.site}/lists`, body });
    const created = parsed(siteList, answer.body);
    if (created.name !== name) throw addressTaken(definition, created);
    at.did({ kind: 'listCreated', list: name });
    return created;
  } catch (failure) {
    if (!(failure instanceof GraphFailure) || failure.facts.code === ADDRESS_TAKEN) throw failure;
    // The answer may be lost or somebody else faster: what counts is whether the list is there now.
    const now = (await listsOf(at.client, at.site)).find((list) => list.name === name);
    if (now === undefined) throw failure;
    at.did({ kind: 'listCreated', list: name });
    return now;
  }
}

/** One after another: columns added side by side make SharePoint answer "Save Conflict". */
async function addMissingColumns(at: Provisioning, { name: list, columns }: ListDefinition, path: string) {
  const present = await columnNames(at.client, path);
  for (const definition of columns.filter(({ name }) => !present.has(name))) {
    await addColumn(at, path, definition);
    at.did({ kind: 'columnAdded', list, column: definition.name });
  }
}

async function addColumn({ client }: Provisioning, path: string, definition: ColumnDefinition): Promise<void> {
  try {
    await client.send({ method: 'POST', path, body: definition });
  } catch (failure) {
    // "Save Conflict" and lost answers come although the column was made.
    if (!(failure instanceof GraphFailure) || !(await columnNames(client, path)).has(definition.name)) throw failure;
  }
}

async function columnNames(client: GraphClient, path: string): Promise<ReadonlySet<string>> {
  const columns = await allPages(client, `${path}?$select=name`);
  return new Set(columns.map((each) => parsed(column, each).name));
}

const ADDRESS_TAKEN = 'addressTaken';

/** A list that was deleted but is still in the recycle bin may keep its address. */
function addressTaken({ name }: ListDefinition, created: SiteList): GraphFailure {
  const facts = { status: 201, code: ADDRESS_TAKEN, requestId: '' };
  return new GraphFailure('refused', `The address ${name} is taken; the list became ${created.name}.`, { facts });
}
