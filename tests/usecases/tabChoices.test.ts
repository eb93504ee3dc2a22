import { describe, expect, it } from 'vitest';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { tabChoices } from '#usecases/tabChoices.ts';
import { aConsultation, aPackage } from '../factories/agreement.ts';
import { aCriterion, anActor, aProductGroup, aWorkspace } from '../factories/entities.ts';
import { aCriterionId, aDay, aGroup, aKey } from '../factories/values.ts';

const draft: CriteriaPackage = aPackage({ key: aKey(31), name: 'Handskar och skydd', status: 'draft' });
const workspace = aWorkspace({
  productGroups: [
    aProductGroup({ key: aKey(41), code: aGroup('OST'), name: 'Östergötlands textilier' }),
    aProductGroup({ key: aKey(42), code: aGroup('HAN'), name: 'Handskar' }),
    aProductGroup({ key: aKey(43), code: aGroup('ARB'), name: 'Arbetskläder' }),
  ],
  criteria: [
    aCriterion({ key: aKey(1), id: aCriterionId('REG-HAN-001'), status: 'published', productGroups: [aGroup('HAN')] }),
    aCriterion({ key: aKey(2), id: aCriterionId('REG-OST-001'), status: 'draft', productGroups: [aGroup('OST')] }),
  ],
  packages: [draft],
  consultations: [
    aConsultation({ key: aKey(51), title: 'Förra våren', state: 'closed', closesOn: aDay('2025-05-01') }),
    aConsultation({ key: aKey(52), title: 'I höst', state: 'closed', closesOn: aDay('2025-11-01') }),
    aConsultation({ key: aKey(53), title: 'Nu', state: 'open' }),
  ],
});
const names = (choices: readonly { readonly name: string }[]) => choices.map(({ name }) => name);

describe('what a tab can open at', () => {
  it('[TB2] is a product group with criteria, in the order of the alphabet, and any package and consultation', () => {
    const choices = tabChoices(workspace, anActor('coordinator'));
    expect(names(choices.productGroups)).toEqual(['Handskar', 'Östergötlands textilier']);
    expect(names(choices.packages)).toEqual(['Handskar och skydd']);
    expect(names(choices.consultations)).toEqual(['Nu', 'I höst', 'Förra våren']);
  });

  it('[TB2] is for a reader only what is in force', () => {
    const choices = tabChoices(workspace, anActor('reader'));
    expect(names(choices.productGroups)).toEqual(['Handskar']);
    expect(choices.packages).toEqual([]);
    expect(choices.consultations).toEqual([]);
  });
});
