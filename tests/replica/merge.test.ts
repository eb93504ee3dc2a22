import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowFields } from '#graph/gateway.ts';
import type { MergeKind } from '#graph/rowCodec.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { mergeRows, type RowMerge } from '#replica/merge/mergeRows.ts';
import { isSameValue } from '#replica/merge/sameValue.ts';
import { arbitraryEntities } from '../graph/rows/arbitraryEntities.ts';

const KINDS: Readonly<Record<string, MergeKind>> = {
  Title: 'value',
  Typ: 'value',
  Grupper: 'commas',
  Val: 'commas',
  Poster: 'lines',
  Text: 'text',
};
const WITH_STATUS: Readonly<Record<string, MergeKind>> = { ...KINDS, Status: 'decision' };

const words = fc.uniqueArray(fc.constantFrom('INK', 'HAN', 'MOB', 'TEX'), { maxLength: 4 });
const lines = fc.array(fc.constantFrom('ett', 'två', 'tre', '', 'fyra\u00A0kr'), { maxLength: 7 });
const arbitraryRow: fc.Arbitrary<RowFields> = fc.record({
  Title: fc.constantFrom('A', 'B', ''),
  Typ: fc.constantFrom('x', 'y', null),
  Grupper: words.map((each) => each.join(', ')),
  Val: words,
  Poster: words.map((each) => each.map((word) => `${word} obligatoriskt`).join('\n')),
  Text: lines.map((each) => each.join('\n')),
  Status: fc.constantFrom('Utkast', 'Remiss'),
});
/** Rows that mostly agree, as edits of one row do. */
const threeRows = fc
  .record({ base: arbitraryRow, one: arbitraryRow, other: arbitraryRow, picks: fc.array(fc.constantFrom(0, 1, 2)) })
  .map(({ base, one, other, picks }) => {
    const changed = (edit: RowFields, side: number) =>
      Object.fromEntries(Object.entries(base).map(([c, v], at) => [c, (picks[at] ?? 1) === side ? edit[c] : v]));
    return fc.constantFrom(
      { base, mine: one, theirs: other },
      { base, mine: changed(one, 1), theirs: changed(other, 2) },
      { base, mine: changed(one, 1), theirs: other },
    );
  })
  .chain((rows) => rows);

const after = (theirs: RowFields, { fields }: RowMerge): RowFields => ({ ...theirs, ...fields });
const partsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map(String) : (typeof value === 'string' ? value : '').split(/, |\n/))
    .filter((part) => part !== '')
    .sort();
const collided = ({ collisions }: RowMerge) => collisions.map(({ column }) => column);

