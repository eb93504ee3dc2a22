import * as z from 'zod/mini';
import { rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { Term } from '#domain/term.ts';
import type { RowCodec } from '../rowCodec.ts';
import { linesOf, oneOf, readColumns, text, textAs, titleColumn } from './columns.ts';

const KIND_OF_TERM_CHOICE = {
  synonyms: 'Synonymer',
  concept: 'Begrepp',
} as const satisfies Record<Term['kind'], string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Slag: textAs(oneOf(KIND_OF_TERM_CHOICE)),
  Ord: textAs(linesOf(word)),
  Anmarkning: text,
});

/** List Ordlista. */
export const termRow: RowCodec<Term> = {
  list: 'Ordlista',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: { Nyckel: 'value', Title: 'value', Slag: 'value', Ord: 'wholeLines', Anmarkning: 'text' },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: name, Slag: kind, Ord: words, Anmarkning: note } = row.value;
    return ok({ key, name, kind, words, note });
  },
  write: ({ key, name, kind, words, note }) => ({
    Nyckel: key,
    Title: name,
    Slag: KIND_OF_TERM_CHOICE[kind],
    Ord: words.join('\n'),
    Anmarkning: note,
  }),
};

/** A word or phrase; a star stands only at its end, and not alone. */
function word(line: string): string | undefined {
  return /^[^*]+\*?$/u.test(line) ? line : undefined;
}
