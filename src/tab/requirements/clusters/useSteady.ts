import { useState } from 'react';

/** The earlier array as long as it holds the same things, so that what begins with it does not begin anew. */
export function useSteady<T>(array: readonly T[]): readonly T[] {
  const [steady, setSteady] = useState(array);
  const isSame = steady.length === array.length && array.every((each, at) => each === steady[at]);
  if (!isSame) setSteady(array);
  return isSame ? steady : array;
}
