import type { AskAgainRefusal } from '#usecases/askAgain.ts';
import type { OpenConsultationRefusal } from '#usecases/openConsultation.ts';
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
const contentTooLong = ({ id, limit }: { readonly id: string; readonly limit: number }) =>
  `Texterna i ${id} är tillsammans för långa för en utgåva. Korta dem till högst ${characters(limit)} sammanlagt.`;

const recordPosition: Sentences<RecordPositionRefusal> = {
  notContactOf: () => 'Du kan bara svara för den region där du är kontaktperson. Regionens kontaktperson kan svara.',
  consultationMissing: () => 'Remissen finns inte längre. Läs om och försök igen.',
  consultationClosed: closed,
  notInConsultation: () => 'Kriteriet är inte på remiss. Den nationella samordnaren öppnar remisser.',
  editionChanged: () => 'Texten har ändrats sedan du läste den. Läs den nya texten och svara igen.',
  reasonMissing: ({ stance }) => `Skriv en motivering. Den behövs när regionen svarar ”${termsSv.stance[stance]}”.`,
  reasonTooLong: ({ limit }) => `Motiveringen är för lång. Korta den till högst ${characters(limit)}.`,
};
const saveCriterion: Sentences<SaveCriterionRefusal> = {
  mayNotEdit: () =>
    'Du får inte ändra kriterier. Arbetsgruppen, områdessamordnare och den nationella samordnaren får det.',
  notEditable: ({ status }) =>
    `Kriteriet har status ”${termsSv.status[status]}” och kan inte ändras. Det som är beslutat ersätts av en ny utgåva.`,
  titleMissing: () => 'Skriv en titel.',
  textTooLong: ({ field, limit }) => `${termsSv.field[field]} är för lång. Korta till högst ${characters(limit)}.`,
  productGroupMissing: () => 'Välj minst en produktgrupp.',
  productGroupUnknown: ({ code }) => `Produktgruppen ${code} finns inte i listan Produktgrupper. Välj en annan.`,
  nothingChanged: () => 'Inget är ändrat, så det finns inget att spara.',
};
const openConsultation: Sentences<OpenConsultationRefusal> = {
  mayNotOpen: () => 'Bara den nationella samordnaren kan öppna en remiss.',
  titleMissing: () => 'Ge remissen ett namn.',
  titleTooLong: ({ limit }) => `Namnet är för långt. Korta det till högst ${characters(limit)}.`,
  nothingChosen: () => 'Välj minst ett kriterium.',
  closesTooEarly: ({ earliest }) => `Regionerna behöver minst en vecka. Välj ${earliest} eller senare.`,
  criterionMissing: ({ id }) => `${id} finns inte längre. Ta bort det ur urvalet.`,
  wrongStatus: ({ id, status }) =>
    `${id} har status ”${termsSv.status[status]}”. Bara utkast, granskning och återremiss kan skickas på remiss.`,
  textMissing: ({ id }) => `${id} saknar kravtext. Skriv den först.`,
  rationaleMissing: ({ id }) => `${id} saknar motiv. Skriv varför kriteriet finns innan regionerna tillfrågas.`,
  contentTooLong,
};
const askAgain: Sentences<AskAgainRefusal> = {
  mayNotOpen: () => 'Bara den nationella samordnaren kan fråga regionerna igen.',
  consultationMissing: () => 'Remissen finns inte längre. Läs om och försök igen.',
  consultationClosed: closed,
  notInConsultation: () => 'Kriteriet är inte med i remissen.',
  textUnchanged: () => 'Texten är densamma som regionerna redan har fått.',
  contentTooLong,
  commentTooLong: ({ limit }) => `Kommentaren är för lång. Korta den till högst ${characters(limit)}.`,
};

export const refusalsSv = { recordPosition, saveCriterion, openConsultation, askAgain };
