/**
 * Where Entra leads the window in which somebody signs in outside Teams; registered as a redirect address of the app.
 * https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export const SIGN_IN_DONE = '/tab/sign-in/done.html';

/** The window's first page where the tab is shown inside a page of somebody else's. */
export const SIGN_IN_BEGIN = '/tab/sign-in/begin.html';
