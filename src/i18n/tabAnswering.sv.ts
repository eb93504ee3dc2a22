import type { RecordPositionsRefusal } from '#usecases/recordPositions.ts';
import type { Sentences } from './refusals.sv.ts';

/** What is only wrong with several answers at once; the rest is said as of one. */
type OwnRefusal = Extract<RecordPositionsRefusal, { readonly kind: 'nothingAnswered' | 'answeredTwice' }>;

const refusal: Sentences<OwnRefusal> = {
  nothingAnswered: () => 'Välj ett svar för minst ett kriterium.',
  answeredTwice: ({ criterion }) => `${criterion} har två svar. Läs om sidan och svara en gång.`,
};
const answers = (count: number): string => `${count} svar`;

/** What a person reads while a region answers everything in a consultation at once. */
export const tabAnsweringSv = {
  title: 'Svara på allt',
  left: (count: number) => `${count} ${count === 1 ? 'kriterium' : 'kriterier'} kvar att svara på`,
  askedAgain: 'Frågas igen',
  changed: 'Texten är ändrad sedan ni svarade. Det här är ändrat:',
  was: (stance: string) => `Ert tidigare svar: ${stance}.`,
  sameAgain: 'Samma svar igen',
  unconfirmed: (name: string) => `Raden skrevs senast av ${name} och räknas inte. Svara för att bekräfta.`,
  read: 'Läs kravtexten',
  hide: 'Dölj kravtexten',
  stance: (criterion: string) => `Ståndpunkt om ${criterion}`,
  clear: 'Ångra valet',
  endorseRest: (count: number) => (count === 1 ? 'Tillstyrk det sista' : `Tillstyrk de ${count} som är kvar`),
  chosen: (count: number, all: number) => `${count} av ${all} har ett svar`,
  save: (count: number) => `Spara ${answers(count)}`,
  saving: 'Sparar …',
  saved: (count: number, region: string) => `${answers(count)} för ${region} är sparade.`,
  notSaved: 'Inget svar är sparat.',
  allAnswered: (region: string) => `${region} har svarat på allt`,
  nothingLeft: 'Inget kvar att svara på',
  notSent: (region: string) =>
    `SharePoint har inte alla svar för ${region} än. De andra regionerna ser dem när de har kommit fram.`,
  mayChange: (day: string) => `Svaren går att ändra kriterium för kriterium till och med ${day}.`,
  onlyContacts: 'Regionernas kontaktpersoner svarar. Du är inte kontaktperson för någon region.',
  toConsultation: 'Till remissen',
  refusal,
};
