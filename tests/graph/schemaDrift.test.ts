import { describe, expect, it } from 'vitest';
import { listDefinition, type ListDefinition } from '#graph/listDefinition.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { checkSchema } from '#graph/schema/checkSchema.ts';
import { limitsOf } from '#graph/schema/limitsOf.ts';
import type { FoundSchema } from '#graph/schema/readSchema.ts';
import { schemaColumn } from '#graph/schema/schemaColumn.ts';
import { UNLIMITED, type ListLimits, type SchemaDrift } from '#graph/schema/schemaDrift.ts';

type Json = Readonly<Record<string, unknown>>;

const definition: ListDefinition = listDefinition({
  name: 'Svar',
  displayName: 'Svaren',
  description: '',
  list: { template: 'genericList' },
  columns: [
    { name: 'Text', displayName: 'Kort text', text: { maxLength: 64 } },
    { name: 'Lang', displayName: 'Lång text', text: { allowMultipleLines: true, textType: 'plain' } },
    { name: 'Val', displayName: 'Valet', choice: { choices: ['Ja', 'Nej', 'Kanske'], displayAs: 'dropDownMenu' } },
    { name: 'Tal', displayName: 'Talet', number: { minimum: 0 } },
    { name: 'Dag', displayName: 'Dagen', dateTime: { format: 'dateOnly' } },
    { name: 'Nar', displayName: 'När', dateTime: { format: 'dateTime' } },
    { name: 'Nyckel', displayName: 'Nyckel', text: { maxLength: 26 }, indexed: true, enforceUniqueValues: true },
  ],
});

/** The list as Graph would show it, with some columns changed (null: gone) and others added. */
function siteWith(changes: Readonly<Record<string, Json | null>>, added: readonly Json[] = []): FoundSchema {
  const ours: readonly Json[] = definition.columns.flatMap((column): readonly Json[] => {
    const change = changes[column.name];
    return change === null ? [] : [{ ...column, ...change }];
  });
  const columns = [{ name: 'Title', displayName: 'Rubrik', required: true, text: {} }, ...ours, ...added];
  const found = { id: '1', name: 'Svar', displayName: 'Regionernas svar', columns: columns.map(schemaColumn) };
  return new Map([['Svar', found]]);
}

const driftsOf = (changes: Readonly<Record<string, Json | null>>, added: readonly Json[] = []) =>
  checkSchema([definition], siteWith(changes, added));
const at = (column: string, columnName: string) => ({ list: 'Svar', listName: 'Regionernas svar', column, columnName });
const limited = (limits: Partial<ListLimits>): ListLimits => ({ ...UNLIMITED, ...limits });
const limitsFor = (drifts: readonly SchemaDrift[]) => limitsOf(drifts).get('Svar') ?? UNLIMITED;

const GONE = { text: null, choice: null, number: null, dateTime: null };
const SHORT = at('Text', 'Kort text');

type Case = readonly [
  told: string,
  changes: Readonly<Record<string, Json | null>>,
  drift: SchemaDrift,
  limits: Partial<ListLimits>,
];

const withoutShort = { canCreate: false, notReadable: new Set(['Text']), notWritable: new Set(['Text']) };

