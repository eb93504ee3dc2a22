import type { ListName } from '#domain/workspace.ts';
import type { Pending } from '#replica/replica.ts';
import { isStuck } from '../frame/status.ts';
import { useOutbox } from '../start/session.ts';

/** What of a row is on its way: the change that waits for its person, or else the latest one. */
export function usePendingOf(list: ListName, key: string | undefined): Pending | undefined {
  const own = useOutbox().filter((pending) => pending.list === list && pending.key === key);
  return own.find(isStuck) ?? own.at(-1);
}
