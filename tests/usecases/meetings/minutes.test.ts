import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { MEETING_LIMIT } from '#domain/limits.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { endMeeting } from '#usecases/meetings/endMeeting.ts';
import { frozenMinutes } from '#usecases/meetings/frozenMinutes.ts';
import { minutesOf } from '#usecases/meetings/minutesOf.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Workspace } from '#domain/workspace.ts';
import {
  aConsultation,
  aCriterion,
  aDecision,
  anItem,
  aPosition,
  aRegion,
  aRoleAssignment,
  held,
} from '../../factories/entities.ts';
import { aCounty, aCriterionId, aHash, aKey, anEmail } from '../../factories/values.ts';
import {
  actor,
  at,
  by,
  contact,
  coordinator,
  done,
  moment,
  network,
  other,
  running,
  skane,
  uppsala,
} from './network.ts';

const criterion = aCriterionId();
const consultation = aKey(500);
const edition = hashOf(contentOf(aCriterion()));
const meeting = aKey(2100);
const item = anItem().key;
const shared = { consultation, criterion, editionRead: edition };
const begun = (rows: Parameters<typeof network>[0] = {}) => network({ meetings: [running()], ...rows });
const taken = (workspace: Workspace) =>
  done(workspace, takePosition, {
    input: { ...shared, meeting, region: skane, stance: { kind: 'rejects', reason: 'För lågt.' } },
    minute: 5,
  });
const ended = (workspace: Workspace) => done(workspace, endMeeting, { input: { meeting }, minute: 30 });
const theMeeting = ({ meetings }: Workspace): Meeting => {
  const value = meetings.byKey(meeting)?.value;
  if (value === undefined) throw new Error('There is a meeting');
  return value;
};

describe('ending a meeting', () => {
  it('[A17] freezes what was said, where the regions stood and what was decided, and writes nothing else', () => {
    const subject = { kind: 'criterion' as const, criterion, edition };
    const decisions = [
      aDecision({ key: aKey(801), subject, recordedAt: at(10) }),
      aDecision({ key: aKey(802), subject, recordedAt: at(-10) }),
      aDecision({
        key: aKey(803),
        subject: { ...subject, criterion: aCriterionId('REG-INK-099') },
        recordedAt: at(10),
      }),
    ];
    const answered = done(taken(begun({ decisions })), recordPosition, {
      input: { ...shared, region: uppsala, stance: { kind: 'endorses' } },
      minute: 7,
      email: other,
    });
    const outcome = endMeeting(answered, actor(answered, coordinator), { meeting }, moment(30));
    expect(outcome).toMatchObject({ value: [{ kind: 'update', list: 'meetings' }] });
    expect(outcome.ok && outcome.value).toHaveLength(1);
    expect(theMeeting(ended(answered))).toMatchObject({
      endedAt: at(30),
      minutes: {
        items: [
          {
            item,
            seconds: 1800,
            answers: [
              { region: uppsala, answer: 'endorses', given: 'own', givenAt: at(7) },
              { region: skane, answer: 'rejects', reason: 'För lågt.', given: 'onBehalf' },
            ],
            pictures: [{ criterion, edition, counts: { endorses: 1, unverified: 1, silent: 0 } }],
            decisions: [aKey(801)],
          },
        ],
        shortened: 0,
      },
    });
  });

  it('[A17] leaves out what was answered before and what another meeting took down', () => {
    const before = held(aPosition({ edition }), by(contact, at(-60)));
    const elsewhere = held(
      aPosition({ key: aKey(601), edition, region: uppsala, meeting: aKey(2199), givenAt: at(5) }),
      by(coordinator, at(5)),
    );
    const { minutes } = theMeeting(ended(begun({ positions: [before, elsewhere] })));
    expect(minutes?.items.flatMap(({ answers }) => answers)).toEqual([]);
  });

  it('[A19] holds of hidden answers only how many have been given, and what was taken down is none', () => {
    const hidden = begun({ consultations: [held(aConsultation({ isHidden: true }), by(coordinator, at(-600)))] });
    const { minutes } = theMeeting(ended(taken(hidden)));
    expect(minutes?.items).toMatchObject([
      { answers: [], pictures: [{ counts: { hidden: 0, silent: 2, unverified: 0, rejects: 0 } }] },
    ]);
  });
});

