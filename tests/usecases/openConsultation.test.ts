import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { askAgain } from '#usecases/askAgain.ts';
import { openConsultation, type OpenConsultation } from '#usecases/openConsultation.ts';
import { aConsultation, aCriterion, aMoment, anActor, anEdition, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aDay, aKey, anInstant } from '../factories/values.ts';

const draft = aCriterion({ status: 'draft' });
const input = (over: Partial<OpenConsultation> = {}): OpenConsultation => ({
  title: 'Absorberande produkter',
  criteria: [aCriterionId()],
  closesOn: aDay('2026-03-31'),
  ...over,
});
const coordinator = anActor('coordinator');
const LONG = 'å'.repeat(30_000);

describe('the coordinator opens a consultation', () => {
  it('[C7] freezes each criterion first, then asks about exactly those editions, then marks the criteria', () => {
    const outcome = openConsultation(aWorkspace({ criteria: [draft] }), coordinator, input(), aMoment());
    const hash = hashOf(contentOf(draft));
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { kind: 'create', list: 'editions', value: { version: 1, hash, changeClass: 'first', frozenAt: anInstant() } },
        {
          kind: 'create',
          list: 'consultations',
          value: { items: [{ criterion: draft.id, edition: hash }], opensOn: '2026-03-02', state: 'open' },
        },
        { kind: 'update', list: 'criteria', value: { status: 'inConsultation' } },
      ],
    });
  });

  it('[C7] does not freeze again what is frozen with the same content', () => {
    const workspace = aWorkspace({ criteria: [draft], editions: [anEdition({}, draft)] });
    const outcome = openConsultation(workspace, coordinator, input(), aMoment());
    expect(outcome.ok && outcome.value.map((change) => change.list)).toEqual(['consultations', 'criteria']);
  });

  it.each(['regionContact', 'workingGroup', 'reader', undefined] as const)(
    '[C1] refuses a person who is %s',
    (role) => {
      expect(openConsultation(aWorkspace({ criteria: [draft] }), anActor(role), input(), aMoment())).toEqual({
        ok: false,
        error: { kind: 'mayNotOpen' },
      });
    },
  );

  it.each([
    ['[C2] it has no name', input({ title: ' ' }), draft, { kind: 'titleMissing' }],
    ['[C3] nothing is chosen', input({ criteria: [] }), draft, { kind: 'nothingChosen' }],
    [
      '[C4] the regions get less than a week',
      input({ closesOn: aDay('2026-03-08') }),
      draft,
      { kind: 'closesTooEarly', earliest: '2026-03-09' },
    ],
    [
      '[C5] a criterion is gone',
      input({ criteria: [aCriterionId('REG-INK-099')] }),
      draft,
      { kind: 'criterionMissing', id: 'REG-INK-099' },
    ],
    [
      '[C5] a criterion is already published',
      input(),
      aCriterion({ status: 'published' }),
      { kind: 'wrongStatus', id: draft.id, status: 'published' },
    ],
    ['[C6] a criterion has no text', input(), { ...draft, text: '' }, { kind: 'textMissing', id: draft.id }],
    [
      '[C6] a criterion has no rationale',
      input(),
      { ...draft, rationale: ' ' },
      { kind: 'rationaleMissing', id: draft.id },
    ],
    [
      '[C6] texts that each may be as long as they are are too much for one edition',
      input(),
      { ...draft, text: LONG, evidence: LONG, followUp: LONG },
      { kind: 'contentTooLong', id: draft.id, limit: 63_000 },
    ],
  ])('refuses when %s', (_rule, wanted, criterion, error) => {
    expect(openConsultation(aWorkspace({ criteria: [criterion] }), coordinator, wanted, aMoment())).toEqual({
      ok: false,
      error,
    });
  });
});

describe('the coordinator asks again about a changed text', () => {
  const changed = aCriterion({ text: 'Minst 30 viktprocent av produkten ska vara av förnybart material.' });
  const again = { consultation: aKey(500), criterion: changed.id, comment: 'Höjd gräns' };
  const workspace = aWorkspace({
    criteria: [changed],
    editions: [anEdition()],
    consultations: [aConsultation()],
  });

  it('[C8] freezes the new text as the next version and asks about that one', () => {
    const hash = hashOf(contentOf(changed));
    expect(askAgain(workspace, coordinator, again, aMoment())).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'create',
          list: 'editions',
          value: { version: 2, hash, changeClass: 'meaning', comment: 'Höjd gräns' },
        },
        { kind: 'update', list: 'consultations', value: { items: [{ criterion: changed.id, edition: hash }] } },
      ],
    });
  });

  it('[C8] refuses when the text is the one already asked about', () => {
    const same = aWorkspace({
      criteria: [aCriterion()],
      editions: [anEdition()],
      consultations: [held(aConsultation())],
    });
    expect(askAgain(same, coordinator, again, aMoment())).toEqual({ ok: false, error: { kind: 'textUnchanged' } });
  });

  it('[C8] refuses a text or a comment that the list would not take', () => {
    const long = aWorkspace({
      criteria: [aCriterion({ text: LONG, evidence: LONG, rationale: LONG })],
      consultations: [aConsultation()],
    });
    const { id } = changed;
    expect(askAgain(long, coordinator, again, aMoment())).toEqual({
      ok: false,
      error: { kind: 'contentTooLong', id, limit: 63_000 },
    });
    expect(askAgain(workspace, coordinator, { ...again, comment: 'x'.repeat(4001) }, aMoment())).toEqual({
      ok: false,
      error: { kind: 'commentTooLong', limit: 4000 },
    });
  });

  it('[C1] refuses everybody but the coordinator', () => {
    expect(askAgain(workspace, anActor(), again, aMoment())).toEqual({ ok: false, error: { kind: 'mayNotOpen' } });
  });
});
