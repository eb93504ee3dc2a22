import * as z from 'zod/mini';
import type { GraphClient } from './client/graphClient.ts';
import { GraphFailure } from './errors.ts';
import type { ListsGateway, Row, RowFields } from './gateway.ts';
import { rowOf } from './listItem.ts';
import { parsed } from './siteLists.ts';

export type RowTarget = {
  readonly client: GraphClient;
  /** Path of the list's items below `/v1.0`. @throws GraphFailure `notFound` for a list that is not connected */
  readonly itemsOf: (list: string) => string;
};

/** The column that identifies a row in every list. */
const KEY = 'Nyckel';

const page = z.object({ value: z.array(z.unknown()) });
const created = z.object({ id: z.string(), fields: z.optional(z.record(z.string(), z.unknown())) });

/** @throws GraphFailure */
export async function readRow({ client, itemsOf }: RowTarget, list: string, id: string): Promise<Row> {
  const path = `${itemsOf(list)}/${encodeURIComponent(id)}?$expand=fields`;
  return rowOf((await client.send({ method: 'GET', path })).body);
}

/**
 * Makes a row. When the answer is lost or says that the key is taken, the row is looked up by its key before the
 * failure is told: perhaps it was made after all, and a repeated create would make a second one.
 *
 * @throws GraphFailure; that of the look-up when it fails too, because then nobody knows whether the row was made
 */
export async function createRow(target: RowTarget, list: string, fields: RowFields): Promise<Row> {
  try {
    const path = target.itemsOf(list);
    const { body } = await target.client.send({ method: 'POST', path, body: { fields } });
    const { id, fields: columns } = parsed(created, body);
    return columns === undefined ? await readRow(target, list, id) : rowOf(body);
  } catch (failure) {
    const key = fields[KEY];
    if (!(failure instanceof GraphFailure) || !mayHaveHappened(failure) || typeof key !== 'string') throw failure;
    const made = await findRow(target, list, key);
    if (made === undefined) throw failure;
    return made;
  }
}

/**
 * Asks by key, which is indexed in every list and accepted only once.
 *
 * @throws GraphFailure
 */
export async function findRow({ client, itemsOf }: RowTarget, list: string, key: string): Promise<Row | undefined> {
  const filter = encodeURIComponent(`fields/${KEY} eq '${key.replaceAll("'", "''")}'`);
  const { body } = await client.send({ method: 'GET', path: `${itemsOf(list)}?$expand=fields&$filter=${filter}` });
  const [first] = parsed(page, body).value;
  return first === undefined ? undefined : rowOf(first);
}

/**
 * Writes columns only if the row has not changed since. After an unknown outcome the row itself is asked.
 *
 * @throws RowChanged, GraphFailure
 */
export async function updateRow(
  target: RowTarget,
  at: Parameters<ListsGateway['update']>[0],
  fields: RowFields,
): Promise<Row> {
  try {
    await patch(target, at, fields);
  } catch (failure) {
    if (!(failure instanceof GraphFailure) || !isOutcomeUnknown(failure)) throw failure;
    const now = await readAfter(failure, () => readRow(target, at.list, at.id));
    if (hasAll(now.fields, fields)) return now;
    // Not written yet; should somebody else have written instead, If-Match tells.
    await patch(target, at, fields);
  }
  return readRow(target, at.list, at.id);
}

async function patch(
  { client, itemsOf }: RowTarget,
  at: Parameters<ListsGateway['update']>[0],
  fields: RowFields,
): Promise<void> {
  const path = `${itemsOf(at.list)}/${encodeURIComponent(at.id)}/fields`;
  await client.send({ method: 'PATCH', path, body: fields, headers: { 'If-Match': at.eTag } });
}

async function readAfter(failure: GraphFailure, read: () => Promise<Row>): Promise<Row> {
  try {
    return await read();
  } catch {
    throw failure;
  }
}

/** The request may have been carried out although no readable answer came. 429 says that it was not. */
function isOutcomeUnknown({ kind, facts }: GraphFailure): boolean {
  return kind === 'unreachable' || kind === 'unreadable' || facts.status === 503;
}

/** A taken key may be the key of the very row that was made when an earlier answer got lost. */
function mayHaveHappened(failure: GraphFailure): boolean {
  return isOutcomeUnknown(failure) || failure.facts.status === 400 || failure.facts.status === 409;
}

function hasAll(stored: RowFields, sent: RowFields): boolean {
  return Object.entries(sent).every(([name, value]) => isSame(stored[name] ?? '', value ?? ''));
}

/** SharePoint may give line ends and instants back in another spelling, and keeps instants to the second. */
function isSame(stored: unknown, sent: unknown): boolean {
  if (typeof stored !== 'string' || typeof sent !== 'string') return stored === sent;
  const [one, other] = [stored, sent].map((text) => text.replace(/\r\n?/g, '\n'));
  return one === other || (/^\d{4}-\d\d-\d\dT/.test(sent) && secondOf(stored) === secondOf(sent));
}

function secondOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
