import * as z from 'zod/mini';
import { LEVELS } from '#domain/criterion.ts';
import { countyCode, criterionId, productGroupCode, rowKey } from '#domain/ids.ts';
import { parsedBy } from '../parsedBy.ts';
import { PROPOSAL_LIMIT } from './dialogCommands.ts';

/** Values that travel with a card and come back with what was filled in: strings and nothing deeper. */
export type DialogValues = Readonly<Record<string, string>>;

/** As many fields as the fullest dialog has, with room to spare. */
const MOST_VALUES = 40;

/** What can be shown again of a submission that was not understood or not carried out. */
export function dialogValues(data: Readonly<Record<string, unknown>>): DialogValues {
  const strings = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(strings.slice(0, MOST_VALUES));
}

/** Key of one dialog from its opening on: repeated submissions of it write the same rows. */
const dialog = parsedBy(rowKey);
// A field that was left empty is not sent at all.
const typed = z._default(z.string(), '');
const proposalText = z._default(z.string().check(z.maxLength(PROPOSAL_LIMIT)), '');

/** A compact list that nothing was chosen in sends an empty string. */
const chosen = <T>(parse: (text: string) => T | undefined) =>
  z.optional(
    z.union([
      parsedBy(parse),
      z.pipe(
        z.literal(''),
        z.transform(() => undefined),
      ),
    ]),
  );

/** What the dialog *Föreslå kriterium* sends, by its steps. */
export const proposalData = z.discriminatedUnion('step', [
  z.object({ step: z.enum(['compare', 'isNew']), dialog, text: proposalText }),
  z.object({
    step: z.literal('create'),
    dialog,
    text: proposalText,
    title: typed,
    productGroup: chosen(productGroupCode),
    level: z.optional(z.enum([...LEVELS, 'none'])),
  }),
  z.object({ step: z.literal('insert'), dialog, criterion: parsedBy(criterionId) }),
  z.object({
    step: z.literal('comment'),
    dialog,
    criterion: parsedBy(criterionId),
    text: proposalText,
    region: chosen(countyCode),
  }),
]);
export type ProposalData = z.infer<typeof proposalData>;

/** What waits for a region's answer, as a list of choices names it: `"12.01J…00.REG-INK-012"`. */
export function waitingItem(text: string) {
  const [code = '', key = '', id = '', ...rest] = text.split('.');
  const [region, consultation, criterion] = [countyCode(code), rowKey(key), criterionId(id)];
  if (region === undefined || consultation === undefined || criterion === undefined) return undefined;
  return rest.length === 0 ? { region, consultation, criterion } : undefined;
}

/** What the dialog *Ta ställning* sends; of an answer, how it is handled. Its words are those of the card's own form. */
export const positionData = z.discriminatedUnion('step', [
  z.object({ step: z.literal('choose'), item: parsedBy(waitingItem) }),
  z.object({ step: z.literal('answer') }),
  z.object({ step: z.literal('list') }),
]);

/** What regions can be asked about, as a list of choices names it: `"01J…00.REG-INK-012"`. */
export function askedItem(text: string) {
  const [key = '', id = '', ...rest] = text.split('.');
  const [consultation, criterion] = [rowKey(key), criterionId(id)];
  if (consultation === undefined || criterion === undefined) return undefined;
  return rest.length === 0 ? { consultation, criterion } : undefined;
}

/** More regions than there are. */
const MOST_REGIONS = 60;

/** A multiple choice comes as one string with commas. */
export function countyCodes(text: string) {
  const parts = text.split(',').filter((part) => part !== '');
  const codes = parts.slice(0, MOST_REGIONS).flatMap((part) => countyCode(part.trim()) ?? []);
  return codes.length === parts.length ? codes : undefined;
}

/** What the dialog *Be om ståndpunkt* sends, by its steps. */
export const askingData = z.discriminatedUnion('step', [
  z.object({ step: z.literal('item'), dialog, item: parsedBy(askedItem) }),
  z.object({
    step: z.enum(['insert', 'preview']),
    dialog,
    item: parsedBy(askedItem),
    regions: z._default(parsedBy(countyCodes), []),
  }),
]);
export type AskingData = z.infer<typeof askingData>;

/** What a previewed card says of whom it asks; travels in the data of its own button. */
export const askInCard = z.object({
  ask: dialog,
  asked: parsedBy(askedItem),
  regions: parsedBy(countyCodes),
});
