import type { tabStartSv } from './tabStart.sv.ts';

/** What stands in place of everything, in English. */
export const tabStartEn: typeof tabStartSv = {
  loading: 'Opening Samsyn …',
  retry: 'Try again',
  signIn: 'Sign in',
  setUp: 'Show the lists',
  misconfigured: {
    title: 'Samsyn is not fully installed',
    body: 'The server sent no valid settings to the tab. Contact whoever manages Samsyn.',
  },
  signInRequired: {
    title: 'You need to sign in',
    body: 'Teams could not sign you in to Samsyn. Sign in and continue where you were. If that does not help, ask whoever manages Samsyn in your organisation to approve the app.',
  },
  accessDenied: {
    title: 'You do not have access to Samsyn',
    body: 'The criteria are kept on a SharePoint site that your account may not read. Ask the national coordinator for access to the site, then open the tab again.',
  },
  notFound: {
    title: 'The lists are missing',
    body: 'Samsyn could not find its SharePoint site, or the lists have not been created yet. The owner of the site can create them.',
  },
  unreachable: {
    title: 'Could not reach SharePoint',
    body: 'Check your connection and try again. Nothing that you have saved is lost.',
  },
  broken: {
    title: 'Something went wrong in the tab',
    body: 'This is a fault in Samsyn, not something you did. What you have saved is in SharePoint.',
  },
};
