import type { MeetingState } from '#domain/meeting.ts';
import type { meetingsSv } from './meetings.sv.ts';
import { refusalsEn } from './refusals.en.ts';
import { swedishTime } from './swedishTime.ts';
import { termsEn } from './terms.en.ts';

const mayNotLead = () => 'You may not lead meetings. The national coordinator and the steering group may.';
const meetingMissing = () => 'The meeting is no longer there. Reload and try again.';
const meetingEnded = () =>
  'The meeting has ended and its minutes are frozen. Plan a new one if something is to be taken up again.';
const meetingTooLong = () => 'The meeting has no room for more. End it and plan a new one for the rest.';
const itemMissing = () => 'The item is no longer on the agenda. Choose another.';
const nothingChanged = () => 'Nothing is changed, so there is nothing to save.';
const running = {
  mayNotLead,
  meetingMissing,
  meetingNotRunning: ({ state }: { readonly state: Exclude<MeetingState, 'running'> }) =>
    state === 'ended' ? meetingEnded() : 'The meeting has not begun. Start it first.',
};
const { notContactOf, ...openAnswer } = refusalsEn.recordPosition;
const onBehalf = termsEn.saidAtMeeting;

export const meetingsEn: typeof meetingsSv = {
  state: { planned: 'Planned', running: 'Running', ended: 'Ended' },
  attendance: { present: 'Present', absent: 'Absent', unknown: 'Not noted' },
  onBehalf,
  why: {
    decide: () => 'Ready for decision',
    consultation: ({ silent, disputed, by }) =>
      [
        silent === 0 ? '' : `${silent} ${silent === 1 ? 'region has' : 'regions have'} something left to answer`,
        disputed === 0 ? '' : `${disputed} ${disputed === 1 ? 'criterion' : 'criteria'} with objections`,
        `closes ${by}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    disputed: ({ counts: { rejects, endorsesWithChange } }) =>
      [
        rejects === 0 ? '' : `${rejects} ${rejects === 1 ? 'rejects' : 'reject'}`,
        endorsesWithChange === 0
          ? ''
          : `${endorsesWithChange} ${endorsesWithChange === 1 ? 'endorses' : 'endorse'} with a change`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    comments: ({ count }) => (count === 1 ? '1 comment without an answer' : `${count} comments without an answer`),
    review: ({ by }) => `To be reviewed by ${by}`,
  },
  confirmation: {
    own: () => 'The region’s own answer',
    waiting: () => onBehalf,
    confirmed: ({ at }) => `Said at the meeting, confirmed ${swedishTime.dateTime(at)}`,
    otherwise: ({ answer, at }) =>
      `Said at the meeting; the region answered “${termsEn.stance[answer]}” ${swedishTime.dateTime(at)}`,
    lapsed: () => 'Said at the meeting, never confirmed. Does not count',
  },
  shortened: (count) =>
    count === 1
      ? '1 answer or reason is shortened or left out. The whole text is in the list of positions.'
      : `${count} answers and reasons are shortened or left out. The whole texts are in the list of positions.`,
  refusal: {
    save: {
      mayNotLead: () => 'You may not plan meetings. The national coordinator and the steering group may.',
      meetingEnded,
      meetingTitleMissing: () => 'Write what the meeting is called.',
      meetingLineTooLong: ({ limit }) => `A heading is too long. Shorten it to at most ${limit} characters.`,
      itemTitleMissing: ({ place }) => `Item ${place} has no heading. Write it or remove the item.`,
      subjectMissing: ({ place }) =>
        `What item ${place} is about is no longer there. Remove the item or choose something else.`,
      subjectTwice: ({ title }) => `“${title}” is on the agenda twice. Remove one of them.`,
      minutesWrong: ({ place }) => `Write the time for item ${place} in whole minutes, at most 480.`,
      meetingTooLong: () => 'The agenda is too long. Divide it between two meetings.',
      notedItemDropped: ({ title }) => `“${title}” has notes and stays on the agenda. Save again to keep it.`,
      nothingChanged,
    },
    start: {
      mayNotLead,
      meetingMissing,
      meetingEnded,
      alreadyRunning: () => 'The meeting is already running.',
    },
    step: {
      ...running,
      itemMissing,
      nothingChanged: () => 'The meeting is at that item already.',
      meetingTooLong,
    },
    attendance: {
      ...running,
      regionUnknown: ({ region }) => `Region ${region} is not in the list of regions.`,
      functionsTooLong: ({ limit }) => `There are too many functions. Shorten to at most ${limit} characters.`,
      meetingTooLong,
      nothingChanged,
    },
    note: {
      ...running,
      itemMissing,
      noteTooLong: ({ limit }) => `The text is too long. Shorten it to at most ${limit} characters.`,
      meetingTooLong,
      nothingChanged,
    },
    take: {
      ...running,
      ...openAnswer,
      notOnAgenda: () => 'The criterion is not on the agenda of the meeting. Put it there first.',
    },
    confirm: {
      ...openAnswer,
      notContactOf,
      nothingAnswered: () => 'There is nothing to confirm.',
      positionMissing: () => 'The answer is no longer there. Reload and try again.',
      nothingToConfirm: () => 'The answer is the region’s own already, or a later one has taken its place.',
    },
    end: running,
  },
};