describe('putting two edits of a row together', () => {
  it('[O10] changes nothing when only one side changed', () => {
    fc.assert(
      fc.property(threeRows, ({ base, mine, theirs }) => {
        expect(mergeRows({ base, mine: base, theirs, kinds: WITH_STATUS })).toMatchObject({
          fields: {},
          collisions: [],
        });
        const alone = mergeRows({ base, mine, theirs: base, kinds: WITH_STATUS });
        expect(alone).toMatchObject({ taken: [], collisions: [] });
        for (const column of Object.keys(KINDS))
          expect(isSameValue(after(base, alone)[column], mine[column])).toBe(true);
      }),
    );
  });

  it('[O10] [F41] gives both sides the same row, whoever came first, when they changed different columns', () => {
    fc.assert(
      fc.property(
        arbitraryRow,
        arbitraryRow,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        (base, edit, mineHas) => {
          const half = (isMine: boolean) =>
            Object.fromEntries(Object.entries(base).map(([c, v], at) => [c, mineHas[at] === isMine ? edit[c] : v]));
          const [mine, theirs] = [half(true), half(false)];
          const mineLate = mergeRows({ base, mine, theirs, kinds: KINDS });
          const theirsLate = mergeRows({ base, mine: theirs, theirs: mine, kinds: KINDS });
          expect([mineLate.collisions, theirsLate.collisions]).toEqual([[], []]);
          for (const column of Object.keys(KINDS)) {
            expect(isSameValue(after(theirs, mineLate)[column], edit[column])).toBe(true);
            expect(isSameValue(after(mine, theirsLate)[column], edit[column])).toBe(true);
          }
        },
      ),
    );
  });

  it('[O10] invents nothing: every value, entry and line is of one of the two', () => {
    fc.assert(
      fc.property(threeRows, ({ base, mine, theirs }) => {
        const row = after(theirs, mergeRows({ base, mine, theirs, kinds: WITH_STATUS }));
        for (const [column, kind] of Object.entries(WITH_STATUS)) {
          if (kind === 'value' || kind === 'decision')
            expect([mine[column], theirs[column]]).toContainEqual(row[column]);
          else
            for (const part of partsOf(row[column]))
              expect([...partsOf(mine[column]), ...partsOf(theirs[column])]).toContain(part);
        }
      }),
    );
  });

  it('[O10] loses nothing that was typed: it stands in the row or in a collision', () => {
    fc.assert(
      fc.property(threeRows, ({ base, mine, theirs }) => {
        const merge = mergeRows({ base, mine, theirs, kinds: WITH_STATUS });
        const row = after(theirs, merge);
        for (const [column, kind] of Object.entries(WITH_STATUS)) {
          if (isSameValue(mine[column], base[column])) continue;
          const collision = merge.collisions.find((each) => each.column === column);
          if (collision) expect(collision.mine).toBe(mine[column]);
          else if (kind === 'value' || kind === 'decision') expect(row[column]).toBe(mine[column]);
          else {
            const added = partsOf(mine[column]).filter((part) => !partsOf(base[column]).includes(part));
            expect(partsOf(row[column])).toEqual(expect.arrayContaining(added));
          }
        }
      }),
    );
  });

  it('[O10] has nothing more to write when it is done again, and asks for the same again', () => {
    fc.assert(
      fc.property(threeRows, ({ base, mine, theirs }) => {
        const first = mergeRows({ base, mine, theirs, kinds: WITH_STATUS });
        const second = mergeRows({ base, mine, theirs: after(theirs, first), kinds: WITH_STATUS });
        expect(second.fields).toEqual({});
        expect(collided(second)).toEqual(collided(first));
      }),
    );
  });

  it('[O12] never carries a decision over a row that changed, nor a text into a row that was decided on', () => {
    fc.assert(
      fc.property(threeRows, ({ base, mine, theirs }) => {
        const merge = mergeRows({ base, mine, theirs, kinds: WITH_STATUS });
        const isTheirNews = (column: string) =>
          !isSameValue(theirs[column], base[column]) && !isSameValue(theirs[column], mine[column]);
        if (Object.keys(KINDS).some(isTheirNews)) expect(merge.fields).not.toHaveProperty('Status');
        if (isTheirNews('Status')) expect(merge.fields).toEqual({});
      }),
    );
  });
});

const merge = (base: RowFields, mine: RowFields, theirs: RowFields) =>
  mergeRows({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs }, kinds: WITH_STATUS });

