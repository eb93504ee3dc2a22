import { describe, expect, it } from 'vitest';
import { cellText, fieldValueOf, rowsWith } from '#workbench/teams-host/page/sharepoint/cellText.ts';
import { cellAfterKey, cellAfterTab } from '#workbench/teams-host/page/sharepoint/gridKeys.ts';
import { columnPage, item, listColumnOf } from '#workbench/teams-host/page/sharepoint/listShapes.ts';

describe('a field', () => {
  it.each([
    ['number', 2.5, '2,5'],
    ['boolean', true, 'Ja'],
    ['day', '2026-06-30T22:00:00Z', '2026-07-01'],
    ['moment', '2026-11-22T08:05:00Z', '2026-11-22 09:05'],
    ['day', 'i morgon', 'i morgon'],
    ['text', undefined, ''],
  ] as const)('of kind %s is shown: %j', (kind, value, text) => expect(cellText(value, kind)).toBe(text));

  it.each([
    ['number', '2,5', 2.5],
    ['number', 'två', 'två'],
    ['boolean', 'nej', false],
    ['day', '2026-07-01', '2026-07-01T12:00:00Z'],
    ['day', 'i morgon', 'i morgon'],
    ['choice', 'Nonsens', 'Nonsens'],
    ['text', '  ', null],
  ] as const)('of kind %s is written as typed: %j', (kind, text, value) =>
    expect(fieldValueOf(text, kind)).toEqual(value),
  );
});

describe('columns and rows from Graph', () => {
  const columnsOf = (...value: readonly object[]) => columnPage.parse({ value }).value.map(listColumnOf);

  it('leaves out what nobody edits', () => {
    expect(
      columnsOf(
        { name: 'Modified', displayName: 'Modified', readOnly: true, dateTime: {} },
        { name: 'Dold', displayName: 'Dold', hidden: true, text: {} },
        { name: 'Bild', displayName: 'Bild', thumbnail: {} },
      ),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('tells short text from long', () => {
    expect(
      columnsOf(
        { name: 'Title', displayName: 'Title', text: { maxLength: 255 } },
        { name: 'Motiv', displayName: 'Motiv', text: { allowMultipleLines: true } },
      ).map((column) => column?.kind),
    ).toEqual(['text', 'note']);
  });

  it('says who changed a row, person or app', () => {
    const by = (lastModifiedBy: object) => item.parse({ id: '1', '@odata.etag': '"a,1"', lastModifiedBy }).changedBy;
    expect(by({ user: { displayName: 'Nationell samordnare' } })).toBe('Nationell samordnare');
    expect(by({ application: { displayName: 'Samsyn' } })).toBe('Samsyn');
  });

  it('finds rows by any text, in any case', () => {
    const rows = ['Handskar av nitril', 'Ärmhåla'].map((Title, index) =>
      item.parse({ id: String(index), fields: { Title } }),
    );
    expect(rowsWith(rows, ' ÄRM').map(({ id }) => id)).toEqual(['1']);
    expect(rowsWith(rows, '')).toBe(rows);
  });
});

describe('moving in the grid', () => {
  const size = { rows: 100, columns: 5, page: 12 };
  const at = { row: 10, column: 2 };
  it.each([
    ['ArrowUp', false, { row: 9, column: 2 }],
    ['PageDown', false, { row: 22, column: 2 }],
    ['Home', false, { row: 10, column: 0 }],
    ['End', true, { row: 99, column: 4 }],
    ['x', false, undefined],
  ])('%s (Ctrl: %s)', (key, ctrlKey, target) => expect(cellAfterKey(at, { key, ctrlKey }, size)).toEqual(target));

  it('stops at the edges', () => {
    expect(cellAfterKey({ row: 0, column: 0 }, { key: 'ArrowLeft', ctrlKey: false }, size)).toEqual({
      row: 0,
      column: 0,
    });
  });

  it('Tab goes on in the next row after the last column, and back', () => {
    expect(cellAfterTab({ row: 3, column: 4 }, false, size)).toEqual({ row: 4, column: 0 });
    expect(cellAfterTab({ row: 4, column: 0 }, true, size)).toEqual({ row: 3, column: 4 });
    expect(cellAfterTab({ row: 99, column: 4 }, false, size)).toEqual({ row: 99, column: 4 });
  });
});
