import { describe, expect, it } from 'vitest';
import { hrefOf, linkablePlaceOf, tabPlaceOf, type TabPlace } from '#tab/frame/route.ts';
import { aCriterionId, aGroup, aKey } from '../factories/values.ts';

const PLACES: readonly TabPlace[] = [
  { kind: 'criteria' },
  { kind: 'productGroup', code: aGroup('HAN') },
  { kind: 'criterion', id: aCriterionId() },
  { kind: 'newCriterion' },
  { kind: 'editCriterion', id: aCriterionId() },
  { kind: 'consultations' },
  { kind: 'consultation', key: aKey() },
  { kind: 'packages' },
  { kind: 'package', key: aKey() },
  { kind: 'newPackage' },
  { kind: 'editPackage', key: aKey() },
  { kind: 'decision', key: aKey() },
  { kind: 'requirements' },
  { kind: 'requirement', key: aKey() },
  { kind: 'meetings' },
  { kind: 'meeting', key: aKey() },
  { kind: 'meetingStage', key: aKey() },
  { kind: 'newMeeting' },
  { kind: 'editMeeting', key: aKey() },
  { kind: 'problems' },
  { kind: 'setup' },
];

describe('addresses of the tab', () => {
  it.each(PLACES)('lead back to where they were made: $kind', (place) => {
    expect(tabPlaceOf(hrefOf(place))).toEqual(place);
  });

  it('take what Teams hands over as sub page', () => {
    expect(tabPlaceOf('criterion/REG-INK-012')).toEqual({ kind: 'criterion', id: 'REG-INK-012' });
  });

  it.each(['#/criterion/hej', '#/criterion/hej/edit', '#/annat'])(
    'lead nowhere when they are none of ours: %s',
    (address) => {
      expect(tabPlaceOf(address)).toBeUndefined();
    },
  );

  it('open at the list when there is none', () => {
    expect(tabPlaceOf('')).toEqual({ kind: 'criteria' });
  });

  it('are shared as what a form is about', () => {
    expect(linkablePlaceOf({ kind: 'editCriterion', id: aCriterionId() })).toEqual({
      kind: 'criterion',
      id: 'REG-INK-012',
    });
  });
});
