import type { Store } from '../store/store.ts';
import type { Later, Letter } from './delivery.ts';
import { isExpired, isReauthorizationDue, type Subscription } from './subscription.ts';
import type { ChangeTarget } from './target.ts';

/** Changes within this time travel together; well below the second after which a subscriber should know. */
const GATHER_MS = 250;
const SWEEP_MS = 60_000;

type Parts = {
  readonly store: Pick<Store, 'subscriptions' | 'transaction'>;
  readonly now: () => Date;
  readonly later: Later;
  readonly send: (letter: Letter) => void;
  readonly tenantId: string;
};

export type Notifier = {
  readonly changed: (target: ChangeTarget) => void;
  /** Ends what has expired and asks for what has to be authorised again; also done every minute. */
  readonly sweep: () => void;
};

/** Tells subscribers that something changed: soon, several at a time, and rather twice than never. */
export function notifier({ store, now, later, send, tenantId }: Parts): Notifier {
  const waiting = new Set<string>();
  const { subscriptions } = store;
  const alive = (id: string): readonly Subscription[] => {
    const kept = subscriptions.find(id);
    return kept && !isExpired(kept, now()) ? [kept] : [];
  };
  const flush = () => {
    const kept = [...waiting].flatMap(alive);
    waiting.clear();
    for (const url of new Set(kept.map(({ notificationUrl }) => notificationUrl))) {
      const ids = kept.filter(({ notificationUrl }) => notificationUrl === url).map(({ id }) => id);
      send({ url, write: () => ids.flatMap(alive).map((one) => ({ ...head(one, tenantId), changeType: 'updated' })) });
    }
  };
  const askAgain = (kept: Subscription, url: string) => {
    store.transaction(() => subscriptions.save({ ...kept, isReauthorizationAsked: true }));
    const lifecycleEvent = 'reauthorizationRequired';
    send({ url, write: () => alive(kept.id).map((one) => ({ ...head(one, tenantId), lifecycleEvent })) });
  };
  const sweep = () => {
    const at = now();
    for (const kept of subscriptions.all()) {
      const { lifecycleNotificationUrl: url } = kept;
      if (isExpired(kept, at)) store.transaction(() => subscriptions.remove(kept.id));
      else if (url !== null && isReauthorizationDue(kept, at)) askAgain(kept, url);
    }
  };
  const sweepNowAndThen = () => {
    sweep();
    later(sweepNowAndThen, SWEEP_MS);
  };
  later(sweepNowAndThen, SWEEP_MS);
  return {
    changed: (target) => {
      const concerned = subscriptions.of(target);
      if (concerned.length > 0 && waiting.size === 0) later(flush, GATHER_MS);
      for (const { id } of concerned) waiting.add(id);
    },
    sweep,
  };
}

/** Graph's name for the end and SharePoint's older one; clients have been seen to read either. */
const head = (kept: Subscription, tenantId: string) => ({
  subscriptionId: kept.id,
  subscriptionExpirationDateTime: kept.expirationDateTime,
  expirationDateTime: kept.expirationDateTime,
  clientState: kept.clientState,
  resource: kept.resource,
  tenantId,
});