const CASES: readonly Case[] = [
  [
    '[V2] [F19] a column was renamed',
    { Text: { displayName: 'Rubriken' } },
    { kind: 'columnRenamed', ...at('Text', 'Rubriken'), formerName: 'Kort text' },
    {},
  ],
  [
    '[V4] [F19] a column was deleted',
    { Text: null },
    { kind: 'columnMissing', ...SHORT, sameName: undefined },
    withoutShort,
  ],
  [
    '[V4] a text became a number',
    { Text: { ...GONE, number: {} } },
    { kind: 'columnRetyped', ...SHORT, expected: 'text', found: 'number' },
    withoutShort,
  ],
  [
    '[V4] a text became something that Graph does not show',
    { Text: GONE },
    { kind: 'columnRetyped', ...SHORT, expected: 'text', found: 'unknown' },
    withoutShort,
  ],
  [
    '[V4] a long text got formatting, so that it comes as HTML',
    { Lang: { text: { allowMultipleLines: true, textType: 'richText' } } },
    { kind: 'columnRetyped', ...at('Lang', 'Lång text'), expected: 'note', found: 'richText' },
    { canCreate: false, notReadable: new Set(['Lang']), notWritable: new Set(['Lang']) },
  ],
  [
    '[V4] several choices at once became possible',
    { Val: { choice: { choices: ['Ja', 'Nej', 'Kanske'], displayAs: 'checkBoxes' } } },
    { kind: 'columnRetyped', ...at('Val', 'Valet'), expected: 'choice', found: 'multiChoice' },
    { canCreate: false, notReadable: new Set(['Val']), notWritable: new Set(['Val']) },
  ],
  [
    '[V4] a column cannot be written any more',
    { Text: { readOnly: true } },
    { kind: 'readOnlyOn', ...SHORT },
    { canCreate: false, notWritable: new Set(['Text']) },
  ],
  [
    '[V5] a column of ours must be filled in',
    { Text: { required: true } },
    { kind: 'requiredOn', ...SHORT },
    { needsValue: new Set(['Text']) },
  ],
  [
    '[V6] [F62] a choice was removed',
    { Val: { choice: { choices: ['Ja', 'Nej'] } } },
    { kind: 'choicesRemoved', ...at('Val', 'Valet'), choices: ['Kanske'] },
    { withoutChoices: new Map([['Val', new Set(['Kanske'])]]) },
  ],
  [
    '[V6] a choice was added',
    { Val: { choice: { choices: ['Ja', 'Tja', 'Nej', 'Kanske'] } } },
    { kind: 'choicesAdded', ...at('Val', 'Valet'), choices: ['Tja'] },
    {},
  ],
  [
    '[V6] [F62] a choice was renamed in its place',
    { Val: { choice: { choices: ['Ja', 'Absolut inte', 'Kanske'] } } },
    { kind: 'choicesRenamed', ...at('Val', 'Valet'), choices: [{ from: 'Nej', to: 'Absolut inte' }] },
    { withoutChoices: new Map([['Val', new Set(['Nej'])]]) },
  ],
  [
    '[V6] people may type choices of their own',
    { Val: { choice: { choices: ['Ja', 'Nej', 'Kanske'], allowTextEntry: true } } },
    { kind: 'ownChoicesOn', ...at('Val', 'Valet') },
    {},
  ],
  [
    '[V7] less text fits',
    { Text: { text: { maxLength: 20 } } },
    { kind: 'textNarrowed', ...SHORT, maxLength: 20, expected: 64 },
    { maxLength: new Map([['Text', 20]]) },
  ],
  [
    '[V7] a long text became one line',
    { Lang: { text: { allowMultipleLines: false, maxLength: 255 } } },
    { kind: 'multiLineOff', ...at('Lang', 'Lång text'), maxLength: 255 },
    { maxLength: new Map([['Lang', 255]]) },
  ],
  [
    '[V3] a number got limits',
    { Tal: { number: { minimum: 0, maximum: 5 } } },
    { kind: 'rangeNarrowed', ...at('Tal', 'Talet'), minimum: 0, maximum: 5 },
    {},
  ],
  [
    '[V3] an instant became a day',
    { Nar: { dateTime: { format: 'dateOnly' } } },
    { kind: 'dateFormatChanged', ...at('Nar', 'När'), expected: 'dateTime', found: 'date' },
    {},
  ],
  [
    '[V8] the key may occur twice',
    { Nyckel: { enforceUniqueValues: false } },
    { kind: 'uniqueOff', ...at('Nyckel', 'Nyckel') },
    { canCreate: false },
  ],
  [
    '[V8] the key was deleted',
    { Nyckel: null },
    { kind: 'columnMissing', ...at('Nyckel', 'Nyckel'), sameName: undefined },
    { canCreate: false, canWrite: false, notReadable: new Set(['Nyckel']), notWritable: new Set(['Nyckel']) },
  ],
];

