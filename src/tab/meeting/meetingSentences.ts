import type { Language } from '#i18n/catalogue.ts';
import { meetingsEn } from '#i18n/meetings.en.ts';
import { meetingsSv } from '#i18n/meetings.sv.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { ConfirmPositionsRefusal } from '#usecases/meetings/confirmPositions.ts';
import type { EndMeetingRefusal } from '#usecases/meetings/endMeeting.ts';
import type { NoteOnItemRefusal } from '#usecases/meetings/noteOnItem.ts';
import type { RecordAttendanceRefusal } from '#usecases/meetings/recordAttendance.ts';
import type { SaveMeetingRefusal } from '#usecases/meetings/saveMeeting.ts';
import type { StartMeetingRefusal } from '#usecases/meetings/startMeeting.ts';
import type { StepToRefusal } from '#usecases/meetings/stepTo.ts';
import type { TakePositionRefusal } from '#usecases/meetings/takePosition.ts';
import { useTexts } from '../start/texts.ts';

const WORDS: Readonly<Record<Language, typeof meetingsSv>> = { sv: meetingsSv, en: meetingsEn };

/** What every surface says of meetings, in the person's language. */
export function useMeetingWords(): typeof meetingsSv {
  return WORDS[useTexts().language];
}

/** One sentence for each refusal of a verb of meetings, with what to do. */
export function useMeetingSentences() {
  const { refusal: said } = useMeetingWords();
  return {
    saveMeeting: (refusal: SaveMeetingRefusal) => sentenceFor(said.save, refusal),
    startMeeting: (refusal: StartMeetingRefusal) => sentenceFor(said.start, refusal),
    stepTo: (refusal: StepToRefusal) => sentenceFor(said.step, refusal),
    recordAttendance: (refusal: RecordAttendanceRefusal) => sentenceFor(said.attendance, refusal),
    noteOnItem: (refusal: NoteOnItemRefusal) => sentenceFor(said.note, refusal),
    takePosition: (refusal: TakePositionRefusal) => sentenceFor(said.take, refusal),
    confirmPositions: (refusal: ConfirmPositionsRefusal) => sentenceFor(said.confirm, refusal),
    endMeeting: (refusal: EndMeetingRefusal) => sentenceFor(said.end, refusal),
  };
}
