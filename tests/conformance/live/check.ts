import { at, textOr, type Json, type JsonObject } from '../json.ts';

export type LiveRequest = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type LiveAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** Sends a request to a tenant or to the embedded service; the address is absolute or begins after the version. */
export type Send = (method: string, url: string, sent?: LiveRequest) => Promise<LiveAnswer>;

/** A list of its own on a site, where checks may do as they like. */
export type Bench = {
  readonly send: Send;
  /** `/sites/{id}` */
  readonly site: string;
  /** `/sites/{id}/lists/{id}` */
  readonly list: string;
  /** The answer to the request that made the list. */
  readonly made: LiveAnswer;
  /** Rows that a query may touch; more is too much. */
  readonly viewThreshold: number;
};

/** A question to a tenant with the answer that the embedded service gives. */
export type LiveCheck = {
  readonly id: string;
  readonly question: string;
  /** What is expected, with `*` in texts for anything. */
  readonly expected: JsonObject;
  readonly ask: (bench: Bench) => Promise<JsonObject>;
};

/** What a program acts on in an answer: the status, and for a refusal its code and message. */
export function factsOf({ status, body }: LiveAnswer): JsonObject {
  const code = textOr(body, 'error', 'code');
  const message = textOr(body, 'error', 'message');
  return { status, ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
}

/** Adds a row; gives its answer with its fields. */
export const addRow = ({ send, list }: Bench, fields: JsonObject): Promise<LiveAnswer> =>
  send('POST', `${list}/items`, { body: { fields } });

/** Adds a row that is needed for a check.
 * @throws Error when it is refused */
export async function rowFor(bench: Bench, fields: JsonObject): Promise<string> {
  const answer = await addRow(bench, fields);
  const id = textOr(answer.body, 'id');
  if (id === undefined) throw new Error(`no row: ${JSON.stringify(factsOf(answer))}`);
  return id;
}

/** Fields of a row as they are read. */
export async function fieldsOf({ send, list }: Bench, row: string): Promise<unknown> {
  return at((await send('GET', `${list}/items/${row}?$expand=fields`)).body, 'fields');
}

/** What is found at a field, as a fact: `null` when it is left out. */
export function fieldFact(fields: unknown, name: string): Json {
  const value = at(fields, name);
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