describe('a list whose columns are as they should be', () => {
  it('[V3] has not drifted', () => {
    expect(driftsOf({})).toEqual([]);
    expect(limitsOf([])).toEqual(new Map());
  });

  it.each<readonly [string, Readonly<Record<string, Json>>, readonly Json[]]>([
    ['an optional column of somebody else', {}, [{ name: 'Anteckning', displayName: 'Anteckning', text: {} }]],
    ['SharePoint’s own columns', {}, [{ name: '_ColorTag', displayName: 'Color', required: true, text: {} }]],
    [
      'a read-only column',
      {},
      [{ name: 'Summa', displayName: 'Summa', required: true, readOnly: true, calculated: {} }],
    ],
    ['a text that holds more', { Text: { text: { maxLength: 255 } } }, []],
    ['one line that became several', { Text: { text: { allowMultipleLines: true, textType: 'plain' } } }, []],
    ['an index that SharePoint added', { Text: { indexed: true } }, []],
    ['choices in another order', { Val: { choice: { choices: ['Kanske', 'Nej', 'Ja'] } } }, []],
    ['a bound at the end of all numbers', { Tal: { number: { minimum: 0, maximum: 1.7976931348623157e308 } } }, []],
  ])('[V3] is not said to have drifted for %s', (_told, changes, added) => {
    expect(driftsOf(changes, added)).toEqual([]);
  });
});

describe('a list that people have changed', () => {
  it.each(CASES)('%s', (_told, changes, drift, limits) => {
    const drifts = driftsOf(changes);
    expect(drifts).toEqual([drift]);
    expect(limitsFor(drifts)).toEqual(limited(limits));
  });

  it('[V4] says when another column has taken the shown name of one that is gone', () => {
    const added = [{ name: 'Kort_x0020_text', displayName: 'Kort text', text: {} }];
    expect(driftsOf({ Text: null }, added)).toEqual([{ kind: 'columnMissing', ...SHORT, sameName: 'Kort_x0020_text' }]);
  });

  it('[V5] [F65] takes no new rows while a column of somebody else’s must be filled in', () => {
    const diary = { name: 'Dnr', displayName: 'Diarienummer', required: true, text: {} };
    const drifts = driftsOf({}, [diary]);
    expect(drifts).toEqual([{ kind: 'requiredAdded', ...at('Dnr', 'Diarienummer') }]);
    expect(limitsFor(drifts)).toEqual(limited({ canCreate: false }));
    expect(driftsOf({}, [{ ...diary, defaultValue: { value: 'Saknas' } }])).toEqual([]);
  });

  it('[V8] takes no new rows without the key’s index, and notes the loss of any other index', () => {
    const drifts = driftsOf({ Nyckel: { indexed: false, enforceUniqueValues: false } });
    expect(drifts.map(({ kind }) => kind)).toEqual(['indexOff', 'uniqueOff']);
    expect(limitsFor(drifts)).toEqual(limited({ canCreate: false }));
    const other: SchemaDrift = { kind: 'indexOff', ...SHORT, isKey: false };
    expect(limitsFor([other])).toEqual(UNLIMITED);
  });

  it('[V8] is gone: nothing can be written, and the other lists go on', () => {
    const drifts = checkSchema([definition, { ...definition, name: 'Andra' }], siteWith({}));
    expect(drifts).toEqual([{ kind: 'listMissing', list: 'Andra', listName: 'Svaren' }]);
    expect([...limitsOf(drifts)]).toEqual([['Andra', limited({ canCreate: false, canWrite: false })]]);
  });

  it('[V4] adds up what several differences switch off', () => {
    const drifts = driftsOf({ Text: null, Lang: { text: { maxLength: 255 } }, Tal: { required: true } });
    expect(limitsFor(drifts)).toEqual(
      limited({ ...withoutShort, maxLength: new Map([['Lang', 255]]), needsValue: new Set(['Tal']) }),
    );
  });
});

describe('a choice that is no longer offered', () => {
  it('[V6] [F62] is still read as what it is', () => {
    const row = { id: '7', Title: 'Rad', Nyckel: '01JD0000000000000000000000', Lanskod: '12', Upphandlingsregion: 'H' };
    const regions = listDefinitions.filter(({ name }) => name === 'Regioner');
    const columns = regions.flatMap((list) =>
      list.columns.map((column) =>
        schemaColumn(column.choice ? { ...column, choice: { ...column.choice, choices: ['A', 'B'] } } : column),
      ),
    );
    const drifts = checkSchema(
      regions,
      new Map([['Regioner', { id: '1', name: 'Regioner', displayName: 'R', columns }]]),
    );
    const gone = limitsOf(drifts).get('Regioner')?.withoutChoices.get('Upphandlingsregion');
    expect(gone?.has('H')).toBe(true);
    expect(rowCodecs.regions.read(row)).toMatchObject({ ok: true, value: { code: '12', area: 'H' } });
  });
});
