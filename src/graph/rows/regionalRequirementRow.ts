import * as z from 'zod/mini';
import { countyCode, criterionId, productGroupCode, rowKey } from '#domain/ids.ts';
import { judgementsOf, type Judgement, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { beginningOf } from './beginningOf.ts';
import { KIND_CHOICE, LEVEL_CHOICE } from './choices.ts';
import { linesOf, oneOf, optionalTextAs, readColumns, text, textAs, titleColumn } from './columns.ts';

const MATCHES = 'stämmer';
const DIFFERS = 'stämmer inte';
const MATCHES_NONE = 'inget motsvarande';

const columns = z.object({
  Nyckel: textAs(rowKey),
  Lanskod: textAs(countyCode),
  Produktgrupp: optionalTextAs(productGroupCode),
  Kravtext: text,
  Niva: optionalTextAs(oneOf(LEVEL_CHOICE)),
  Typ: optionalTextAs(oneOf(KIND_CHOICE)),
  Verifikat: text,
  Dokument: text,
  Plats: text,
  Bedomningar: textAs(linesOf(judgementIn)),
});

/** List RegionalaKrav. Its title is only for the eye: how the text begins. */
export const regionalRequirementRow: RowCodec<RegionalRequirement> = {
  list: 'RegionalaKrav',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Lanskod: 'value',
    Produktgrupp: 'value',
    Kravtext: 'text',
    Niva: 'value',
    Typ: 'value',
    Verifikat: 'text',
    Dokument: 'value',
    Plats: 'value',
    Bedomningar: 'lines',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Lanskod: region, Produktgrupp: productGroup, Niva: level, Typ: kind } = row.value;
    const { Dokument: document, Plats: place, Bedomningar } = row.value;
    return ok({
      ...{ key, region, productGroup, level, kind },
      text: row.value.Kravtext,
      evidence: row.value.Verifikat,
      source: { document, place },
      judgements: judgementsOf(Bedomningar),
    });
  },
  write: ({ key, region, productGroup, text: wording, level, kind, evidence, source, judgements }) => ({
    Nyckel: key,
    Title: beginningOf(wording, TITLE_LENGTH),
    Lanskod: region,
    Produktgrupp: productGroup ?? null,
    Kravtext: wording,
    Niva: level === undefined ? null : LEVEL_CHOICE[level],
    Typ: kind === undefined ? null : KIND_CHOICE[kind],
    Verifikat: evidence,
    Dokument: source.document,
    Plats: source.place,
    Bedomningar: judgements.map(lineOf).join('\n'),
  }),
};

/** As long as fits beside the other columns of a view. */
const TITLE_LENGTH = 80;

/** One line of Bedomningar, e.g. `"REG-INK-012 stämmer 0,93"`, `"REG-INK-013 stämmer inte"`, `"inget motsvarande"`. */
function judgementIn(line: string): Judgement | undefined {
  const words = line.split(/\s+/u);
  // Phones begin a line with a capital; that changes nothing in what it says.
  if (words.join(' ').toLocaleLowerCase('sv') === MATCHES_NONE) return { kind: 'matchesNone' };
  const [, id = '', verdict = '', number] = /^(\S+) (stämmer(?: inte)?)(?: (\S+))?$/u.exec(words.join(' ')) ?? [];
  const criterion = criterionId(id);
  const probability = number === undefined ? undefined : probabilityIn(number);
  if (criterion === undefined || (number !== undefined && probability === undefined)) return undefined;
  return { kind: verdict === DIFFERS ? 'differs' : 'matches', criterion, probability };
}

/** A share of one with a decimal comma, as Swedes write it: `"0,93"`. */
function probabilityIn(number: string): number | undefined {
  return /^(?:0(?:,\d{1,2})?|1(?:,0{1,2})?)$/.test(number) ? Number(number.replace(',', '.')) : undefined;
}

function lineOf(judgement: Judgement): string {
  if (judgement.kind === 'matchesNone') return MATCHES_NONE;
  const { criterion, probability } = judgement;
  const verdict = judgement.kind === 'matches' ? MATCHES : DIFFERS;
  return `${criterion} ${verdict}${probability === undefined ? '' : ` ${probability.toFixed(2).replace('.', ',')}`}`;
}
