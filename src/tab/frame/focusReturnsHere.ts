/**
 * Marks a button as the place where the focus returns when the dialog that it opened is shut: what Fluent's
 * `useRestoreFocusTarget` answers, without what that brings along. `KeptFocus` and the dialogs bring it, after the page.
 */
export const focusReturnsHere = { 'data-tabster': '{"restorer":{"type":1}}' } as const;
