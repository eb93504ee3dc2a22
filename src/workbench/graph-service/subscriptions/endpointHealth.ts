/** How an endpoint is treated, by how fast it has answered lately. */
export type Health = 'well' | 'slow' | 'dropped';

const WINDOW_MS = 600_000;
/** Later than this is slow, though it still counts as an answer until the limit of 3 s. */
const SLOW_MS = 2_900;
/** So few answers say nothing. */
const FEWEST = 10;

/**
 * Remembers the answers of the last ten minutes by host. More than 10 % slow ones make the host slow, more than 15 %
 * have its notifications dropped, until the window has moved on.
 *
 * Source: learn.microsoft.com/graph/change-notifications-delivery-webhooks; the least number of answers is ours.
 */
export function endpointHealth(now: () => Date) {
  const answers = new Map<string, readonly { readonly at: number; readonly isSlow: boolean }[]>();
  const recent = (url: string) => {
    const since = now().getTime() - WINDOW_MS;
    return (answers.get(new URL(url).host) ?? []).filter(({ at }) => at > since);
  };
  return {
    record: (url: string, tookMilliseconds: number): void => {
      const answer = { at: now().getTime(), isSlow: tookMilliseconds > SLOW_MS };
      answers.set(new URL(url).host, [...recent(url), answer]);
    },
    of: (url: string): Health => {
      const known = recent(url);
      if (known.length < FEWEST) return 'well';
      const share = known.filter(({ isSlow }) => isSlow).length / known.length;
      if (share > 0.15) return 'dropped';
      return share > 0.1 ? 'slow' : 'well';
    },
  };
}
