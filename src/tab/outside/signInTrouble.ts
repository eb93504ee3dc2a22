import { GraphFailure } from '#graph/errors.ts';
import { codeOf, isUnreached } from '../start/signIn.ts';

/** Why signing in did not work, as far as a person can do something about it. */
export type SignInTrouble =
  /** The browser let no window open. */
  | { readonly kind: 'blocked' }
  /** Closed, or answered with no. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'offline' }
  /** The organisation has not said yes to what Samsyn may do. */
  | { readonly kind: 'consent' }
  /** `reference`: Entra's number for it, else MSAL's word. */
  | { readonly kind: 'failed'; readonly reference: string };

/** MSAL's words; https://learn.microsoft.com/entra/msal/javascript/browser/errors */
const BLOCKED: ReadonlySet<string> = new Set(['popup_window_error', 'empty_window_error']);
const CANCELLED: ReadonlySet<string> = new Set(['user_cancelled', 'access_denied', 'timed_out']);

/**
 * Entra's numbers for what only an administrator can approve: no consent, not for ordinary people, asked for and pending.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const CONSENT = /AADSTS(?:65001|90094|90095|90008|900941|900981)\b/;
const NUMBER = /AADSTS\d+/;

export function troubleOf(failure: unknown): SignInTrouble {
  if (failure instanceof GraphFailure && failure.kind === 'unreachable') return { kind: 'offline' };
  const cause = failure instanceof GraphFailure ? failure.cause : failure;
  const code = codeOf(cause);
  const words = cause instanceof Error ? cause.message : '';
  if (isUnreached(cause)) return { kind: 'offline' };
  if (BLOCKED.has(code)) return { kind: 'blocked' };
  // Who comes back from the page that asks an administrator has, to MSAL, only said no.
  if (CONSENT.test(words) || code === 'consent_required') return { kind: 'consent' };
  if (CANCELLED.has(code)) return { kind: 'cancelled' };
  return { kind: 'failed', reference: NUMBER.exec(words)?.[0] ?? code };
}
