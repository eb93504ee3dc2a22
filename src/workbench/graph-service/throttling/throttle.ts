import type { Actor } from '../access.ts';
import { Refused } from '../errors.ts';

/** How much is let through; `learn.microsoft.com/…/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online`. */
export type ThrottlingLimits = {
  /** Resource units of an app in a minute. */
  readonly resourceUnitsPerMinute: number;
  /** Requests of a person in five minutes, over all apps. */
  readonly requestsPerPerson: number;
};

/** For a tenant with more than 50,000 licences, the size of a Swedish region. */
export const microsoftThrottling: ThrottlingLimits = { resourceUnitsPerMinute: 6_250, requestsPerPerson: 3_000 };

const MINUTE_MS = 60_000;
const FIVE_MINUTES_MS = 300_000;
/** Above this share of the app's minute every answer tells how much is left. */
const WARNING_SHARE = 0.8;

export type Throttle = {
  /**
   * Counts a request, also one that is then refused.
   * @returns headers for its answer
   * @throws Refused 429 with `Retry-After` when the app's minute or the person's five minutes are used up
   */
  readonly charge: (actor: Actor, units: number) => Readonly<Record<string, string>>;
};

export const unthrottled: Throttle = { charge: () => ({}) };

export function throttle(limits: ThrottlingLimits, now: () => Date): Throttle {
  const apps = windows(MINUTE_MS);
  const persons = windows(FIVE_MINUTES_MS);
  return {
    charge: (actor, units) => {
      const at = now().getTime();
      const app = apps.add(actor.appId, units, at);
      const person = actor.kind === 'user' ? persons.add(actor.user.id, 1, at) : undefined;
      const headers = warning(app, limits.resourceUnitsPerMinute);
      if (app.used > limits.resourceUnitsPerMinute) throw throttled(app.secondsLeft, headers);
      if (person && person.used > limits.requestsPerPerson) throw throttled(person.secondsLeft, headers);
      return headers;
    },
  };
}

type Use = { readonly used: number; readonly secondsLeft: number };

/** Sums by key, from nought again when the clock enters a new window. */
function windows(lengthMilliseconds: number) {
  const sums = new Map<string, number>();
  let window = -1;
  return {
    add: (key: string, amount: number, at: number): Use => {
      const present = Math.floor(at / lengthMilliseconds);
      if (present !== window) sums.clear();
      window = present;
      const used = (sums.get(key) ?? 0) + amount;
      sums.set(key, used);
      return { used, secondsLeft: Math.max(1, Math.ceil(((present + 1) * lengthMilliseconds - at) / 1_000)) };
    },
  };
}

function warning({ used, secondsLeft }: Use, limit: number): Readonly<Record<string, string>> {
  if (used < limit * WARNING_SHARE) return {};
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(Math.max(0, limit - used)),
    'ratelimit-reset': String(secondsLeft),
  };
}

const throttled = (secondsLeft: number, headers: Readonly<Record<string, string>>): Refused =>
  new Refused({ status: 429, code: 'activityLimitReached' }, 'The request has been throttled.', {
    headers: { ...headers, 'retry-after': String(secondsLeft) },
  });