describe('the minutes as they are read', () => {
  const told = (workspace: Workspace, minute: number) =>
    minutesOf(workspace, theMeeting(workspace), at(minute)).items[0]?.answers.map(({ confirmation }) => confirmation);

  it('[A18] tell every region’s attendance, as noted or not', () => {
    const attendance = [{ region: skane, kind: 'present' as const, functions: 'kontaktperson' }];
    const workspace = begun({ meetings: [running({ attendance })] });
    const regions = minutesOf(workspace, theMeeting(workspace), at(1)).attendance;
    expect(regions.map(({ region, kind, functions }) => [region.code, kind, functions])).toEqual([
      [uppsala, 'unknown', ''],
      [skane, 'present', 'kontaktperson'],
    ]);
  });

  it('[A18] tell what became of an answer: waiting, confirmed, answered otherwise, or never', () => {
    const over = ended(taken(begun()));
    const answer = (kind: 'endorses' | 'rejects') =>
      done(over, recordPosition, {
        input: { ...shared, region: skane, stance: kind === 'endorses' ? { kind } : { kind, reason: 'Ja.' } },
        minute: 40,
        email: contact,
      });
    expect(told(over, 31)).toEqual([{ kind: 'waiting' }]);
    const [position = aKey(1)] = over.positions.all.map(({ value }) => value.key);
    const confirmed = done(over, confirmPositions, { input: { positions: [position] }, minute: 40, email: contact });
    expect(told(confirmed, 41)).toEqual([{ kind: 'confirmed', at: at(40) }]);
    expect(told(answer('rejects'), 41)).toEqual([{ kind: 'otherwise', answer: 'rejects', at: at(40) }]);
    expect(told(answer('endorses'), 41)).toEqual([{ kind: 'otherwise', answer: 'endorses', at: at(40) }]);
    expect(told(over, 60 * 24 * 40)).toEqual([{ kind: 'lapsed' }]);
  });

  it('[A21] can be read before the end as they would be then', () => {
    const workspace = taken(begun());
    const { items, endedAt } = minutesOf(workspace, theMeeting(workspace), at(12));
    expect(items).toMatchObject([{ seconds: 720, answers: [{ region: skane, confirmation: { kind: 'waiting' } }] }]);
    expect(endedAt).toBeUndefined();
  });
});

describe('minutes that are too long', () => {
  const codes = Array.from({ length: 21 }, (_, index) => aCounty(String(index + 1).padStart(2, '0')));
  const ids = Array.from({ length: 12 }, (_, index) => aCriterionId(`REG-INK-${String(index + 100)}`));
  const positions = ids.flatMap((id, row) =>
    codes.map((region, column) =>
      held(
        aPosition({
          ...{ key: aKey(10_000 + row * 100 + column), criterion: id, region, givenAt: at(3), edition: aHash('b') },
          ...{ stance: { kind: 'rejects', reason: 'Å"'.repeat(700) }, reservation: 'b'.repeat(1400) },
        }),
        by(anEmail(`kontakt.${region}@samsyn.example`), at(3)),
      ),
    ),
  );
  const workspace = begun({
    positions,
    regions: codes.map((code, index) => aRegion({ key: aKey(100 + index), code })),
    roles: codes.map((region, index) =>
      aRoleAssignment({ key: aKey(200 + index), email: anEmail(`kontakt.${region}@samsyn.example`), region }),
    ),
    consultations: [
      aConsultation({ items: ids.map((id) => ({ criterion: id, edition: aHash('b'), carriedFrom: [] })) }),
    ],
  });
  const agenda = (count: number) =>
    ids
      .slice(0, count)
      .map((id, index) => anItem({ key: aKey(3000 + index), subject: { kind: 'criterion', criterion: id } }));

  it.each([1, 3, 12])('[A20] are shortened alike until they fit, and say how much: %d criteria', (count) => {
    const value = running({ agenda: agenda(count) }).value;
    const minutes = frozenMinutes(workspace, value, at(30));
    const column = rowCodecs.meetings.write({ ...value, minutes })['Protokoll'];
    expect(JSON.stringify(minutes).length).toBeLessThanOrEqual(MEETING_LIMIT);
    expect(String(column).length).toBeLessThanOrEqual(63_999);
    const answers = minutes.items.flatMap((each) => each.answers);
    const isWhole = answers.every(({ reason }) => reason.length === 1400);
    expect(minutes.shortened > 0).toBe(!isWhole || answers.length < 21 * count);
    expect(minutes.items.flatMap((each) => each.pictures)).toHaveLength(count);
  });
});
