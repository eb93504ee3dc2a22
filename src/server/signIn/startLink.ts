import { CLAIMS } from '#contracts/signIn.ts';
import type { AskedOfPerson } from './onBehalfOf.ts';

export const START = '/auth/start';
export const END = '/auth/end';

/** Longer than any claims challenge of Entra's, and short enough for an address. */
const CLAIMS_LIMIT = 1500;

/** Address of the page where a person signs in, or says yes to what the app may do. */
export function startLink(origin: string, asked: AskedOfPerson = { reason: 'consent' }): string {
  const query = new URLSearchParams({ reason: asked.reason });
  if (asked.reason === 'proof' && asked.claims.length <= CLAIMS_LIMIT) query.set(CLAIMS, asked.claims);
  return `${origin}${START}?${query.toString()}`;
}

/** Claims as they came back in such an address: JSON, or nothing. */
export function claimsIn(text: string | undefined): string | undefined {
  if (text === undefined || text.length > CLAIMS_LIMIT) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined;
  } catch {
    // Not from us, and of no use to Entra.
    return undefined;
  }
}
