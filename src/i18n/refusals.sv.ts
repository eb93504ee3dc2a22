import type { ImportRequirementsRefusal } from '#usecases/importRequirements.ts';
import type { JudgeRequirementsRefusal } from '#usecases/judgeRequirements.ts';
import type { RecordPositionRefusal } from '#usecases/recordPosition.ts';
import type { SaveCriterionRefusal } from '#usecases/saveCriterion.ts';
import { termsSv } from './terms.sv.ts';

/** For every refusal a sentence that says what is wrong and what to do; a new kind does not compile without one. */
export type Sentences<R extends { readonly kind: string }> = {
  readonly [K in R['kind']]: (refusal: Extract<R, { readonly kind: K }>) => string;
};

const closed = ({ closesOn }: { readonly closesOn: string }) =>
  `Remissen är inte öppen för svar. Sista svarsdag: ${closesOn}.`;
const characters = (count: number) => `${count.toLocaleString('sv-SE')} tecken`;
const unknownGroup = ({ code }: { readonly code: string }) =>
  `Produktgruppen ${code} finns inte i listan Produktgrupper. Välj en annan.`;

const recordPosition: Sentences<RecordPositionRefusal> = {
  notContactOf: () => 'Du kan bara svara för den region där du är kontaktperson. Regionens kontaktperson kan svara.',
  consultationMissing: () => 'Remissen finns inte längre. Läs om och försök igen.',
  consultationClosed: closed,
  notInConsultation: () => 'Kriteriet är inte på remiss. Den nationella samordnaren öppnar remisser.',
  regionNotAsked: () => 'Regionen är inte tillfrågad i den här remissen. Fråga den nationella samordnaren.',
  editionChanged: () => 'Texten har ändrats sedan du läste den. Läs den nya texten och svara igen.',
  reasonMissing: ({ stance }) => `Skriv en motivering. Den behövs när regionen svarar ”${termsSv.stance[stance]}”.`,
  reasonTooLong: ({ limit }) => `Motiveringen är för lång. Korta den till högst ${characters(limit)}.`,
  reservationTooLong: ({ limit }) => `Reservationen är för lång. Korta den till högst ${characters(limit)}.`,
};
const saveCriterion: Sentences<SaveCriterionRefusal> = {
  mayNotEdit: () =>
    'Du får inte ändra kriterier. Arbetsgruppen, områdessamordnare och den nationella samordnaren får det.',
  notEditable: ({ status }) =>
    `Kriteriet har status ”${termsSv.status[status]}” och kan inte ändras. Det som är beslutat ersätts av en ny utgåva.`,
  titleMissing: () => 'Skriv en titel.',
  textTooLong: ({ field, limit }) => `${termsSv.field[field]} är för lång. Korta till högst ${characters(limit)}.`,
  productGroupMissing: () => 'Välj minst en produktgrupp.',
  productGroupUnknown: unknownGroup,
  nothingChanged: () => 'Inget är ändrat, så det finns inget att spara.',
};

const judgeRequirements: Sentences<JudgeRequirementsRefusal> = {
  mayNotJudge: () =>
    'Du får inte bedöma den regionens krav. Arbetsgruppen, områdessamordnare, den nationella samordnaren och regionens egen kontaktperson får det.',
  requirementMissing: () => 'Ett av kraven finns inte längre. Läs om och försök igen.',
  criterionMissing: ({ id }) => `${id} finns inte längre. Välj ett annat kriterium.`,
};
const importRequirements: Sentences<ImportRequirementsRefusal> = {
  mayNotImport: () =>
    'Du får inte läsa in krav för den regionen. Den nationella samordnaren och regionens egen kontaktperson får det.',
  regionUnknown: ({ code }) => `Regionen ${code} finns inte i listan Regioner. Välj en annan.`,
  productGroupUnknown: unknownGroup,
  documentMissing: () => 'Skriv dokumentets namn, så att kraven går att hitta igen.',
  documentTooLong: ({ limit }) => `Dokumentets namn är för långt. Korta det till högst ${characters(limit)}.`,
  nothingToImport: () => 'Det finns inga krav att läsa in. Klistra in dem först.',
  tooMany: ({ limit }) => `Läs in högst ${limit} krav i taget. Dela upp dokumentet.`,
  textMissing: ({ number }) => `Krav ${number} saknar text. Skriv den eller ta bort kravet.`,
  textTooLong: ({ number, field, limit }) =>
    `${termsSv.field[field]} i krav ${number} är för lång. Korta till högst ${characters(limit)}.`,
};

export const refusalsSv = {
  recordPosition,
  saveCriterion,
  judgeRequirements,
  importRequirements,
};
