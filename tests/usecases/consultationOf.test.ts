import { describe, expect, it } from 'vitest';
import type { Consultation } from '#domain/consultation.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import {
  aConsultation,
  aCriterion,
  anActor,
  anEdition,
  anEvent,
  aPosition,
  aRegion,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const SECRET = 'Kostar för mycket hos oss';
const stockholm = aCounty('01');
const roles = [
  aRoleAssignment(),
  aRoleAssignment({ key: aKey(701), region: stockholm }),
  aRoleAssignment({
    key: aKey(702),
    email: anEmail('samordnare@samsyn.example'),
    role: 'coordinator',
    region: undefined,
  }),
];
const byCoordinator = {
  written: { email: anEmail('samordnare@samsyn.example'), name: 'Samordnare', at: anInstant() },
};
const rows = (over: Partial<Consultation> = {}) => ({
  roles,
  regions: [aRegion(), aRegion({ key: aKey(101), code: stockholm, name: 'Region Stockholm' })],
  criteria: [aCriterion()],
  editions: [anEdition()],
  consultations: [held(aConsultation(over), byCoordinator)],
  positions: [
    aPosition(),
    aPosition({
      key: aKey(601),
      region: stockholm,
      stance: { kind: 'rejects', reason: SECRET },
      reservation: SECRET,
    }),
  ],
});
const pictureFor = (reader: Parameters<typeof criterionPicture>[2], given = rows({ isHidden: true })) =>
  criterionPicture(aWorkspace(given), aCriterionId(), reader);

describe('hidden answers', () => {
  it.each([
    ['another region', anActor()],
    ['the steering group', anActor('steeringGroup')],
    ['the working group', anActor('workingGroup')],
    ['a whole chat', 'everyone' as const],
  ])('[C17] show to %s neither stance nor words of anybody else, in the standing', (_who, reader) => {
    const picture = pictureFor(reader);
    expect(JSON.stringify(picture?.standing)).not.toContain(SECRET);
    expect(JSON.stringify(picture?.standing)).not.toContain('"kind":"rejects"');
    expect(picture?.standing?.regions.find(({ region }) => region.code === stockholm)?.answer).toEqual({
      kind: 'hidden',
    });
    expect(picture?.standing?.counts.rejects).toBe(0);
  });

  it('[C17] show to a region its own answer', () => {
    const picture = pictureFor(anActor());
    expect(picture?.standing?.regions.find(({ region }) => region.code === '12')?.answer.kind).toBe('given');
  });

  it('[S11] count as hidden whatever they say, and the verdict waits', () => {
    expect(pictureFor('everyone')?.standing).toMatchObject({ counts: { hidden: 2, silent: 0 }, verdict: 'awaiting' });
  });

  it('[S11] [A12] what was taken down at a meeting is no answer, and shows to its own region only', () => {
    const own = aPosition({ meeting: aKey(2100) });
    const positions = [held(own, { written: { email: anEmail('annan@samsyn.example'), name: '', at: own.givenAt } })];
    const lists = aWorkspace({ ...rows({ isHidden: true }), positions });
    const countsFor = (reader: Parameters<typeof criterionPicture>[2]) =>
      criterionPicture(lists, aCriterionId(), reader)?.standing?.counts;
    expect(countsFor('everyone')).toMatchObject({ hidden: 0, silent: 2 });
    expect(countsFor(anActor())).toMatchObject({ unverified: 1, silent: 1 });
  });

  it.each([
    ['out of date', aPosition({ region: stockholm, edition: aHash('b') }), undefined],
    ['not confirmed', aPosition({ region: stockholm }), anEmail('annan@samsyn.example')],
  ])('[S11] of a region whose own is %s are silence: it is asked again', (_why, position, email) => {
    const { written } = held(position);
    const positions = [held(position, { written: { ...written, email: email ?? written.email } })];
    const answer = (isHidden: boolean) =>
      criterionPicture(
        aWorkspace({ ...rows({ isHidden }), positions }),
        aCriterionId(),
        'everyone',
      )?.standing?.regions.find(({ region }) => region.code === stockholm)?.answer.kind;
    expect(answer(true)).toBe('silent');
    expect(answer(false)).toBe(email === undefined ? 'stale' : 'unverified');
  });

  it('[C17] show to the coordinator, and to all once it is closed', () => {
    expect(pictureFor(anActor('coordinator'))?.standing?.counts).toMatchObject({ rejects: 1, endorses: 1, hidden: 0 });
    const closed = pictureFor('everyone', rows({ isHidden: true, state: 'closed' }));
    expect(closed?.standing?.counts).toMatchObject({ rejects: 1, endorses: 1, hidden: 0 });
  });
});

describe('answers that were carried forward', () => {
  const earlier = aHash('b');
  const carrying = {
    items: [{ criterion: aCriterionId(), edition: hashOf(contentOf(aCriterion())), carriedFrom: [earlier] }],
  };
  const { items } = carrying;
  const line = anEvent({
    kind: 'carriedForward',
    subject: aCriterionId(),
    before: earlier,
    after: items[0]?.edition ?? '',
  });
  const events = [held(line, byCoordinator)];
  const given = { ...rows(carrying), events, positions: [aPosition({ edition: earlier })] };
  const answerIn = (held: Parameters<typeof aWorkspace>[0]) =>
    criterionPicture(aWorkspace(held), aCriterionId(), 'everyone')?.standing?.regions.find(
      ({ region }) => region.code === '12',
    )?.answer;

  it('[S10] count, and are told as carried', () => {
    expect(answerIn(given)).toMatchObject({ kind: 'given', isCarried: true });
  });

  it('[S10] do not count where somebody else wrote the row of the consultation last', () => {
    expect(answerIn({ ...given, consultations: [held(aConsultation(carrying))] })).toMatchObject({ kind: 'stale' });
  });

  it('[S10] do not count where the log has no line of a coordinator about it', () => {
    expect(answerIn({ ...given, events: [] })).toMatchObject({ kind: 'stale' });
    expect(answerIn({ ...given, events: [held(line)] })).toMatchObject({ kind: 'stale' });
  });

  it('[S10] count over several editions when each step is in the log', () => {
    const [between, last] = [aHash('c'), items[0]?.edition ?? ''];
    const steps = [
      { ...line, key: aKey(901), after: between },
      { ...line, key: aKey(902), before: between, after: last },
    ];
    const answer = (lines: typeof steps) =>
      answerIn({ ...given, events: lines.map((each) => held(each, byCoordinator)) })?.kind;
    expect([answer(steps), answer(steps.slice(0, 1)), answer(steps.slice(1))]).toEqual(['given', 'stale', 'stale']);
  });

  it('[S10] do not follow to a text that has changed again', () => {
    expect(answerIn({ ...given, criteria: [aCriterion({ text: 'Minst 20, viktprocent' })] })).toMatchObject({
      kind: 'stale',
    });
  });
});

describe('a text that changes when the last day is over', () => {
  const edited = [aCriterion({ text: 'Minst 20, viktprocent' })];

  it('[S9] makes answers out of date until the consultation is closed', () => {
    const over = { ...rows(), criteria: edited };
    expect(pictureFor('everyone', over)?.standing?.counts).toMatchObject({ stale: 2, endorses: 0 });
  });

  it('[S9] changes nothing once it is closed: what was asked is what was answered', () => {
    const closed = { ...rows({ state: 'closed' }), criteria: edited };
    expect(pictureFor('everyone', closed)?.standing?.counts).toMatchObject({ stale: 0, endorses: 1, rejects: 1 });
  });
});
