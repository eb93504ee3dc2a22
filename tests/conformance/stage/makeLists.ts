import { at, elementsOf, inShort, idsOf, objectOr, textAt, textOr, type JsonObject } from '../json.ts';
import { columnsFor, type ColumnPlan } from './columnsFor.ts';
import { filteredFields } from './filteredFields.ts';
import { SITE, type Stage } from './openStage.ts';
import type { Journey, Maker } from './place.ts';

const FEWEST_ROWS = 4;

/** As many requests as travel together. */
const BATCH = 20;

/** The list of an example, with its columns and rows; the library of files when the example speaks of one. */
export const makeList: Maker = async (journey, path, literal) => {
  const { stage } = journey;
  const name = literal !== undefined && isTitle(literal) ? literal : 'Inventory';
  const { status, body } = await stage.send('GET', `${path}/${encodeURIComponent(name)}`);
  if (status === 200) return [textAt(body, 'id')];
  // An answer that shows lists or columns shows what the description of each is, so ours are described too.
  const plan = columnsFor(stage.example);
  const list = { displayName: name, description: 'Goods in stock', columns: plan.plain, list: templateFor(journey) };
  const made = await stage.make('POST', path, { body: list });
  const id = at(made, 'id');
  if (typeof id !== 'string') return [];
  const listPath = `${path}/${id}`;
  await indexTitle(journey, listPath);
  await makeLookups(journey, listPath, plan);
  await makeRows(journey, listPath, plan);
  return [id];
};

/** Lists as an example names them, when it is the lists themselves that it shows. */
export const makeLists: Maker = async (journey, path) => {
  const ids = [...(await makeList(journey, path))];
  for (const { name, displayName } of elementsOf(journey.stage.example.expected?.body)) {
    const title = displayName ?? name;
    if (typeof title !== 'string' || journey.stage.example.request.method !== 'GET') continue;
    const { status } = await journey.stage.send('GET', `${path}/${encodeURIComponent(title)}`);
    if (status === 404)
      await journey.stage.make('POST', path, { body: { displayName: title, list: { template: 'genericList' } } });
  }
  return ids;
};

/** An example that is answered has the index that its clauses need; columns of its own get theirs when they are made. */
async function indexTitle({ stage }: Journey, listPath: string): Promise<void> {
  const { request, expected } = stage.example;
  if (expected === null || expected.status >= 400 || !filteredFields(stage.example).has('Title')) return;
  if (Object.keys(request.headers).some((name) => name.toLowerCase() === 'prefer')) return;
  await stage.make('PATCH', `${listPath}/columns/Title`, { body: { indexed: true } });
}

function templateFor({ stage }: Journey): JsonObject {
  const usesTypes = /contentTypes/i.test(stage.example.request.url);
  return { template: 'genericList', ...(usesTypes && { contentTypesEnabled: true }) };
}

/** Whether a key in an address is what people call the list, and not an id or a placeholder for one. */
const isTitle = (literal: string): boolean =>
  !literal.startsWith('{') && !/^[0-9a-f-]{8,}$/i.test(literal) && !/^[\d-]+$/.test(literal);

async function makeLookups({ stage }: Journey, listPath: string, plan: ColumnPlan): Promise<void> {
  if (plan.lookups.length === 0) return;
  const targets = await stage.make('POST', `${SITE}/lists`, {
    body: { displayName: 'Targets', list: { template: 'genericList' } },
  });
  const listId = at(targets, 'id');
  if (typeof listId !== 'string') return;
  for (let row = 1; row <= plan.highestTarget; row += 1)
    await stage.make('POST', `${SITE}/lists/${listId}/items`, { body: { fields: { Title: `Target ${row}` } } });
  for (const { name, isMultiple } of plan.lookups) {
    const lookup = { listId, columnName: 'Title', allowMultipleValues: isMultiple };
    await stage.make('POST', `${listPath}/columns`, { body: { name, lookup } });
  }
}

