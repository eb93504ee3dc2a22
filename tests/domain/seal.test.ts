import { describe, expect, it } from 'vitest';
import { editedByHand, sealOf } from '#domain/seal.ts';
import { aCriterion, held } from '../factories/entities.ts';

describe('a seal', () => {
  it('[L19] is FNV-1a over the one spelling of the fields', () => {
    // FNV-1a of "null", worked out by the definition: nothing that is empty is spelt.
    expect(sealOf({ title: '', items: [], source: { id: undefined }, isHidden: false })).toBe('77074ba4');
    expect(sealOf(aCriterion())).toMatch(/^[0-9a-f]{8}$/);
  });

  it('[L19] is of another shape only where somebody sees another value', () => {
    const seal = sealOf(aCriterion({ text: 'Högst 5 %\nav vikten' }));
    expect(sealOf(aCriterion({ text: 'Högst 5\u00A0%\r\nav vikten \n'.normalize('NFD') }))).toBe(seal);
    expect(sealOf(aCriterion({ text: 'Högst 6 %\nav vikten' }))).not.toBe(seal);
    expect(sealOf({ at: '2026-03-01T10:00:00.750Z' })).toBe(sealOf({ at: '2026-03-01T10:00:00.000Z' }));
  });

  it('[L19] does not depend on the order of fields, but on the order of entries', () => {
    expect(sealOf({ one: 'a', other: 'b' })).toBe(sealOf({ other: 'b', one: 'a' }));
    expect(sealOf({ words: ['a', 'b'] })).not.toBe(sealOf({ words: ['b', 'a'] }));
  });

  it('[L19] stays when a later version adds a field that is empty', () => {
    expect(sealOf({ ...aCriterion(), limitedTo: undefined, note: '' })).toBe(sealOf(aCriterion()));
  });
});

describe('a row', () => {
  const value = aCriterion();

  it('[L20] whose seal no longer fits was edited by hand', () => {
    expect(editedByHand(held(value, { seal: sealOf(value) }))).toBe(false);
    expect(editedByHand(held(aCriterion({ text: 'Minst 25 viktprocent.' }), { seal: sealOf(value) }))).toBe(true);
  });

  it('[L20] without a seal is not said to be: nobody knows', () => {
    expect(editedByHand(held(value, { seal: undefined }))).toBe(false);
  });
});
