import type { AdoptionState, DeviationKind } from '#domain/adoption.ts';
import type { CommentOutcome } from '#domain/comment.ts';
import type { DecisionOutcome } from '#domain/decision.ts';
import type { EventKind } from '#domain/event.ts';
import type { HistoryPart } from '#usecases/criterionHistory.ts';

const part: Record<HistoryPart, string> = {
  texts: 'Texter och synpunkter',
  answers: 'Remisser och svar',
  decisions: 'Beslut och steg',
  adoptions: 'Antaganden och avsteg',
};
const outcome: Record<DecisionOutcome, string> = {
  decided: 'Fastställt',
  referredBack: 'Återremitterat',
  rejected: 'Avslaget',
  repealed: 'Upphävt',
};
const commentOutcome: Record<CommentOutcome, string> = {
  accepted: 'beaktad',
  partly: 'delvis beaktad',
  declined: 'ej beaktad',
};
const event: Record<EventKind, string> = {
  carriedForward: 'Svaren bars över till en redaktionellt ändrad text',
  askedAgain: 'Regionerna tillfrågades igen',
  reminded: 'Påminnelse till dem som inte svarat',
  consultationClosed: 'Remissen stängdes',
  consultationExtended: 'Remissen förlängdes',
  moved: 'Steget ändrades',
  published: 'Publicerades',
  revised: 'Revidering påbörjades',
  gateChanged: 'Kvalitetskontrollen ändrades',
};
const adoption: Record<AdoptionState, string> = {
  planned: 'planerar att anta kravpaketet',
  adopted: 'antog kravpaketet',
  adoptedWithDeviations: 'antog kravpaketet med avsteg',
  declined: 'avstår från kravpaketet',
};
const deviation: Record<DeviationKind, string> = {
  stricter: 'skärper kravet',
  laxer: 'mildrar kravet',
  reworded: 'formulerar om kravet',
  notUsed: 'använder inte kravet',
};

/** What a person reads of a criterion's time line. */
export const tabHistorySv = {
  show: 'Visa',
  everything: 'Allt',
  part,
  nothing: 'Inget av det här slaget har hänt.',
  more: (count: number) => `Visa ${count} till`,
  byHand: 'Ändrad för hand i SharePoint',
  notCounted: 'Räknas inte: den som skrev raden hade inte rätt till det',
  edited: 'Arbetskopian sparades senast',
  edition: (version: number, change: string, comment: string) =>
    comment === '' ? `Utgåva ${version}: ${change}` : `Utgåva ${version}: ${change}. ${comment}`,
  opened: (title: string) => `Remissen ”${title}” öppnades`,
  position: (region: string, stance: string) => `${region}: ${stance}`,
  reservation: (text: string) => `Reservation: ${text}`,
  remark: 'Synpunkt',
  amendment: 'Förslag till ändrad lydelse',
  answered: (result: CommentOutcome) => `Svar: ${commentOutcome[result]}`,
  decision: (result: DecisionOutcome, body: string, caseNumber: string) =>
    caseNumber === '' ? `${outcome[result]} av ${body}` : `${outcome[result]} av ${body}, dnr ${caseNumber}`,
  event: (kind: EventKind, note: string) => (note === '' ? event[kind] : `${event[kind]}: ${note}`),
  statusChanged: (before: string, after: string) => `${before} → ${after}`,
  adoption: (region: string, state: AdoptionState) => `${region} ${adoption[state]}`,
  deviation: (region: string, kind: DeviationKind, isEnded: boolean) =>
    isEnded ? `${region} ${deviation[kind]} (upphört)` : `${region} ${deviation[kind]}`,
  compare: {
    open: 'Jämför utgåvor',
    heading: 'Jämför utgåvor',
    from: 'Från',
    to: 'Till',
    working: 'Arbetskopian',
    edition: (version: number, date: string) => `Utgåva ${version}, ${date}`,
    same: 'De två lyder lika.',
    frozen: (hash: string) => `Återskapad ur den frysta utgåvan med kontrollsumma ${hash}.`,
    failed: 'Jämförelsen kunde inte hämtas. Försök igen.',
    close: 'Stäng jämförelsen',
  },
};
