import type { SchemaTexts } from './schemaTexts.ts';

const NOTHING_OFF = 'Nothing is switched off; this is for information only.';
const OWNER_RUNS_SETUP = 'the owner of the site runs the set-up of the lists again.';
const RUN_SETUP = 'The owner of the site runs the set-up of the lists again.';
const NO_NEW_ROWS = (listName: string) => `New rows in ${listName} cannot be made in Samsyn.`;
const quoted = (choices: readonly string[]) => choices.map((choice) => `“${choice}”`).join(', ');
const namesOf = (columns: readonly { readonly columnName: string }[]) =>
  columns.map(({ columnName }) => columnName).join(', ');
const settings = (columnName: string) => `Open the column ${columnName} under List settings in SharePoint`;

const types: SchemaTexts['types'] = {
  text: 'one line of text',
  note: 'several lines of text',
  richText: 'formatted text',
  number: 'number',
  currency: 'currency',
  boolean: 'yes or no',
  date: 'date',
  dateTime: 'date and time',
  choice: 'one choice',
  multiChoice: 'several choices',
  lookup: 'look-up in another list',
  person: 'person or group',
  calculated: 'calculated',
  unknown: 'a type that Samsyn does not know',
};

const columnGone = ({ listName, columnName }: { readonly listName: string; readonly columnName: string }) =>
  `${columnName} can neither be shown nor changed in Samsyn. ${NO_NEW_ROWS(listName)} All else works.`;

