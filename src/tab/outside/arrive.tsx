import type { ReactNode } from 'react';
import type { TabSettings } from '#contracts/tabSettings.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import { linkablePlaceOf, tabPlaceOf } from '../frame/route.ts';
import type { Entry, Outside } from '../start/entry.ts';
import { forgetPerson } from '../start/rememberedPerson.ts';
import type { SignIn } from '../start/signIn.ts';
import type { Host, HostPerson } from '../start/teams.ts';
import { browserHost } from './browserHost.ts';
import { browserSignIn, type BrowserSignIn } from './browserSignIn.ts';
import { forgetCopies } from './forgetCopies.ts';
import { forgetKnownPerson, knownPerson, onOtherPerson, rememberKnownPerson } from './knownPerson.ts';
import { SignInNotice, type Troubles } from './SignInNotice.tsx';
import { SignInPage } from './SignInPage.tsx';
import { troubleOf, type SignInTrouble } from './signInTrouble.ts';

/** Somebody who came without Teams, and what such a person is shown instead of and beside the tab. */
export type Arrival = {
  readonly entry: Entry;
  /** In place of the tab while nothing can be shown without signing in. @param then the person has signed in */
  readonly signedOut: (then: () => void) => ReactNode;
  /** Over the tab. */
  readonly beside: ReactNode;
};

/**
 * Lets somebody in without Teams. Who was here before is in at once, with the copy of the lists that is here; anybody
 * else presses a button first.
 *
 * @param show draws a page in the host's theme and language
 */
export async function arrive(settings: TabSettings, show: (host: Host, page: ReactNode) => void): Promise<Arrival> {
  let person = knownPerson();
  onOtherPerson(
    () => person,
    () => location.reload(),
  );
  const browser = browserSignIn({
    settings,
    known: () => person,
    entered: (next) => {
      const isOther = person !== undefined && person.id !== next.id;
      person = next;
      rememberKnownPerson(next);
      // What is open belongs to somebody else.
      if (isOther) location.reload();
    },
  });
  const page = { teamsLink: teamsLinkTo(settings.appId, placeShown()), prepare: browser.prepare };
  const host = browserHost(window, person);
  const forgetting = forgetCopies();
  const known = person ?? (await signedInFirst(browser, (enter) => show(host, <SignInPage {...page} enter={enter} />)));
  await forgetting;

  const outside: Outside = {
    signOut: () => leave(browser, settings.site, known),
    inTeams: (place) => teamsLinkTo(settings.appId, place),
  };
  const { signIn, troubles } = tellingTroubles(browser.signIn);
  return {
    entry: { host: { ...host, person: known }, signIn, serverToken: browser.serverToken, outside },
    signedOut: (then) => (
      <SignInPage
        {...page}
        enter={() => browser.signIn.ask().then(then)}
        last={known.name}
        onSomebodyElse={() => void outside.signOut()}
      />
    ),
    beside: <SignInNotice troubles={troubles} />,
  };
}

function placeShown() {
  return linkablePlaceOf(tabPlaceOf(location.hash) ?? { kind: 'criteria' });
}

function signedInFirst(browser: BrowserSignIn, ask: (enter: () => Promise<void>) => void): Promise<HostPerson> {
  return new Promise((resolve) => {
    ask(() => browser.enter().then(resolve));
  });
}

async function leave({ leave: forgetTokens }: BrowserSignIn, site: string, { id }: HostPerson): Promise<void> {
  // Tokens that could not be forgotten die within a day; the person is forgotten in any case.
  await forgetTokens().catch(() => undefined);
  forgetPerson(id);
  forgetKnownPerson(`${site}/${id}`);
  location.reload();
}

/** The same sign-in, heard of when a person pressed the button and it did not work. */
function tellingTroubles(signIn: SignIn): { readonly signIn: SignIn; readonly troubles: Troubles } {
  const listeners = new Set<(trouble: SignInTrouble | undefined) => void>();
  const tell = (trouble: SignInTrouble | undefined) => listeners.forEach((listener) => listener(trouble));
  const ask = async () => {
    tell(undefined);
    try {
      await signIn.ask();
    } catch (failure) {
      tell(troubleOf(failure));
      throw failure;
    }
  };
  return {
    signIn: { ...signIn, ask },
    troubles: { listen: (listener) => (listeners.add(listener), () => void listeners.delete(listener)) },
  };
}
