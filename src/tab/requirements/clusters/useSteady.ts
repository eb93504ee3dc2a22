import { useState } from 'react';

/** The earlier array as long as it holds the same things, so that what begins with it does not begin anew. */
export function useSteady<T>(array: readonly T[]): readonly T[] {
  const [steady, setSteady] = useState(array);
  const isSame = holdsSame(steady, array);
  if (!isSame) setSteady(array);
  return isSame ? steady : array;
}

export function holdsSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((each, at) => each === other[at]));
}
