import type { SchemaTexts } from './schemaTexts.ts';

const NOTHING_OFF = 'Inget är avstängt; det här är bara en upplysning.';
const OWNER_RUNS_SETUP = 'den som äger webbplatsen kör uppsättningen av listorna igen.';
const RUN_SETUP = 'Den som äger webbplatsen kör uppsättningen av listorna igen.';
const NO_NEW_ROWS = (listName: string) => `Nya rader i ${listName} kan inte skapas i Samsyn.`;
const quoted = (choices: readonly string[]) => choices.map((choice) => `”${choice}”`).join(', ');
const namesOf = (columns: readonly { readonly columnName: string }[]) =>
  columns.map(({ columnName }) => columnName).join(', ');
const settings = (columnName: string) => `Öppna kolumnen ${columnName} under Listinställningar i SharePoint`;

const types: SchemaTexts['types'] = {
  text: 'text på en rad',
  note: 'text på flera rader',
  richText: 'text med formatering',
  number: 'tal',
  currency: 'valuta',
  boolean: 'ja eller nej',
  date: 'datum',
  dateTime: 'datum och tid',
  choice: 'val av ett alternativ',
  multiChoice: 'val av flera alternativ',
  lookup: 'uppslag i en annan lista',
  person: 'person eller grupp',
  calculated: 'beräknad',
  unknown: 'en typ som Samsyn inte känner till',
};

const columnGone = ({ listName, columnName }: { readonly listName: string; readonly columnName: string }) =>
  `${columnName} kan varken visas eller ändras i Samsyn. ${NO_NEW_ROWS(listName)} Allt annat fungerar.`;

