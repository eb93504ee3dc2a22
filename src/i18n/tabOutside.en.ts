import type { tabOutsideSv } from './tabOutside.sv.ts';

/** Samsyn without Teams, in English. */
export const tabOutsideEn: typeof tabOutsideSv = {
  title: 'Samsyn',
  about:
    'Here the regions agree on environmental criteria in procurement: search the criteria, compare the texts and give your region’s position.',
  signIn: 'Sign in',
  signInHint: 'With your usual work account, in a window of its own.',
  signInAgain: 'Open the window again',
  inTeams: 'Open the same page in Teams',
  waiting: 'Sign in in the window that opened. If you do not see it, it may be behind this one or have been closed.',
  last: (name) => `Last signed in here: ${name}`,
  somebodyElse: 'Sign in as somebody else',
  trouble: {
    blocked: (site) => `The browser stopped the sign-in window. Allow pop-ups for ${site} and press Sign in again.`,
    cancelled: 'The sign-in was cancelled. Press Sign in when you want to go on.',
    offline: 'The sign-in cannot be reached. Check your connection and press Sign in again.',
    consent:
      'Your organisation has not approved Samsyn yet. Ask your IT department to approve the app, then press Sign in again.',
    failed: (reference) =>
      `Could not sign in. Try again; if that does not help either, contact whoever manages Samsyn${reference === '' ? '.' : ` and mention ${reference}.`}`,
  },
  dismiss: 'Close',
  signOut: {
    title: 'Sign out?',
    waiting: (count) =>
      count === 1
        ? 'One change has not been sent to SharePoint yet. It stays on this computer and is sent the next time you sign in here.'
        : `${count} changes have not been sent to SharePoint yet. They stay on this computer and are sent the next time you sign in here.`,
    stay: 'Stay',
    leave: 'Sign out anyway',
  },
};
