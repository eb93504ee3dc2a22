import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageChanges, presentContent, shown } from '#usecases/packageChanges.ts';
import { anEdition } from '../factories/entities.ts';
import { aCriterionId, aHash, aKey } from '../factories/values.ts';
import { consulted, editionOf, first, second, theEdition, thePackage } from './decided.ts';

const workspace = consulted();
const before = theEdition.content;
const [one, other] = before.items;
if (one === undefined || other === undefined) throw new Error('The package of these tests has two criteria');
const kindsOf = (changes: ReturnType<typeof packageChanges>) => changes.items.map(({ id, kind }) => [id, kind]);

describe('what changed in a package', () => {
  it('[J15] is told per criterion, what was removed last', () => {
    const added = { ...one, criterion: aCriterionId('REG-INK-014') };
    const after = { ...before, items: [added, { ...other, edition: aHash('b') }] };
    expect(kindsOf(packageChanges(workspace, before, after))).toEqual([
      ['REG-INK-014', 'new'],
      ['REG-INK-013', 'changed'],
      ['REG-INK-012', 'removed'],
    ]);
  });

  it.each([
    ['use', { isMandatory: false }],
    ['note', { note: 'Endast vuxna.' }],
  ])('[J15] is its %s too', (_what, over) => {
    const after = { ...before, items: [{ ...one, ...over }, other] };
    expect(kindsOf(packageChanges(workspace, before, after))).toEqual([
      [one.criterion, 'changed'],
      [other.criterion, 'unchanged'],
    ]);
  });

  it('[J15] is the order by itself', () => {
    const turned = packageChanges(workspace, before, { ...before, items: [other, one] });
    expect([turned.isReordered, ...kindsOf(turned).map(([, kind]) => kind)]).toEqual([true, 'unchanged', 'unchanged']);
    expect(packageChanges(workspace, before, { ...before, items: [other] }).isReordered).toBe(false);
  });

  it('[J15] is its own texts and days, before and after', () => {
    const after = { ...before, scope: 'Ny', name: 'Nytt' };
    expect(packageChanges(workspace, before, after).facts).toEqual([
      { field: 'name', before: before.name, after: 'Nytt' },
      { field: 'scope', before: before.scope, after: 'Ny' },
    ]);
  });

  it('[J15] is everything when there was none before', () => {
    const changes = packageChanges(workspace, undefined, before);
    expect([...kindsOf(changes).map(([, kind]) => kind), ...changes.facts]).toEqual(['new', 'new']);
  });

  it('[J15] tells each criterion of the two once', () => {
    const ids = ['REG-INK-012', 'REG-INK-013', 'REG-INK-014', 'REG-INK-015'].map(aCriterionId);
    const content = fc
      .uniqueArray(fc.constantFrom(...ids))
      .map((those) => ({ ...before, items: those.map((criterion) => ({ ...one, criterion })) }));
    fc.assert(
      fc.property(content, content, (was, is) => {
        const told = packageChanges(workspace, was, is).items.map(({ id }) => id);
        const both = new Set([...was.items, ...is.items].map(({ criterion }) => criterion));
        expect(told.toSorted()).toEqual([...both].toSorted());
      }),
    );
  });

  it('[J15] names the edition that each had, the working copy where it is not frozen yet', () => {
    expect(shown(workspace, one)).toMatchObject({ version: 1, content: anEdition().content });
    expect(shown(workspace, { ...one, edition: aHash('b') })).toMatchObject({ version: 0, content: undefined });
    const drafted = { ...first, text: 'Nytt.' };
    const lists = consulted({ criteria: [drafted, second] });
    expect(shown(lists, { ...one, edition: editionOf(drafted) })).toMatchObject({
      version: 2,
      content: { text: 'Nytt.' },
    });
  });

  it('[J15] can be asked of the working copy, without criteria that are gone', () => {
    expect(presentContent(workspace, thePackage)).toEqual(before);
    const lists = consulted({ criteria: [first] });
    expect(presentContent(lists, { ...thePackage, key: aKey(1001) }).items).toEqual([one]);
  });
});
