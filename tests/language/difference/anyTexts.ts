import fc from 'fast-check';

const WORDS = [
  ...[
    'el',
    'och',
    'ska',
    'inte',
    'i',
    'handskar',
    'Handskar',
    'ftalater',
    'bomull',
    'kWh/m²',
    '50-procentig',
    'm3',
    'm³',
  ],
  ...[
    '0,1',
    '50 000',
    '5mg',
    '2026-03-31',
    'SS-EN ISO 12947-2',
    '2011/65/EU',
    '[antal]',
    'https://x.se/a?b=1',
    'REG-INK-012',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\t',
    '\u00a0',
    ' | ',
    '.',
    '. ',
    ',',
    '%',
    '-',
    '(',
    ')',
    '\n- ',
    '\n1. ',
    '\na) ',
    '• ',
  ],
  ...['👩🏽‍⚕️', 'e\u0301', '\ud83d', '\u200d', '\u0000', '@', '_', '+', '', '²', "'", ':'],
];
const somePiece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const somePieces = fc.array(somePiece, { maxLength: 40 });

/** A text, and one that came from it by taking away, putting in, moving and doubling pieces, or has nothing to do with it. */
export const twoTexts = fc.oneof(
  fc.tuple(somePieces, somePieces).map(([one, other]) => [one.join(''), other.join('')] as const),
  fc
    .tuple(somePieces, fc.array(fc.tuple(fc.nat(3), fc.nat(40), fc.nat(40), somePiece), { maxLength: 5 }))
    .map(([pieces, edits]) => {
      const edited = [...pieces];
      for (const [edit, at, to, piece] of edits) {
        if (edit === 0) edited.splice(at, 1 + (to % 4));
        else if (edit === 1) edited.splice(at, 0, piece);
        else if (edit === 2) edited.splice(to, 0, ...edited.splice(at, 6));
        else edited.splice(to, 0, ...edited.slice(at, at + 3));
      }
      return [pieces.join(''), edited.join('')] as const;
    }),
);
