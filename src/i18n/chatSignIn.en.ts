import type { chatSignInSv } from './chatSignIn.sv.ts';

export const chatSignInEn: typeof chatSignInSv = {
  askAgain: 'You are signed in. Write again what you wanted to ask, and I will answer.',
  notDone: 'The sign-in was not completed, and nothing was saved. Write again when you want another try.',
  problem: {
    refused:
      'The sign-in that Teams sent is not yours in Samsyn, and nothing was saved. Sign out of Teams, sign in again and try once more.',
    unreachable: 'The sign-in does not answer just now, and nothing was saved. Try again in a while.',
    misconfigured:
      'The sign-in to Samsyn is not set up right, and nothing was saved. Whoever keeps Samsyn has to mend it; tell the national coordinator.',
    noAccess: (site: string) =>
      `You have no access to the collaboration’s site. Open ${site} and choose Request access, or ask the national coordinator to add you.`,
  },
  page: {
    title: 'Signing in to Samsyn',
    working: 'The sign-in is being completed …',
    done: 'Done. You can close this window and go on in Teams.',
    notDone: 'The sign-in was not completed. Close this window and try again in Teams.',
    needsConsent:
      'The organisation has to approve Samsyn before you can sign in. Close this window and tell your Teams administrator.',
  },
};
