import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { openConsultation, type OpenConsultation } from '#usecases/openConsultation.ts';
import {
  aCriterion,
  aGateSetting,
  aMoment,
  anActor,
  anEdition,
  aPackage,
  aRegion,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey, anInstant } from '../factories/values.ts';

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
    [
      '[C10] the quality gate blocks a criterion',
      input(),
      { ...draft, text: 'Produkten ska vara märkt med Svanen.', evidence: '' },
      { kind: 'gateBlocks', id: draft.id, checks: ['evidenceMissing', 'equivalentMissing'] },
    ],
    ['[C11] no region is chosen', input({ regions: [] }), draft, { kind: 'noRegionChosen' }],
    [
      '[C11] a region is not among the active ones',
      input({ regions: [aCounty('12'), aCounty('99')] }),
      draft,
      { kind: 'regionUnknown', code: '99' },
    ],
    [
      '[C11] the anchoring ends after the closing day',
      input({ anchoringUntil: aDay('2026-04-01') }),
      draft,
      { kind: 'anchoringOutside', opensOn: '2026-03-02', closesOn: '2026-03-31' },
    ],
    [
      '[C11] the anchoring ends before it opens',
      input({ anchoringUntil: aDay('2026-03-01') }),
      draft,
      { kind: 'anchoringOutside', opensOn: '2026-03-02', closesOn: '2026-03-31' },
    ],
  ])('refuses when %s', (_rule, wanted, criterion, error) => {
    expect(openConsultation(aWorkspace({ criteria: [criterion] }), coordinator, wanted, aMoment())).toEqual({
      ok: false,
      error,
    });
  });

  it('[C11] asks the regions that were chosen, in county-code order, and says until when they anchor', () => {
    const regions = [aRegion(), aRegion({ key: aKey(101), code: aCounty('01'), name: 'Region Stockholm' })];
    const wanted = input({
      regions: [aCounty('12'), aCounty('01'), aCounty('12')],
      anchoringUntil: aDay('2026-03-20'),
    });
    const outcome = openConsultation(aWorkspace({ criteria: [draft], regions }), coordinator, wanted, aMoment());
    const opened = outcome.ok ? outcome.value.find(({ list }) => list === 'consultations') : undefined;
    expect(opened?.value).toMatchObject({ regions: ['01', '12'], anchoringUntil: '2026-03-20', isHidden: false });
  });

  it('[C17] hides the answers where the coordinator so chose', () => {
    const outcome = openConsultation(
      aWorkspace({ criteria: [draft] }),
      coordinator,
      input({ isHidden: true }),
      aMoment(),
    );
    expect(outcome).toMatchObject({ ok: true, value: [{}, { value: { isHidden: true } }, {}] });
  });

  it('[C10] sends what the workspace has said does not block', () => {
    const doubtful = { ...draft, evidence: '' };
    const setting = held(aGateSetting({ check: 'evidenceMissing', severity: 'warns' }));
    const roles = [aRoleAssignment({ role: 'coordinator' })];
    const workspace = aWorkspace({ criteria: [doubtful], gateSettings: [setting], roles });
    expect(openConsultation(workspace, coordinator, input(), aMoment()).ok).toBe(true);
  });
});

describe('the coordinator sends a package', () => {
  const inForce = aHash('f');
  const other = aCriterion({
    key: aKey(301),
    id: aCriterionId('REG-INK-013'),
    status: 'published',
    publishedEdition: inForce,
  });
  const working = aPackage({
    status: 'draft',
    items: [
      { criterion: other.id, isMandatory: false, note: '' },
      { criterion: draft.id, isMandatory: true, note: '' },
    ],
  });
  const wanted = input({ package: working.key });
  const rows = { criteria: [draft, other], packages: [working] };

  it('[C12] freezes the package after its criteria, with what is in force beside them, and marks it last', () => {
    const asked = hashOf(contentOf(draft));
    const outcome = openConsultation(aWorkspace(rows), coordinator, wanted, aMoment());
    expect(outcome.ok && outcome.value.map(({ kind, list }) => `${kind} ${list}`)).toEqual([
      'create editions',
      'create packageEditions',
      'create consultations',
      'update criteria',
      'update packages',
    ]);
    const changes = outcome.ok ? outcome.value : [];
    const frozen = changes.find((change) => change.list === 'packageEditions')?.value;
    expect(frozen).toMatchObject({ version: 1, content: { items: [{ edition: inForce }, { edition: asked }] } });
    expect(changes[2]?.value).toMatchObject({
      package: working.key,
      packageEdition: frozen?.hash,
      items: [{ criterion: draft.id, edition: asked, carriedFrom: [] }],
    });
    expect(changes[4]?.value).toMatchObject({ status: 'inConsultation', name: working.name });
  });

  it.each([
    ['it is empty', { ...working, items: [] }, { kind: 'packageEmpty' }],
    ['all of it is in force', { ...working, items: working.items.slice(0, 1) }, { kind: 'packageInForce' }],
    ['nothing of what is not in force is asked about', working, { kind: 'nothingChosen' }],
  ])('[C3] refuses when %s', (_rule, sent, error) => {
    const asking = { ...wanted, criteria: [] };
    expect(openConsultation(aWorkspace({ ...rows, packages: [sent] }), coordinator, asking, aMoment())).toEqual({
      ok: false,
      error,
    });
  });

  it.each([
    ['it is gone', { ...rows, packages: [] }, wanted, { kind: 'packageMissing' }],
    [
      'it is published',
      { ...rows, packages: [{ ...working, status: 'published' as const }] },
      wanted,
      { kind: 'packageWrongStatus', status: 'published' },
    ],
    [
      'a criterion is not in it',
      { ...rows, packages: [{ ...working, items: working.items.slice(0, 1) }] },
      wanted,
      { kind: 'notInPackage', id: draft.id },
    ],
    [
      'it holds something that is neither asked about nor in force',
      { ...rows, criteria: [draft, { ...other, publishedEdition: undefined }] },
      wanted,
      { kind: 'packageItemOpen', id: other.id },
    ],
  ])('[C12] refuses when %s', (_rule, held, asking, error) => {
    expect(openConsultation(aWorkspace(held), coordinator, asking, aMoment())).toEqual({ ok: false, error });
  });
});
