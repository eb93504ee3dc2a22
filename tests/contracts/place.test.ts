import { describe, expect, it } from 'vitest';
import { placeOf, subPageIdOf, type Place } from '#contracts/place.ts';
import { aCriterionId, aKey } from '../factories/values.ts';

describe('a place in the tab', () => {
  it.each<[string, Place]>([
    ['criteria', { kind: 'criteria' }],
    ['criterion/REG-INK-012', { kind: 'criterion', id: aCriterionId() }],
    ['consultations', { kind: 'consultations' }],
    [`consultation/${aKey(5)}`, { kind: 'consultation', key: aKey(5) }],
    ['requirements', { kind: 'requirements' }],
    [`requirements/${aKey(6)}`, { kind: 'requirement', key: aKey(6) }],
    ['problems', { kind: 'problems' }],
  ])('%s is written and read alike', (subPageId, place) => {
    expect(subPageIdOf(place)).toBe(subPageId);
    expect(placeOf(subPageId)).toEqual(place);
    expect(placeOf(`#/${subPageId}`)).toEqual(place);
  });

  it('is found however the id was typed', () => {
    expect(placeOf('criterion/reg-ink-012')).toEqual({ kind: 'criterion', id: aCriterionId() });
  });

  it.each([
    '',
    'criterion',
    'criterion/',
    'criterion/../etc',
    'consultation/17',
    'requirements/17',
    'annat',
    '__proto__',
  ])('%j is none', (text) => {
    expect(placeOf(text)).toBeUndefined();
  });
});
