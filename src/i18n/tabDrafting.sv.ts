import type { CriterionVerb, MoveCriterionRefusal } from '#usecases/moveCriterion.ts';
import type { StartCriterionRefusal } from '#usecases/startCriterion.ts';
import type { Sentences } from './refusals.sv.ts';
import { termsSv } from './terms.sv.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const characters = (count: number): string => `${NUMBER.format(count)} tecken`;
const contentTooLong = ({ id, limit }: { readonly id: string; readonly limit: number }): string =>
  `Texterna i ${id} är tillsammans för långa för en utgåva. Korta dem till högst ${characters(limit)} sammanlagt.`;

const moveCriterion: Sentences<MoveCriterionRefusal> = {
  mayNotMove: ({ verb }) =>
    verb === 'revise'
      ? 'Bara den nationella samordnaren kan börja revidera ett publicerat kriterium.'
      : 'Arbetsgruppen, områdessamordnare och den nationella samordnaren kan ändra status.',
  wrongStatus: ({ status }) => `Kriteriet har status ”${termsSv.status[status]}” nu. Läs om sidan och se vad som går.`,
  contentTooLong,
};
const startCriterion: Sentences<StartCriterionRefusal> = {
  mayNotEdit: () =>
    'Du får inte skapa kriterier. Arbetsgruppen, områdessamordnare och den nationella samordnaren får det.',
  productGroupUnknown: ({ code }) => `Produktgruppen ${code} finns inte i listan Produktgrupper. Välj en annan.`,
  sourceMissing: ({ id }) => `${id} finns inte längre. Välj ett annat kriterium.`,
  sourceTextMissing: ({ id }) => `Av ${id} är bara titeln känd. Skriv ett eget och hänvisa till källan.`,
  contentTooLong,
  requirementMissing: () => 'Ett av de valda regionala kraven finns inte längre. Välj igen.',
  titleMissing: () => 'Skriv en titel.',
  titleTooLong: ({ limit }) => `Titeln är för lång. Korta den till högst ${characters(limit)}.`,
  textTooLong: ({ field, limit }) => `${termsSv.field[field]} är för lång. Korta till högst ${characters(limit)}.`,
};

const verb: Readonly<Record<CriterionVerb, string>> = {
  sendForReview: 'Skicka till granskning',
  returnToDraft: 'Ta tillbaka till utkast',
  rest: 'Lägg vilande',
  wake: 'Väck',
  revise: 'Börja revidera',
};
const moved: Readonly<Record<CriterionVerb, string>> = {
  sendForReview: 'Kriteriet är skickat till granskning.',
  returnToDraft: 'Kriteriet är utkast igen.',
  rest: 'Kriteriet är vilande.',
  wake: 'Kriteriet är utkast igen.',
  revise: 'Revideringen har börjat. Den publicerade utgåvan gäller tills en ny publiceras.',
};

/** What a person reads where a criterion is begun, worked on and taken further. */
export const tabDraftingSv = {
  refusal: { moveCriterion, startCriterion },
  steps: {
    menu: 'Status',
    verb,
    moved,
    notMoved: 'Statusen är inte ändrad.',
    changedMeanwhile: 'Någon annan hann före. Läs om sidan.',
  },
  underRevision: (version: string) => `Revideras. ${version} gäller tills en ny utgåva publiceras.`,
  readsPublished: 'Kriteriet revideras. Du läser den utgåva som gäller.',
  edition: (version: number) => `Utgåva ${NUMBER.format(version)}`,
  fields: {
    evidenceKinds: 'Vad leverantören kan visa upp.',
    exemptions: 'Vad som är undantaget, varför och till när.',
    englishText: 'Samma krav på engelska, för upphandlingar som hålls på engelska.',
    marks: 'Listor med ”- ”, tabeller med ”| a | b |”, fotnoter med ”[^1]” och luckor med ”[…]”.',
  },
  tools: {
    label: (field: string) => `Verktyg för ${field}`,
    list: 'Lista',
    table: 'Tabell',
    placeholder: 'Lucka att fylla i',
    footnote: 'Fotnot',
    preview: 'Visa hur det blir',
    previewOf: (field: string) => `Så blir ${field.toLocaleLowerCase('sv-SE')}`,
    column: 'Rubrik',
    empty: 'Inget är skrivet än.',
  },
  presence: {
    one: (name: string) => `${name} redigerar också just nu.`,
    several: (names: readonly string[]) =>
      `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''} redigerar också just nu.`,
    edits: (names: readonly string[]) => `${names.join(', ')} redigerar just nu.`,
    advice: 'Ändrar ni samma stycke får den som sparar sist välja.',
  },
  origin: {
    heading: 'Ursprung',
    unchanged: (source: string) => `Hämtat oförändrat från ${source}.`,
    adapted: (source: string) => `Konkretiserat från ${source}.`,
    from: (source: string) => `Utgår från ${source}.`,
    requirements: (count: number) =>
      count === 1 ? 'Utgår från ett regionalt krav.' : `Utgår från ${NUMBER.format(count)} regionala krav.`,
    source: (id: string, edition: string) => `${id}, ${edition.toLocaleLowerCase('sv-SE')}`,
    missing: 'Utgåvan som kriteriet utgick från finns inte kvar eller är skadad.',
    gone: 'Kravet finns inte kvar i listan.',
    same: 'Kravtexten är densamma som i källan.',
    show: 'Visa skillnaden mot källan',
    showWordings: 'Visa regionernas lydelser',
    newer: (id: string) => `${id} har ändrats sedan dess.`,
  },
  start: {
    title: 'Nytt kriterium',
    intro: 'Välj produktgrupp, se vad som redan finns och välj vad ni vill utgå från.',
    productGroup: 'Produktgrupp',
    chooseGroup: 'Välj produktgrupp',
    ways: 'Utgå från',
    unchanged: { title: 'UHM oförändrat', body: 'Det nationella kriteriet som det står.' },
    adapted: { title: 'UHM konkretiserat', body: 'Det nationella kriteriet som grund, med egna gränser och bevis.' },
    own: { title: 'Eget', body: 'Regionernas egna lydelser, eller ett tomt blad.' },
    national: 'Nationella kriterier',
    noNational: 'Produktgruppen har inga nationella kriterier. Utgå från regionernas krav eller skriv ett eget.',
    titleOnly: 'Bara titeln är känd',
    wordings: 'Regionernas lydelser',
    noWordings: 'Inga regionala krav är importerade för produktgruppen.',
    chosen: (count: number) => `${NUMBER.format(count)} ${count === 1 ? 'vald' : 'valda'}`,
    showAlike: 'Jämför lydelserna',
    name: 'Titel',
    choose: 'Välj ett nationellt kriterium.',
    start: 'Börja',
    starting: 'Skapar …',
    notStarted: 'Kriteriet är inte skapat.',
    blank: 'Skriv från ett tomt formulär',
  },
};
