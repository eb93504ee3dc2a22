import { describe, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { creation, edit, openPage, settled, timers } from './outboxWorld.ts';
import { colleague, skane, twoRegions } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });

/** A page that dies at its nth step outside itself, before or after the step has done its work. */
function mortal(
  gateway: ListsGateway,
  store: OutboxStore,
  death: { readonly step: number; readonly isAfter: boolean },
) {
  const life = { steps: 0, isOver: false };
  const never = new Promise<never>(() => undefined);
  const step =
    <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      life.steps += 1;
      const isLast = life.steps === death.step;
      if (life.isOver) return never;
      life.isOver = isLast;
      if (isLast && !death.isAfter) return never;
      const done = await Promise.allSettled([work(...given)]);
      if (life.isOver) return never;
      if (done[0].status === 'rejected') throw done[0].reason;
      return done[0].value;
    };
  return {
    isDead: () => life.isOver,
    store: { read: step(store.read), apply: step(store.apply) },
    gateway: {
      ...gateway,
      create: step(gateway.create),
      update: step(gateway.update),
      read: step(gateway.read),
      find: step(gateway.find),
    },
  };
}

describe('a page that dies at any step', () => {
  it.each([
    ['before', false],
    ['after', true],
  ])(
    '[O1] [O3] [F51] %s the step has done its work loses nothing that was kept and doubles nothing',
    async (_case, isAfter) => {
      let survived = 0;
      for (let step = 1; ; step += 1) {
        const lists = twoRegions();
        const store = memoryOutboxStore();
        const page = mortal(lists, store, { step, isAfter });
        const begun = openPage(page.gateway, { outbox: page.store, pace: timers() }).then(async (replica) => {
          await replica.pull();
          const change = edit(replica, skane, { name: 'Skåne' });
          lists.handEdit('Regioner', '1', { Aktiv: false }, colleague);
          void replica.commit([creation(dalarna), change]);
        });
        await Promise.race([begun, settled()]);
        await settled();
        if (!page.isDead()) break;

        const wasKept = (await store.read()).length > 0;
        const wasSent = lists.rows('Regioner').length > 2;
        const next = await openPage(lists, { outbox: store, pace: timers() });
        await next.pull();
        await settled();
        await next.retry();
        expect([step, next.outbox()]).toEqual([step, []]);
        const rows = lists.rows('Regioner').map(({ fields }) => [fields['Title'], fields['Aktiv']]);
        const before = [
          ['Region Skåne', false],
          ['Region Örebro län', true],
        ];
        const after = [
          ['Skåne', false],
          ['Region Örebro län', true],
          ['Region Dalarna', true],
        ];
        if (wasKept || wasSent) expect([step, rows]).toEqual([step, after]);
        else expect([before.slice(1), after.slice(1)]).toContainEqual(rows.slice(1));
        survived += 1;
      }
      expect(survived).toBeGreaterThan(8);
    },
  );
});
