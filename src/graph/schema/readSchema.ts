import * as z from 'zod/mini';
import { failureOf, unreadable } from '../client/failureOf.ts';
import type { GraphClient } from '../client/graphClient.ts';
import { readBatch } from '../readBatch.ts';
import { allPages, listsOf, parsed, pathOf } from '../siteLists.ts';
import { SCHEMA_PROPERTIES, schemaColumn, type SchemaColumn } from './schemaColumn.ts';

/** A list of the site with its columns. */
export type FoundList = {
  readonly id: string;
  /** Fixed name, in the list's address. */
  readonly name: string;
  /** What people see; may be changed by anyone. */
  readonly displayName: string;
  readonly columns: readonly SchemaColumn[];
};

/** By fixed name; a list that the site lacks is not in it. */
export type FoundSchema = ReadonlyMap<string, FoundList>;

const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.optional(z.string()) });

/**
 * Reads the columns of the named lists: one request for the lists, one `$batch` for all their columns.
 *
 * @param site  path of the site below `/v1.0`, as `sitePath` gives it
 * @param names fixed names of lists; others of the site are left alone
 * @throws GraphFailure
 */
export async function readSchema(client: GraphClient, site: string, names: readonly string[]): Promise<FoundSchema> {
  const lists = (await listsOf(client, site)).filter(({ name }) => names.includes(name));
  const paths = new Map(lists.map(({ id }) => [id, columnsPath(site, id)]));
  const answers = await readBatch(client, paths);
  const found = new Map<string, FoundList>();
  for (const { id, name, displayName } of lists) {
    const answer = answers.get(id);
    if (answer === undefined) throw unreadable({ status: 200, code: '', requestId: '' });
    const failure = failureOf(answer);
    // Deleted between the two requests.
    if (failure?.kind === 'notFound') continue;
    if (failure) throw failure;
    found.set(name, { id, name, displayName, columns: await columnsFrom(client, answer.body) });
  }
  return found;
}

/** Reads the columns of one list. @throws GraphFailure */
export async function readColumns(client: GraphClient, site: string, list: string): Promise<readonly SchemaColumn[]> {
  return (await allPages(client, columnsPath(site, list))).map(schemaColumn);
}

function columnsPath(site: string, list: string): string {
  return `${site}/lists/${list}/columns?$select=${SCHEMA_PROPERTIES.join(',')}`;
}

async function columnsFrom(client: GraphClient, body: unknown): Promise<readonly SchemaColumn[]> {
  const { value, '@odata.nextLink': link } = parsed(page, body);
  const rest = link === undefined ? [] : await allPages(client, pathOf(link));
  return [...value, ...rest].map(schemaColumn);
}
