import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRequirements, type ImportRequirements } from '#usecases/importRequirements.ts';
import { aMoment, anActor, aRegionalRequirement, aWorkspace } from '../factories/entities.ts';
import { aCounty, aGroup, aKey } from '../factories/values.ts';

const document = 'Kravspecifikation inkontinenshjälpmedel 2025.docx';
const input = (over: Partial<ImportRequirements> = {}): ImportRequirements => ({
  region: aCounty('12'),
  productGroup: aGroup(),
  document,
  requirements: [
    { text: ' Blöjor ska vara fria från parfym.\n', place: '3.1', evidence: 'Intyg. ', level: 'core', kind: 'award' },
    { text: 'Massan ska vara blekt utan klorgas.', place: '' },
  ],
  ...over,
});

describe('requirements of a document', () => {
  it('become a row each, without blank space around their texts', () => {
    const source = { document, place: '3.1' };
    const first = aRegionalRequirement({
      ...{ key: aKey(9000), text: 'Blöjor ska vara fria från parfym.', evidence: 'Intyg.' },
      ...{ level: 'core', kind: 'award', source },
    });
    const second = aRegionalRequirement({
      ...{ key: aKey(9001), text: 'Massan ska vara blekt utan klorgas.', evidence: '' },
      ...{ level: undefined, kind: undefined, source: { document, place: '' } },
    });
    const outcome = importRequirements(aWorkspace(), anActor('coordinator'), input(), aMoment());
    expect(outcome).toEqual({
      ok: true,
      value: [first, second].map((value) => ({ kind: 'create', list: 'regionalRequirements', value })),
    });
  });

  it('[Q2] that are there already are not made again, wherever their lines break', () => {
    const there = aRegionalRequirement({ text: 'Massan ska vara\r\nblekt  utan klorgas.' });
    const workspace = aWorkspace({ regionalRequirements: [there] });
    const outcome = importRequirements(workspace, anActor('coordinator'), input(), aMoment());
    expect(outcome.ok && outcome.value.map(({ value }) => value)).toMatchObject([
      { text: 'Blöjor ska vara fria från parfym.' },
    ]);
  });

  it.each([
    ['another region', aRegionalRequirement({ region: aCounty('01'), text: 'Krav.' })],
    ['another document', aRegionalRequirement({ source: { document: 'Annat.docx', place: '' }, text: 'Krav.' })],
    ['another text', aRegionalRequirement({ text: 'krav.' })],
  ])('[Q2] are made although %s has the like', (_other, there) => {
    const wanted = input({ requirements: [{ text: 'Krav.', place: '' }] });
    const workspace = aWorkspace({ regionalRequirements: [there] });
    const outcome = importRequirements(workspace, anActor('coordinator'), wanted, aMoment());
    expect(outcome.ok && outcome.value.length).toBe(1);
  });

  it('[Q2] brought in twice are there once, whatever they are', () => {
    const text = fc.array(fc.constantFrom('Papper', 'ska', 'vara', 'märkt'), { minLength: 1, maxLength: 4 });
    const space = fc.constantFrom(' ', '\n', '\r\n ', '\u00a0', '\t');
    const found = fc.tuple(text, space).map(([words, between]) => ({ text: words.join(between), place: '1' }));
    fc.assert(
      fc.property(fc.array(found, { minLength: 1, maxLength: 12 }), (requirements) => {
        const once = importRequirements(aWorkspace(), anActor('coordinator'), input({ requirements }), aMoment());
        const made = once.ok ? once.value : [];
        const rows = made.flatMap(({ list, value }) => (list === 'regionalRequirements' ? [value] : []));
        expect(rows.length).toBe(new Set(requirements.map((each) => each.text.split(/\s+/u).join(' '))).size);
        const workspace = aWorkspace({ regionalRequirements: rows });
        const twice = importRequirements(workspace, anActor('coordinator'), input({ requirements }), aMoment());
        expect(twice).toEqual({ ok: true, value: [] });
      }),
    );
  });
});

describe('bringing requirements in is refused', () => {
  const one = { text: 'Krav.', place: '' };
  it.each<[string, Partial<ImportRequirements>, object]>([
    ['[Q3] of a region that is not there', { region: aCounty('99') }, { kind: 'regionUnknown', code: '99' }],
    ['[Q3] in an unknown group', { productGroup: aGroup('ZZZ') }, { kind: 'productGroupUnknown', code: 'ZZZ' }],
    ['[Q3] without a document', { document: '  ' }, { kind: 'documentMissing' }],
    ['[Q3] without requirements', { requirements: [] }, { kind: 'nothingToImport' }],
    ['[Q3] without a text', { requirements: [one, { ...one, text: ' \n' }] }, { kind: 'textMissing', number: 2 }],
    ['[Q4] from a document with a long name', { document: 'x'.repeat(256) }, { kind: 'documentTooLong', limit: 255 }],
    [
      '[Q4] with a text that no column takes',
      { requirements: [one, { ...one, text: 'x'.repeat(30_001) }] },
      { kind: 'textTooLong', number: 2, field: 'text', limit: 30_000 },
    ],
    [
      '[Q4] with an evidence that no column takes',
      { requirements: [{ ...one, evidence: 'x'.repeat(30_001) }] },
      { kind: 'textTooLong', number: 1, field: 'evidence', limit: 30_000 },
    ],
    [
      '[Q4] with a place that no column takes',
      { requirements: [{ ...one, place: 'x'.repeat(256) }] },
      { kind: 'textTooLong', number: 1, field: 'place', limit: 255 },
    ],
    [
      '[Q4] more than 500 at a time',
      { requirements: Array.from({ length: 501 }, (_, index) => ({ text: `Krav ${index}.`, place: '' })) },
      { kind: 'tooMany', limit: 500 },
    ],
  ])('%s', (_rule, over, error) => {
    expect(importRequirements(aWorkspace(), anActor('coordinator'), input(over), aMoment())).toEqual({
      ok: false,
      error,
    });
  });

  it.each(['workingGroup', 'areaCoordinator', 'steeringGroup', 'reader', 'external', 'nobody'] as const)(
    '[Q1] to a person who is %s',
    (role) => {
      expect(importRequirements(aWorkspace(), anActor(role), input(), aMoment())).toEqual({
        ok: false,
        error: { kind: 'mayNotImport', region: '12' },
      });
    },
  );

  it('[Q1] to a contact person for another region, and not for their own', () => {
    const bringIn = (region: string) =>
      importRequirements(aWorkspace(), anActor('regionContact'), input({ region: aCounty(region) }), aMoment());
    expect(bringIn('01')).toEqual({ ok: false, error: { kind: 'mayNotImport', region: '01' } });
    expect(bringIn('12').ok).toBe(true);
  });

  it('[Q3] not where the product group is left out', () => {
    const outcome = importRequirements(
      aWorkspace(),
      anActor('coordinator'),
      input({ productGroup: undefined }),
      aMoment(),
    );
    expect(outcome.ok && outcome.value.length).toBe(2);
  });
});
