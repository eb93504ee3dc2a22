import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromBytes, toBytes } from '#language/analysis/compactLexicon.ts';
import { openSplitter } from '#language/analysis/splitter.ts';
import { dictionary, readLabelledWords, scoreOf } from '../../quality/compounds.ts';

const FOLDER = fileURLToPath(new URL('./', import.meta.url));
const lexicon = dictionary();
const withDictionary = openSplitter({ lexicon });
const alone = openSplitter({ lexicon: undefined });
const texts = (split: typeof alone, word: string): readonly string[] => split(word).map((part) => part.text);

describe('compounds', () => {
  it.each([
    ['engångshandskar', ['engångs', 'handskar']],
    ['miljöledningssystem', ['miljö', 'lednings', 'system']],
    ['läkemedelskylskåp', ['läkemedels', 'kylskåp']],
    ['fallucka', ['fall', 'lucka']],
    ['blyfria', ['bly', 'fria']],
    ['batteridrivna', ['batteri', 'drivna']],
  ])('[W3] %s is its parts in their order', (word, parts) => {
    expect(texts(withDictionary, word)).toEqual(parts);
  });

  it.each(['material', 'användning', 'spårbarhet', 'återvinningsbara', 'uppfylla', 'bomull', 'el', 'xyzzyqwert'])(
    '[W3] %s has no parts',
    (word) => {
      expect(withDictionary(word)).toEqual([]);
    },
  );

  it.each([
    ['arbetsvillkor', 'arbete'],
    ['gatubelysning', 'gata'],
    ['mätmetod', 'mäta'],
    ['undersökningshandskar', 'undersökning'],
  ])('[W4] the first part of %s is a form of %s', (word, base) => {
    expect(withDictionary(word)[0]?.word).toBe(base);
  });

  // The first was looked at while the weights were chosen; the second and third were written after, the third not looked into.
  it.each(['compounds.jsonl', 'compoundsEveryday.jsonl', 'compoundsLast.jsonl'])(
    '[W5] places where parts meet are found in %s, and simple words are left whole',
    (file) => {
      const score = scoreOf(readLabelledWords({ folder: FOLDER, file }), withDictionary);
      expect(score.f1).toBeGreaterThan(0.95);
      expect(score.simpleSplit).toBeLessThan(0.05);
      expect(score.simple).toBeGreaterThan(100);
    },
  );

  it('[W6] without a dictionary the lists of the domain split what they know', () => {
    expect(texts(alone, 'säkerhetsdatablad')).toEqual(['säkerhets', 'datablad']);
    const score = scoreOf(readLabelledWords({ folder: FOLDER, file: 'compounds.jsonl' }), alone);
    expect(score.f1).toBeGreaterThan(0.85);
    expect(score.simpleSplit).toBeLessThan(0.05);
  });

  it('[W6] a word that the texts use is known without a dictionary', () => {
    expect(texts(alone, 'zaffarnosystem')).toEqual([]);
    expect(texts(openSplitter({ lexicon: undefined, corpus: new Map([['zaffarno', 4]]) }), 'zaffarnosystem')).toEqual([
      'zaffarno',
      'system',
    ]);
  });
});

describe('a dictionary as bytes', () => {
  const bytes = toBytes(lexicon);

  it('[W7] is the same dictionary when it is read back', () => {
    const again = fromBytes(bytes);
    expect(again?.source.words).toEqual(lexicon.source.words);
    expect(again?.source.rules).toEqual(lexicon.source.rules);
  });

  it.each([
    ['none', Uint8Array.of(1, 2, 3)],
    ['of another version', Uint8Array.from(bytes).fill(9, 3, 4)],
    ['cut short', bytes.slice(0, 5000)],
    ['cut short by a byte', bytes.slice(0, -1)],
  ])('[W7] bytes that are %s are refused', (_why, others) => {
    expect(fromBytes(others)).toBeUndefined();
  });
});
