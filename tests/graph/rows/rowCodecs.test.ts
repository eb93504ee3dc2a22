import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityOf, ListName } from '#domain/workspace.ts';
import { LIST_NAMES } from '#domain/workspace.ts';
import type { RowFields } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { arbitraryEntities } from './arbitraryEntities.ts';

type Pair<L extends ListName> = readonly [codec: RowCodec<EntityOf[L]>, values: fc.Arbitrary<EntityOf[L]>];

function pairOf<L extends ListName>(list: L): Pair<L> {
  return [rowCodecs[list], arbitraryEntities[list]];
}

/** As SharePoint gives a row back: columns without a value are not there, and built-in ones are. */
function stored(fields: RowFields): RowFields {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  return { ...Object.fromEntries(kept), id: '7', ContentType: 'Objekt', Attachments: false, _UIVersionString: '3.0' };
}

function definitionOf(list: string) {
  const definition = listDefinitions.find(({ name }) => name === list);
  if (!definition) throw new Error(`No definition of ${list}`);
  return definition;
}

describe.each(LIST_NAMES)('rows of %s', (list) => {
  it('come back as they were written', () => {
    const [codec, values] = pairOf(list);
    fc.assert(
      fc.property(values, (value) => {
        expect(codec.read(codec.write(value))).toEqual({ ok: true, value });
        expect(codec.read(stored(codec.write(value)))).toEqual({ ok: true, value });
      }),
    );
  });

  it('use only columns and choices that the list has', () => {
    const [codec, values] = pairOf(list);
    const { columns } = definitionOf(codec.list);
    const names = ['Title', ...columns.map(({ name }) => name)];
    fc.assert(
      fc.property(values, (value) => {
        const fields = codec.write(value);
        expect(names).toEqual(expect.arrayContaining(Object.keys(fields)));
        for (const { name, choice } of columns)
          if (choice && fields[name] !== null) expect(choice.choices).toContain(fields[name]);
      }),
      { numRuns: 50 },
    );
  });

  it('are called by their title, else by their key', () => {
    const [codec] = pairOf(list);
    expect(codec.titleOf({ Title: 'Möbler', Nyckel: '01J' })).toBe('Möbler');
    expect(codec.titleOf({ Title: ' ', Nyckel: '01J' })).toBe('01J');
    expect(codec.titleOf({ Title: 3 })).toBe('');
  });

  it('[L3] without any column name the columns that they need', () => {
    const [codec] = pairOf(list);
    const row = codec.read({});
    expect(row.ok ? [] : row.error).toContain(codec.keyColumn);
  });
});

const KEY = '01JD0000000000000000000000';

describe('[L18] a row typed in by hand', () => {
  const typed: RowFields = { id: '42', Title: 'Region Skåne', Lanskod: '12', Upphandlingsregion: 'H' };

  it('is known by its number in the list, which lasts as long as the row', () => {
    expect(rowCodecs.regions.read(typed)).toMatchObject({ ok: true, value: { key: '00000000000000000000000042' } });
  });

  it('keeps the key it has, and a key that is none is a problem all the same', () => {
    expect(rowCodecs.regions.read({ ...typed, Nyckel: KEY })).toMatchObject({ ok: true, value: { key: KEY } });
    expect(rowCodecs.regions.read({ ...typed, Nyckel: 'Skåne' })).toEqual({ ok: false, error: ['Nyckel'] });
  });
});

const HASH = 'a'.repeat(64);
const criterion: RowFields = {
  Nyckel: KEY,
  Title: 'Fasta luftmadrasser',
  KriterieId: 'REG-INK-012',
  Produktgrupper: 'INK, HAN',
  Ursprung: 'Eget',
  Status: 'Utkast',
};
const position: RowFields = {
  Nyckel: KEY,
  Remiss: KEY,
  KriterieId: 'REG-INK-012',
  Utgava: HASH,
  Lanskod: '12',
  Standpunkt: 'Tillstyrker',
  Lamnad: '2026-11-22T08:00:00Z',
};
const consultation: RowFields = {
  Nyckel: KEY,
  Title: 'Inkontinens 2026',
  Poster: `REG-INK-012 ${HASH}`,
  Oppnar: '2026-01-01T12:00:00Z',
  Stanger: '2026-02-01T12:00:00Z',
  Lage: 'Öppen',
};
const edition = rowCodecs.editions.write(firstEdition());

function firstEdition() {
  const [sample] = fc.sample(arbitraryEntities.editions, { numRuns: 1, seed: 1 });
  if (!sample) throw new Error('fast-check gave no edition');
  return sample;
}

