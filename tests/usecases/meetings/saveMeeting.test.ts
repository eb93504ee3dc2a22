import { describe, expect, it } from 'vitest';
import { emptyMeetingDraft, meetingDraftOf, saveMeeting, type MeetingDraft } from '#usecases/meetings/saveMeeting.ts';
import { meetingInChat, meetingsFor } from '#usecases/meetings/meetingOf.ts';
import { aMeeting, aMoment, anActor, anItem, held } from '../../factories/entities.ts';
import { aCriterionId, aDay, aKey } from '../../factories/values.ts';
import { actor, at, by, coordinator, network, running } from './network.ts';

const lead = anActor('coordinator');
const draft = (over: Partial<MeetingDraft> = {}): MeetingDraft => ({
  ...emptyMeetingDraft(aDay('2026-03-02')),
  title: ' Nätverksmöte  mars ',
  agenda: [{ subject: { kind: 'criterion', criterion: aCriterionId() }, title: 'Handskar', minutes: 15 }],
  ...over,
});
const item = (over: Partial<MeetingDraft['agenda'][number]>) =>
  draft({ agenda: [{ ...draft().agenda[0], subject: { kind: 'free' }, title: 'Övrigt', minutes: 5, ...over }] });

describe('planning a meeting', () => {
  it('[A1] makes a row of what the coordinator or the steering group plans', () => {
    for (const role of ['coordinator', 'steeringGroup'] as const) {
      expect(saveMeeting(network(), anActor(role), { draft: draft() }, aMoment())).toMatchObject({
        ok: true,
        value: [
          { kind: 'create', list: 'meetings', value: { title: 'Nätverksmöte mars', steps: [], minutes: undefined } },
        ],
      });
    }
  });

  it.each(['regionContact', 'areaCoordinator', 'workingGroup', 'reader', 'external', 'nobody'] as const)(
    '[A1] is not for %s',
    (role) => {
      const outcome = saveMeeting(network(), anActor(role), { draft: draft() }, aMoment());
      expect(outcome).toEqual({ ok: false, error: { kind: 'mayNotLead' } });
    },
  );

  it('[A1] shows meetings to who may read drafts: running first, then to come, then over', () => {
    const meetings = [
      aMeeting({
        key: aKey(2101),
        on: aDay('2026-02-01'),
        steps: [{ at: at(-90), item: undefined }],
        endedAt: at(-80),
      }),
      aMeeting({ key: aKey(2102), on: aDay('2026-05-01'), chat: '19:mote@thread.v2' }),
      aMeeting({ key: aKey(2103), on: aDay('2026-04-01') }),
      running().value,
    ];
    const workspace = network({ meetings });
    const seen = (role: Parameters<typeof anActor>[0]) =>
      meetingsFor(workspace, anActor(role)).map(({ value }) => value.key);
    expect(seen('regionContact')).toEqual([aKey(2100), aKey(2103), aKey(2102), aKey(2101)]);
    expect(seen('reader')).toEqual([]);
    expect(meetingInChat(workspace, lead, '19:mote@thread.v2')?.value.key).toBe(aKey(2102));
    expect(meetingInChat(workspace, lead, '')).toBeUndefined();
  });

  it.each([
    ['a title', draft({ title: ' ' }), { kind: 'meetingTitleMissing' }],
    ['headings', item({ title: '' }), { kind: 'itemTitleMissing', place: 1 }],
    ['headings that fit', draft({ network: 'x'.repeat(256) }), { kind: 'meetingLineTooLong', limit: 255 }],
    ['whole minutes', item({ minutes: 1.5 }), { kind: 'minutesWrong', place: 1 }],
    ['a time within a day', item({ minutes: 481 }), { kind: 'minutesWrong', place: 1 }],
    [
      'subjects that are there',
      item({ subject: { kind: 'package', package: aKey(1) } }),
      { kind: 'subjectMissing', place: 1 },
    ],
    [
      'each subject once',
      draft({ agenda: [...draft().agenda, ...draft().agenda] }),
      { kind: 'subjectTwice', title: 'Handskar' },
    ],
    [
      'what fits its columns',
      draft({
        agenda: Array.from({ length: 400 }, () => ({
          subject: { kind: 'free' as const },
          title: 'y'.repeat(200),
          minutes: 1,
        })),
      }),
      { kind: 'meetingTooLong', limit: 60_000 },
    ],
  ])('[A2] needs %s', (_what, planned, error) => {
    expect(saveMeeting(network(), lead, { draft: planned }, aMoment())).toEqual({ ok: false, error });
  });

  it('[A4] keeps what was noted on an item in whatever order it comes, until the meeting has ended', () => {
    const noted = anItem({ note: 'Tre regioner tvekar.', outcome: 'Tas om.' });
    const last = anItem({ key: aKey(2111), subject: { kind: 'free' }, title: 'Övrigt' });
    const base = running({ agenda: [noted, last] });
    const planned = meetingDraftOf(base.value);
    const workspace = network({ meetings: [base] });
    const turned = { ...planned, agenda: planned.agenda.toReversed() };
    expect(saveMeeting(workspace, lead, { base, draft: turned }, aMoment())).toMatchObject({
      value: [{ kind: 'update', base, value: { agenda: [last, noted], steps: base.value.steps } }],
    });
    expect(saveMeeting(workspace, lead, { base, draft: planned }, aMoment())).toMatchObject({
      error: { kind: 'nothingChanged' },
    });
    const ended = held({ ...base.value, endedAt: at(30) }, by(coordinator, at(30)));
    const after = network({ meetings: [ended] });
    expect(saveMeeting(after, actor(after, coordinator), { base, draft: turned }, aMoment())).toMatchObject({
      error: { kind: 'meetingEnded' },
    });
  });

  it.each(['note', 'outcome'] as const)(
    '[A4] refuses to leave out an item that has a %s, also one written since',
    (text) => {
      const [first, last] = [anItem(), anItem({ key: aKey(2111), subject: { kind: 'free' }, title: 'Övrigt' })];
      const base = running({ agenda: [first, last] });
      const since = held({ ...base.value, agenda: [first, { ...last, [text]: 'Tas om.' }] }, by(coordinator, at(30)));
      const planned = meetingDraftOf(base.value);
      const without = { ...planned, agenda: planned.agenda.slice(0, 1) };
      expect(saveMeeting(network({ meetings: [base] }), lead, { base, draft: without }, aMoment())).toMatchObject({
        ok: true,
      });
      const later = network({ meetings: [since] });
      for (const known of [base, since]) {
        expect(saveMeeting(later, lead, { base: known, draft: without }, aMoment())).toEqual({
          ok: false,
          error: { kind: 'notedItemDropped', title: 'Övrigt' },
        });
      }
    },
  );
});
