import { differences, stepDifferences } from './difference.ts';
import type { Example } from './example.ts';
import { at, inShort, json, type Json } from './json.ts';
import { schema, type Answer } from './stage/openStage.ts';
import type { Addressed } from './stage/requestFor.ts';

/** Statuses that say that there is nothing at an address, or nothing that this service does. */
const NO_ROUTE = [404, 405, 501];

/**
 * Where an answer is not what an example says.
 * @returns one line per difference, none when the example is met
 */
export function judge(example: Example, { method, url }: Addressed, answer: Answer): readonly string[] {
  const { expected } = example;
  if (expected === null) {
    return NO_ROUTE.includes(answer.status) || answer.status >= 500 ? [statusLine(answer, 'any but no route')] : [];
  }
  if (expected.intermittent && answer.status < 300) return [];
  if (answer.status !== expected.status && !isStatusOfMetadata(expected.status, { method, url }, answer))
    return [statusLine(answer, String(expected.status))];
  const missing = Object.keys(expected.headers)
    .filter((name) => !/^(content-length|host)$/i.test(name) && !(name.toLowerCase() in answer.headers))
    .map((name) => `header ${name} is missing`);
  return [...missing, ...bodyDifferences(example, { method, url }, answer)];
}

/** An older page may show a status that the operation does not have; the answer then has the one it has. */
function isStatusOfMetadata(shown: number, operation: Pick<Addressed, 'method' | 'url'>, { status }: Answer): boolean {
  const known = schema.statusesOf(operation);
  return shown < 300 && known.includes(status) && !known.includes(shown);
}

const statusLine = ({ status, body }: Answer, wanted: string): string =>
  `answered ${status}, not ${wanted}: ${inShort(body)}`;

function bodyDifferences(example: Example, { method, url }: Pick<Addressed, 'method' | 'url'>, answer: Answer) {
  const { expected } = example;
  if (expected?.body === undefined) return sizeDifferences(example, answer);
  const body = shownBody(expected.body);
  const found = alternativesOf(example, body).map((wanted) => differences(wanted, answer.body));
  const fewest = found.sort((a, b) => a.length - b.length)[0] ?? [];
  const strange = schema.strangeIn({ method, url, status: answer.status, body }).map(asPath);
  const excused = (difference: string): boolean =>
    isPlainType(difference) ||
    strange.some((path) => difference.startsWith(`${path} is `)) ||
    isLeftOut(example, difference);
  return [
    ...fewest.filter((difference) => !excused(difference)),
    ...sizeDifferences(example, answer),
    ...stepDifferences(body, answer.body),
  ];
}

/** A sample of JSON that is not quite JSON is read as it was meant, or else says only that there is a body. */
function shownBody(body: Json): Json {
  if (typeof body !== 'string') return body;
  try {
    return json.parse(JSON.parse(body.replace(/,(\s*[}\]])/g, '$1')));
  } catch {
    return {};
  }
}

const alternativesOf = ({ expected }: Example, body: Json): readonly Json[] => [
  body,
  ...(expected?.alternatives ?? []).map((code) => ({ error: { code } })),
];

function sizeDifferences({ expected }: Example, { body }: Answer): readonly string[] {
  const value = at(body, 'value');
  const size = Array.isArray(value) ? value.length : 0;
  return expected?.pageSize === undefined || size === expected.pageSize
    ? []
    : [`${size} on a page, not ${expected.pageSize}`];
}

/**
 * Graph answers with minimal metadata: the type of a thing is told only where the metadata leaves it open, as for what a
 * hit of a search has found.
 */
const isPlainType = (difference: string): boolean =>
  difference.endsWith('.@odata.type is missing') && !difference.includes('.resource.@odata.type');

/** `/value/0/siteCollection/hostName` as differences call it: `.value[].siteCollection.hostName`. */
const asPath = (pointer: string): string => pointer.replace(/\/\d+(?=\/)/g, '[]').replaceAll('/', '.');

/**
 * Samples show more than their own request asks for: properties that `$select` leaves out, and tombstones in a first
 * enumeration, which has none.
 */
function isLeftOut({ request }: Example, difference: string): boolean {
  const selected = /[?&]\$?select=([^&]*)/
    .exec(decodeURIComponent(request.url))?.[1]
    ?.split(',')
    .map((name) => name.trim());
  const property = /^(?:\.value\[\])?\.([\w@.]+?)(?:\.| is missing$)/.exec(difference)?.[1];
  if (
    selected !== undefined &&
    property !== undefined &&
    difference.endsWith(' is missing') &&
    !property.startsWith('@')
  )
    return !selected.includes(property) && !selected.includes('*');
  return /\/delta(\(\))?$/.test(request.url) && /^\.value\[\]\.deleted is missing$/.test(difference);
}
