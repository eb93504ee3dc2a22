import { authentication } from '@microsoft/teams-js';

/** A host that does not know the call never answers. */
const PATIENCE_MS = 10_000;

/**
 * A token for our own server in the name of whoever sits at the page: the single sign-on of Teams, without a word to the
 * person. It says who is there and opens nothing else.
 *
 * @throws Error where the host has none to give
 */
export function serverToken(): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('The host gives no token.'));
    }, PATIENCE_MS);
    authentication
      .getAuthToken({ silent: true })
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(late);
      });
  });
}
