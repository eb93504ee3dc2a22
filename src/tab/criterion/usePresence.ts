import { useEffect, useEffectEvent } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { showPresence } from '#usecases/showPresence.ts';
import { useActor, useSession } from '../start/session.ts';

/** How often it is said that somebody is still there; two may be missed before others take them to have gone. */
const BEAT_MS = 60_000;

/**
 * Tells others that the person is editing a criterion, for as long as the page that asks is shown. It is written beside
 * the outbox: what cannot be written now means nothing later (T18).
 *
 * @param id undefined for one that nobody else can know of yet
 */
export function usePresence(id: CriterionId | undefined): void {
  const { replica, atOnce, moment } = useSession();
  const actor = useActor();
  const say = useEffectEvent((editing: CriterionId | undefined): void => {
    if (replica.freshness().kind === 'failed' || replica.conditions().get('presences')?.kind === 'absent') return;
    const changes = showPresence(replica.workspace(), actor, { editing }, moment());
    if (changes.ok) void replica.commit(changes.value, atOnce);
  });
  useEffect(() => {
    if (id === undefined) return undefined;
    const beat = (): void => {
      if (document.visibilityState === 'visible') say(id);
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    return () => {
      clearInterval(timer);
      say(undefined);
    };
  }, [id]);
}
