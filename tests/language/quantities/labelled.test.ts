import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsIn, figuresOver } from '../../quality/entities.ts';

const OWN = 'tests/language/quantities';
const DEVELOPMENT = '../shared/data/language';

describe('labelled sentences', () => {
  it('[W35] [W44] sentences written before the rules were settled', () => {
    expect(faultsIn({ folder: OWN, file: 'before.jsonl' })).toEqual([]);
  });

  it.each(['after.jsonl', 'last.jsonl'])('[W35] [W44] sentences written after, %s', (file) => {
    const figures = figuresOver({ folder: OWN, file, name: file });
    expect(figures.filter(({ value, atLeast }) => value < (atLeast ?? 0))).toEqual([]);
  });

  it.skipIf(!existsSync(DEVELOPMENT))('[W35] [W44] development sentences', () => {
    const figures = figuresOver({ folder: DEVELOPMENT, file: 'entities-dev.jsonl', name: 'entities' });
    expect(figures.filter(({ value, atLeast }) => value < (atLeast ?? 0))).toEqual([]);
  });
});