/** How a list has drifted from what Samsyn needs, what is switched off and what to do. */
export const schemaSv: SchemaTexts = {
  types,
  drifts: {
    listMissing: ({ listName }) => ({
      what: `Listan ${listName} finns inte på webbplatsen.`,
      off: `Det som finns i ${listName} kan varken visas eller ändras.`,
      remedy: `Återställ listan från papperskorgen i SharePoint. Om den inte finns där: ${OWNER_RUNS_SETUP}`,
    }),
    columnMissing: ({ listName, columnName, sameName }) => ({
      what:
        sameName === undefined
          ? `Kolumnen ${columnName} i ${listName} har tagits bort.`
          : `Kolumnen ${columnName} i ${listName} har ersatts av en ny med samma namn. Den nya (${sameName}) är inte den som Samsyn läser.`,
      off: columnGone({ listName, columnName }),
      remedy: `Återställ kolumnen från papperskorgen i SharePoint, så kommer värdena tillbaka. Annars: ${OWNER_RUNS_SETUP} Kolumnen blir då tom.`,
    }),
    columnsNotYet: ({ listName, columns }) => ({
      what: `${listName} saknar kolumner som kom med en senare version av Samsyn: ${namesOf(columns)}.`,
      off: 'Det som hör hemma i dem kan inte fyllas i än. Allt annat fungerar.',
      remedy: `${RUN_SETUP} Inget annat ändras.`,
    }),
    columnRenamed: ({ listName, columnName, formerName }) => ({
      what: `Kolumnen ${formerName} i ${listName} heter nu ${columnName}.`,
      off: NOTHING_OFF,
      remedy: 'Inget behöver göras. Samsyn känner igen kolumnen ändå.',
    }),
    columnRetyped: ({ listName, columnName, expected, found }) => ({
      what: `Kolumnen ${columnName} i ${listName} har bytt typ: ${types[expected]} har blivit ${types[found]}.`,
      off: columnGone({ listName, columnName }),
      remedy: `${settings(columnName)} och byt tillbaka till ${types[expected]}.`,
    }),
    readOnlyOn: ({ listName, columnName }) => ({
      what: `Kolumnen ${columnName} i ${listName} är skrivskyddad.`,
      off: `${columnName} kan läsas men inte ändras i Samsyn. ${NO_NEW_ROWS(listName)}`,
      remedy: `Den som äger webbplatsen behöver ta bort skrivskyddet för kolumnen ${columnName}.`,
    }),
    requiredAdded: ({ listName, columnName }) => ({
      what: `Någon har lagt till kolumnen ${columnName} i ${listName}, och den måste fyllas i.`,
      off: `${NO_NEW_ROWS(listName)} Rader som redan finns kan ändras som vanligt.`,
      remedy: `${settings(columnName)} och låt den vara frivillig, eller ge den ett standardvärde.`,
    }),
    requiredOn: ({ listName, columnName }) => ({
      what: `Kolumnen ${columnName} i ${listName} måste nu fyllas i.`,
      off: `Rader i ${listName} sparas bara om ${columnName} har ett värde.`,
      remedy: `${settings(columnName)} och låt den vara frivillig igen.`,
    }),
    choicesAdded: ({ listName, columnName, choices }) => ({
      what: `Kolumnen ${columnName} i ${listName} har fått alternativ som Samsyn inte känner till: ${quoted(choices)}.`,
      off: 'Rader med ett sådant alternativ visas under Att åtgärda och räknas inte. Allt annat fungerar.',
      remedy: `Byt till ett av de andra alternativen på de raderna. ${settings(columnName)} och ta bort de nya.`,
    }),
    choicesRemoved: ({ listName, columnName, choices }) => ({
      what: `Kolumnen ${columnName} i ${listName} har inte längre alternativen ${quoted(choices)}.`,
      off: 'De alternativen kan inte väljas i Samsyn. Rader som redan har dem visas som förut.',
      remedy: `${RUN_SETUP} Alternativen läggs då tillbaka.`,
    }),
    choicesRenamed: ({ listName, columnName, choices }) => ({
      what: `Alternativ i kolumnen ${columnName} i ${listName} har bytt namn: ${choices.map(({ from, to }) => `”${from}” heter nu ”${to}”`).join(', ')}.`,
      off: 'De gamla namnen kan inte väljas i Samsyn, och rader med de nya visas under Att åtgärda.',
      remedy: `${settings(columnName)} och byt tillbaka namnen.`,
    }),
    ownChoicesOn: ({ listName, columnName }) => ({
      what: `I kolumnen ${columnName} i ${listName} kan man nu skriva egna alternativ.`,
      off: 'Rader med ett eget alternativ visas under Att åtgärda och räknas inte.',
      remedy: `${settings(columnName)} och stäng av egna alternativ.`,
    }),
    textNarrowed: ({ listName, columnName, maxLength }) => ({
      what: `Kolumnen ${columnName} i ${listName} rymmer nu bara ${maxLength} tecken.`,
      off: `Längre texter än ${maxLength} tecken kan inte sparas i ${columnName}.`,
      remedy: `${settings(columnName)} och höj det högsta antalet tecken.`,
    }),
    multiLineOff: ({ listName, columnName, maxLength }) => ({
      what: `Kolumnen ${columnName} i ${listName} rymmer nu bara en rad.`,
      off: `Texter med radbrytning eller fler än ${maxLength} tecken kan inte sparas i ${columnName}.`,
      remedy: `${settings(columnName)} och välj flera textrader, oformaterad text.`,
    }),
    rangeNarrowed: ({ listName, columnName, minimum, maximum }) => ({
      what: `Kolumnen ${columnName} i ${listName} tar nu bara emot tal ${minimum === undefined ? '' : `från ${minimum} `}${maximum === undefined ? 'och uppåt' : `till ${maximum}`}.`,
      off: 'Andra tal kan inte sparas.',
      remedy: `${settings(columnName)} och ta bort gränsen.`,
    }),
    dateFormatChanged: ({ listName, columnName, found }) => ({
      what: `Kolumnen ${columnName} i ${listName} visar nu ${types[found]}.`,
      off: found === 'date' ? `Klockslag i ${columnName} visas inte i SharePoint.` : NOTHING_OFF,
      remedy:
        found === 'date'
          ? `${settings(columnName)} och välj datum och tid.`
          : 'Inget behöver göras. Dagen är densamma.',
    }),
    uniqueOff: ({ listName, columnName }) => ({
      what: `Kolumnen ${columnName} i ${listName} tillåter nu samma värde på flera rader.`,
      off: `${NO_NEW_ROWS(listName)} SharePoint hindrar inte längre dubbletter.`,
      remedy: RUN_SETUP,
    }),
    indexOff: ({ listName, columnName, isKey }) => ({
      what: `Kolumnen ${columnName} i ${listName} är inte längre indexerad.`,
      off: isKey
        ? `${NO_NEW_ROWS(listName)} Utan index kan Samsyn inte se om en rad redan har skapats.`
        : 'Inget är avstängt, men listan kan bli långsam i SharePoint när den växer.',
      remedy: RUN_SETUP,
    }),
  },
};
