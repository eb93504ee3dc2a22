import { describe, expect, it } from 'vitest';
import type { Judgement, RegionalRequirement } from '#domain/regionalRequirement.ts';
import { tabClustersEn } from '#i18n/tabClusters.en.ts';
import { tabClustersSv } from '#i18n/tabClusters.sv.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { LimitSpread } from '#language/clusters/cluster.ts';
import { anchored, toAlign } from '#tab/requirements/clusters/anchored.ts';
import { questionOf } from '#tab/requirements/question.ts';
import { doDiffer, figureOf, spreadLine } from '#tab/requirements/clusters/limitWords.ts';
import { aCriterion, aRegionalRequirement, aWorkspace } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey } from '../factories/values.ts';

const [PVC, PARTS] = [aCriterionId('REG-HAN-001'), aCriterionId('REG-MOB-002')];
const WORKSPACE = aWorkspace({
  criteria: [aCriterion({ key: aKey(301), id: PVC }), aCriterion({ key: aKey(302), id: PARTS, productGroups: [] })],
});
const NOTHING = {
  reasons: { words: [], related: [], concepts: [], references: [], limits: [], isSameGroup: false, remembered: 0 },
  evidence: { told: 0, cosine: 0, margin: 0, lead: 0, conceptShare: 0, codes: 0, remembered: 0, group: 0 },
};
const aligned = (...best: readonly (readonly [number, number])[]): ComposedAlignment => ({
  whole: { best: best.map(([key, probability]) => ({ ...NOTHING, criterion: aKey(key), probability })), none: 0 },
  parts: [],
  accepted: [],
});
const judged = (...judgements: readonly Judgement[]): RegionalRequirement => aRegionalRequirement({ judgements });
const criterionOf = (requirement: RegionalRequirement, alignment?: ComposedAlignment) =>
  anchored(
    [requirement],
    new Map(alignment === undefined ? [] : [[questionOf(requirement).key, alignment]]),
    WORKSPACE,
  )[0]?.criterion;

describe('the criterion by which a requirement is put with others', () => {
  it.each([
    ['one that a person has confirmed', judged({ kind: 'matches', criterion: PVC, probability: 1 }), aligned(), 301],
    [
      'the first of several confirmed that is still there',
      judged(
        { kind: 'matches', criterion: aCriterionId('REG-BOR-009'), probability: 1 },
        { kind: 'matches', criterion: PARTS, probability: 1 },
      ),
      aligned(),
      302,
    ],
    ['else the most probable', judged(), aligned([301, 0.8], [302, 0.2]), 301],
    [
      'else the next that nobody has ruled out',
      judged({ kind: 'differs', criterion: PVC, probability: 0.8 }),
      aligned([301, 0.8], [302, 0.4]),
      302,
    ],
  ])('[Q30] is %s', (_which, requirement, alignment, key) => {
    expect(criterionOf(requirement, alignment)).toBe(aKey(key));
  });

  it.each([
    ['a person says that it matches none', judged({ kind: 'matchesNone' }), aligned([301, 0.9])],
    ['nothing is probable enough', judged(), aligned([301, 0.2])],
    ['nothing was found', judged(), undefined],
  ])('[Q30] is none where %s', (_why, requirement, alignment) => {
    expect(criterionOf(requirement, alignment)).toBeUndefined();
  });

  it('[Q30] is looked for only where nobody has settled it', () => {
    const open = judged({ kind: 'differs', criterion: PVC, probability: 0.4 });
    expect(toAlign([judged({ kind: 'matchesNone' }), open])).toEqual([open]);
  });

  it('[Q30] tells the product group where the document does not', () => {
    const judgements: readonly Judgement[] = [{ kind: 'matches', criterion: PVC, probability: 1 }];
    const without = aRegionalRequirement({ productGroup: undefined, judgements });
    expect(anchored([without], new Map(), WORKSPACE)[0]?.group).toBe(aGroup());
  });
});

const spread = (over: Partial<LimitSpread>): LimitSpread => ({
  ...{ unit: '%', direction: 'min', values: [{ value: 20, count: 25, regions: [] }] },
  ...over,
});
const one = (value: number, upTo?: number) => ({
  value,
  count: 1,
  regions: [],
  ...(upTo === undefined ? {} : { upTo }),
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a limit in words', () => {
  it.each([
    ['%', one(20), '20 %', '20 %'],
    ['%', one(20, 30), '20–30 %', '20–30 %'],
    ['månader', one(1), '1 månad', '1 month'],
    ['månader', one(24), '24 månader', '24 months'],
    ['vikt%', one(0.0001), '0,0001 viktprocent', '0.0001 % by weight'],
    ['kWh/år', one(1500), '1 500 kWh/år', '1,500 kWh/år'],
    ['referenser', one(3), '3 referenser', '3 referenser'],
  ])('[Q35] in %s is written as it is read', (unit, value, swedish, english) => {
    expect(plain(figureOf(spread({ unit }), value, tabClustersSv))).toBe(swedish);
    expect(plain(figureOf(spread({ unit }), value, tabClustersEn))).toBe(english);
  });

  it('[Q35] has a name such as pH before its number', () => {
    expect(plain(figureOf(spread({ unit: 'pH', isBeforeNumber: true }), one(7.5), tabClustersSv))).toBe('pH 7,5');
  });

  it('[Q33] tells the direction and how many set each, and leaves out what there is no room for', () => {
    const two = spread({
      values: [
        { value: 20, count: 25, regions: [] },
        { value: 30, count: 6, regions: [] },
      ],
    });
    expect(plain(spreadLine(two, tabClustersSv))).toBe('minst 20 % ×25, 30 % ×6');
    expect(plain(spreadLine(two, tabClustersEn, 1))).toBe('at least 20 % ×25 …');
  });

  it.each([
    ['two values', [spread({ values: [one(20), one(30)] })], true],
    ['one value from two sides', [spread({ direction: 'min' }), spread({ direction: 'max' })], true],
    ['one value each of two units', [spread({}), spread({ unit: 'kg' })], false],
    ['no limit', [], false],
  ])('[Q33] differs or not, with %s', (_with, limits, differ) => {
    expect(doDiffer(limits)).toBe(differ);
  });
});
