type HeaderOf = (name: string) => string | undefined;

/** A day: longer than that nobody at Graph means, and a timer of a browser ends at 24 days. */
const LONGEST_SECONDS = 86_400;
/** A date that our own clock puts further away than this says more about our clock. */
const TRUSTED_WITH_OWN_CLOCK_SECONDS = 3600;

/**
 * How long Graph asks us to wait: the larger of `Retry-After` and `RateLimit-Reset` (draft 03), in seconds.
 *
 * @param ownTime milliseconds since 1970 by the clock of this computer
 * @returns undefined when Graph named no time that can be understood
 */
export function namedWaitSeconds(header: HeaderOf, ownTime: number): number | undefined {
  const named = [retryAfter(header, ownTime), secondsIn(header('ratelimit-reset'))].filter(
    (seconds) => seconds !== undefined,
  );
  return named.length === 0 ? undefined : Math.min(LONGEST_SECONDS, Math.max(0, ...named));
}

/** Retry-After comes as seconds or as an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: HeaderOf, ownTime: number): number | undefined {
  const value = header('retry-after');
  const seconds = secondsIn(value);
  if (value === undefined || seconds !== undefined) return seconds;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  // The answer's own Date is of the same clock as the date in it; ours may be a day wrong.
  const sent = Date.parse(header('date') ?? '');
  if (!Number.isNaN(sent)) return Math.max(0, Math.ceil((until - sent) / 1000));
  const away = Math.ceil((until - ownTime) / 1000);
  return away >= 0 && away <= TRUSTED_WITH_OWN_CLOCK_SECONDS ? away : undefined;
}

function secondsIn(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}
