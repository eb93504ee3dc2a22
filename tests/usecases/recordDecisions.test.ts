import { describe, expect, it } from 'vitest';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { isPictureIntact, OUTCOMES, type DecisionOutcome, type DecisionSubject } from '#domain/decision.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { VERB_OF } from '#usecases/decideCriterion.ts';
import { recordDecisions, type RecordDecisions } from '#usecases/recordDecisions.ts';
import { aMoment, anActor, aPackageEdition, aPosition, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aDay, aHash, aKey, anInstant } from '../factories/values.ts';
import { consulted, decisionOn, editionOf, first, second, STEERING, theEdition, thePackage } from './decided.ts';

const subjectOf = (criterion = first): Extract<DecisionSubject, { kind: 'criterion' }> => ({
  kind: 'criterion',
  criterion: criterion.id,
  edition: editionOf(criterion),
});
const ofPackage: Extract<DecisionSubject, { kind: 'package' }> = {
  kind: 'package',
  package: thePackage.key,
  edition: theEdition.hash,
};
const minutes = { body: 'Styrgruppen', on: aDay('2026-04-15'), caseNumber: 'SHU 2026-014', comment: '' };
const NOW = anInstant('2026-04-15T13:00:00.000Z');

const decide = (workspace: Workspace, over: Partial<RecordDecisions> = {}, actor = anActor('steeringGroup')) =>
  recordDecisions(
    workspace,
    actor,
    { ...minutes, items: [{ subject: subjectOf(), outcome: 'decided' }], ...over },
    aMoment(NOW),
  );
const changesOf = (outcome: ReturnType<typeof decide>): readonly Change[] => (outcome.ok ? outcome.value : []);
const together = (one: DecisionOutcome, other: DecisionOutcome, all: DecisionOutcome) => ({
  items: [
    { subject: ofPackage, outcome: all },
    { subject: subjectOf(first), outcome: one },
    { subject: subjectOf(second), outcome: other },
  ],
});

