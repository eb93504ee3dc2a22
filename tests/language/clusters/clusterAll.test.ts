import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#language/clusters/anchorOf.ts';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import { clusterAll } from '#language/clusters/clusterAll.ts';
import { finished } from '../../quality/clusters.ts';
import { ANALYSER } from '../alignment/library.ts';

const from = (id: string, text: string, rest: Partial<ClusterableRequirement> = {}): ClusterableRequirement => ({
  id,
  region: id,
  text,
  group: 'handskar',
  ...rest,
});
const clustered = (requirements: readonly ClusterableRequirement[]) =>
  finished(clusterAll(requirements, { analyser: ANALYSER })).map(({ members }) => members.map(({ id }) => id));

describe('requirements that mean the same', () => {
  it('[W58] match the same national criterion, however they are worded', () => {
    const requirements = [
      from('01', 'Handskar utan PVC.', { criterion: 'gloves-pvc' }),
      from('03', 'Reservdelar ska finnas.', { criterion: 'parts' }),
      from('04', 'Polyvinylklorid undanbedes.', { criterion: 'gloves-pvc' }),
    ];
    const clusters = finished(clusterAll(requirements, { analyser: ANALYSER }));
    expect(clusters.map(({ criterion, members }) => [criterion, members.map(({ id }) => id)])).toEqual([
      ['gloves-pvc', ['01', '04']],
      ['parts', ['03']],
    ]);
  });

  it('[W58] are worded much alike where no criterion says it, or like one that a criterion does', () => {
    const text = 'Handskarna ska levereras i kartonger av returfiber.';
    expect(
      clustered([
        from('01', text),
        from('03', 'Tvål får inte innehålla parfym.'),
        from('04', 'Handskar skall levereras i kartonger av returfiber.'),
        from('05', 'Levererade handskar ska ha kartonger av returfiber.', { criterion: 'boxes' }),
      ]),
    ).toEqual([['01', '04', '05'], ['03']]);
  });

  it('[W58] stand in one product group', () => {
    const text = 'Produkterna får inte innehålla PVC.';
    expect(clustered([from('01', text), from('03', text, { group: 'kateter' })])).toEqual([['01'], ['03']]);
  });

  it('[W58] each is in exactly one cluster, in the order given', () => {
    const requirement = fc.record({
      text: fc.constantFrom('PVC får inte ingå.', 'Handskar utan PVC.', 'Reservdelar i 5 år.', ''),
      group: fc.constantFrom('handskar', 'kateter'),
      criterion: fc.constantFrom('a', 'b', 'none'),
    });
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 20 }), (drawn) => {
        const requirements = drawn.map(({ text, group, criterion }, at) =>
          from(String(at), text, { group, ...(criterion === 'none' ? {} : { criterion }) }),
        );
        const clusters = clustered(requirements);
        expect(clusters.flat().toSorted()).toEqual(requirements.map(({ id }) => id).toSorted());
        for (const members of clusters) expect(members).toEqual(members.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('[W57] they are put together in steps that tell how far it has come', () => {
    const requirements = Array.from({ length: 250 }, (_, at) => from(String(at), `Krav nummer ${at}`));
    expect([...clusterAll(requirements, { analyser: ANALYSER })]).toEqual([
      { done: 100, of: 250 },
      { done: 200, of: 250 },
      { done: 250, of: 250 },
    ]);
  });

  it('[W58] a criterion that is not probable enough puts nothing together', () => {
    const alignment = (probability: number) => ({
      best: [{ ...NOTHING, criterion: 'a', probability }],
      none: 1 - probability,
    });
    expect(anchorOf(alignment(0.9))).toBe('a');
    expect(anchorOf(alignment(0.1))).toBeUndefined();
    expect(anchorOf({ best: [], none: 1 })).toBeUndefined();
    expect(anchorOf(undefined)).toBeUndefined();
  });
});

const NOTHING = {
  reasons: { words: [], related: [], concepts: [], references: [], limits: [], isSameGroup: false, remembered: 0 },
  evidence: { told: 0, cosine: 0, margin: 0, lead: 0, conceptShare: 0, codes: 0, remembered: 0, group: 0 },
};
