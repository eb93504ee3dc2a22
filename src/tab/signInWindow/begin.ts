import { runPopupRelay } from '@azure/msal-browser/popup-relay';

/**
 * The window between a page inside somebody else's and Entra. It opens Entra's in another one and hands on what comes
 * back: this one still knows the page that opened it, and browsers let windows open only from a click.
 */
const button = document.getElementById('go');
// Filled in by the server; whoever opens this page by hand leads nobody elsewhere with it.
const loginOrigin = document.querySelector('main')?.dataset['loginOrigin'] ?? '';

button?.addEventListener('click', () => {
  button.remove();
  runPopupRelay({ allowedAuthorityOrigins: [loginOrigin] });
});
button?.focus();