describe('the steering group decides', () => {
  it('[Z6] nothing while what hands have written does not fit the picture, and says who wrote most', () => {
    const stance = { kind: 'rejects', reason: 'x'.repeat(63_000) } as const;
    const workspace = { ...consulted(), positions: aWorkspace({ positions: [aPosition({ stance })] }).positions };
    const error = { kind: 'pictureTooLong', name: first.id, region: 'Region Skåne' };
    expect(decide(workspace)).toEqual({ ok: false, error });
  });

  it('[Z6] with the picture of positions frozen as it is', () => {
    const [decision, status] = changesOf(decide(consulted()));
    expect(decision).toMatchObject({
      list: 'decisions',
      value: {
        subject: subjectOf(),
        caseNumber: 'SHU 2026-014',
        recordedAt: NOW,
        picture: {
          consultation: aKey(500),
          answers: [{ region: '12', answer: 'rejects', reason: 'För lågt.', reservation: 'Vi går längre.' }],
        },
      },
    });
    expect(decision?.kind === 'create' && decision.list === 'decisions' && isPictureIntact(decision.value)).toBe(true);
    expect(status).toMatchObject({ kind: 'update', list: 'criteria', value: { status: 'decided' } });
  });

  it('[Z6] with what a region answered itself, though something else was said for it at a meeting', () => {
    const stance = { kind: 'rejects', reason: 'För lågt.' } as const;
    const own = aPosition({ stance, reservation: 'Vi går längre.', edition: aHash('b') });
    const said = aPosition({ key: aKey(610), meeting: aKey(2100), givenAt: anInstant('2026-03-20T09:00:00Z') });
    const by = { written: { email: STEERING, name: '', at: said.givenAt } };
    const { positions } = aWorkspace({ positions: [own, held(said, by)] });
    const [decision] = changesOf(decide({ ...consulted(), positions }));
    expect(decision).toMatchObject({
      value: { picture: { answers: [{ answer: 'stale', reason: 'För lågt.', reservation: 'Vi går längre.' }] } },
    });
  });

  it('[Z8] editions first, then decisions, then criteria, and packages last', () => {
    const outcome = decide(consulted(), together('decided', 'referredBack', 'decided'));
    expect(changesOf(outcome).map(({ list }) => list)).toEqual([
      'packageEditions',
      'decisions',
      'decisions',
      'decisions',
      'criteria',
      'criteria',
      'packages',
    ]);
  });

  it('[Z7] a package as it was asked about when all of it is decided', () => {
    expect(changesOf(decide(consulted(), together('decided', 'decided', 'decided')))).toMatchObject([
      { list: 'decisions', value: { subject: ofPackage, picture: undefined } },
      {},
      {},
      {},
      {},
      { list: 'packages', value: { status: 'decided', items: thePackage.items } },
    ]);
  });

  it('[Z7] a package without what is not decided', () => {
    const [frozen, decision, ...rest] = changesOf(decide(consulted(), together('decided', 'rejected', 'decided')));
    expect(frozen).toMatchObject({ value: { version: 2, content: { items: [{ criterion: first.id }] } } });
    const hash = frozen?.list === 'packageEditions' ? frozen.value.hash : undefined;
    expect(decision).toMatchObject({ value: { subject: { kind: 'package', edition: hash } } });
    expect(rest.at(-1)).toMatchObject({ value: { items: [{ criterion: first.id }] } });
  });

  it('[Z7] a package with what was decided before, and not when nothing of it is', () => {
    const alone = { items: [{ subject: ofPackage, outcome: 'decided' as const }] };
    const before = consulted({ decisions: [decisionOn(first), decisionOn(second)] });
    expect(changesOf(decide(before, alone)).map(({ list }) => list)).toEqual(['decisions', 'packages']);
    expect(decide(consulted(), alone)).toEqual({ ok: false, error: { kind: 'nothingLeft', name: thePackage.name } });
  });

  it('[Z7] a package with what is in force as the edition that was asked about', () => {
    const inForce = { ...second, status: 'published' as const, publishedEdition: editionOf(second) };
    const items = together('decided', 'decided', 'decided').items.slice(0, 2);
    const [decision, , , status] = changesOf(decide(consulted({ criteria: [first, inForce] }), { items }));
    expect(decision).toMatchObject({ value: { subject: ofPackage } });
    expect(status).toMatchObject({ value: { items: thePackage.items } });
  });

  it('[Z7] sends a package back as the edition that was asked about', () => {
    const outcome = decide(consulted(), together('decided', 'referredBack', 'referredBack'));
    expect(changesOf(outcome)).toMatchObject([
      { value: { subject: ofPackage, outcome: 'referredBack' } },
      {},
      {},
      {},
      {},
      { value: { status: 'referredBack', items: thePackage.items } },
    ]);
  });
});

