import type { Pending } from '#replica/replica.ts';
import { beginningOf, draftPlaceOf, keptOf } from '../criterion/keptCriterion.ts';
import { useNavigation } from '../frame/navigation.ts';
import { useSession } from '../start/session.ts';

/**
 * How to correct a change that SharePoint did not take, in the form that it came from.
 *
 * @returns undefined where there is no form for it
 */
export function useCorrect(pending: Pending): (() => void) | undefined {
  const { drafts, moment } = useSession();
  const navigation = useNavigation();
  const { change } = pending;
  if (change?.list === 'positions') {
    const { criterion } = change.value;
    return () => navigation.go({ kind: 'criterion', id: criterion });
  }
  if (change?.list === 'regionalRequirements' && change.kind === 'update') {
    const { key } = change.value;
    return () => navigation.go({ kind: 'requirement', key });
  }
  if (change?.list !== 'criteria') return undefined;
  const { id } = change.value;
  if (change.kind === 'update') return () => navigation.go({ kind: 'editCriterion', id });
  const toNew = async (): Promise<void> => {
    // The form for a new criterion knows no row: what waits is handed to it as a draft, unless it holds one already.
    const begun = beginningOf({ current: undefined, stuck: pending, kept: undefined });
    const place = draftPlaceOf(undefined);
    const before = await drafts.read(place).catch(() => undefined);
    if (before === undefined) await drafts.keep(place, { ...keptOf(begun), keptAt: moment().now });
    navigation.go({ kind: 'newCriterion' });
  };
  return () => void toNew();
}
