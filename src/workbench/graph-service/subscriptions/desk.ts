import { guidOf } from '../site.ts';
import type { Store } from '../store/store.ts';
import { courier, type Courier, type NotificationOptions } from './courier.ts';
import { deliveryOver } from './delivery.ts';
import { notifier } from './notifier.ts';
import type { ChangeTarget } from './target.ts';

/** What the routes of subscriptions need beside the store. */
export type SubscriptionDesk = Pick<Courier, 'mayCall' | 'handshake'>;

export type Notifications = SubscriptionDesk & {
  readonly changed: (target: ChangeTarget) => void;
  readonly sweep: () => void;
  readonly close: () => void;
};

type Place = { readonly store: Store; readonly now: () => Date };

/** Subscriptions that call back. Nothing leaves this computer unless a host is allowed by name. */
export function openNotifications({ store, now }: Place, options: NotificationOptions): Notifications {
  const schedule = options.schedule ?? onTimer;
  let isClosed = false;
  const later = (work: () => void, milliseconds: number) => {
    schedule(() => {
      if (!isClosed) work();
    }, milliseconds);
  };
  const calls = courier({
    fetch: options.fetch ?? ((request) => fetch(request)),
    allowedHosts: options.allowedHosts ?? [],
    schedule,
  });
  const send = deliveryOver({ courier: calls, now, later });
  const { changed, sweep } = notifier({ store, now, later, send, tenantId: options.tenantId ?? guidOf('tenant') });
  return {
    mayCall: calls.mayCall,
    handshake: calls.handshake,
    sweep,
    // Only what is on the disk is told of.
    changed: (target) => {
      store.durable(store.mark()).then(
        () => {
          if (!isClosed) changed(target);
        },
        () => undefined,
      );
    },
    close: () => {
      isClosed = true;
    },
  };
}

/** Timers that end with the process instead of holding it. */
function onTimer(work: () => void, milliseconds: number): void {
  setTimeout(work, milliseconds).unref();
}