describe('a decision is refused', () => {
  it.each(['coordinator', 'workingGroup', 'regionContact', 'reader', 'nobody'] as const)('[Z1] to %s', (role) => {
    expect(decide(consulted(), {}, anActor(role))).toEqual({ ok: false, error: { kind: 'mayNotDecide' } });
  });

  const item = { subject: subjectOf(), outcome: 'decided' as const };
  it.each([
    ['[Z1] nobody decided', { body: ' ' }, { kind: 'bodyMissing' }],
    ['[Z1] it has no case number', { caseNumber: '' }, { kind: 'caseNumberMissing' }],
    ['[Z1] a line is too long', { body: 'a'.repeat(256) }, { kind: 'lineTooLong', field: 'body', limit: 255 }],
    ['[Z1] the comment is too long', { comment: 'a'.repeat(4001) }, { kind: 'commentTooLong', limit: 4_000 }],
    ['[Z1] it lies ahead', { on: aDay('2026-04-16') }, { kind: 'decidedInFuture', today: '2026-04-15' }],
    ['[Z2] nothing is chosen', { items: [] }, { kind: 'nothingChosen' }],
    [
      '[Z2] something is chosen twice',
      { items: [item, { ...item, outcome: 'rejected' as const }] },
      { kind: 'chosenTwice' },
    ],
    [
      '[Z2] a criterion is gone',
      { items: [{ ...item, subject: { ...subjectOf(), criterion: aCriterionId('REG-INK-099') } }] },
      { kind: 'subjectMissing', name: 'REG-INK-099' },
    ],
    [
      '[Z3] it was decided before the regions were asked',
      { on: aDay('2026-02-19') },
      { kind: 'decidedTooEarly', name: 'REG-INK-012', earliest: '2026-02-20' },
    ],
    [
      '[Z4] the regions were asked about another edition',
      { items: [{ ...item, subject: { ...subjectOf(), edition: aHash('b') } }] },
      { kind: 'otherEdition', name: 'REG-INK-012' },
    ],
    [
      '[Z4] the package was asked about as another edition',
      { items: [{ ...item, subject: { ...ofPackage, edition: aPackageEdition().hash } }] },
      { kind: 'otherEdition', name: thePackage.name },
    ],
  ])('when %s', (_rule, over, error) => {
    expect(decide(consulted(), over)).toEqual({ ok: false, error });
  });

  it('[Z2] from every status that the table does not lead on from', () => {
    for (const outcome of OUTCOMES) {
      for (const status of CRITERION_STATUSES) {
        const workspace = consulted({ criteria: [{ ...first, status }, second] });
        const recorded = decide(workspace, { items: [{ subject: subjectOf(), outcome }] });
        expect(recorded.ok).toBe(statusAfter(VERB_OF[outcome], status) !== undefined);
      }
    }
  });

  it('[Z3] while the consultation is open, or when there was none', () => {
    const name = first.id;
    expect(decide(consulted({ consultation: { state: 'open' } }))).toMatchObject({
      error: { kind: 'consultationOpen', name },
    });
    expect(decide(consulted({ consultation: { items: [] } }))).toMatchObject({ error: { kind: 'notConsulted', name } });
  });

  it('[Z3] of a package likewise', () => {
    const back = { items: [{ subject: ofPackage, outcome: 'referredBack' as const }] };
    const kindWhen = (consultation: object) => decide(consulted({ consultation }), back);
    expect(kindWhen({ state: 'open' })).toMatchObject({ error: { kind: 'consultationOpen' } });
    expect(kindWhen({ package: undefined })).toMatchObject({ error: { kind: 'notConsulted' } });
    expect(kindWhen({ packageEdition: undefined })).toMatchObject({ error: { kind: 'otherEdition' } });
    expect(kindWhen({ opensOn: aDay('2026-04-16') })).toMatchObject({ error: { kind: 'decidedTooEarly' } });
  });

  it('[Z5] when the working copy reads otherwise, unless it is sent back or rejected', () => {
    const changed = consulted({ criteria: [{ ...first, text: 'Annat.' }, second] });
    const outcomes = OUTCOMES.filter((outcome) => decide(changed, { items: [{ subject: subjectOf(), outcome }] }).ok);
    expect(outcomes).toEqual(['referredBack', 'rejected']);
    expect(decide(changed)).toMatchObject({ error: { kind: 'textChanged', name: first.id } });
    const other: CriteriaPackage = { ...thePackage, scope: 'Annat.' };
    expect(decide(consulted({ packages: [other] }), together('decided', 'decided', 'decided'))).toMatchObject({
      error: { kind: 'textChanged', name: thePackage.name },
    });
  });
});

describe('a repeal', () => {
  const repeal = { items: [{ subject: subjectOf(), outcome: 'repealed' as const }] };

  it('[Z4] is of the edition in force, or the one decided', () => {
    const decided = consulted({ criteria: [{ ...first, status: 'decided' }] });
    expect(changesOf(decide(decided, repeal))).toMatchObject([
      { value: { outcome: 'repealed', picture: undefined, pictureHash: undefined } },
      { value: { status: 'repealed' } },
    ]);
    const inForce = { ...first, status: 'published' as const, publishedEdition: aHash('b') };
    expect(decide(consulted({ criteria: [inForce] }), repeal)).toMatchObject({ error: { kind: 'otherEdition' } });
  });

  it('[Z10] keeps the edition that was in force', () => {
    const inForce = { ...first, status: 'published' as const, publishedEdition: editionOf(first) };
    expect(changesOf(decide(consulted({ criteria: [inForce] }), repeal))).toMatchObject([
      {},
      { value: { status: 'repealed', publishedEdition: editionOf(first) } },
    ]);
  });

  it('[Z4] of a package needs no consultation', () => {
    const workspace = consulted({
      packages: [{ ...thePackage, status: 'decided' }],
      consultation: { package: undefined },
    });
    expect(decide(workspace, { items: [{ subject: ofPackage, outcome: 'repealed' }] }).ok).toBe(true);
  });
});
