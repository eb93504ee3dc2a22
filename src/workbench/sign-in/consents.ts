import type { Directory, Person } from './directory.ts';

/** Who has said yes to what the app may do in their name, beside the administrator who said it for the others. */
export type Consents = {
  readonly has: (person: Person) => boolean;
  readonly give: (person: Person) => void;
  readonly withdraw: (person: Person) => void;
};

/** Forgotten at each start, so that the first sign-in can be seen again. */
export function openConsents({ persons }: Directory): Consents {
  const missing = new Set(persons.filter(({ hasConsented }) => !hasConsented).map(({ oid }) => oid));
  return {
    has: ({ oid }) => !missing.has(oid),
    give: ({ oid }) => void missing.delete(oid),
    withdraw: ({ oid }) => void missing.add(oid),
  };
}