export const schemaEn: SchemaTexts = {
  types,
  drifts: {
    listMissing: ({ listName }) => ({
      what: `The list ${listName} is not on the site.`,
      off: `What is in ${listName} can neither be shown nor changed.`,
      remedy: `Restore the list from the recycle bin in SharePoint. If it is not there: ${OWNER_RUNS_SETUP}`,
    }),
    columnMissing: ({ listName, columnName, sameName }) => ({
      what:
        sameName === undefined
          ? `The column ${columnName} in ${listName} has been deleted.`
          : `The column ${columnName} in ${listName} has been replaced by a new one of the same name. The new one (${sameName}) is not the one that Samsyn reads.`,
      off: columnGone({ listName, columnName }),
      remedy: `Restore the column from the recycle bin in SharePoint, and its values come back. Otherwise: ${OWNER_RUNS_SETUP} The column will then be empty.`,
    }),
    columnsNotYet: ({ listName, columns }) => ({
      what: `${listName} lacks columns that came with a later version of Samsyn: ${namesOf(columns)}.`,
      off: 'What belongs in them cannot be filled in yet. All else works.',
      remedy: `${RUN_SETUP} Nothing else changes.`,
    }),
    columnRenamed: ({ listName, columnName, formerName }) => ({
      what: `The column ${formerName} in ${listName} is now called ${columnName}.`,
      off: NOTHING_OFF,
      remedy: 'Nothing needs doing. Samsyn knows the column all the same.',
    }),
    columnRetyped: ({ listName, columnName, expected, found }) => ({
      what: `The column ${columnName} in ${listName} has another type: ${types[expected]} has become ${types[found]}.`,
      off: columnGone({ listName, columnName }),
      remedy: `${settings(columnName)} and change it back to ${types[expected]}.`,
    }),
    readOnlyOn: ({ listName, columnName }) => ({
      what: `The column ${columnName} in ${listName} is read-only.`,
      off: `${columnName} can be read but not changed in Samsyn. ${NO_NEW_ROWS(listName)}`,
      remedy: `The owner of the site needs to make the column ${columnName} writable again.`,
    }),
    requiredAdded: ({ listName, columnName }) => ({
      what: `Somebody has added the column ${columnName} to ${listName}, and it must be filled in.`,
      off: `${NO_NEW_ROWS(listName)} Rows that are there can be changed as usual.`,
      remedy: `${settings(columnName)} and make it optional, or give it a default value.`,
    }),
    requiredOn: ({ listName, columnName }) => ({
      what: `The column ${columnName} in ${listName} must now be filled in.`,
      off: `Rows in ${listName} are saved only when ${columnName} has a value.`,
      remedy: `${settings(columnName)} and make it optional again.`,
    }),
    choicesAdded: ({ listName, columnName, choices }) => ({
      what: `The column ${columnName} in ${listName} has choices that Samsyn does not know: ${quoted(choices)}.`,
      off: 'Rows with such a choice are shown under To sort out and not counted. All else works.',
      remedy: `Choose one of the other choices in those rows. ${settings(columnName)} and remove the new ones.`,
    }),
    choicesRemoved: ({ listName, columnName, choices }) => ({
      what: `The column ${columnName} in ${listName} no longer has the choices ${quoted(choices)}.`,
      off: 'Those choices cannot be made in Samsyn. Rows that have them are shown as before.',
      remedy: `${RUN_SETUP} The choices are then put back.`,
    }),
    choicesRenamed: ({ listName, columnName, choices }) => ({
      what: `Choices of the column ${columnName} in ${listName} have new names: ${choices.map(({ from, to }) => `“${from}” is now “${to}”`).join(', ')}.`,
      off: 'The old names cannot be chosen in Samsyn, and rows with the new ones are shown under To sort out.',
      remedy: `${settings(columnName)} and change the names back.`,
    }),
    ownChoicesOn: ({ listName, columnName }) => ({
      what: `In the column ${columnName} in ${listName} people can now type choices of their own.`,
      off: 'Rows with such a choice are shown under To sort out and not counted.',
      remedy: `${settings(columnName)} and switch off fill-in choices.`,
    }),
    textNarrowed: ({ listName, columnName, maxLength }) => ({
      what: `The column ${columnName} in ${listName} now holds only ${maxLength} characters.`,
      off: `Texts of more than ${maxLength} characters cannot be saved in ${columnName}.`,
      remedy: `${settings(columnName)} and raise the maximum number of characters.`,
    }),
    multiLineOff: ({ listName, columnName, maxLength }) => ({
      what: `The column ${columnName} in ${listName} now holds only one line.`,
      off: `Texts with line breaks or more than ${maxLength} characters cannot be saved in ${columnName}.`,
      remedy: `${settings(columnName)} and choose multiple lines of plain text.`,
    }),
    rangeNarrowed: ({ listName, columnName, minimum, maximum }) => ({
      what: `The column ${columnName} in ${listName} now takes only numbers ${minimum === undefined ? '' : `from ${minimum} `}${maximum === undefined ? 'upwards' : `up to ${maximum}`}.`,
      off: 'Other numbers cannot be saved.',
      remedy: `${settings(columnName)} and remove the limit.`,
    }),
    dateFormatChanged: ({ listName, columnName, found }) => ({
      what: `The column ${columnName} in ${listName} now shows ${types[found]}.`,
      off: found === 'date' ? `The time of day in ${columnName} is not shown in SharePoint.` : NOTHING_OFF,
      remedy:
        found === 'date'
          ? `${settings(columnName)} and choose date and time.`
          : 'Nothing needs doing. The day is the same.',
    }),
    uniqueOff: ({ listName, columnName }) => ({
      what: `The column ${columnName} in ${listName} now allows the same value in several rows.`,
      off: `${NO_NEW_ROWS(listName)} SharePoint no longer prevents duplicates.`,
      remedy: RUN_SETUP,
    }),
    indexOff: ({ listName, columnName, isKey }) => ({
      what: `The column ${columnName} in ${listName} is no longer indexed.`,
      off: isKey
        ? `${NO_NEW_ROWS(listName)} Without the index Samsyn cannot see whether a row has been made already.`
        : 'Nothing is switched off, but the list may become slow in SharePoint as it grows.',
      remedy: RUN_SETUP,
    }),
  },
};
