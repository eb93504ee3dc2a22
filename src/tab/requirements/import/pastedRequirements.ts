import { cellsIn, separatorOf, type Separator } from './cellsIn.ts';
import { markerOf } from './listMarker.ts';
import type { Division, PastedRequirement } from './pastedRequirement.ts';
import { plainRequirements } from './plainRequirements.ts';
import { isHeading } from './heading.ts';

/** What a person has said of how it is to be read; the rest is guessed. */
export type Wanted = {
  readonly by?: Division | undefined;
  /** Number of the column with the text, from 0. */
  readonly column?: number | undefined;
  /** A file of cells, whatever they are kept apart by. */
  readonly isCsv?: boolean | undefined;
};

export type Pasted = {
  readonly requirements: readonly PastedRequirement[];
  readonly reading:
    | { readonly kind: 'plain'; readonly by: Division }
    /** `columns`: what each is called, or what its first cell says. */
    | { readonly kind: 'table'; readonly column: number; readonly columns: readonly string[] };
};

/** The requirements in a text from Word, Excel, a PDF or a mail, in their order. The same text gives the same ones. */
export function pastedRequirements(pasted: string, wanted: Wanted = {}): Pasted {
  const text = pasted.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\u00A0', ' ');
  if (wanted.isCsv === true) return inTable(cellsIn(text, separatorOf(text)), wanted.column);
  // Word puts a tab between the marker of a list and its item.
  const listed = text
    .split('\n')
    .map((line) => (markerOf(line.replace('\t', ' ')) && !isRow(line) ? line.replace('\t', ' ') : line))
    .join('\n');
  if (isTable(listed)) return inTable(cellsIn(text, '\t' satisfies Separator), wanted.column);
  const by = wanted.by ?? (/\S[^\n]*\n[ \t]*\n\s*\S/u.test(listed) ? 'paragraphs' : 'lines');
  return { requirements: plainRequirements(listed, by), reading: { kind: 'plain', by } };
}

/** More cells than a marker and its item. */
function isRow(line: string): boolean {
  return line.split('\t').length > 2;
}

function isTable(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.filter((line) => line.trim().includes('\t')).length * 2 >= lines.length;
}

function inTable(rows: readonly (readonly string[])[], wanted: number | undefined): Pasted {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const numbers = Array.from({ length: width }, (_, column) => column);
  const column = wanted !== undefined && wanted < width ? wanted : longestOf(rows, numbers);
  const places = numbers.find((other) => other !== column && isPlaceColumn(rows, other));
  const [first] = rows;
  const hasHead = first !== undefined && HEAD.test(first[column] ?? '');
  let heading = '';
  const requirements = (hasHead ? rows.slice(1) : rows).flatMap((row) => {
    const filled = row.filter((cell) => cell !== '');
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && isHeading(only)) {
      heading = only;
      return [];
    }
    const cell = row[column] ?? '';
    const marker = markerOf(cell);
    const own = marker !== undefined && marker.kind !== 'bullet' ? marker.name : '';
    const place = (places === undefined ? '' : (row[places] ?? '')) || own || heading;
    const text = cell.slice(marker?.length ?? 0).trim();
    return text === '' ? [] : [{ text, place }];
  });
  const columns = numbers.map((each) => rows.map((row) => row[each] ?? '').find((cell) => cell !== '') ?? '');
  return { requirements, reading: { kind: 'table', column, columns } };
}

/** What people call the column with the text. */
const HEAD =
  /^(?:ska-?krav|krav|kravtext|kravformulering|formulering|lydelse|text|beskrivning|requirement|description|wording)(?!\p{L})[^.]{0,40}$/iu;

function longestOf(rows: readonly (readonly string[])[], numbers: readonly number[]): number {
  const lengthOf = (column: number) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0);
  return numbers.reduce((best, column) => (lengthOf(column) > lengthOf(best) ? column : best), 0);
}

/** Most cells that say anything say a number. */
function isPlaceColumn(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.flatMap((row) => (row[column] === undefined || row[column] === '' ? [] : [row[column]]));
  const numbered = cells.filter((cell) => /^(?:\p{L}{1,5}[ .:-]{0,2})?\d+(?:[.:]\d+)*[.:)]?$/u.test(cell));
  return numbered.length > 0 && numbered.length * 2 >= cells.length;
}
