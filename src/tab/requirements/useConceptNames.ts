import { useEffect, useState } from 'react';

let names: ReadonlyMap<string, string> | undefined;

/**
 * What people call a concept: the first of the words that speak of it. Comes after the page, which does without it until
 * then.
 *
 * @returns for a concept of Ordlista its id, which is the name it was given there
 */
export function useConceptNames(): (id: string) => string | undefined {
  const [known, setKnown] = useState(() => names);
  useEffect(() => {
    if (names !== undefined) return;
    import('#language/data/concepts.json').then(
      ({ default: { concepts } }) => {
        names = new Map(Object.entries(concepts).map(([id, triggers]) => [id, firstWord(triggers)]));
        setKnown(names);
      },
      // A line of reasons less.
      () => undefined,
    );
  }, []);
  return (id) => (known === undefined ? undefined : (known.get(id) ?? id));
}

function firstWord(triggers: string): string {
  const [first = triggers] = triggers.split(', ');
  return first.replace(/\*$/u, '');
}
