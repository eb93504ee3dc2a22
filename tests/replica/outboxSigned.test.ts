import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { instantAt, type Instant } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import { SIGNED_LISTS, type Change, type Workspace } from '#domain/workspace.ts';
import type { RowFields } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Replica } from '#replica/replica.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { recordAdoption } from '#usecases/recordAdoption.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { setGate } from '#usecases/setGate.ts';
import {
  aConsultation,
  aCriterion,
  aGateSetting,
  aMeeting,
  anAdoption,
  aPosition,
  aRegion,
  aRoleAssignment,
} from '../factories/entities.ts';
import { adoptable, thePublished } from '../factories/adopting.ts';
import { aDay, aKey, anEmail, anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists, type Writer } from '../fakes/inMemoryLists.ts';
import { failingOnce, kinds, lineTo, openPage, settled, timers } from './outboxWorld.ts';

const contact: Writer = { email: anEmail(), name: 'Kontaktperson, Region Skåne' };
const coordinator: Writer = { email: anEmail('samordnare@samsyn.example'), name: 'Nationell samordnare' };
const reader: Writer = { email: anEmail('lasare@samsyn.example'), name: 'Läsare' };
const HOW = ['tab', 'chat'] as const;
type How = (typeof HOW)[number];

/** A page of somebody over lists in which somebody else wrote a row. */
async function pageOf(me: Writer, lists: InMemoryLists, line = lineTo(lists.signedInAs({ id: 'me', ...me }))) {
  const pace = timers();
  const page = await openPage(line.gateway, { signer: () => me, pace });
  await page.pull();
  const commit = (changes: readonly Change[], how: How) =>
    how === 'tab' ? page.commit(changes) : page.commit(changes, () => Promise.resolve(line.gateway));
  return { page, commit, line, pace };
}

function listsWith(list: keyof typeof rowCodecs, fields: RowFields, by: Writer): InMemoryLists {
  const lists = inMemoryLists();
  lists.handAdd(rowCodecs[list].list, fields, by);
  return lists;
}

/** The gate’s setting as it stands on the page, to be written as it is. */
function settingAsItIs(page: Replica): readonly Change[] {
  const [base] = page.workspace().gateSettings.all;
  return base === undefined ? [] : [{ kind: 'update', list: 'gateSettings', base, value: base.value }];
}
const GATE = rowCodecs.gateSettings;
const setting = GATE.write(aGateSetting());
const signerOf = (lists: InMemoryLists, list = GATE.list) => lists.rows(list).map(({ written }) => written.email);

describe('a row that somebody else wrote, said again as it is', () => {
  it.each(HOW)('[O19] stands in the name of who said it again in the %s', async (how) => {
    const lists = listsWith('gateSettings', setting, reader);
    const { page, commit } = await pageOf(coordinator, lists);
    expect(kinds(await commit(settingAsItIs(page), how))).toEqual(['written']);
    expect(signerOf(lists)).toEqual([coordinator.email]);
    expect(page.workspace().gateSettings.all[0]?.value).toEqual(aGateSetting());
    expect(page.workspace().gateSettings.all[0]?.written.email).toBe(coordinator.email);
  });

  it('[O19] is left alone where it is one’s own already', async () => {
    const lists = listsWith('gateSettings', setting, coordinator);
    const { page, commit, line } = await pageOf(coordinator, lists);
    expect(kinds(await commit(settingAsItIs(page), 'tab'))).toEqual(['written']);
    expect(line.sent).not.toContain('update');
  });

  it('[O19] is left alone in lists where it counts for nothing who wrote', async () => {
    const lists = listsWith('regions', rowCodecs.regions.write(aRegion()), reader);
    const { page, commit, line } = await pageOf(coordinator, lists);
    const [base] = page.workspace().regions.all;
    if (base === undefined) throw new Error('There is a region.');
    await commit([{ kind: 'update', list: 'regions', base, value: base.value }], 'tab');
    expect(line.sent).not.toContain('update');
    expect(SIGNED_LISTS.has('regions')).toBe(false);
  });

  it('[O19] is signed too where somebody else made it so meanwhile', async () => {
    const lists = listsWith('gateSettings', setting, coordinator);
    const { page, commit } = await pageOf(coordinator, lists);
    const [change] = settingAsItIs(page);
    if (change?.list !== 'gateSettings') throw new Error('There is a setting.');
    const value = { ...change.value, note: 'Enligt beslut.' };
    lists.handEdit(GATE.list, '1', { ...GATE.write(value) }, reader);
    expect(kinds(await commit([{ ...change, value }], 'tab'))).toEqual(['written']);
    expect(signerOf(lists)).toEqual([coordinator.email]);
  });

  it('[O19] is not signed with what somebody else wrote beside it', async () => {
    const lists = listsWith('gateSettings', setting, coordinator);
    const { page, commit } = await pageOf(coordinator, lists);
    const [change] = settingAsItIs(page);
    if (change?.list !== 'gateSettings') throw new Error('There is a setting.');
    const theirs = { ...change.value, severity: 'off', note: 'Enligt beslut.' } as const;
    lists.handEdit(GATE.list, '1', { ...GATE.write(theirs) }, reader);
    await commit([{ ...change, value: { ...change.value, note: theirs.note } }], 'tab');
    expect(signerOf(lists)).toEqual([reader.email]);
  });

  it('[O19] is signed once when the answer is lost', async () => {
    const lists = listsWith('gateSettings', setting, reader);
    const { page, commit, line, pace } = await pageOf(coordinator, lists);
    line.fault = failingOnce('update', 'after');
    void commit(settingAsItIs(page), 'tab');
    await settled();
    while (pace.ring()) await settled();
    await page.pull();
    await settled();
    expect(page.outbox()).toEqual([]);
    expect((await lists.versions(GATE.list, '1')).map(({ written }) => written.email)).toEqual([
      coordinator.email,
      reader.email,
    ]);
  });
});

