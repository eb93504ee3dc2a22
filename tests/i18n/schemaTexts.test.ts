import { describe, expect, it } from 'vitest';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { schemaEn } from '#i18n/schema.en.ts';
import { schemaSv } from '#i18n/schema.sv.ts';
import { driftText } from '#i18n/schemaTexts.ts';

const LIST = { list: 'Kriterier', listName: 'Miljökriterier' };
const AT = { ...LIST, column: 'Niva', columnName: 'Ambition' };

const DRIFTS: readonly SchemaDrift[] = [
  { kind: 'listMissing', ...LIST },
  { kind: 'columnMissing', ...AT, sameName: undefined },
  { kind: 'columnMissing', ...AT, sameName: 'Ambition0' },
  { kind: 'columnsNotYet', ...LIST, columns: [AT, { column: 'Undantag', columnName: 'Undantag' }] },
  { kind: 'columnRenamed', ...AT, formerName: 'Nivå' },
  { kind: 'columnRetyped', ...AT, expected: 'choice', found: 'unknown' },
  { kind: 'columnRetyped', ...AT, expected: 'note', found: 'richText' },
  { kind: 'readOnlyOn', ...AT },
  { kind: 'requiredAdded', ...AT },
  { kind: 'requiredOn', ...AT },
  { kind: 'choicesAdded', ...AT, choices: ['Högst', 'Lägst'] },
  { kind: 'choicesRemoved', ...AT, choices: ['Bas'] },
  { kind: 'choicesRenamed', ...AT, choices: [{ from: 'Bas', to: 'Grund' }] },
  { kind: 'ownChoicesOn', ...AT },
  { kind: 'textNarrowed', ...AT, maxLength: 20, expected: 64 },
  { kind: 'multiLineOff', ...AT, maxLength: 255 },
  { kind: 'rangeNarrowed', ...AT, minimum: 1, maximum: 5 },
  { kind: 'rangeNarrowed', ...AT, minimum: undefined, maximum: 5 },
  { kind: 'rangeNarrowed', ...AT, minimum: 1, maximum: undefined },
  { kind: 'dateFormatChanged', ...AT, expected: 'date', found: 'dateTime' },
  { kind: 'dateFormatChanged', ...AT, expected: 'dateTime', found: 'date' },
  { kind: 'uniqueOff', ...AT },
  { kind: 'indexOff', ...AT, isKey: true },
  { kind: 'indexOff', ...AT, isKey: false },
];

describe('[V9] the texts about lists that have drifted', () => {
  it.each([
    ['sv', schemaSv],
    ['en', schemaEn],
  ])('are there for every kind, in whole sentences with list and column (%s)', (_language, texts) => {
    const kinds = new Set<string>(DRIFTS.map(({ kind }) => kind));
    expect(Object.keys(texts.drifts).filter((kind) => !kinds.has(kind))).toEqual([]);
    for (const drift of DRIFTS) {
      const { what, off, remedy } = driftText(texts, drift);
      expect(what).toContain('Miljökriterier');
      if ('columnName' in drift) expect(what).toContain('Ambition');
      for (const sentence of [what, off, remedy]) {
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|  /);
      }
    }
  });

  it('name the choices and numbers that matter', () => {
    const what = (drift: SchemaDrift) => driftText(schemaSv, drift).what;
    expect(what({ kind: 'choicesRenamed', ...AT, choices: [{ from: 'Bas', to: 'Grund' }] })).toBe(
      'Alternativ i kolumnen Ambition i Miljökriterier har bytt namn: ”Bas” heter nu ”Grund”.',
    );
    expect(what({ kind: 'choicesAdded', ...AT, choices: ['Högst', 'Lägst'] })).toContain('”Högst”, ”Lägst”');
    expect(what({ kind: 'rangeNarrowed', ...AT, minimum: 1, maximum: undefined })).toContain('tal från 1 och uppåt.');
    expect(what({ kind: 'textNarrowed', ...AT, maxLength: 20, expected: 64 })).toContain('bara 20 tecken');
  });
});
