import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '#domain/criterion.ts';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { freezePackage, readsAs } from '#usecases/freezePackage.ts';
import { packageDraftOf, savePackage, type PackageDraft } from '#usecases/savePackage.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { aCriterion, aMoment, anActor, aPackage, aPackageEdition, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aDay, aGroup, aHash, aKey } from '../factories/values.ts';

const worker = anActor('workingGroup');
const workspace = aWorkspace({ criteria: [aCriterion({ status: 'draft' })] });
const draft = (over: Partial<PackageDraft> = {}): PackageDraft => ({ ...packageDraftOf(aPackage()), ...over });
const line = (id: string) => ({ criterion: aCriterionId(id), isMandatory: true, note: '' });
const LONG = 'å'.repeat(30_001);

describe('a package is saved', () => {
  it('[J6] as a draft when it is new', () => {
    expect(savePackage(workspace, worker, { draft: draft({ name: ' Skydd ' }) }, aMoment())).toMatchObject({
      ok: true,
      value: [
        { kind: 'create', list: 'packages', value: { name: 'Skydd', status: 'draft', publishedEdition: undefined } },
      ],
    });
  });

  it('[J6] with what was changed, and nothing else', () => {
    const base = held(aPackage({ status: 'draft' }));
    const outcome = savePackage(workspace, worker, { base, draft: draft({ scope: 'Ny' }) }, aMoment());
    expect(outcome).toEqual({
      ok: true,
      value: [{ kind: 'update', list: 'packages', base, value: { ...base.value, scope: 'Ny' } }],
    });
    expect(savePackage(workspace, worker, { base, draft: draft() }, aMoment())).toEqual({
      ok: false,
      error: { kind: 'nothingChanged' },
    });
  });

  it('[J3] with each note on one line', () => {
    const items = [{ ...line('REG-INK-012'), note: ' endast\r\n vuxna ' }];
    expect(savePackage(workspace, worker, { draft: draft({ items }) }, aMoment())).toMatchObject({
      value: [{ value: { items: [{ note: 'endast vuxna' }] } }],
    });
  });

  it.each(['coordinator', 'areaCoordinator', 'workingGroup'] as const)('[J1] by a person who is %s', (role) => {
    expect(savePackage(workspace, anActor(role), { draft: draft() }, aMoment()).ok).toBe(true);
  });

  it.each(['regionContact', 'steeringGroup', 'reader', 'external', 'nobody'] as const)(
    '[J1] by nobody who is %s',
    (role) => {
      expect(savePackage(workspace, anActor(role), { draft: draft() }, aMoment())).toEqual({
        ok: false,
        error: { kind: 'mayNotEdit' },
      });
    },
  );

  it('[J1] only where its status allows it', () => {
    const saved = CRITERION_STATUSES.filter(
      (status) =>
        savePackage(workspace, worker, { base: held(aPackage({ status })), draft: draft({ name: 'Ny' }) }, aMoment())
          .ok,
    );
    expect(saved).toEqual(['draft', 'inReview', 'referredBack', 'dormant']);
  });

  it.each([
    ['[J2] it has no name', { name: ' ' }, { kind: 'nameMissing' }],
    ['[J2] its name is too long', { name: 'a'.repeat(256) }, { kind: 'nameTooLong', limit: 255 }],
    ['[J2] its group is unknown', { productGroup: aGroup('ZZZ') }, { kind: 'productGroupUnknown', code: 'ZZZ' }],
    ['[J2] a text is too long', { guidance: LONG }, { kind: 'textTooLong', field: 'guidance', limit: 30_000 }],
    [
      '[J2] texts that each may be as long as they are are too much for one edition',
      { scope: LONG.slice(1), definitions: LONG.slice(1), guidance: 'a' },
      { kind: 'packageTooLong', limit: 60_000 },
    ],
    ['[J3] a criterion is gone', { items: [line('REG-INK-099')] }, { kind: 'criterionMissing', id: 'REG-INK-099' }],
    [
      '[J3] a note is too long',
      { items: [{ ...line('REG-INK-012'), note: 'a'.repeat(256) }] },
      { kind: 'noteTooLong', id: 'REG-INK-012', limit: 255 },
    ],
    [
      '[J4] it names a criterion twice',
      { items: [line('REG-INK-012'), line('REG-INK-012')] },
      { kind: 'itemTwice', id: 'REG-INK-012' },
    ],
    [
      '[J5] it ends before it begins',
      { validFrom: aDay('2027-01-02'), validTo: aDay('2027-01-01') },
      { kind: 'endsBeforeItBegins' },
    ],
    ['[J5] what it replaces is gone', { replaces: aKey(1099) }, { kind: 'replacedMissing' }],
  ])('not when %s', (_rule, over, error) => {
    expect(savePackage(workspace, worker, { draft: draft(over) }, aMoment())).toEqual({ ok: false, error });
  });

  it('[J5] not when it replaces itself', () => {
    const base = held(aPackage({ status: 'draft' }));
    const wish = { base, draft: draft({ replaces: base.value.key }) };
    expect(savePackage(aWorkspace({ criteria: [aCriterion()], packages: [base] }), worker, wish, aMoment())).toEqual({
      ok: false,
      error: { kind: 'replacesItself' },
    });
  });

  it.each(['superseded', 'repealed'] as const)('[J3] not with a criterion that is %s', (status) => {
    const lists = aWorkspace({ criteria: [aCriterion({ status })] });
    expect(savePackage(lists, worker, { draft: draft() }, aMoment())).toEqual({
      ok: false,
      error: { kind: 'outOfForce', id: 'REG-INK-012', status },
    });
  });
});

