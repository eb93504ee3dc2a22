import { describe, expect, it } from 'vitest';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { saveCriterion, type CriterionDraft } from '#usecases/saveCriterion.ts';
import { aCriterion, aMoment, anActor, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aGroup, aHash, aKey } from '../factories/values.ts';

const editor = anActor('workingGroup');
const base = held(aCriterion({ status: 'draft' }));
const draft = (over: Partial<CriterionDraft> = {}): CriterionDraft => {
  const { title, productGroups, level, kind, text, evidence, evidenceKinds, exemptions } = base.value;
  const { followUp, rationale, guidance, englishText, nextReview } = base.value;
  const texts = { title, text, evidence, exemptions, followUp, rationale, guidance, englishText };
  return { ...texts, productGroups, level, kind, evidenceKinds, nextReview, ...over };
};

describe('saving a criterion', () => {
  it('[K1] lets the working group change a draft, starting from the row as it was read', () => {
    const outcome = saveCriterion(
      aWorkspace({ criteria: [base] }),
      editor,
      { base, draft: draft({ title: ' Ny titel ' }) },
      aMoment(),
    );
    expect(outcome).toEqual({
      ok: true,
      value: [{ kind: 'update', list: 'criteria', base, value: { ...base.value, title: 'Ny titel' } }],
    });
  });

  it.each(['regionContact', 'reader', 'external', 'steeringGroup', undefined] as const)(
    '[K1] refuses a person who is %s',
    (role) => {
      expect(saveCriterion(aWorkspace(), anActor(role), { base, draft: draft() }, aMoment())).toEqual({
        ok: false,
        error: { kind: 'mayNotEdit' },
      });
    },
  );

  it('[K2] never edits what is decided: it is replaced', () => {
    const editable = CRITERION_STATUSES.filter((status) => {
      const row = held(aCriterion({ status }));
      return saveCriterion(aWorkspace(), editor, { base: row, draft: draft({ title: 'Ny titel' }) }, aMoment()).ok;
    });
    expect(editable).toEqual(['draft', 'inReview', 'inConsultation', 'referredBack', 'dormant']);
  });

  it.each([
    ['[K3] it has no title', draft({ title: '  ' }), { kind: 'titleMissing' }],
    ['[K4] it has no product group', draft({ productGroups: [] }), { kind: 'productGroupMissing' }],
    [
      '[K4] its product group is not in the list',
      draft({ productGroups: [aGroup('ZZZ')] }),
      { kind: 'productGroupUnknown', code: 'ZZZ' },
    ],
    [
      '[K5] its title is longer than a column takes',
      draft({ title: 'x'.repeat(256) }),
      { kind: 'textTooLong', field: 'title', limit: 255 },
    ],
    [
      '[K5] its text is a paste gone wrong',
      draft({ text: 'x'.repeat(30_001) }),
      { kind: 'textTooLong', field: 'text', limit: 30_000 },
    ],
    ['[K6] nothing has changed', draft(), { kind: 'nothingChanged' }],
  ])('refuses when %s', (_rule, wanted, error) => {
    expect(saveCriterion(aWorkspace({ criteria: [base] }), editor, { base, draft: wanted }, aMoment())).toEqual({
      ok: false,
      error,
    });
  });

  it('[L2] gives no number away that a row has which cannot be read', () => {
    const broken = { list: 'criteria', rowId: '9', title: '', columns: ['Status'], written: base.written } as const;
    const problems = [
      { ...broken, id: 'REG-INK-020' },
      { ...broken, id: 'REG-INK-okänt' },
      { ...broken, id: undefined },
    ];
    const workspace = { ...aWorkspace({ criteria: [base] }), problems };
    expect(saveCriterion(workspace, editor, { draft: draft() }, aMoment())).toMatchObject({
      value: [{ value: { id: 'REG-INK-021' } }],
    });
  });

  it.each([
    ['text', { text: 'Annan text.' }],
    ['level', { level: 'spearhead' }],
    ['kinds of evidence', { evidenceKinds: ['label'] }],
    ['exemptions', { exemptions: 'Gäller inte akut vård.' }],
  ] as const)('[T14] what was taken over unchanged is adapted once its %s is another', (_what, over) => {
    const derivedFrom = { kind: 'criterion', criterion: aCriterionId('UHM-INK-001'), edition: aHash() } as const;
    const taken = held(aCriterion({ status: 'draft', origin: 'nationalUnchanged', derivedFrom }));
    const save = (draftOver: Partial<CriterionDraft>) =>
      saveCriterion(aWorkspace({ criteria: [taken] }), editor, { base: taken, draft: draft(draftOver) }, aMoment());
    expect(save(over)).toMatchObject({ value: [{ value: { origin: 'nationalAdapted' } }] });
    expect(save({ followUp: 'Varje år.' })).toMatchObject({ value: [{ value: { origin: 'nationalUnchanged' } }] });
  });

  it('[K7] gives a new criterion the next number of its first product group, as a draft of its own', () => {
    const workspace = aWorkspace({ criteria: [base, aCriterion({ key: aKey(301), id: aCriterionId('UHM-INK-044') })] });
    expect(saveCriterion(workspace, editor, { draft: draft() }, aMoment())).toMatchObject({
      ok: true,
      value: [{ kind: 'create', list: 'criteria', value: { id: 'REG-INK-013', status: 'draft', origin: 'own' } }],
    });
  });
});
