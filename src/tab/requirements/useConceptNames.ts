import { useEffect, useState } from 'react';

type Triggers = ReadonlyMap<string, readonly string[]>;

let builtIn: Triggers | undefined;

/** @returns what to call a concept where a text speaks of it; nothing as long as that is not known */
export type ConceptName = (id: string, text: string) => string | undefined;

/**
 * What people call a concept: the word that the text has for it, or else the first of the words that speak of it. Comes
 * after the page, which does without it until then. A concept of Ordlista has the name it was given there.
 */
export function useConceptNames(): ConceptName {
  const [known, setKnown] = useState(() => builtIn);
  useEffect(() => {
    if (builtIn !== undefined) return;
    import('#language/data/concepts.json').then(
      ({ default: { concepts } }) => {
        builtIn = new Map(Object.entries(concepts).map(([id, triggers]) => [id, triggers.split(', ')]));
        setKnown(builtIn);
      },
      // A line of reasons less.
      () => undefined,
    );
  }, []);
  return (id, text) => (known === undefined ? undefined : nameIn(known.get(id) ?? [id], text));
}

function nameIn(triggers: readonly string[], text: string): string | undefined {
  const words = text.toLocaleLowerCase('sv').match(/[\p{L}\d-]+/gu) ?? [];
  for (const trigger of triggers) {
    const stem = trigger.replace(/\*$/u, '');
    const word = words.find((each) => (stem === trigger ? each === trigger : each.startsWith(stem)));
    if (word !== undefined) return word;
  }
  return triggers[0]?.replace(/\*$/u, '');
}
