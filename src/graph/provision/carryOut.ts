import * as z from 'zod/mini';
import type { GraphClient } from '../client/graphClient.ts';
import { GraphFailure } from '../errors.ts';
import type { ColumnDefinition, ListDefinition } from '../listDefinition.ts';
import { readColumns, type FoundList } from '../schema/readSchema.ts';
import { listsOf, parsed, type SiteList } from '../siteLists.ts';

const siteList = z.object({ id: z.string(), name: z.string(), displayName: z.string() });
const choiceColumn = z.object({ choice: z.looseObject({ choices: z.nullish(z.array(z.string())) }) });

/** Where a step is done: the client, and the path of the site below `/v1.0`. */
export type Site = { readonly client: GraphClient; readonly path: string };

/**
 * Makes a list with its columns under its ASCII name.
 *
 * @returns the list with the columns that it really got, which may be fewer than were asked for
 * @throws GraphFailure; `addressTaken` when SharePoint gave it another address
 */
export async function createList(site: Site, definition: ListDefinition): Promise<FoundList> {
  const list = await posted(site, definition);
  return { ...list, columns: await readColumns(site.client, site.path, list.id) };
}

async function posted({ client, path }: Site, definition: ListDefinition): Promise<SiteList> {
  const { name, description, columns, list: template } = definition;
  const body = { displayName: name, description, columns, list: template };
  try {
    const created = parsed(siteList, (await client.send({ method: 'POST', path: `${path}/lists`, body })).body);
    if (created.name !== name) {
      // Under another address nothing would find it: it goes again, or each attempt would leave one more behind.
      await client.send({ method: 'DELETE', path: `${path}/lists/${created.id}` }).catch(() => undefined);
      throw addressTaken(definition, created);
    }
    return created;
  } catch (failure) {
    if (!(failure instanceof GraphFailure) || failure.facts.code === ADDRESS_TAKEN) throw failure;
    // The answer may be lost or somebody else faster: what counts is whether the list is there now.
    const now = (await listsOf(client, path)).find((list) => list.name === name);
    if (now === undefined) throw failure;
    return now;
  }
}

/** @throws GraphFailure */
export async function nameList({ client, path }: Site, list: FoundList, displayName: string): Promise<void> {
  await client.send({ method: 'PATCH', path: `${path}/lists/${list.id}`, body: { displayName } });
}

/** @throws GraphFailure when the column is not there afterwards */
export async function addColumn({ client, path }: Site, list: FoundList, column: ColumnDefinition): Promise<void> {
  try {
    await client.send({ method: 'POST', path: `${path}/lists/${list.id}/columns`, body: column });
  } catch (failure) {
    // "Save Conflict" and lost answers come although the column was made.
    if (!(failure instanceof GraphFailure)) throw failure;
    const now = await readColumns(client, path, list.id);
    if (now.every(({ name }) => name !== column.name)) throw failure;
  }
}

/** A column of a list, addressed by its id, which no rename changes. */
export type ColumnPlace = { readonly list: FoundList; readonly column: string };

/** @throws GraphFailure, e.g. when the values of a column to be made unique are not */
export async function changeColumn(site: Site, at: ColumnPlace, change: Partial<ColumnDefinition>): Promise<void> {
  await site.client.send({ method: 'PATCH', path: columnPath(site, at), body: change });
}

/** Adds choices behind those that are there now; the column's other settings stay. @throws GraphFailure */
export async function addChoices(site: Site, at: ColumnPlace, choices: readonly string[]): Promise<void> {
  const { body } = await site.client.send({ method: 'GET', path: columnPath(site, at) });
  const { choice } = parsed(choiceColumn, body);
  const present = choice.choices ?? [];
  const all = [...present, ...choices.filter((each) => !present.includes(each))];
  await changeColumn(site, at, { choice: { ...choice, choices: all } });
}

function columnPath({ path }: Site, { list, column }: ColumnPlace): string {
  const id = list.columns.find(({ name }) => name === column)?.id ?? column;
  return `${path}/lists/${list.id}/columns/${id}`;
}

const ADDRESS_TAKEN = 'addressTaken';

/** A list that was deleted but is still in the recycle bin may keep its address. */
function addressTaken({ name }: ListDefinition, created: SiteList): GraphFailure {
  const facts = { status: 201, code: ADDRESS_TAKEN, requestId: '' };
  return new GraphFailure('refused', `The address ${name} is taken; the list became ${created.name}.`, { facts });
}
