import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgementsOf, type Judgement } from '#domain/regionalRequirement.ts';
import { judgeRequirements, type Said } from '#usecases/judgeRequirements.ts';
import { meantBy } from '#tab/requirements/keys.ts';
import { pileOf, rankedBy, TO_JUDGE, WHOLE_PILE } from '#tab/requirements/pile.ts';
import { undoing } from '#tab/requirements/useJudging.ts';
import { aCriterion, aRegionalRequirement, aWorkspace, anActor, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';

const matches: Judgement = { kind: 'matches', criterion: aCriterionId(), probability: 0.9 };
const pile = [
  aRegionalRequirement({ key: aKey(801), text: 'Produkterna ska vara fria från parfym.' }),
  aRegionalRequirement({ key: aKey(802), region: aCounty('01'), productGroup: undefined }),
  aRegionalRequirement({ key: aKey(803), judgements: [matches] }),
  aRegionalRequirement({ key: aKey(804), judgements: [{ kind: 'matchesNone' }] }),
].map((each) => held(each));
const keys = (rows: readonly { readonly value: { readonly key: string } }[]) => rows.map(({ value }) => value.key);

describe('[Q28] the pile', () => {
  it('holds what is to be judged at first, and says how much each value would give', () => {
    const { rows, counts } = pileOf(pile, TO_JUDGE);
    expect(keys(rows)).toEqual([aKey(801), aKey(802)]);
    expect([...counts.state]).toEqual([
      ['toJudge', 2],
      ['matched', 1],
      ['unmatched', 1],
    ]);
    expect(counts.productGroup.get('none')).toBe(1);
    expect(counts.region.get(aCounty('12'))).toBe(1);
  });

  it('is narrowed by words of text, evidence, document and place, in any order', () => {
    expect(keys(pileOf(pile, { ...WHOLE_PILE, text: 'PARFYM produktdatablad' }).rows)).toEqual([aKey(801)]);
    expect(pileOf(pile, { ...WHOLE_PILE, text: 'kravspecifikation 3.2' }).rows).toHaveLength(4);
  });

  it('keeps the one that is open although it has just been judged', () => {
    expect(keys(pileOf(pile, TO_JUDGE, aKey(803)).rows)).toEqual([aKey(801), aKey(802), aKey(803)]);
  });

  it('[Q27] has those ranked first, the others as in their list', () => {
    const ranks = new Map([
      [aKey(804), 0.1],
      [aKey(802), 1.3],
    ]);
    expect(keys(rankedBy(pile, ranks))).toEqual([aKey(804), aKey(802), aKey(801), aKey(803)]);
  });
});

describe('[Q24] undoing', () => {
  const ids = [aCriterionId('REG-INK-001'), aCriterionId('REG-INK-002')] as const;
  const judgement = fc.oneof(
    fc.constant<Judgement>({ kind: 'matchesNone' }),
    fc.record({
      kind: fc.constantFrom('matches' as const, 'differs' as const),
      criterion: fc.constantFrom(...ids),
      probability: fc.constantFrom(undefined, 0.5),
    }),
  );
  const said: fc.Arbitrary<Said> = fc.oneof(
    judgement,
    fc.record({ kind: fc.constant('takenBack' as const), criterion: fc.constantFrom(undefined, ...ids) }),
  );
  const criteria = ids.map((id, at) => aCriterion({ key: aKey(301 + at), id }));
  const sorted = (judgements: readonly Judgement[]) => judgements.map((each) => JSON.stringify(each)).sort();

  it('leaves a requirement as it was, whatever was said of it', () => {
    fc.assert(
      fc.property(fc.array(judgement), said, (before, judgementNow) => {
        const requirement = aRegionalRequirement({ judgements: judgementsOf(before) });
        const judged = [{ requirement: requirement.key, judgement: judgementNow }];
        const workspace = aWorkspace({ criteria, regionalRequirements: [requirement] });
        const after = carriedOut(workspace, judged);
        const undone = carriedOut(after, undoing(workspace, judged));
        const now = undone.regionalRequirements.byKey(requirement.key)?.value.judgements ?? [];
        expect(sorted(now)).toEqual(sorted(requirement.judgements));
      }),
    );
  });

  function carriedOut(workspace: ReturnType<typeof aWorkspace>, judged: ReturnType<typeof undoing>) {
    const decision = judgeRequirements(workspace, anActor('coordinator'), { judged });
    if (!decision.ok) throw new Error(decision.error.kind);
    const [change] = decision.value;
    if (change?.list !== 'regionalRequirements') return workspace;
    return aWorkspace({ criteria, regionalRequirements: [change.value] });
  }
});

describe('[Q23] keys', () => {
  const pressed = (key: string, over: object = {}) =>
    meantBy({ key, ctrlKey: false, metaKey: false, altKey: false, ...over });

  it.each([
    ['1', { kind: 'confirm', digit: 1 }],
    ['0', { kind: 'none' }],
    ['n', { kind: 'move', to: 'next' }],
    ['F', { kind: 'move', to: 'previous' }],
    ['Escape', { kind: 'list' }],
    ['a', undefined],
  ])('%s means what it says', (key, meant) => {
    expect(pressed(key)).toEqual(meant);
  });

  it('mean nothing together with others, but for undoing', () => {
    expect(pressed('1', { ctrlKey: true })).toBeUndefined();
    expect(pressed('n', { altKey: true })).toBeUndefined();
    expect(pressed('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
  });
});
