import { afterEach, beforeEach, expect, it } from 'vitest';
import { currentItem, type Meeting } from '#domain/meeting.ts';
import type { Result } from '#domain/result.ts';
import type { Change } from '#domain/workspace.ts';
import { connectLists } from '#graph/connectLists.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { memoryOutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { noteOnItem } from '#usecases/meetings/noteOnItem.ts';
import { recordAttendance } from '#usecases/meetings/recordAttendance.ts';
import { stepTo } from '#usecases/meetings/stepTo.ts';
import { aMeeting, anActor, anItem, aRegion } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';
import { at, moment, skane } from '../usecases/meetings/network.ts';
import { down } from './outboxWorld.ts';

const lead = anActor('coordinator');
const [first, second] = [anItem(), anItem({ key: aKey(2111), subject: { kind: 'free' }, title: 'Övrigt' })];
const begun = aMeeting({ agenda: [first, second], steps: [{ at: at(0), item: first.key }] });

let graph: EmbeddedGraph;
let isDown: boolean;
beforeEach(async () => {
  graph = await embeddedGraph();
  isDown = false;
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
});
afterEach(() => {
  graph.close();
});

async function page(store = memoryStore(), outbox = memoryOutboxStore()): Promise<Replica> {
  const gateway = () =>
    isDown
      ? Promise.reject(down)
      : connectLists({ client: graph.clientOf(coordinator), site: SITE, lists: listsOfTab(rowCodecs) });
  return openReplica({ gateway, store, outbox, codecs: rowCodecs });
}
const meetingIn = (replica: Replica): Meeting => {
  const value = replica.workspace().meetings.byKey(begun.key)?.value;
  if (value === undefined) throw new Error('There is a meeting');
  return value;
};
const changes = (outcome: Result<readonly Change[], unknown>): readonly Change[] => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

it('[A6] [A9] two who lead at once lose nothing: steps, notes and attendance are all in the row', async () => {
  const [one, other] = [await page(), await page()];
  await one.pull();
  await one.commit([
    { kind: 'create', list: 'regions', value: aRegion({ code: skane }) },
    { kind: 'create', list: 'meetings', value: begun },
  ]);
  await one.pull();
  await other.pull();
  const lists = other.workspace();
  const base = lists.meetings.byKey(begun.key);
  if (base === undefined) throw new Error('There is a meeting');
  const [mine, theirs] = [
    [
      changes(stepTo(one.workspace(), lead, { meeting: begun.key, item: second.key }, moment(10))),
      changes(noteOnItem(lists, lead, { base, item: second.key, note: 'Från den andra.' })),
    ],
    [
      changes(noteOnItem(one.workspace(), lead, { base, item: first.key, note: 'Från den ena.' })),
      changes(
        recordAttendance(lists, lead, {
          meeting: begun.key,
          regions: [{ region: skane, kind: 'present', functions: '' }],
        }),
      ),
    ],
  ];
  const outcomes = [
    ...(await one.commit(mine[0] ?? [])),
    ...(await other.commit(mine[1] ?? [])),
    ...(await one.commit(theirs[0] ?? [])),
    ...(await other.commit(theirs[1] ?? [])),
  ];
  expect(outcomes.map(({ kind }) => kind)).not.toContain('collision');
  await one.pull();
  await other.pull();
  for (const replica of [one, other]) {
    expect(meetingIn(replica)).toMatchObject({
      agenda: [{ note: 'Från den ena.' }, { note: 'Från den andra.' }],
      steps: [{ item: first.key }, { item: second.key }],
      attendance: [{ region: skane, kind: 'present' }],
    });
    expect(currentItem(meetingIn(replica))?.key).toBe(second.key);
    expect(replica.outbox()).toEqual([]);
  }
});

it('[A9] what is noted without a network is there after a reload, and in the list when there is one', async () => {
  const [store, outbox] = [memoryStore(), memoryOutboxStore()];
  const before = await page(store, outbox);
  await before.pull();
  await before.commit([{ kind: 'create', list: 'meetings', value: begun }]);
  await before.pull();
  isDown = true;
  const offline = await page(store, outbox);
  const base = offline.workspace().meetings.byKey(begun.key);
  if (base === undefined) throw new Error('There is a meeting');
  await offline.commit(
    changes(noteOnItem(offline.workspace(), lead, { base, item: first.key, outcome: 'Skrivet utan nät.' })),
  );
  const reloaded = await page(store, outbox);
  expect(meetingIn(reloaded).agenda[0]?.outcome).toBe('Skrivet utan nät.');
  isDown = false;
  await reloaded.pull();
  await expect.poll(() => reloaded.outbox().length).toBe(0);
  const elsewhere = await page();
  await elsewhere.pull();
  expect(meetingIn(elsewhere).agenda[0]?.outcome).toBe('Skrivet utan nät.');
});
