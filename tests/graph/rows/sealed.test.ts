import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedByHand } from '#domain/seal.ts';
import { LIST_NAMES, type EntityOf, type ListName } from '#domain/workspace.ts';
import type { RowFields } from '#graph/gateway.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aCriterion } from '../../factories/entities.ts';
import { arbitraryEntities } from './arbitraryEntities.ts';

const SEALED = LIST_NAMES.filter((list) => rowCodecs[list].sealIn !== undefined);

type Pair<L extends ListName> = readonly [codec: RowCodec<EntityOf[L]>, values: fc.Arbitrary<EntityOf[L]>];
const pairOf = <L extends ListName>(list: L): Pair<L> => [rowCodecs[list], arbitraryEntities[list]];

/** As SharePoint gives columns back: lines ended its way, nothing around a line, instants to the second, empty ones gone. */
function stored(fields: RowFields): RowFields {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(kept.map(([column, value]) => [column, typeof value === 'string' ? spelt(value) : value]));
}

function spelt(text: string): string {
  // What is JSON is one line, and its breaks are told by signs.
  const lines = text.startsWith('{') ? text : text.replace(/\r\n?|\n/g, '\r\n');
  return lines.trim().replace(/(T\d\d:\d\d:\d\d)\.\d+Z$/, '$1Z');
}

function heldIn<L extends ListName>([codec]: Pair<L>, fields: RowFields) {
  const row = codec.read(fields);
  if (!row.ok) throw new Error(`Cannot be read: ${row.error.join()}`);
  return { value: row.value, seal: codec.sealIn?.(fields) };
}

it('[L19] what agreement rests on carries one', () => {
  expect(SEALED).toEqual([
    'criteria',
    'packages',
    'consultations',
    'positions',
    'decisions',
    'adoptions',
    'deviations',
    'meetings',
  ]);
});

describe.each(SEALED)('the seal of a row of %s', (list) => {
  it('[L19] fits whatever was written, as SharePoint gives it back', () => {
    const pair = pairOf(list);
    const [codec, values] = pair;
    fc.assert(
      fc.property(values, (value) => {
        const held = heldIn(pair, stored(codec.write(value)));
        expect(held.seal).toMatch(/^[0-9a-f]{8}$/);
        expect(editedByHand(held)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('[L20] does not fit another value', () => {
    const pair = pairOf(list);
    const [codec, values] = pair;
    fc.assert(
      fc.property(values, values, (value, other) => {
        const { Sigill: seal } = codec.write(value);
        fc.pre(codec.write(other)['Sigill'] !== seal);
        expect(editedByHand(heldIn(pair, { ...codec.write(other), Sigill: seal }))).toBe(true);
      }),
    );
  });
});

it('[L20] a text that was changed in SharePoint is told, and a space after it is not', () => {
  const fields = rowCodecs.criteria.write(aCriterion());
  const isByHand = (change: RowFields) => editedByHand(heldIn(pairOf('criteria'), { ...fields, ...change }));
  expect(isByHand({ Kravtext: 'Minst 25 viktprocent.' })).toBe(true);
  expect(isByHand({ Status: 'Publicerad' })).toBe(true);
  expect(isByHand({ Kravtext: `${aCriterion().text}\n` })).toBe(false);
  expect(isByHand({ Sigill: '' })).toBe(false);
});
