import { expect, it } from 'vitest';
import { brokenRules } from '#usecases/brokenRules.ts';
import { workspace } from './sampleWorkspace.ts';

it('the sample library has no row that stands against the rules', () => {
  expect(brokenRules(workspace).map(({ list, about, broken }) => [list, about, broken.kind])).toEqual([]);
});