describe('columns of each kind', () => {
  it('[O11] sets take what either side added and drop what either side took away', () => {
    expect(merge({ Grupper: 'INK, HAN' }, { Grupper: 'HAN, MOB' }, { Grupper: 'INK, HAN, TEX' })).toEqual({
      fields: { Grupper: 'HAN, TEX, MOB' },
      taken: ['Grupper'],
      collisions: [],
    });
    expect(merge({ Val: ['a b'] }, { Val: ['a b', 'a c'] }, { Val: [] }).fields).toEqual({ Val: ['a c'] });
  });

  it('[O11] an entry that both sides changed differently collides', () => {
    const base = { Poster: 'REG-INK-001 obligatoriskt\nREG-INK-002 valfritt' };
    const mine = { Poster: 'REG-INK-001 valfritt\nREG-INK-002 valfritt' };
    expect(merge(base, mine, { Poster: 'REG-INK-001 obligatoriskt' }).fields).toEqual({
      Poster: 'REG-INK-001 valfritt',
    });
    expect(collided(merge(base, mine, { Poster: 'REG-INK-002 valfritt' }))).toEqual(['Poster']);
    expect(collided(merge(base, mine, { Poster: 'REG-INK-001 a\nREG-INK-001 b' }))).toEqual(['Poster']);
  });

  it('[O11] texts take lines of both, and collide where both changed the same line', () => {
    const base = { Text: 'ett\ntvå\ntre' };
    const mine = { Text: 'ETT\ntvå\ntre' };
    expect(merge(base, mine, { Text: 'ett\r\ntvå\r\ntre\r\nfyra' }).fields).toEqual({ Text: 'ETT\ntvå\ntre\nfyra' });
    const collision = { column: 'Text', base: base.Text, mine: mine.Text, theirs: 'Ett\ntvå\ntre' };
    expect(merge(base, mine, { Text: 'Ett\ntvå\ntre' }).collisions).toEqual([collision]);
  });

  it('[O11] texts whose lines repeat so much that nobody can tell which was meant are not merged', () => {
    const [base, mine, theirs] = ['a\na\nb\nc\na', 'b\nb\na', 'b\nc\na\na\na'];
    expect(collided(merge({ Text: base }, { Text: mine }, { Text: theirs }))).toEqual(['Text']);
  });

  it('[O11] keeps no-break spaces as they were typed', () => {
    const base = { Text: 'högst 10\u00A0000 kr\n\nsista raden' };
    const theirs = { Text: 'högst 10 000 kr\n\nsista raden' };
    expect(merge(base, { Text: `${base.Text}\nny rad` }, theirs).fields['Text']).toMatch(
      /000 kr\n\nsista raden\nny rad$/,
    );
  });

  it.each([
    ['line ends', 'a\nb', 'a\r\nb'],
    ['no-break spaces', '10 000', '10\u00A0000'],
    ['a column left out', '', undefined],
    ['an empty column', undefined, null],
    ['an empty set', [], null],
  ])('[O10] %s make no difference', (_case, mine, theirs) => {
    expect(merge({ Text: 'x' }, { Text: mine }, { Text: theirs })).toEqual({ fields: {}, taken: [], collisions: [] });
  });

  it('[O10] [F42] the same column changed differently collides with all three values, and the rest is merged', () => {
    expect(merge({ Title: 'A', Typ: 'x', Text: '' }, { Title: 'B', Text: 'ny' }, { Title: 'C', Typ: 'y' })).toEqual({
      fields: { Text: 'ny' },
      taken: ['Typ'],
      collisions: [{ column: 'Title', base: 'A', mine: 'B', theirs: 'C' }],
    });
  });

  it('[O12] says which column a decision collides over', () => {
    const decided = merge({ Status: 'Utkast', Text: 'a' }, { Status: 'Remiss' }, { Text: 'b' });
    expect(decided.collisions).toEqual([
      { column: 'Status', base: 'Utkast', mine: 'Remiss', theirs: 'Utkast', over: 'Text' },
    ]);
    const typed = merge({ Status: 'Utkast', Text: 'a' }, { Text: 'b' }, { Status: 'Remiss' });
    expect(typed.collisions).toEqual([{ column: 'Text', base: 'a', mine: 'b', theirs: 'a', over: 'Status' }]);
  });

  it('[O12] the same decision on both sides is none to ask about', () => {
    expect(merge({ Status: 'Utkast', Typ: 'x' }, { Status: 'Remiss', Typ: 'y' }, { Status: 'Remiss' })).toEqual({
      fields: { Typ: 'y' },
      taken: [],
      collisions: [],
    });
  });
});

describe('the lists', () => {
  it.each([
    ['regions', rowCodecs.regions.mergeOf, arbitraryEntities.regions.map(rowCodecs.regions.write)],
    ['roles', rowCodecs.roles.mergeOf, arbitraryEntities.roles.map(rowCodecs.roles.write)],
    [
      'productGroups',
      rowCodecs.productGroups.mergeOf,
      arbitraryEntities.productGroups.map(rowCodecs.productGroups.write),
    ],
    ['criteria', rowCodecs.criteria.mergeOf, arbitraryEntities.criteria.map(rowCodecs.criteria.write)],
    ['editions', rowCodecs.editions.mergeOf, arbitraryEntities.editions.map(rowCodecs.editions.write)],
    ['packages', rowCodecs.packages.mergeOf, arbitraryEntities.packages.map(rowCodecs.packages.write)],
    [
      'consultations',
      rowCodecs.consultations.mergeOf,
      arbitraryEntities.consultations.map(rowCodecs.consultations.write),
    ],
    ['positions', rowCodecs.positions.mergeOf, arbitraryEntities.positions.map(rowCodecs.positions.write)],
    [
      'regionalRequirements',
      rowCodecs.regionalRequirements.mergeOf,
      arbitraryEntities.regionalRequirements.map(rowCodecs.regionalRequirements.write),
    ],
    ['terms', rowCodecs.terms.mergeOf, arbitraryEntities.terms.map(rowCodecs.terms.write)],
  ])('[O11] say for every column of %s how it is put together', (_list, kinds, rows) => {
    const [row] = fc.sample(rows, 1);
    expect(Object.keys(kinds).sort()).toEqual(Object.keys(row ?? {}).sort());
  });
});