describe('one national criterion', () => {
  const national = (number: number, level: Level | undefined, version: number) =>
    aCriterion({
      key: aKey(300 + number),
      id: aCriterionId(`UHM-INK-00${number}`),
      source: { id: '10699', version, url: undefined },
      level,
    });
  const saved = (...criteria: readonly ReturnType<typeof national>[]) =>
    savePackage(
      aWorkspace({ criteria }),
      worker,
      { draft: draft({ items: criteria.map(({ id }) => line(id)) }) },
      aMoment(),
    );

  it('[J4] is in a package once at each level, whatever its version', () => {
    expect(saved(national(1, 'core', 1), national(2, 'advanced', 1), national(3, undefined, 1)).ok).toBe(true);
    expect(saved(national(1, 'core', 1), national(2, 'core', 2))).toEqual({
      ok: false,
      error: { kind: 'sameNationalTwice', ids: ['UHM-INK-001', 'UHM-INK-002'], level: 'core' },
    });
  });
});

describe('a package edition', () => {
  const editionOf = () => hashOf(contentOf(aCriterion()));
  const frozen = (of = aPackage(), packageEditions = [aPackageEdition()]) =>
    freezePackage(aWorkspace({ packageEditions }), of, { editionOf, at: aMoment() });

  it('[J7] is not frozen again with the same content, and counts up when it is another', () => {
    expect(frozen()).toEqual({ hash: aPackageEdition().hash, changes: [] });
    expect(frozen(aPackage({ scope: 'Ny' })).changes).toMatchObject([
      { list: 'packageEditions', value: { version: 2 } },
    ]);
    expect(frozen(aPackage(), [])).toMatchObject({ changes: [{ value: { version: 1 } }] });
  });

  it('[J7] whose hash does not fit is passed over', () => {
    expect(
      frozen(aPackage(), [aPackageEdition({ hash: aPackageEdition({}, aPackage({ scope: 'x' })).hash })]),
    ).toMatchObject({ changes: [{ value: { version: 1 } }] });
  });

  it('[J7] has another hash for every other name, text, day, line, use, note and order', () => {
    const lines = [line('REG-INK-001'), line('REG-INK-002')];
    const base = aPackage({ items: lines });
    const others: readonly Partial<ReturnType<typeof aPackage>>[] = [
      { name: 'b' },
      { scope: 'b' },
      { definitions: 'b' },
      { guidance: 'b' },
      { transition: 'b' },
      { validFrom: aDay() },
      { validTo: aDay() },
      { items: lines.toReversed() },
      { items: lines.map((each) => ({ ...each, isMandatory: false })) },
      { items: lines.map((each) => ({ ...each, note: 'b' })) },
    ];
    const hashes = [{}, ...others].map((over) => frozen({ ...base, ...over }).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    const other = freezePackage(aWorkspace(), base, { editionOf: () => aHash('b'), at: aMoment() });
    expect(hashes).not.toContain(other.hash);
  });

  it('[J7] is what a working copy reads as, or does not, letter by letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (scope, definitions) => {
        const working = aPackage({ scope, definitions });
        expect(readsAs(working, aPackageEdition({}, working))).toBe(true);
        expect(readsAs({ ...working, scope: `${scope}.` }, aPackageEdition({}, working))).toBe(false);
      }),
    );
    const more = aPackage({ items: [...aPackage().items, line('REG-INK-002')] });
    expect([readsAs(more, aPackageEdition()), readsAs(aPackage({ items: [] }), aPackageEdition())]).toEqual([
      false,
      false,
    ]);
  });
});
