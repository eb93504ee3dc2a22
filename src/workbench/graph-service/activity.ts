import { parseFunction } from './drives/address.ts';
import { invalidRequest } from './errors.ts';
import { accountOf, type Identity } from './identity.ts';
import { instant, seconds } from './moment.ts';
import type { Resource } from './odata/select.ts';

/** Something that somebody has done to a thing. */
export type Activity = { readonly kind: 'create' | 'edit' | 'delete'; readonly at: string; readonly by: Identity };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longest time that is counted by days; learn.microsoft.com/graph/api/itemactivitystat-getactivitybyinterval. */
const LONGEST_DAYS = 90;

/**
 * What was done from one instant up to another, by kind. Reading leaves no trace here, so that `access` counts those who
 * have written: they have had the thing before them.
 */
function stat(activities: readonly Activity[], from: number, to: number): Resource {
  const within = activities.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to);
  const kinds = (['create', 'edit', 'delete'] as const).map(
    (kind) => [kind, within.filter((one) => one.kind === kind)] as const,
  );
  return {
    startDateTime: seconds(new Date(from)),
    endDateTime: seconds(new Date(to)),
    access: counted(within),
    ...Object.fromEntries(kinds.filter(([, found]) => found.length > 0).map(([kind, found]) => [kind, counted(found)])),
  };
}

const counted = (activities: readonly Activity[]): Resource => ({
  actionCount: activities.length,
  actorCount: new Set(activities.map(({ by }) => accountOf(by))).size,
});

/** All that was ever done, and what was done in the seven days up to now. */
export function analytics(
  activities: readonly Activity[],
  now: Date,
): { readonly allTime: Resource; readonly lastSevenDays: Resource } {
  const end = now.getTime() + 1000;
  const first = Math.min(end, ...activities.map(({ at }) => Date.parse(at)));
  return { allTime: stat(activities, first, end), lastSevenDays: stat(activities, end - 7 * DAY_MS, end) };
}

/**
 * What was done in each day, week or month of a time; those in which nothing was done are left out.
 * @param segment the function with its arguments, or only what stands in its brackets
 * @throws Refused 400 for dates and intervals that are none, and for more than ninety days
 */
export function byInterval(activities: readonly Activity[], segment: string): readonly Resource[] {
  const { args } = parseFunction(/^\w+\(/.test(segment) ? segment : `of(${segment})`);
  const [from, to] = ['startdatetime', 'enddatetime'].map((name) => momentOf(args.get(name) ?? ''));
  const interval = args.get('interval') ?? '';
  if (from === undefined || to === undefined || from >= to) throw invalidRequest('The time to look at is not valid.');
  if (interval === 'day' && to - from > LONGEST_DAYS * DAY_MS)
    throw invalidRequest(`Days are counted for at most ${LONGEST_DAYS} days.`);
  const stats: Resource[] = [];
  for (let start = from; start < to; start = nextStart(start, interval)) {
    const end = Math.min(nextStart(start, interval), to);
    if (activities.some(({ at }) => Date.parse(at) >= start && Date.parse(at) < end))
      stats.push(stat(activities, start, end));
  }
  return stats;
}

/** Days are written with one digit or two. */
function momentOf(text: string): number | undefined {
  const read = instant(text.replaceAll(/(?<=-)(\d)(?=-|T|$)/g, '0$1'));
  return read === undefined ? undefined : Date.parse(read);
}

function nextStart(start: number, interval: string): number {
  const at = new Date(start);
  switch (interval) {
    case 'day':
      return start + DAY_MS;
    case 'week':
      return start + 7 * DAY_MS;
    case 'month':
      return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
    default:
      throw invalidRequest(`The interval '${interval}' is not known.`);
  }
}