describe('[L3] a row that cannot be read names the columns', () => {
  it.each<[string, ListName, RowFields, readonly string[]]>([
    ['a choice nobody knows', 'criteria', { ...criterion, Status: 'Kanske', Niva: 'Guld' }, ['Niva', 'Status']],
    ['a choice named like a built-in of the language', 'criteria', { ...criterion, Status: 'toString' }, ['Status']],
    ['an id of another form', 'criteria', { ...criterion, KriterieId: 'REG-INK-12' }, ['KriterieId']],
    [
      '[L4] one bad code among good ones',
      'criteria',
      { ...criterion, Produktgrupper: 'INK, hand' },
      ['Produktgrupper'],
    ],
    ['a number stored as text', 'criteria', { ...criterion, UhmVersion: '2' }, ['UhmVersion']],
    ['a number with decimals', 'criteria', { ...criterion, UhmVersion: 1.5 }, ['UhmVersion']],
    ['text stored as a number', 'criteria', { ...criterion, Kravtext: 95 }, ['Kravtext']],
    ['a day that no calendar has', 'criteria', { ...criterion, NastaOversyn: '2026-02-30' }, ['NastaOversyn']],
    ['a key cut short', 'positions', { ...position, Nyckel: '01JD' }, ['Nyckel']],
    ['an edition without hash', 'positions', { ...position, Utgava: null }, ['Utgava']],
    ['a line with a broken hash', 'consultations', { ...consultation, Poster: 'REG-INK-012 abc' }, ['Poster']],
    ['a line with a word too many', 'consultations', { ...consultation, Poster: `REG-INK-012 ${HASH} x` }, ['Poster']],
    ['no closing day', 'consultations', { ...consultation, Stanger: undefined }, ['Stanger']],
    ['content that is no JSON', 'editions', { ...edition, Innehall: '{"id":' }, ['Innehall']],
    ['content that lacks a part', 'editions', { ...edition, Innehall: '{"id":"REG-INK-012"}' }, ['Innehall']],
    ['[L6] content of another criterion', 'editions', { ...edition, KriterieId: 'REG-ZZZ-999' }, ['KriterieId']],
    ['version nought', 'editions', { ...edition, Version: 0 }, ['Version']],
  ])('%s', (...[, list, fields, columns]) => {
    expect(rowCodecs[list].read(fields)).toEqual({ ok: false, error: columns });
  });
});

describe('rows written by hand in SharePoint', () => {
  it('[L1] may leave out every optional column', () => {
    const read = rowCodecs.criteria.read(criterion);
    expect(read).toMatchObject({ ok: true, value: { text: '', level: undefined, source: { id: undefined } } });
  });

  it('[L4] may separate lines in any way and leave blank ones', () => {
    const Poster = `\r\n  REG-INK-012   ${HASH} \r\n\r\nREG-INK-013 ${HASH}\n`;
    const read = rowCodecs.consultations.read({ ...consultation, Poster });
    expect(read.ok && read.value.items.map((item) => item.criterion)).toEqual(['REG-INK-012', 'REG-INK-013']);
  });

  it('[L8] leave a region in that has no value in Aktiv', () => {
    const region = { Nyckel: KEY, Title: 'Region Skåne', Lanskod: '12', Upphandlingsregion: 'H' };
    expect(rowCodecs.regions.read(region)).toMatchObject({ ok: true, value: { isActive: true } });
    expect(rowCodecs.regions.read({ ...region, Aktiv: false })).toMatchObject({ ok: true, value: { isActive: false } });
  });

  it('[L17] may carry any title where the title is only for the eye', () => {
    const read = rowCodecs.positions.read(position);
    expect(rowCodecs.positions.read({ ...position, Title: 'något annat' })).toEqual(read);
    expect(read.ok && rowCodecs.positions.write(read.value)['Title']).toBe('REG-INK-012 12');
    expect(edition['Title']).toMatch(/^[A-Z]{3}-[A-Z]{3}-\d{3,4} v\d+$/);
    expect(rowCodecs.editions.read({ ...edition, Title: 'något annat' })).toEqual(rowCodecs.editions.read(edition));
  });

  it('[L3] may carry blank space around a code, id or choice, as a paste brings it along', () => {
    const pasted = {
      ...position,
      KriterieId: '\ufeffREG-INK-012 ',
      Lanskod: '\u00a012',
      Standpunkt: 'Tillstyrker\r\n',
    };
    expect(rowCodecs.positions.read(pasted)).toEqual(rowCodecs.positions.read(position));
  });

  it.each([
    ['1', 'Lanskod'],
    ['reg-ink-012', 'KriterieId'],
  ])('[L3] are not guessed at when they say %s', (value, column) => {
    expect(rowCodecs.positions.read({ ...position, [column]: value })).toEqual({ ok: false, error: [column] });
  });

  it('may write an address in capitals', () => {
    const read = rowCodecs.roles.read({ Nyckel: KEY, Epost: ' Kontakt@Region.SE', Roll: 'Läsare' });
    expect(read).toMatchObject({ ok: true, value: { email: 'kontakt@region.se' } });
  });
});

describe('[L7] days are Swedish days', () => {
  it.each([
    ['midnight UTC', '2026-01-01T00:00:00Z', '2026-01-01'],
    ['Swedish midnight in winter', '2025-12-31T23:00:00Z', '2026-01-01'],
    ['Swedish midnight in summer', '2026-06-30T22:00:00Z', '2026-07-01'],
    ['Swedish midnight with an offset', '2026-07-01T00:00:00+02:00', '2026-07-01'],
    ['midnight of the night in which summer time begins', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['midnight of the night in which summer time ends', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['midnight in Redmond, where new sites keep their clocks', '2026-01-01T08:00:00Z', '2026-01-01'],
    ['noon UTC, as we write it', '2026-01-01T12:00:00Z', '2026-01-01'],
    ['a plain day', '2026-01-01', '2026-01-01'],
  ])('%s', (_case, stored, read) => {
    const row = rowCodecs.criteria.read({ ...criterion, NastaOversyn: stored });
    expect(row.ok && row.value.nextReview).toBe(read);
  });
});
