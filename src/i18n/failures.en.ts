import type { failuresSv } from './failures.sv.ts';

export const failuresEn: typeof failuresSv = {
  unreachable: 'SharePoint cannot be reached right now. What you have written is kept. Try again in a while.',
  signInRequired: 'Your sign-in has expired. Sign in again and retry.',
  accessDenied: 'You do not have access to the SharePoint site. The national coordinator can give you access.',
  notFound: 'The row or list is no longer in SharePoint. It may have been deleted or moved.',
  rowChanged: 'Somebody else has changed the row since you read it. Reload and try again.',
  refused: 'SharePoint did not accept the change. Check what you entered and try again.',
  busy: 'SharePoint is busy right now. Wait a little and try again.',
  unreadable: 'SharePoint answered in a way that cannot be read. Try again; tell the coordinator if it goes on.',
  tooWide: 'SharePoint cannot search among that many rows at once. Waiting does not help; tell the coordinator.',
  locked: 'The row or the site is locked in SharePoint right now. What you have written is kept. Try again in a while.',
  full: 'There is no room left on the SharePoint site. What you have written is kept; tell the coordinator.',
  tooLarge: 'This is more than SharePoint takes at once. Shorten or divide the text and try again.',
  notReady: 'Search is not ready yet. Wait a little and try again.',
  reference: (requestId) => `Reference: ${requestId}`,
};
