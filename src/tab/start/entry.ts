import type { Place } from '#contracts/place.ts';
import type { SignIn } from './signIn.ts';
import type { Host } from './teams.ts';

/** What there is only where no Teams is around the page. */
export type Outside = {
  /** Forgets the person in this browser: tokens at once, the copy of the lists with the next start. What waits stays. */
  readonly signOut: () => Promise<void>;
  /** The same page in Teams. */
  readonly inTeams: (place: Place) => string;
};

/** How somebody came in: through Teams, or by signing in on the page itself. */
export type Entry = {
  readonly host: Host;
  readonly signIn: SignIn;
  /** A token for our own server, got without a word to the person. Rejects where there is none to get. */
  readonly serverToken: () => Promise<string>;
  /** `undefined` in Teams. */
  readonly outside: Outside | undefined;
};
