import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Position } from '#domain/position.ts';
import { standingOf, type StandingQuestion } from '#domain/standing.ts';
import { aCriterion, aPosition, aRegion, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aHash, aKey, anInstant } from '../factories/values.ts';

const skane = aRegion();
const stockholm = aRegion({ key: aKey(101), code: aCounty('01'), name: 'Region Stockholm' });

function picture(positions: readonly Partial<Position>[], over: Partial<StandingQuestion> = {}) {
  const question: StandingQuestion = {
    consultation: aKey(500),
    criterion: aCriterionId(),
    edition: hashOf(contentOf(aCriterion())),
    carriedFrom: [],
    regions: [stockholm, skane],
    isVerified: () => true,
    ...over,
  };
  return standingOf(
    question,
    positions.map((position, index) => held(aPosition({ key: aKey(600 + index), ...position }))),
  );
}

describe('the picture of positions', () => {
  it('[S1] awaits every region, so that silence never reads as consent', () => {
    const standing = picture([{ region: skane.code }]);
    expect(standing.verdict).toBe('awaiting');
    expect(standing.counts).toMatchObject({ endorses: 1, silent: 1 });
  });

  it('[S2] does not count an answer to another edition, and shows it as out of date', () => {
    const standing = picture([{ region: skane.code, edition: aHash('b') }, { region: stockholm.code }]);
    expect(standing.verdict).toBe('awaiting');
    expect(standing.counts).toMatchObject({ endorses: 1, stale: 1 });
    expect(standing.regions[1]?.answer.kind).toBe('stale');
  });

  it.each(['endorsesWithChange', 'rejects', 'abstains'] as const)('[S3] is contested when one region "%s"', (kind) => {
    const standing = picture([
      { region: skane.code, stance: { kind, reason: 'Längre övergångstid' } },
      { region: stockholm.code },
    ]);
    expect(standing.verdict).toBe('contested');
  });

  it('[S4] is unanimous when every region endorses', () => {
    expect(picture([{ region: skane.code }, { region: stockholm.code }]).verdict).toBe('unanimous');
  });

  it('[S5] shows but does not count what somebody else wrote in a region’s name', () => {
    const standing = picture([{ region: skane.code }, { region: stockholm.code }], {
      isVerified: ({ value }) => value.region !== skane.code,
    });
    expect(standing.counts).toMatchObject({ endorses: 1, unverified: 1 });
    expect(standing.verdict).toBe('awaiting');
  });

  it('[S6] has every active region once, in the order given, and no other', () => {
    const former = aRegion({ key: aKey(102), code: aCounty('99'), isActive: false });
    const standing = picture([{ region: aCounty('99') }], { regions: [stockholm, former, skane] });
    expect(standing.regions.map(({ region }) => region.code)).toEqual(['01', '12']);
  });

  it('[S7] lets the latest of a region’s answers stand', () => {
    const standing = picture([
      {
        region: skane.code,
        givenAt: anInstant('2026-03-02T10:00:00Z'),
        stance: { kind: 'rejects', reason: 'Kostnad' },
      },
      { region: skane.code, givenAt: anInstant('2026-03-01T10:00:00Z') },
    ]);
    expect(standing.counts).toMatchObject({ rejects: 1, endorses: 0 });
  });

  it('[S8] is never unanimous when nobody was asked', () => {
    expect(picture([], { regions: [] }).verdict).toBe('awaiting');
  });

  it('does not mix in answers from another consultation or on another criterion', () => {
    const standing = picture([
      { region: skane.code, consultation: aKey(501) },
      { region: stockholm.code, criterion: aCriterionId('REG-INK-013') },
    ]);
    expect(standing.counts.silent).toBe(2);
  });
});
