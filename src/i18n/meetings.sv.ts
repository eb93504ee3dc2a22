import type { MeetingState, Attendance } from '#domain/meeting.ts';
import type { ConfirmPositionsRefusal } from '#usecases/meetings/confirmPositions.ts';
import type { EndMeetingRefusal } from '#usecases/meetings/endMeeting.ts';
import type { Confirmation } from '#usecases/meetings/minutesOf.ts';
import type { NoteOnItemRefusal } from '#usecases/meetings/noteOnItem.ts';
import type { ProposalReason } from '#usecases/meetings/proposeAgenda.ts';
import type { RecordAttendanceRefusal } from '#usecases/meetings/recordAttendance.ts';
import type { SaveMeetingRefusal } from '#usecases/meetings/saveMeeting.ts';
import type { StartMeetingRefusal } from '#usecases/meetings/startMeeting.ts';
import type { StepToRefusal } from '#usecases/meetings/stepTo.ts';
import type { TakePositionRefusal } from '#usecases/meetings/takePosition.ts';
import { refusalsSv, type Sentences } from './refusals.sv.ts';
import { swedishTime } from './swedishTime.ts';
import { termsSv } from './terms.sv.ts';

const mayNotLead = () => 'Du får inte leda möten. Den nationella samordnaren och styrgruppen får det.';
const meetingMissing = () => 'Mötet finns inte längre. Läs om och försök igen.';
const meetingEnded = () =>
  'Mötet är avslutat och protokollet är fryst. Planera ett nytt möte om något ska tas upp igen.';
const meetingTooLong = () => 'Mötet rymmer inte mer. Avsluta det och planera ett nytt för resten.';
const itemMissing = () => 'Punkten finns inte längre på dagordningen. Välj en annan.';
const nothingChanged = () => 'Inget är ändrat, så det finns inget att spara.';
const characters = (count: number) => `${count.toLocaleString('sv-SE')} tecken`;
const running = {
  mayNotLead,
  meetingMissing,
  meetingNotRunning: ({ state }: { readonly state: Exclude<MeetingState, 'running'> }) =>
    state === 'ended' ? meetingEnded() : 'Mötet har inte börjat. Starta det först.',
};
// Whoever leads does not answer for the region; everything else stands against it as against the region's own answer.
const { notContactOf, ...openAnswer } = refusalsSv.recordPosition;

const save: Sentences<SaveMeetingRefusal> = {
  mayNotLead: () => 'Du får inte planera möten. Den nationella samordnaren och styrgruppen får det.',
  meetingEnded,
  meetingTitleMissing: () => 'Skriv vad mötet heter.',
  meetingLineTooLong: ({ limit }) => `En rubrik är för lång. Korta den till högst ${characters(limit)}.`,
  itemTitleMissing: ({ place }) => `Punkt ${place} saknar rubrik. Skriv den eller ta bort punkten.`,
  subjectMissing: ({ place }) =>
    `Det som punkt ${place} gäller finns inte längre. Ta bort punkten eller välj något annat.`,
  subjectTwice: ({ title }) => `”${title}” står två gånger på dagordningen. Ta bort den ena.`,
  minutesWrong: ({ place }) => `Skriv tiden för punkt ${place} i hela minuter, högst 480.`,
  meetingTooLong: () => 'Dagordningen är för lång. Dela upp den på två möten.',
  notedItemDropped: ({ title }) =>
    `”${title}” har anteckningar och står kvar på dagordningen. Spara igen, så behåller du den.`,
  nothingChanged,
};
const start: Sentences<StartMeetingRefusal> = {
  mayNotLead,
  meetingMissing,
  meetingEnded,
  alreadyRunning: () => 'Mötet pågår redan.',
};
const step: Sentences<StepToRefusal> = {
  ...running,
  itemMissing,
  nothingChanged: () => 'Mötet är redan på den punkten.',
  meetingTooLong,
};
const attendance: Sentences<RecordAttendanceRefusal> = {
  ...running,
  regionUnknown: ({ region }) => `Regionen ${region} finns inte i listan Regioner.`,
  functionsTooLong: ({ limit }) => `Funktionerna är för många. Korta till högst ${characters(limit)}.`,
  meetingTooLong,
  nothingChanged,
};
const note: Sentences<NoteOnItemRefusal> = {
  ...running,
  itemMissing,
  noteTooLong: ({ limit }) => `Texten är för lång. Korta den till högst ${characters(limit)}.`,
  meetingTooLong,
  nothingChanged,
};
const take: Sentences<TakePositionRefusal> = {
  ...running,
  ...openAnswer,
  notOnAgenda: () => 'Kriteriet står inte på mötets dagordning. Lägg till det där först.',
};
const confirm: Sentences<ConfirmPositionsRefusal> = {
  ...openAnswer,
  notContactOf,
  nothingAnswered: () => 'Det finns inget att bekräfta.',
  positionMissing: () => 'Svaret finns inte längre. Läs om och försök igen.',
  nothingToConfirm: () => 'Svaret är redan regionens eget, eller har ersatts av ett senare.',
};
const end: Sentences<EndMeetingRefusal> = running;

const why: { readonly [K in ProposalReason['kind']]: (why: Extract<ProposalReason, { readonly kind: K }>) => string } =
  {
    decide: () => 'Klart för beslut',
    consultation: ({ silent, disputed, by }) =>
      [
        silent === 0 ? '' : `${silent} ${silent === 1 ? 'region har' : 'regioner har'} inte svarat på allt`,
        disputed === 0 ? '' : `${disputed} ${disputed === 1 ? 'kriterium' : 'kriterier'} med invändningar`,
        `stänger ${by}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    disputed: ({ counts: { rejects, endorsesWithChange } }) =>
      [
        rejects === 0 ? '' : `${rejects} avstyrker`,
        endorsesWithChange === 0 ? '' : `${endorsesWithChange} tillstyrker med ändring`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    comments: ({ count }) => (count === 1 ? '1 synpunkt utan svar' : `${count} synpunkter utan svar`),
    review: ({ by }) => `Ska ses över senast ${by}`,
  };

const onBehalf = termsSv.saidAtMeeting;
const confirmation: {
  readonly [K in Confirmation['kind']]: (of: Extract<Confirmation, { readonly kind: K }>) => string;
} = {
  own: () => 'Regionens eget svar',
  waiting: () => onBehalf,
  confirmed: ({ at }) => `Sagt på mötet, bekräftat ${swedishTime.dateTime(at)}`,
  otherwise: ({ answer, at }) =>
    `Sagt på mötet; regionen svarade ”${termsSv.stance[answer]}” ${swedishTime.dateTime(at)}`,
  lapsed: () => 'Sagt på mötet, aldrig bekräftat. Räknas inte',
};

/** What every surface says of meetings. */
export const meetingsSv = {
  state: { planned: 'Planerat', running: 'Pågår', ended: 'Avslutat' } satisfies Record<MeetingState, string>,
  attendance: { present: 'Närvarande', absent: 'Frånvarande', unknown: 'Inte noterat' } satisfies Record<
    Attendance['kind'] | 'unknown',
    string
  >,
  /** The mark of what was taken down for a region. */
  onBehalf,
  why,
  confirmation,
  /** Of minutes that would not have had room in their row. */
  shortened: (count: number) =>
    count === 1
      ? '1 svar eller motivering är kortad eller utelämnad. Hela texten står i listan Ståndpunkter.'
      : `${count} svar och motiveringar är kortade eller utelämnade. Hela texterna står i listan Ståndpunkter.`,
  refusal: { save, start, step, attendance, note, take, confirm, end },
};
