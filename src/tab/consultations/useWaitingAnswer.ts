import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode } from '#domain/ids.ts';
import type { Pending } from '#replica/replica.ts';
import { isStuck } from '../frame/status.ts';
import { useOutbox } from '../start/session.ts';

/**
 * What of the regions' answers in a consultation SharePoint does not have yet.
 *
 * @returns one that waits for its person, or else the latest on its way; `undefined` when SharePoint has them all
 */
export function useWaitingAnswer({ key }: Consultation, regions: readonly CountyCode[]): Pending | undefined {
  const waiting = useOutbox().filter(
    ({ change }) =>
      change?.list === 'positions' && change.value.consultation === key && regions.includes(change.value.region),
  );
  return waiting.find(isStuck) ?? waiting.at(-1);
}
