import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettled, type Judgement, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Actor } from '#domain/role.ts';
import { judgeRequirements, type JudgeRequirements, type Said } from '#usecases/judgeRequirements.ts';
import { aCriterion, anActor, aRegionalRequirement, aWorkspace, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';

const FIRST = aCriterionId('REG-INK-012');
const SECOND = aCriterionId('REG-INK-013');
const THIRD = aCriterionId('REG-INK-014');
const criteria = [FIRST, SECOND, THIRD].map((id, index) => aCriterion({ key: aKey(300 + index), id }));
const matches = (criterion = FIRST, probability: number | undefined = 0.93) =>
  ({ kind: 'matches', criterion, probability }) as const;
const differs = (criterion = FIRST) => ({ kind: 'differs', criterion, probability: undefined }) as const;
const matchesNone: Judgement = { kind: 'matchesNone' };

const key = aKey(800);
const workspaceWith = (...requirements: readonly RegionalRequirement[]) =>
  aWorkspace({ criteria, regionalRequirements: requirements });

/** What stands after something was said, by the working group unless somebody else is given. */
function after(earlier: readonly Judgement[], said: readonly Said[], actor: Actor = anActor('workingGroup')) {
  const workspace = workspaceWith(aRegionalRequirement({ judgements: earlier }));
  const input = { judged: said.map((judgement) => ({ requirement: key, judgement })) };
  return judgeRequirements(workspace, actor, input);
}

function standing(earlier: readonly Judgement[], ...said: readonly Said[]): readonly Judgement[] {
  const outcome = after(earlier, said);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  const [change] = outcome.value;
  return change?.list === 'regionalRequirements' ? change.value.judgements : earlier;
}

describe('a regional requirement is judged', () => {
  it('as matching a criterion, starting from the row that the person had before them', () => {
    const requirement = held(aRegionalRequirement());
    const workspace = workspaceWith(aRegionalRequirement({ text: 'Ändrat sedan dess.' }));
    const value = { ...requirement.value, judgements: [matches()] };
    const judged = [{ requirement, judgement: matches() }];
    expect(judgeRequirements(workspace, anActor('workingGroup'), { judged })).toEqual({
      ok: true,
      value: [{ kind: 'update', list: 'regionalRequirements', base: requirement, value }],
    });
  });

  it.each([
    [0.934_567, 0.93],
    [1.2, 1],
    [-0.1, 0],
    [undefined, undefined],
  ])('[Q11] with the probability %s kept as %s', (reckoned, kept) => {
    expect(standing([], { kind: 'matches', criterion: FIRST, probability: reckoned })).toEqual([
      { kind: 'matches', criterion: FIRST, probability: kept },
    ]);
  });

  it.each<[string, readonly Judgement[], readonly Said[], readonly Judgement[]]>([
    ['[Q6] a later judgement on the same criterion', [matches()], [differs()], [differs()]],
    ['[Q6] the same with another probability', [matches(FIRST, 0.5)], [matches()], [matches()]],
    ['[Q6] judgements on different criteria', [matches()], [matches(SECOND)], [matches(), matches(SECOND)]],
    ['[Q7] that none matches', [matches(), differs(SECOND)], [matchesNone], [differs(SECOND), matchesNone]],
    ['[Q7] a match after none', [matchesNone, differs(SECOND)], [matches()], [differs(SECOND), matches()]],
    ['[Q7] a difference after none', [matchesNone], [differs()], [matchesNone, differs()]],
    ['[Q8] a match taken back', [matches(), differs(SECOND)], [takenBack(FIRST)], [differs(SECOND)]],
    ['[Q8] that none matches, taken back', [differs(), matchesNone], [takenBack(undefined)], [differs()]],
    ['[Q6] several things said one after another', [], [matches(), matchesNone, matches(SECOND)], [matches(SECOND)]],
  ])('%s', (_rule, earlier, said, expected) => {
    expect(standing(earlier, ...said)).toEqual(expected);
  });

  it('[Q8] a judgement on a criterion that is gone since can be taken back', () => {
    const gone = aCriterionId('REG-INK-999');
    expect(standing([matches(gone)], takenBack(gone))).toEqual([]);
  });

  it('[Q9] changes nothing where exactly that stands, or nothing was there to take back', () => {
    expect(after([matches(), matches(SECOND)], [matches()])).toEqual({ ok: true, value: [] });
    expect(after([matches()], [takenBack(SECOND)])).toEqual({ ok: true, value: [] });
    expect(judgeRequirements(workspaceWith(), anActor('workingGroup'), { judged: [] })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('[Q9] together with others, one change for each', () => {
    const others = [1, 2, 3].map((number) => aRegionalRequirement({ key: aKey(800 + number) }));
    const judged = others.map((other) => ({ requirement: other.key, judgement: matches() }));
    const outcome = judgeRequirements(aWorkspace({ criteria, regionalRequirements: others }), anActor('coordinator'), {
      judged,
    });
    expect(outcome.ok && outcome.value.map(({ value }) => value.key)).toEqual(others.map((other) => other.key));
  });
});

describe('judging is refused as a whole', () => {
  const known = { requirement: key, judgement: matches() };
  it.each<[string, JudgeRequirements['judged'], object]>([
    [
      '[Q9] when a requirement is gone',
      [known, { requirement: aKey(899), judgement: matchesNone }],
      { kind: 'requirementMissing' },
    ],
    [
      '[Q9] when a criterion is gone',
      [known, { requirement: key, judgement: differs(aCriterionId('REG-INK-999')) }],
      { kind: 'criterionMissing', id: 'REG-INK-999' },
    ],
  ])('%s', (_rule, judged, error) => {
    const workspace = workspaceWith(aRegionalRequirement());
    expect(judgeRequirements(workspace, anActor('workingGroup'), { judged })).toEqual({ ok: false, error });
  });

  it.each(['steeringGroup', 'reader', 'external', 'nobody'] as const)('[Q5] to a person who is %s', (role) => {
    expect(after([], [matches()], anActor(role))).toEqual({
      ok: false,
      error: { kind: 'mayNotJudge', region: aCounty('12') },
    });
  });

  it('[Q5] to a contact person of another region', () => {
    const contact = anActor('regionContact', { speaksFor: [aCounty('01')] });
    expect(after([], [matches()], contact)).toMatchObject({ ok: false, error: { kind: 'mayNotJudge' } });
  });

  it.each(['workingGroup', 'areaCoordinator', 'coordinator', 'regionContact'] as const)(
    '[Q5] and not to a person who is %s',
    (role) => {
      expect(after([], [matches()], anActor(role)).ok).toBe(true);
    },
  );
});

describe('a requirement', () => {
  it.each([
    [[], false],
    [[differs(), differs(SECOND)], false],
    [[differs(), matches(SECOND)], true],
    [[matchesNone], true],
  ] as const)('[Q10] with the judgements %j is settled: %s', (judgements, expected) => {
    expect(isSettled({ judgements })).toBe(expected);
  });

  it('[Q6] [Q7] keeps one judgement per criterion, and never a match beside none, whatever is said', () => {
    const criterion = fc.constantFrom(FIRST, SECOND, THIRD);
    const probability = fc.option(fc.double({ noNaN: true }), { nil: undefined });
    const said: fc.Arbitrary<Said> = fc.oneof(
      fc.record({ kind: fc.constantFrom('matches', 'differs'), criterion, probability }),
      fc.constant(matchesNone),
      fc.record({ kind: fc.constant('takenBack' as const), criterion: fc.option(criterion, { nil: undefined }) }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(said, { maxLength: 4 }), { maxLength: 12 }), (sittings) => {
        let judgements: readonly Judgement[] = [];
        for (const sitting of sittings) {
          judgements = standing(judgements, ...sitting);
          const named = judgements.map((each) => (each.kind === 'matchesNone' ? 'none' : each.criterion));
          expect(new Set(named).size).toBe(named.length);
          expect(judgements.some(({ kind }) => kind === 'matches') && named.includes('none')).toBe(false);
        }
      }),
    );
  });
});

function takenBack(criterion: Extract<Said, { readonly kind: 'takenBack' }>['criterion']): Said {
  return { kind: 'takenBack', criterion };
}