type Verb = {
  readonly by: Writer;
  readonly list: 'positions' | 'adoptions' | 'gateSettings';
  /** As the hand wrote it, at the very second of the verb. */
  readonly row: (at: Instant) => RowFields;
  readonly run: (workspace: Workspace, actor: Actor, moment: Moment) => Result<readonly Change[], unknown>;
};
const edition = hashOf(contentOf(aCriterion()));
const { consultation, criterion, region } = aPosition();
const answer = (at: Instant, over = {}) => rowCodecs.positions.write(aPosition({ edition, givenAt: at, ...over }));
const adoption = anAdoption({ edition: thePublished().hash, state: 'planned', on: aDay('2027-01-01') });
const { caseNumber, reason, state, on } = adoption;
const check = aGateSetting();

const VERBS: readonly Verb[] = [
  {
    by: contact,
    list: 'positions',
    row: (at) => answer(at),
    run: (workspace, actor, moment) =>
      recordPosition(
        workspace,
        actor,
        { consultation, criterion, region, editionRead: edition, stance: { kind: 'endorses' } },
        moment,
      ),
  },
  {
    by: contact,
    list: 'positions',
    row: (at) => answer(at, { meeting: aMeeting().key }),
    run: (workspace, actor, moment) => confirmPositions(workspace, actor, { positions: [aPosition().key] }, moment),
  },
  {
    by: contact,
    list: 'adoptions',
    row: (at) => rowCodecs.adoptions.write({ ...adoption, recordedAt: at }),
    run: (workspace, actor, moment) =>
      recordAdoption(
        workspace,
        actor,
        { region, package: adoption.package, edition: adoption.edition, state, on, caseNumber, reason },
        moment,
      ),
  },
  {
    by: coordinator,
    list: 'gateSettings',
    row: () => GATE.write(check),
    run: (workspace, actor, moment) => setGate(workspace, actor, check, moment),
  },
];

/** Everything that the verbs need, as those wrote it who may. */
function site(): InMemoryLists {
  const lists = inMemoryLists({ writtenBy: coordinator });
  const published = adoptable();
  const steering = { email: anEmail('styrgrupp@samsyn.example'), name: 'Styrgruppen' };
  const add = (list: 'criteria' | 'editions' | 'packages' | 'packageEditions') => {
    const codec = rowCodecs[list];
    for (const { value } of published[list].all) lists.handAdd(codec.list, codec.write(value as never), coordinator);
  };
  (['criteria', 'editions', 'packages', 'packageEditions'] as const).forEach(add);
  for (const { value } of published.decisions.all)
    lists.handAdd(rowCodecs.decisions.list, rowCodecs.decisions.write(value), steering);
  const roles = [
    ...published.roles.all.map(({ value }) => value),
    aRoleAssignment({ key: aKey(701), email: coordinator.email, role: 'coordinator', region: undefined }),
  ];
  for (const role of roles) lists.handAdd(rowCodecs.roles.list, rowCodecs.roles.write(role), coordinator);
  lists.handAdd(rowCodecs.regions.list, rowCodecs.regions.write(aRegion()), coordinator);
  const open = aConsultation({ closesOn: aDay('2026-12-31') });
  lists.handAdd(rowCodecs.consultations.list, rowCodecs.consultations.write(open), coordinator);
  return lists;
}

describe('a verb that makes a row one’s own', () => {
  it('[O19] does so whatever the clocks say and whoever wrote the same before', async () => {
    const drift = fc.integer({ min: -1_500, max: 1_500 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...VERBS), fc.constantFrom(...HOW), drift, async (verb, how, milliseconds) => {
        const lists = site();
        const at = anInstant('2026-11-22T12:00:00.500Z');
        lists.handAdd(
          rowCodecs[verb.list].list,
          verb.row(at),
          coordinator.email === verb.by.email ? reader : coordinator,
        );
        const { page, commit } = await pageOf(verb.by, lists);
        const now = instantAt(Date.parse(at) + milliseconds);
        const actor = actorOf(page.workspace(), verb.by, aDay('2026-11-22'));
        const outcome = verb.run(page.workspace(), actor, { now, newKey: () => aKey(9000) });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
        expect(kinds(await commit(outcome.value, how))).not.toContain('conflict');
        expect(signerOf(lists, rowCodecs[verb.list].list)).toEqual([verb.by.email]);
      }),
      { numRuns: 120 },
    );
  });
});
