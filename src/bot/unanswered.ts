import type { BotDeps, ChatIdentity } from './botDeps.ts';

/** What somebody wrote before they were signed in. */
type Unanswered = { readonly text: string; readonly until: number };

/** As long as a person may take at a sign-in page. */
const KEPT_MS = 10 * 60_000;
/** More people than sign in for the first time within that time. */
const PEOPLE_KEPT = 500;

// In memory: whoever is answered by another instance of the server writes once more.
const byBot = new WeakMap<BotDeps, Map<string, Unanswered>>();

/** Keeps what a person wrote until the person has signed in. */
export function leaveUnanswered(deps: BotDeps, { aadObjectId }: ChatIdentity, text: string): void {
  const kept = byBot.get(deps) ?? new Map<string, Unanswered>();
  byBot.set(deps, kept);
  if (kept.size >= PEOPLE_KEPT) kept.clear();
  kept.set(aadObjectId, { text, until: Date.parse(deps.moment().now) + KEPT_MS });
}

/** @returns what the person wrote last without being answered; given once */
export function takeUnanswered(deps: BotDeps, { aadObjectId }: ChatIdentity): string | undefined {
  const found = byBot.get(deps)?.get(aadObjectId);
  byBot.get(deps)?.delete(aadObjectId);
  return found !== undefined && Date.parse(deps.moment().now) < found.until ? found.text : undefined;
}
