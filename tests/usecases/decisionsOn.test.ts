import { describe, expect, it } from 'vitest';
import type { Decision } from '#domain/decision.ts';
import { allDecisionsOn, decidedPackage, decisionsOn, isDecided } from '#usecases/decisionsOn.ts';
import { aDecision, held } from '../factories/entities.ts';
import { aHash, aKey, anInstant } from '../factories/values.ts';
import { consulted, decisionOn, decisionOnPackage, editionOf, first, thePackage } from './decided.ts';

const subject = { kind: 'criterion' as const, criterion: first.id, edition: editionOf(first) };
const counted = (...decisions: readonly ReturnType<typeof decisionOn>[]) =>
  decisionsOn(consulted({ decisions }), subject);

describe('a decision', () => {
  it('[Z9] counts when the steering group wrote it last and its picture is the one that was frozen', () => {
    expect(counted(decisionOn(first))).toHaveLength(1);
  });

  it('[Z9] does not count when somebody else wrote it last, but is there to be shown', () => {
    const byContact = held(decisionOn(first).value);
    expect(counted(byContact)).toEqual([]);
    expect(allDecisionsOn(consulted({ decisions: [byContact] }), subject)).toEqual([byContact]);
  });

  it.each<[string, Partial<Decision>]>([
    ['its picture was changed', { pictureHash: aHash('b') }],
    ['its picture was taken away with the checksum', { picture: undefined, pictureHash: undefined }],
  ])('[Z9] does not count when %s', (_what, over) => {
    expect(counted(decisionOn(first, over))).toEqual([]);
  });

  it('[Z9] that repeals, and one on a package, needs no picture', () => {
    const none = { picture: undefined, pictureHash: undefined };
    expect(counted(decisionOn(first, { ...none, outcome: 'repealed' }))).toHaveLength(1);
    expect(decidedPackage(consulted({ decisions: [decisionOnPackage()] }), thePackage.key)).toBeDefined();
  });

  it('[Z9] that was recorded last on an edition stands', () => {
    const back = decisionOn(first, {
      key: aKey(1305),
      outcome: 'referredBack',
      recordedAt: anInstant('2026-04-16T13:00:00.000Z'),
    });
    const standing = (...decisions: readonly ReturnType<typeof decisionOn>[]) =>
      isDecided(consulted({ decisions }), subject);
    expect([standing(decisionOn(first)), standing(decisionOn(first), back), standing(back, decisionOn(first))]).toEqual(
      [true, false, false],
    );
    expect(isDecided(consulted({ decisions: [decisionOn(first)] }), { ...subject, edition: aHash('b') })).toBe(false);
    expect(counted(decisionOn(first), back).map(({ value }) => value.outcome)).toEqual(['referredBack', 'decided']);
  });

  it('[Z9] on something else says nothing', () => {
    expect(
      decisionsOn(consulted({ decisions: [held(aDecision())] }), { kind: 'package', package: aKey(1099) }),
    ).toEqual([]);
  });
});
