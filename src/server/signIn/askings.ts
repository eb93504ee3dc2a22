import type { AskedOfPerson } from './onBehalfOf.ts';

/** What a person, or Teams for the person, has been asked and has not done yet. */
type Asking = {
  /** Set when only the person can help. */
  readonly ofPerson?: AskedOfPerson;
  /** How often Teams was asked for a token and brought none. */
  readonly silently: number;
  /** Milliseconds since 1970. */
  readonly since: number;
};

/**
 * While somebody types, queries are on their way that left before the first was answered: so many in so short a time
 * say nothing of whether Teams can bring a token.
 */
const SILENT_TIMES = 5;
const SILENT_MS = 10_000;
/** After that everything may be different: consent given in another window, another client. */
const KEPT_MS = 5 * 60_000;
const PEOPLE_KEPT = 2000;

export type Askings = {
  /** What only this person can do, as far as it is known. */
  readonly ofPerson: (person: string) => AskedOfPerson | undefined;
  readonly personIsAsked: (person: string, asked: AskedOfPerson) => void;
  /** Teams is asked for a token. @returns whether it was asked lately and should have brought one by now */
  readonly teamsIsAsked: (person: string) => boolean;
  readonly done: (person: string) => void;
};

/** Remembers who was asked, so that nobody is asked silently for ever, nor shown a button that is not needed. */
export function askings(now: () => number): Askings {
  const kept = new Map<string, Asking>();
  const of = (person: string): Asking | undefined => {
    const found = kept.get(person);
    return found !== undefined && now() - found.since < KEPT_MS ? found : undefined;
  };
  const keep = (person: string, asking: Asking) => {
    if (kept.size >= PEOPLE_KEPT) kept.clear();
    kept.set(person, asking);
  };
  return {
    ofPerson: (person) => of(person)?.ofPerson,
    personIsAsked: (person, ofPerson) => keep(person, { ofPerson, silently: 0, since: now() }),
    teamsIsAsked: (person) => {
      const before = of(person) ?? { silently: 0, since: now() };
      keep(person, { silently: before.silently + 1, since: before.since });
      return before.silently >= SILENT_TIMES || now() - before.since > SILENT_MS;
    },
    done: (person) => void kept.delete(person),
  };
}
