import { describe, expect, it } from 'vitest';
import { placeOf, subPageIdOf, type Place } from '#contracts/place.ts';
import { aCriterionId, aKey } from '../factories/values.ts';

describe('a place in the tab', () => {
  it.each<[string, Place]>([
    ['criteria', { kind: 'criteria' }],
    ['criterion/REG-INK-012', { kind: 'criterion', id: aCriterionId() }],
    ['consultations', { kind: 'consultations' }],
    [`consultation/${aKey(5)}`, { kind: 'consultation', key: aKey(5) }],
    ['packages', { kind: 'packages' }],
    [`packages/${aKey(7)}`, { kind: 'package', key: aKey(7) }],
    [`packages/${aKey(7)}/adoption`, { kind: 'adoption', key: aKey(7) }],
    ['board', { kind: 'board' }],
    ['todo', { kind: 'todo' }],
    [`decide/${aKey(8)}`, { kind: 'decision', key: aKey(8) }],
    ['matrix', { kind: 'matrix' }],
    [`matrix/consultation/${aKey(7)}`, { kind: 'matrixOf', of: 'consultation', key: aKey(7) }],
    [`matrix/package/${aKey(8)}`, { kind: 'matrixOf', of: 'package', key: aKey(8) }],
    ['requirements', { kind: 'requirements' }],
    [`requirements/${aKey(6)}`, { kind: 'requirement', key: aKey(6) }],
    ['meetings', { kind: 'meetings' }],
    [`meetings/${aKey(9)}`, { kind: 'meeting', key: aKey(9) }],
    [`meetings/${aKey(9)}/stage`, { kind: 'meetingStage', key: aKey(9) }],
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
    'matrix/17',
    'matrix/package/17',
    'packages/17',
    'decide',
    'annat',
    '__proto__',
  ])('%j is none', (text) => {
    expect(placeOf(text)).toBeUndefined();
  });
});
