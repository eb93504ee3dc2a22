import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#language/search/editDistance.ts';
import { GrowingInts } from '#language/search/growingInts.ts';
import { openWordReader } from '#language/search/wordReader.ts';
import { figures } from '../../quality/search.ts';
import { nationalRow } from '../../quality/searchSet.ts';
import { readSet } from '../../quality/labelledSet.ts';
import { swedishAnalyser } from './swedishAnalyser.ts';

const FOLDER = '../shared/data/language';
const analyser = swedishAnalyser();
const met: string[] = [];
const reader = openWordReader(analyser, ({ word, stem, parts }) => met.push([word, stem, ...parts].join(' ')) - 1);
const read = (text: string) => {
  const words = new GrowingInts();
  reader.read(text, words);
  return Array.from(words.packed(), (number) => met[number]);
};
const analysed = (text: string) =>
  analyser.analyse(text).map(({ word, stem, parts }) => [word, stem, ...parts].join(' '));

describe('reading words in runs', () => {
  it('[W17] finds in any text the words that the analyser finds in it', () => {
    const piece = fc.constantFrom(
      ...[
        'handskar',
        'Handskar',
        'PVC-fria',
        'SS-EN',
        'ISO',
        '12947-2',
        '2011/65/EU',
        '50',
        '000',
        '0,1',
        '[antal',
        'per',
      ],
      ...[
        'år]',
        't.ex.',
        '(CMR)',
        'EN',
        '455-3:2015',
        'å',
        'REG-INK-012',
        '10699:2',
        '2026-03-31',
        'm²',
        'ord.',
        'x/y',
        '"',
      ],
    );
    const gap = fc.constantFrom(' ', '  ', '\n', '. ', ', ', ') ', '', '-', ': ', ' – ', '\u00a0');
    const text = fc.array(fc.tuple(piece, gap), { maxLength: 12 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(read(given)).toEqual(analysed(given));
      }),
      { numRuns: 2_000 },
    );
  });

  it.skipIf(!existsSync(FOLDER))('[W17] finds them in every criterion of the labelled library', () => {
    for (const { title, text, evidence } of readSet({ folder: FOLDER, file: 'national-2000.jsonl' }, nationalRow))
      for (const given of [title, text, evidence]) expect(read(given)).toEqual(analysed(given));
  });
});

describe('slips of the keyboard', () => {
  it.each([
    ['plats', 'plast', 1],
    ['handske', 'hanske', 1],
    ['buss', 'bus', 1],
    ['energi', 'enegri', 1],
    ['formaldehyd', 'formalhdeyd', 2],
    ['abc', 'xyz', 3],
  ])('[W11] %s and %s are %i apart, and more than that is not counted', (one, other, distance) => {
    expect(editDistance(one, other, { most: 4, isPrefix: false })).toBe(distance);
    expect(editDistance(other, one, { most: 4, isPrefix: false })).toBe(distance);
    expect(editDistance(one, other, { most: distance - 1, isPrefix: false })).toBe(distance);
  });

  it('[W11] a word that is not finished is as far as the nearest beginning of the other', () => {
    expect(editDistance('undersöknigs', 'undersökningshandskar', { most: 2, isPrefix: true })).toBe(1);
    expect(editDistance('undersöknigs', 'undersökningshandskar', { most: 2, isPrefix: false })).toBe(3);
  });
});

describe.skipIf(!existsSync(FOLDER))('searches that somebody labelled', () => {
  it('[W24] are answered: nDCG@10 at least 0.96, none without a hit, slips among the first five', async () => {
    const bounded = (await figures(FOLDER)).filter(({ atLeast, atMost }) => (atLeast ?? atMost) !== undefined);
    expect(bounded).toHaveLength(3);
    for (const { name, value, atLeast = 0, atMost = Infinity } of bounded) {
      expect(value, name).toBeGreaterThanOrEqual(atLeast);
      expect(value, name).toBeLessThanOrEqual(atMost);
    }
  });
});