/** Goods: as many as the example needs, the first changed twice so that it has versions, the third removed. */
async function makeRows({ stage, ahead }: Journey, listPath: string, { rows, plain }: ColumnPlan): Promise<void> {
  const { expected, request } = stage.example;
  const count = Math.max(expected?.pageSize ?? 0, rows.length, FEWEST_ROWS) + 2;
  const all = Array.from({ length: count }, (_, place) => ({
    fields: { Title: `bandage ${place + 1}`, ...rows[place % rows.length], ...unique(plain, request.body, place + 1) },
  }));
  for (let from = 0; from < count; from += BATCH) await addRows(stage, listPath, all.slice(from, from + BATCH));
  if (ahead.length === 0) return;
  for (const Title of ['bandage', 'plaster'])
    await stage.make('PATCH', `${listPath}/items/1/fields`, { body: { Title } });
  await stage.make('DELETE', `${listPath}/items/3`);
}

async function addRows(stage: Stage, listPath: string, bodies: readonly JsonObject[]): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const requests = bodies.map((body, step) => ({
    id: String(step),
    method: 'POST',
    url: `${listPath}/items`,
    headers,
    body,
  }));
  const { body } = await stage.send('POST', '/$batch', { body: { requests } });
  const refused = elementsOf({ value: at(body, 'responses') }).find(({ status }) => status !== 201);
  if (refused !== undefined) stage.lacking.push(`POST ${listPath}/items → ${inShort(refused)}`);
}

/** The first row has the value that the example is going to write once more. */
function unique(columns: readonly JsonObject[], body: unknown, row: number): JsonObject {
  const written = objectOr(at(body, 'fields'));
  return Object.fromEntries(
    columns
      .filter(({ enforceUniqueValues }) => enforceUniqueValues === true)
      .flatMap((column) => textOr(column, 'name') ?? [])
      .map((name) => [name, row === 1 ? (written[name] ?? 'one') : `value ${row}`]),
  );
}

/** Rows are there since their list was made; their numbers are their keys. */
export const makeItems: Maker = async ({ stage }, path, literal) => {
  if (literal !== undefined && /^\d+$/.test(literal)) return [literal];
  const { body } = await stage.send('GET', `${path}?$top=2`);
  return idsOf(body);
};

/** The versions of the first row or file, the oldest to speak of first: a version in use cannot be restored. */
export const makeVersions: Maker = async ({ stage }, path, literal) => {
  if (literal === 'current') return ['current'];
  const { body } = await stage.send('GET', path);
  return idsOf(body).toReversed();
};

/** A version of a document set is one that somebody has captured. */
export const makeSetVersions: Maker = async ({ stage }, path) =>
  idsOf(await stage.make('POST', path, { body: { comment: 'v1' } }));

/** The columns that an example shows. */
export const makeColumns: Maker = async ({ stage, ahead }, path) => {
  const ids: string[] = [];
  for (const element of elementsOf(stage.example.expected?.body)) {
    if (typeof element['name'] !== 'string') continue;
    const made = await stage.make('POST', path, { body: definitionOf(element, ids.length) });
    const id = at(made, 'id');
    if (typeof id === 'string') ids.push(id);
  }
  if (ids.length === 0) {
    const made = await stage.make('POST', path, { body: { name: 'Place', description: 'Where it is', text: {} } });
    const id = at(made, 'id');
    if (typeof id === 'string') ids.push(id);
  }
  return ahead.length > 0 ? ids.slice(0, 1) : ids;
};

const FACETS = ['boolean', 'calculated', 'choice', 'currency', 'dateTime', 'lookup', 'number', 'personOrGroup', 'text'];

/** A column like the one shown, under a name that no list has from the start. */
function definitionOf(shown: JsonObject, place: number): JsonObject {
  const facet = FACETS.find((name) => name in shown) ?? 'text';
  return { name: `Column${place}`, description: 'As shown', [facet]: facet === 'lookup' ? {} : (shown[facet] ?? {}) };
}
