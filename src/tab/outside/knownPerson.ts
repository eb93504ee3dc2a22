import * as z from 'zod/mini';
import { email } from '#domain/ids.ts';
import type { HostPerson } from '../start/teams.ts';

/** Beside MSAL's own cache, which is as large as a page to read: whose copy of the lists the page opens with. */
const KEY = 'samsyn.signedIn';
/** Whose copies are to be thrown away before anybody opens one. */
const LEFT = 'samsyn.signedOut';

const stored = z.object({ id: z.string().check(z.minLength(1)), name: z.string(), email: z.string() });
const places = z.array(z.string());

/** Who signed in here the last time and has not signed out. */
export function knownPerson(): HostPerson | undefined {
  const found = stored.safeParse(kept(KEY)).data;
  const address = email(found?.email ?? '');
  return found === undefined || address === undefined ? undefined : { ...found, email: address };
}

/** Somebody else signed in, or this person out, in another page of this browser. */
export function onOtherPerson(here: () => HostPerson | undefined, tell: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY && knownPerson()?.id !== here()?.id) tell();
  });
}

export function rememberKnownPerson(person: HostPerson): void {
  keep(KEY, { id: person.id, name: person.name, email: person.email });
}

/** @param place site and person, whose copy goes with the person */
export function forgetKnownPerson(place: string): void {
  keep(KEY, undefined);
  keep(LEFT, [...leftPlaces(), place]);
}

/** Sites and persons that were signed out since this was last emptied. */
export function leftPlaces(): readonly string[] {
  return places.safeParse(kept(LEFT)).data ?? [];
}

export function emptyLeftPlaces(): void {
  keep(LEFT, undefined);
}

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // Storage is blocked or holds something else: the person signs in with every start.
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then it lasts as long as the page.
  }
}
