import { describe, expect, it } from 'vitest';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { ROLES } from '#domain/role.ts';
import { CRITERION_VERBS, moveCriterion, type CriterionVerb } from '#usecases/moveCriterion.ts';
import { aCriterion, aMoment, anActor, anEdition, aWorkspace, held } from '../factories/entities.ts';
import { aKey, anInstant } from '../factories/values.ts';

const at = aMoment();
const move = (
  verb: CriterionVerb,
  criterion = aCriterion({ status: 'draft' }),
  role: (typeof ROLES)[number] = 'coordinator',
) => moveCriterion(aWorkspace({ criteria: [criterion] }), anActor(role), { base: held(criterion), verb }, aMoment());

describe('taking a criterion a step on', () => {
  it('[T1] changes its status and logs it afterwards', () => {
    const base = held(aCriterion({ status: 'draft' }));
    expect(move('sendForReview', base.value, 'workingGroup')).toEqual({
      ok: true,
      value: [
        { kind: 'update', list: 'criteria', base, value: { ...base.value, status: 'inReview' } },
        {
          kind: 'create',
          list: 'events',
          value: {
            key: aKey(9000),
            kind: 'moved',
            subject: base.value.id,
            before: 'draft',
            after: 'inReview',
            note: '',
            at: anInstant(),
          },
        },
      ],
    });
  });

  it.each([
    ['sendForReview', ['draft']],
    ['returnToDraft', ['inReview', 'referredBack']],
    ['rest', ['draft', 'inReview', 'referredBack']],
    ['wake', ['dormant']],
    ['revise', ['published']],
  ] as const)('[T1] %s is possible from %j', (verb, from) => {
    const possible = CRITERION_STATUSES.filter((status) => move(verb, aCriterion({ status })).ok);
    expect(possible).toEqual(CRITERION_STATUSES.filter((status) => from.some((each) => each === status)));
  });

  it('[T1] says from which status it was not possible', () => {
    expect(move('wake')).toEqual({ ok: false, error: { kind: 'wrongStatus', verb: 'wake', status: 'draft' } });
  });

  it.each(CRITERION_VERBS)('[T1] %s is refused to readers, contact persons and those from outside', (verb) => {
    for (const role of ['reader', 'regionContact', 'external', 'steeringGroup'] as const)
      expect(move(verb, undefined, role)).toEqual({ ok: false, error: { kind: 'mayNotMove', verb } });
  });

  it('[T1] what is published is revised by the coordinator alone', () => {
    const published = aCriterion({ status: 'published' });
    expect(ROLES.filter((role) => move('revise', published, role).ok)).toEqual(['coordinator']);
  });

  it('[T3] no step leads to a consultation, a decision or into force', () => {
    const reached = CRITERION_VERBS.flatMap((verb) =>
      CRITERION_STATUSES.flatMap((status) => {
        const outcome = move(verb, aCriterion({ status }));
        return outcome.ok
          ? outcome.value.flatMap((change) => (change.list === 'criteria' ? [change.value.status] : []))
          : [];
      }),
    );
    expect(new Set(reached)).toEqual(new Set(['inReview', 'draft', 'dormant']));
  });
});

describe('revising what is published', () => {
  it('[T2] keeps the edition in force', () => {
    const hash = hashOf(contentOf(aCriterion()));
    const base = held(aCriterion({ status: 'published', publishedEdition: hash }));
    const outcome = moveCriterion(
      aWorkspace({ criteria: [base] }),
      anActor('coordinator'),
      { base, verb: 'revise' },
      at,
    );
    expect(outcome).toMatchObject({
      value: [
        { list: 'criteria', value: { status: 'draft', publishedEdition: hash } },
        { list: 'events', value: { kind: 'revised', before: 'published', after: 'draft' } },
      ],
    });
  });

  it('[T2] freezes first what was published before that was noted down', () => {
    const base = held(aCriterion({ status: 'published' }));
    const hash = hashOf(contentOf(base.value));
    const outcome = moveCriterion(
      aWorkspace({ criteria: [base] }),
      anActor('coordinator'),
      { base, verb: 'revise' },
      at,
    );
    expect(outcome).toMatchObject({
      value: [
        { kind: 'create', list: 'editions', value: { hash, version: 1 } },
        { list: 'criteria', value: { publishedEdition: hash } },
        { list: 'events' },
      ],
    });
  });

  it('[T2] notes down the edition that there is already', () => {
    const base = held(aCriterion({ status: 'published' }));
    const workspace = aWorkspace({ criteria: [base], editions: [anEdition()] });
    const outcome = moveCriterion(workspace, anActor('coordinator'), { base, verb: 'revise' }, at);
    expect(outcome).toMatchObject({ value: [{ list: 'criteria', value: { publishedEdition: anEdition().hash } }, {}] });
  });

  it('[T2] is refused where the text is too long to be frozen', () => {
    const long = 'ord '.repeat(7000);
    const base = aCriterion({ status: 'published', text: long, evidence: long, rationale: long });
    expect(move('revise', base)).toEqual({
      ok: false,
      error: { kind: 'contentTooLong', id: base.id, limit: 63_000 },
    });
  });
});
