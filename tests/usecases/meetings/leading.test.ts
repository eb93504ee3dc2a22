import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentItem, stateOf, timeOn, type Meeting } from '#domain/meeting.ts';
import type { RowKey } from '#domain/ids.ts';
import type { Change } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { mergeRows } from '#replica/merge/mergeRows.ts';
import { endMeeting } from '#usecases/meetings/endMeeting.ts';
import { noteOnItem } from '#usecases/meetings/noteOnItem.ts';
import { recordAttendance } from '#usecases/meetings/recordAttendance.ts';
import { startMeeting } from '#usecases/meetings/startMeeting.ts';
import { stepTo } from '#usecases/meetings/stepTo.ts';
import { aMeeting, aMoment, anActor, anItem, held } from '../../factories/entities.ts';
import { aKey } from '../../factories/values.ts';
import { at, moment, network, running, skane, uppsala } from './network.ts';

const lead = anActor('coordinator');
const first = anItem();
const second = anItem({ key: aKey(2111), subject: { kind: 'free' }, title: 'Övrigt' });
const meeting = aKey(2100);
const under = running({ agenda: [first, second] });
const workspace = network({ meetings: [under] });

/** Two changes of the same row by two people, as the outbox puts the later one together with the earlier. */
function together(one: readonly Change[], another: readonly Change[]): Meeting | readonly string[] {
  const { write, read, mergeOf } = rowCodecs.meetings;
  const valueIn = (changes: readonly Change[]) => {
    const change = changes[0];
    if (change?.list !== 'meetings') throw new Error('Not of a meeting');
    return write(change.value);
  };
  const theirs = valueIn(one);
  const merged = mergeRows({ base: write(under.value), mine: valueIn(another), theirs, kinds: mergeOf });
  if (merged.collisions.length > 0) return merged.collisions.map(({ column }) => column);
  const row = read({ ...theirs, ...merged.fields });
  return row.ok ? row.value : row.error;
}
const changed = (outcome: { readonly ok: boolean; readonly value?: readonly Change[] }): readonly Change[] => {
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const step = (item: RowKey | undefined, minute: number) =>
  changed(stepTo(workspace, lead, { meeting, item }, moment(minute)));

describe('leading a meeting', () => {
  it('[A5] begins at the first item, once', () => {
    const planned = network({ meetings: [aMeeting({ agenda: [first, second] })] });
    expect(startMeeting(planned, lead, { meeting }, moment(0))).toMatchObject({
      value: [{ value: { steps: [{ at: at(0), item: first.key }] } }],
    });
    expect(startMeeting(workspace, lead, { meeting }, moment(0))).toMatchObject({ error: { kind: 'alreadyRunning' } });
    const over = network({ meetings: [{ ...under, value: { ...under.value, endedAt: at(9) } }] });
    expect(startMeeting(over, lead, { meeting }, moment(10))).toMatchObject({ error: { kind: 'meetingEnded' } });
    expect(startMeeting(network({ meetings: [] }), lead, { meeting }, moment(0))).toMatchObject({
      error: { kind: 'meetingMissing' },
    });
    expect(startMeeting(planned, anActor(), { meeting }, moment(0))).toMatchObject({ error: { kind: 'mayNotLead' } });
  });

  it('[A6] is at the item of its last step, at none in a break, and passes over what is gone', () => {
    const steps = [
      { at: at(0), item: first.key },
      { at: at(5), item: second.key },
    ];
    expect(currentItem({ ...under.value, steps })).toBe(second);
    expect(currentItem({ ...under.value, steps, agenda: [first] })).toBe(first);
    expect(currentItem({ ...under.value, steps: [...steps, { at: at(6), item: undefined }] })).toBeUndefined();
    expect(currentItem({ ...under.value, steps, endedAt: at(7) })).toBeUndefined();
    expect(stepTo(workspace, lead, { meeting, item: first.key }, moment(1))).toMatchObject({
      error: { kind: 'nothingChanged' },
    });
    expect(stepTo(workspace, lead, { meeting, item: aKey(1) }, moment(1))).toMatchObject({
      error: { kind: 'itemMissing' },
    });
  });

  it('[A6] keeps both steps when two people step at once, and the later holds', () => {
    const merged = together(step(second.key, 10), step(undefined, 11));
    expect(merged).toMatchObject({ steps: [{ item: first.key }, { at: at(10), item: second.key }, { at: at(11) }] });
    const inTurn = together(step(undefined, 11), step(second.key, 10));
    expect(inTurn).toEqual(merged);
  });

  it('[A6] a step by a clock that is behind is later than the last one all the same', () => {
    const ahead = running({ steps: [{ at: at(10), item: first.key }] });
    const outcome = stepTo(network({ meetings: [ahead] }), lead, { meeting, item: undefined }, moment(9));
    const at10 = Date.parse(at(10));
    expect(outcome).toMatchObject({ value: [{ value: { steps: [{}, { at: new Date(at10 + 1).toISOString() }] } }] });
  });

  it('[A7] sums the time of an item over its visits, without breaks', () => {
    const steps = [first.key, second.key, undefined, first.key].map((item, index) => ({ at: at(index * 10), item }));
    const timed = { steps, endedAt: undefined };
    expect(timeOn(timed, first.key, at(35)) / 60_000).toBe(15);
    expect(timeOn(timed, second.key, at(35)) / 60_000).toBe(10);
    expect(timeOn({ ...timed, endedAt: at(40) }, first.key, at(99)) / 60_000).toBe(20);
  });

  it('[A8] notes attendance by region, and takes it back', () => {
    const regions = [
      { region: uppsala, kind: 'absent' as const, functions: '' },
      { region: skane, kind: 'present' as const, functions: ' upphandlare,\n hållbarhetsstrateg ' },
    ];
    const noted = recordAttendance(workspace, lead, { meeting, regions });
    const attendance = [
      { region: uppsala, kind: 'absent', functions: '' },
      { region: skane, kind: 'present', functions: 'upphandlare, hållbarhetsstrateg' },
    ];
    expect(noted).toMatchObject({ value: [{ value: { attendance } }] });
    const after = network({ meetings: [running({ attendance: regions })] });
    const back = recordAttendance(after, lead, { meeting, regions: [{ region: skane, kind: 'unknown' }] });
    expect(back).toMatchObject({ value: [{ value: { attendance: [{ region: uppsala }] } }] });
  });

  it.each([
    ['a region that is not there', '99', '', { kind: 'regionUnknown', region: '99' }],
    ['too many functions', '12', 'x'.repeat(256), { kind: 'functionsTooLong', limit: 255 }],
  ])('[A8] refuses %s', (_what, code, functions, error) => {
    const region = code === '12' ? skane : (code as typeof skane);
    const regions = [{ region, kind: 'present' as const, functions }];
    expect(recordAttendance(workspace, lead, { meeting, regions })).toEqual({ ok: false, error });
  });

  it('[A9] refuses what is too long or already noted', () => {
    const note = (text: string) => noteOnItem(workspace, lead, { base: under, item: first.key, note: text });
    expect(note('x'.repeat(4001))).toMatchObject({ error: { kind: 'noteTooLong', limit: 4000 } });
    expect(note(' ')).toMatchObject({ error: { kind: 'nothingChanged' } });
  });

  it('[A9] puts together what two people do at once: notes on any items, steps, attendance', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '§', 'å'), minLength: 1, maxLength: 30 });
    const noteOn = (item: RowKey, note: string) => noteOnItem(workspace, lead, { base: under, item, note: `x${note}` });
    fc.assert(
      fc.property(texts, texts, (here, there) => {
        const merged = together(changed(noteOn(first.key, here)), changed(noteOn(second.key, there)));
        const notes = 'agenda' in merged ? merged.agenda.map(({ note }) => note) : merged;
        expect(notes).toEqual([`x${here}`.trim(), `x${there}`.trim()]);
      }),
    );
    const here = changed(noteOn(first.key, 'hej'));
    const there = recordAttendance(workspace, lead, {
      meeting,
      regions: [{ region: skane, kind: 'present', functions: '' }],
    });
    const all = { agenda: [{ note: 'xhej' }, { note: '' }], steps: [{}, { item: second.key }] };
    expect(together(here, changed(there))).toMatchObject({ agenda: all.agenda, attendance: [{ region: skane }] });
    expect(together(here, step(second.key, 3))).toMatchObject(all);
    expect(together(here, changed(noteOn(first.key, 'annat')))).toEqual(['Anteckningar']);
  });

  it('[A10] nothing is led before the meeting has begun or after it has ended', () => {
    const planned = held(aMeeting({ agenda: [first, second] }));
    const over = held({ ...under.value, endedAt: at(30) });
    const outcomes = (row: typeof planned) => {
      const lists = network({ meetings: [row] });
      return [
        stepTo(lists, lead, { meeting, item: second.key }, moment(31)),
        recordAttendance(lists, lead, { meeting, regions: [] }),
        noteOnItem(lists, lead, { base: under, item: first.key, note: 'Sent' }),
        endMeeting(lists, lead, { meeting }, moment(31)),
      ];
    };
    for (const row of [planned, over]) {
      const error = { kind: 'meetingNotRunning', state: stateOf(row.value) };
      expect(outcomes(row)).toEqual(Array.from({ length: 4 }, () => ({ ok: false, error })));
    }
    expect(endMeeting(workspace, anActor(), { meeting }, aMoment())).toMatchObject({ error: { kind: 'mayNotLead' } });
  });

  it('[A10] asks about what was noted offline while another ended the meeting', () => {
    const ended = changed(endMeeting(workspace, lead, { meeting }, moment(30)));
    const noted = changed(noteOnItem(workspace, lead, { base: under, item: first.key, note: 'Skrivet utan nät' }));
    expect(together(ended, noted)).toEqual(['Anteckningar']);
  });
});
