import { at, isList, isObject, type Json } from './json.ts';

/**
 * Where an answer lacks what an example has. Values are compared by kind, because whoever replays an example has other
 * goods in other lists: only texts that a program acts on (error codes and messages) are compared as such, with `*` for
 * anything.
 * @param expected what the example shows
 * @param actual   what the service answered
 * @returns one line per difference that begins with its path, such as `.value[].name is missing`
 */
export function differences(expected: Json, actual: unknown, path = ''): readonly string[] {
  if (expected === '*') return actual === undefined ? [`${path} is missing`] : [];
  if (isList(expected)) return listDifferences(expected, actual, path);
  if (isObject(expected)) {
    if (!isObject(actual)) return [`${path} is ${kindOf(actual)}, not an object`];
    return Object.entries(expected).flatMap(([key, value]) =>
      key in actual ? differences(value, actual[key], `${path}.${key}`) : [`${path}.${key} is missing`],
    );
  }
  // Microsoft gives null for any property that has no value, and so may the service.
  if (expected === null || actual === null) return [];
  if (typeof actual !== typeof expected) return [`${path} is ${kindOf(actual)}, not ${kindOf(expected)}`];
  return textDifference(expected, actual, path);
}

/** Every element shown has to have one like it in the answer. */
function listDifferences(expected: readonly Json[], actual: unknown, path: string): readonly string[] {
  if (!Array.isArray(actual)) return [`${path} is ${kindOf(actual)}, not a collection`];
  if (actual.length === 0) return expected.some(isObject) ? [`${path} is empty`] : [];
  const found = expected.flatMap((element) => {
    const candidates = actual.map((candidate: unknown) => differences(element, candidate, `${path}[]`));
    return candidates.sort((a, b) => a.length - b.length)[0] ?? [];
  });
  return [...new Set(found)];
}

function textDifference(expected: Json, actual: unknown, path: string): readonly string[] {
  const isCompared = path === '.error.code' || path === '.error.message';
  if (!isCompared || typeof expected !== 'string' || typeof actual !== 'string') return [];
  return fits(expected, actual) ? [] : [`${path} is "${actual}", not "${expected}"`];
}

/** Whether a text is as the pattern says, in which `*` stands for anything. */
function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(text);
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a collection' : `a ${typeof value}`;
};

/** The steps of a batch that are not answered with the status that the example has, whatever their order. */
export function stepDifferences(expected: Json, actual: unknown): readonly string[] {
  const wanted = at(expected, 'responses');
  const given: unknown = at(actual, 'responses');
  if (!Array.isArray(wanted) || !Array.isArray(given)) return [];
  return wanted.flatMap((step: unknown) => {
    const [id, status] = [at(step, 'id'), at(step, 'status')];
    const answer: unknown = given.find((candidate: unknown) => at(candidate, 'id') === id);
    const found = at(answer, 'status');
    return found === status ? [] : [`step ${String(id)} is answered ${String(found)}, not ${String(status)}`];
  });
}
