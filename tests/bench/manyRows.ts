import type { Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aCriterion, aPosition } from '../factories/entities.ts';
import { aCounty, anEmail, anInstant, aKey } from '../factories/values.ts';

/** County codes of the 21 regions. */
const COUNTIES = ['01', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13', '14'].concat([
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
]);
const LONG_TEXT = 'Leverantören ska kunna visa att varan uppfyller kravet vid anbudets ingivande. '.repeat(6);

/**
 * Criteria of the length that real ones have, some 1.5 KB of JSON, each with texts of its own.
 *
 * @param after the number of the row before the first
 */
export function manyCriteria(count: number, after = 0): Row[] {
  const columns = rowCodecs.criteria.write(aCriterion({ guidance: '' }));
  return Array.from({ length: count }, (_, index) => {
    const number = after + index + 1;
    const own = { Title: `Krav ${number}`, Kravtext: `${LONG_TEXT}Krav ${number}.`, Verifikat: `Intyg ${number}` };
    return row(number, { ...columns, ...own, Nyckel: aKey(number), KriterieId: idOf(number) });
  });
}

/** So many regions' answers to each of the criteria, in the order of the criteria. */
export function manyPositions(criteria: number, each: number): Row[] {
  const columns = rowCodecs.positions.write(aPosition());
  return Array.from({ length: criteria * each }, (_, index) => {
    const criterion = Math.floor(index / each) + 1;
    const county = aCounty(COUNTIES[index % each] ?? '01');
    const hash = criterion.toString(16).padStart(64, '0');
    const Lamnad = new Date(Date.parse('2026-03-02T08:00:00Z') + index * 1000).toISOString();
    const own = { KriterieId: idOf(criterion), Utgava: hash, Lanskod: county, Remiss: aKey(Math.ceil(criterion / 50)) };
    // No two rows have the same seal, and none of these fits: it is only taken along.
    const Sigill = Math.imul(index + 1, 0x9e3779b1)
      .toString(16)
      .replace('-', '')
      .padStart(8, '0');
    return row(index + 1, { ...columns, ...own, Lamnad, Sigill, Nyckel: aKey(1_000_000 + index) });
  });
}

/** Ids have three or four digits; the product group counts on. */
function idOf(number: number): string {
  const letters = [0, 1, 2].map((place) =>
    String.fromCharCode(65 + (Math.floor(Math.floor(number / 9000) / 26 ** place) % 26)),
  );
  return `REG-${letters.join('')}-${String((number % 9000) + 1000)}`;
}

function row(number: number, columns: Readonly<Record<string, unknown>>): Row {
  const id = String(number);
  const present = Object.entries(columns).filter(([, value]) => value !== null && value !== '');
  const guid = `0f8fad5b-d9cb-469f-a165-${number.toString(16).padStart(12, '0')}`;
  const written = { email: anEmail(), name: 'Kontaktperson, Region Skåne', at: anInstant() };
  return { id, eTag: `"${guid},3"`, fields: { ...Object.fromEntries(present), id }, written };
}
