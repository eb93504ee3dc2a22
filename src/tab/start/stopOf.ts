import { GraphFailure } from '#graph/errors.ts';
import type { Freshness } from '#replica/replica.ts';
import type { Stop } from './StopPage.tsx';

/**
 * Whether the page has to give way to a sentence. Access that was taken back hides what was fetched before;
 * every other failure leaves the earlier content on the page.
 */
function stopOf(freshness: Freshness): Stop | undefined {
  if (freshness.kind !== 'failed') return undefined;
  const kind = freshness.failure instanceof GraphFailure ? freshness.failure.kind : undefined;
  if (kind === 'accessDenied') return 'accessDenied';
  if (freshness.hasContent) return undefined;
  if (kind === 'signInRequired' || kind === 'notFound') return kind;
  return 'unreachable';
}

/**
 * What was wrong stays on the page while it is tried again by itself, every few seconds: above all, what was fetched
 * before access was taken back does not flash up with every try.
 *
 * @param lasting what the page said last
 */
export function lastingStop(freshness: Freshness, lasting: Stop | undefined): Stop | undefined {
  const isTryingAgain = freshness.kind === 'pulling' && (!freshness.hasContent || lasting === 'accessDenied');
  return isTryingAgain ? lasting : stopOf(freshness);
}
