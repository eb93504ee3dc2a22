import { isObject, type Json } from '../json.ts';

/**
 * Where facts are not as expected, one line each. Texts may have `*` for anything; what is not expected to be said is not
 * looked at.
 */
export function factDifferences(expected: Json, found: unknown, path = ''): readonly string[] {
  if (isObject(expected)) {
    const facts = isObject(found) ? found : {};
    return Object.entries(expected).flatMap(([name, value]) =>
      factDifferences(value, facts[name] ?? null, path === '' ? name : `${path}.${name}`),
    );
  }
  return isAsExpected(expected, found)
    ? []
    : [`${path}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];
}

function isAsExpected(expected: Json, found: unknown): boolean {
  if (typeof expected !== 'string' || typeof found !== 'string')
    return JSON.stringify(expected) === JSON.stringify(found);
  const parts = expected.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(found);
}
