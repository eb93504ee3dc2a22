import type { CommentOutcome } from '#domain/comment.ts';
import type { AnswerCommentRefusal } from '#usecases/answerComment.ts';
import type { LeaveCommentRefusal } from '#usecases/leaveComment.ts';
import type { Sentences } from './refusals.sv.ts';
import { termsSv } from './terms.sv.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const characters = (count: number): string => `${NUMBER.format(count)} tecken`;
const lower = (text: string): string => text.toLocaleLowerCase('sv-SE');

const leaveComment: Sentences<LeaveCommentRefusal> = {
  mayNotComment: () => 'Du får inte lämna synpunkter. Regionens kontaktperson kan lämna dem åt regionen.',
  notContactOf: () => 'Du kan bara lämna synpunkter för den region där du är kontaktperson.',
  regionMissing: () => 'Välj vilken region synpunkten kommer från.',
  criterionMissing: ({ id }) => `${id} finns inte längre.`,
  notCommentable: ({ status }) =>
    `Kriteriet har status ”${termsSv.status[status]}” och tar inte emot synpunkter. Vänta tills det revideras.`,
  passageMissing: ({ field }) =>
    `Orden finns inte i ${lower(termsSv.field[field])} så som texten står nu. Markera dem på nytt.`,
  textMissing: () => 'Skriv vad du vill säga.',
  textTooLong: ({ limit }) => `Synpunkten är för lång. Korta den till högst ${characters(limit)}.`,
  proposalWithoutText: () => 'Välj vilken text förslaget gäller.',
  proposalUnchanged: () => 'Förslaget är likadant som texten. Ändra det eller lämna en synpunkt i stället.',
  proposalTooLong: ({ limit }) => `Förslaget är för långt. Korta det till högst ${characters(limit)}.`,
};
const answerComment: Sentences<AnswerCommentRefusal> = {
  mayNotAnswer: () => 'Arbetsgruppen, områdessamordnare och den nationella samordnaren besvarar synpunkter.',
  commentMissing: () => 'Synpunkten finns inte längre.',
  criterionMissing: ({ id }) => `${id} finns inte längre.`,
  reasonMissing: () => 'Skriv varför. Den som lämnade synpunkten läser svaret.',
  textTooLong: ({ limit }) => `Svaret är för långt. Korta det till högst ${characters(limit)}.`,
  nothingProposed: () => 'Synpunkten föreslår ingen lydelse. Ändra texten själv och svara sedan.',
  declinedNotApplied: () => 'Ett förslag som inte beaktas kan inte föras in i texten.',
  notEditable: ({ status }) =>
    `Texten kan inte ändras: kriteriet har status ”${termsSv.status[status]}”. Svara utan att föra in förslaget.`,
  passageGone: ({ field }) =>
    `Stycket finns inte kvar i ${lower(termsSv.field[field])}. Ändra texten själv och svara sedan.`,
  passageNotAlone: ({ field, count }) =>
    `Orden står på ${NUMBER.format(count)} ställen i ${lower(termsSv.field[field])}. Ändra texten själv och svara sedan.`,
  titleMissing: () => 'Titeln skulle bli tom.',
  wordingTooLong: ({ field, limit }) =>
    `${termsSv.field[field]} skulle bli för lång. Den får ha högst ${characters(limit)}.`,
};
const outcome: Readonly<Record<CommentOutcome, string>> = {
  accepted: 'Beaktad',
  partly: 'Delvis beaktad',
  declined: 'Ej beaktad',
};

/** What a person reads of comments on a criterion. */
export const tabCommentsSv = {
  refusal: { leaveComment, answerComment },
  heading: 'Synpunkter',
  open: (count: number) => `${NUMBER.format(count)} ${count === 1 ? 'öppen synpunkt' : 'öppna synpunkter'}`,
  filter: {
    label: 'Visa synpunkter',
    open: (count: number) => `Öppna (${NUMBER.format(count)})`,
    answered: (count: number) => `Besvarade (${NUMBER.format(count)})`,
  },
  none: {
    open: 'Inga öppna synpunkter.',
    answered: 'Inga besvarade synpunkter.',
    all: 'Ingen har lämnat någon synpunkt än.',
  },
  comment: 'Kommentera',
  commentOn: (field: string) => `Kommentera ${lower(field)}`,
  commentWords: 'Kommentera det markerade',
  commentWhole: 'Kommentera hela kriteriet',
  whole: 'Hela kriteriet',
  wholeText: (field: string) => `${field}, hela texten`,
  earlier: 'Skrevs på en tidigare lydelse.',
  gone: 'Stycket finns inte kvar.',
  saidBy: (name: string, region: string | undefined, date: string) =>
    [name, region !== undefined && name.includes(region) ? undefined : region, date]
      .filter((part) => part !== undefined)
      .join(', '),
  proposes: 'Föreslår',
  item: (name: string, field: string) => `Synpunkt från ${name} på ${lower(field)}`,
  outcome,
  answer: 'Besvara',
  answerAgain: 'Ändra svaret',
  answered: 'Svar',
  unverified: (name: string) =>
    `En rad i listan Synpunkter skrevs av ${name} utan den roll som krävs. Den visas inte och räknas inte.`,
  form: {
    title: 'Ny synpunkt',
    region: 'Region',
    field: 'Vilken text gäller det?',
    words: 'Vilka ord gäller det?',
    wordsHint: 'Markera orden i rutan. Utan markering gäller synpunkten hela texten.',
    chosen: (quote: string) => `Markerat: ”${quote}”`,
    kind: 'Vad vill du göra?',
    remark: 'Säga något',
    amendment: 'Föreslå en annan lydelse',
    text: 'Synpunkt',
    reason: 'Varför? (frivilligt)',
    proposed: 'Föreslagen lydelse',
    send: 'Lämna synpunkten',
    sending: 'Sparar …',
    cancel: 'Avbryt',
    notSaved: 'Synpunkten är inte sparad.',
    saved: 'Synpunkten är lämnad.',
    changedMeanwhile: 'Någon annan hann före. Läs om sidan och försök igen.',
    kept: 'Det här skrev du tidigare och lämnade inte.',
  },
  answering: {
    title: 'Svar',
    outcome: 'Hur har synpunkten beaktats?',
    text: 'Svar till den som lämnade synpunkten',
    send: 'Svara',
    sendAndApply: 'Svara och för in i texten',
    sending: 'Sparar …',
    cancel: 'Avbryt',
    notSaved: 'Svaret är inte sparat.',
    chooseOutcome: 'Välj hur synpunkten har beaktats.',
  },
};
