import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff, type DiffPart } from '#language/wordDiff.ts';

const textOf = (parts: readonly DiffPart[], side: 'added' | 'removed') =>
  parts
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');
const someText = fc.array(fc.constantFrom('el', 'och', 'värme', ' ', '\n', ',', '0,1')).map((words) => words.join(''));

describe('two texts compared word by word', () => {
  it('marks the word that was replaced and nothing else', () => {
    expect(wordDiff('Minst hälften ska vara förnybart.', 'Minst två tredjedelar ska vara förnybart.')).toEqual([
      { kind: 'same', text: 'Minst ' },
      { kind: 'removed', text: 'hälften' },
      { kind: 'added', text: 'två tredjedelar' },
      { kind: 'same', text: ' ska vara förnybart.' },
    ]);
  });

  it('reads words that change one after the other as one change', () => {
    expect(wordDiff('i korridorer och förråd ska', 'i samtliga utrymmen ska')).toEqual([
      { kind: 'same', text: 'i ' },
      { kind: 'removed', text: 'korridorer och förråd' },
      { kind: 'added', text: 'samtliga utrymmen' },
      { kind: 'same', text: ' ska' },
    ]);
  });

  it('has both texts in it, whatever they are', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const parts = wordDiff(before, after);
        expect(textOf(parts, 'removed')).toBe(before);
        expect(textOf(parts, 'added')).toBe(after);
      }),
    );
  });

  it('finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(wordDiff(text, text).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  it('compares texts as wholes where a comparison by word would take too long', () => {
    const [before, after] = ['a b '.repeat(3000), 'c d '.repeat(3000)];
    const parts = wordDiff(before, after);
    expect([textOf(parts, 'removed'), textOf(parts, 'added')]).toEqual([before, after]);
  });
});
