import type { AdoptionState, DeviationKind } from '#domain/adoption.ts';
import type { CommentOutcome } from '#domain/comment.ts';
import type { DecisionOutcome } from '#domain/decision.ts';
import type { EventKind } from '#domain/event.ts';
import type { tabHistorySv } from './tabHistory.sv.ts';

const outcome: Record<DecisionOutcome, string> = {
  decided: 'Decided',
  referredBack: 'Sent back',
  rejected: 'Rejected',
  repealed: 'Repealed',
};
const commentOutcome: Record<CommentOutcome, string> = {
  accepted: 'taken up',
  partly: 'taken up in part',
  declined: 'not taken up',
};
const event: Record<EventKind, string> = {
  carriedForward: 'Answers were carried forward to an editorially changed text',
  askedAgain: 'The regions were asked again',
  reminded: 'Reminder to those who had not answered',
  consultationClosed: 'The consultation was closed',
  consultationExtended: 'The consultation was extended',
  moved: 'Its status changed',
  published: 'Published',
  revised: 'Revision began',
  gateChanged: 'The quality gate was changed',
};
const adoption: Record<AdoptionState, string> = {
  planned: 'plans to adopt the package',
  adopted: 'adopted the package',
  adoptedWithDeviations: 'adopted the package with deviations',
  declined: 'declines the package',
};
const deviation: Record<DeviationKind, string> = {
  stricter: 'makes it stricter',
  laxer: 'makes it laxer',
  reworded: 'words it otherwise',
  notUsed: 'does not use it',
};

export const tabHistoryEn: typeof tabHistorySv = {
  show: 'Show',
  everything: 'Everything',
  part: {
    texts: 'Texts and comments',
    answers: 'Consultations and answers',
    decisions: 'Decisions and steps',
    adoptions: 'Adoptions and deviations',
  },
  nothing: 'Nothing of this kind has happened.',
  more: (count) => `Show ${count} more`,
  byHand: 'Changed by hand in SharePoint',
  notCounted: 'Not counted: whoever wrote the row had no right to',
  edited: 'Working copy last saved',
  edition: (version, change, comment) =>
    comment === '' ? `Edition ${version}: ${change}` : `Edition ${version}: ${change}. ${comment}`,
  opened: (title) => `Consultation “${title}” opened`,
  position: (region, stance) => `${region}: ${stance}`,
  reservation: (text) => `Reservation: ${text}`,
  remark: 'Comment',
  amendment: 'Proposed wording',
  answered: (result) => `Answer: ${commentOutcome[result]}`,
  decision: (result, body, caseNumber) =>
    caseNumber === '' ? `${outcome[result]} by ${body}` : `${outcome[result]} by ${body}, case ${caseNumber}`,
  event: (kind, note) => (note === '' ? event[kind] : `${event[kind]}: ${note}`),
  statusChanged: (before, after) => `${before} → ${after}`,
  adoption: (region, state) => `${region} ${adoption[state]}`,
  deviation: (region, kind, isEnded) =>
    isEnded ? `${region} ${deviation[kind]} (ended)` : `${region} ${deviation[kind]}`,
  compare: {
    open: 'Compare editions',
    heading: 'Compare editions',
    from: 'From',
    to: 'To',
    working: 'The working copy',
    edition: (version, date) => `Edition ${version}, ${date}`,
    same: 'The two read the same.',
    frozen: (hash) => `Restored from the frozen edition with checksum ${hash}.`,
    failed: 'The comparison could not be fetched. Try again.',
    close: 'Close the comparison',
  },
};
