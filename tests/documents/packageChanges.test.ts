import { describe, expect, it } from 'vitest';
import type { PackageContent } from '#domain/criteriaPackage.ts';
import { packageChangesDocument } from '#documents/packageChangesDocument.ts';
import { catalogueFor } from '#i18n/catalogueFor.ts';
import { tabPackagesSv } from '#i18n/tabPackages.sv.ts';
import { tabSv } from '#i18n/tab.sv.ts';
import { packageChangeOf, type ChangeSides } from '#tab/packages/packageChangeOf.ts';
import { packageChanges } from '#usecases/packageChanges.ts';
import { aCriterionId, aKey, anInstant } from '../factories/values.ts';
import { aCriterion } from '../factories/entities.ts';
import { consulted, editionOf, first, second, theEdition } from '../usecases/decided.ts';
import { paragraphsIn, partsOf } from './wordReader.ts';

const redrafted = { ...first, text: 'Minst 30 viktprocent av produkten ska vara av förnybart material.' };
const added = aCriterion({
  key: aKey(302),
  id: aCriterionId('REG-INK-014'),
  title: 'Återvunnen plast',
  text: 'Ny text.',
});
const workspace = consulted({ criteria: [redrafted, second, added] });
const [one] = theEdition.content.items;
if (one === undefined) throw new Error('The package of these tests has criteria');
const after: PackageContent = {
  ...theEdition.content,
  scope: 'Ny omfattning.',
  items: [
    { ...one, edition: editionOf(redrafted) },
    { ...one, criterion: added.id, edition: editionOf(added) },
  ],
};
const sides: ChangeSides = {
  name: 'Inkontinenshjälpmedel, bas',
  from: 1,
  to: 2,
  status: 'decided',
  isPublished: false,
  at: anInstant('2026-04-20T09:00:00.000Z'),
};

async function read(over: Partial<ChangeSides> = {}, to = after) {
  const texts = { ...catalogueFor('sv'), tab: tabSv };
  const said = { sides: { ...sides, ...over }, texts, words: tabPackagesSv };
  const change = packageChangeOf(workspace, packageChanges(workspace, theEdition.content, to), said);
  const parts = await partsOf(await packageChangesDocument(change));
  const textsIn = (xml = '', how: 'accept' | 'reject' = 'accept') => paragraphsIn(xml, how).map(({ text }) => text);
  return {
    accepted: textsIn(parts['word/document.xml']),
    rejected: textsIn(parts['word/document.xml'], 'reject'),
    header: textsIn(parts['word/header1.xml']),
  };
}

describe('the change document of a package', () => {
  it('[D9] has new criteria in full, changed ones tracked, and removed ones by name', async () => {
    const { accepted, rejected } = await read();
    expect([accepted.includes('Ny text.'), rejected.includes('Ny text.')]).toEqual([true, true]);
    expect([accepted.includes(redrafted.text), rejected.includes(first.text)]).toEqual([true, true]);
    expect(accepted).toContain('Ingår inte längre i paketet.');
    expect(accepted).not.toContain(first.text);
    for (const heading of ['Nya kriterier', 'Ändrade kriterier', 'Borttagna kriterier']) {
      expect(accepted).toContain(heading);
    }
  });

  it('[D9] has the texts of the package that changed, tracked', async () => {
    const { accepted, rejected } = await read();
    expect([accepted.includes('Ny omfattning.'), rejected.includes(theEdition.content.scope)]).toEqual([true, true]);
  });

  it('[D9] carries name, edition, status and day, and the draft mark until it is in force', async () => {
    const identity = 'Inkontinenshjälpmedel, bas · utgåva 2 · Fastställd · Framtaget 2026-04-20';
    expect((await read()).header).toEqual(['UTKAST – får inte användas i en upphandling än', identity]);
    expect((await read({ isPublished: true })).header).toEqual([identity]);
  });

  it('[D9] carries id, version and status of each criterion', async () => {
    const { accepted } = await read();
    expect(accepted).toContain('REG-INK-014 · version 1 · Remiss');
    expect(accepted).toContain('REG-INK-012 · version 2 · Beslutsklar');
  });

  it('[D9] lists what did not change, and says so when nothing did', async () => {
    const { accepted } = await read({}, theEdition.content);
    expect(accepted).toContain('Inget skiljer utgåvorna åt.');
    expect(accepted).toContain('Oförändrade kriterier: REG-INK-012, REG-INK-013.');
  });
});
