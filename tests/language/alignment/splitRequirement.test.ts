import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignAll } from '#language/alignment/alignAll.ts';
import { alignParts } from '#language/alignment/alignParts.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import { splitRequirement } from '#language/alignment/splitRequirement.ts';
import { ANALYSER, CRITERIA } from './library.ts';

const parts = (text: string): readonly string[] => splitRequirement(text).map((part) => part.text);

describe('the demands of a requirement', () => {
  it.each([
    [
      'sentences',
      'PVC får inte ingå. Reservdelar ska finnas i 5 år.',
      ['PVC får inte ingå.', 'Reservdelar ska finnas i 5 år.'],
    ],
    [
      'items of a list',
      'Leverantören ska:\n- ha ett miljöledningssystem\n• redovisa utsläpp\n2) lämna statistik',
      ['ha ett miljöledningssystem', 'redovisa utsläpp', 'lämna statistik'],
    ],
    [
      'clauses with a verb of their own',
      'Handskarna ska vara fria från PVC och leverantören ska redovisa fabrikerna, samt får inte byta dem.',
      ['Handskarna ska vara fria från PVC', 'leverantören ska redovisa fabrikerna', 'får inte byta dem.'],
    ],
    ['none in a list of words', 'PVC och ftalater ska inte ingå.', ['PVC och ftalater ska inte ingå.']],
    [
      'an explanation with what it explains',
      'Däcken ska vara tysta. Detta verifieras med märkning. Bullret ska redovisas.',
      ['Däcken ska vara tysta. Detta verifieras med märkning.', 'Bullret ska redovisas.'],
    ],
    [
      'a sentence that abbreviations do not end',
      'Ämnen, t.ex. ftalater i Repr. 1A, får inte ingå enl. CLP.',
      ['Ämnen, t.ex. ftalater i Repr. 1A, får inte ingå enl. CLP.'],
    ],
  ])('[W55] are told apart: %s', (_what, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('[W55] stand in the text as they are told, in their order and without overlap', () => {
    const piece = fc.constantFrom(
      'Krav ska ställas',
      'och ska',
      'PVC',
      '. ',
      '\n',
      '- ',
      't.ex. ',
      'Detta',
      ';',
      ' samt får ',
      'å',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const part of splitRequirement(text)) {
          expect(text.slice(part.start, part.start + part.length)).toBe(part.text);
          expect(part.start).toBeGreaterThanOrEqual(end);
          end = part.start + part.length;
        }
      }),
    );
  });
});

describe('several requirements, several criteria', () => {
  const aligner = openAligner(CRITERIA, { analyser: ANALYSER });
  const acceptAt = 0.2;

  it('[W56] a requirement of two demands matches the criterion of each, and one of one demand has no parts', () => {
    const text =
      'Datorerna ska uppfylla kraven i ENERGY STAR version 8.0. Reservdelar till datorerna ska finnas i minst 3 år.';
    const { parts: found, accepted } = alignParts(aligner, { text, group: 'datorer' }, acceptAt);
    expect(found.map(({ alignment }) => alignment.best[0]?.criterion)).toEqual(['computer-energy', 'computer-parts']);
    expect(accepted).toEqual(['computer-energy', 'computer-parts']);
    expect(alignParts(aligner, { text: 'PVC får inte ingå.', group: 'handskar' }).parts).toEqual([]);
  });

  it('[W56] two demands that one criterion makes match it once', () => {
    const text = 'PVC får inte ingå i handskarna. Ftalater i handskarna ska understiga 0,1 viktprocent.';
    expect(alignParts(aligner, { text, group: 'handskar' }, acceptAt).accepted).toEqual(['gloves-pvc']);
  });

  it('[W57] a list is aligned in steps that tell how far it has come, and no further than it is asked for', () => {
    const requirements = Array.from({ length: 120 }, (_, at) => ({
      text: `PVC får inte ingå ${at}`,
      group: 'kateter',
    }));
    const steps = alignAll(aligner, requirements);
    const first = steps.next();
    expect(first.done).toBe(false);
    const seen: number[] = [];
    for (const { alignments, of } of alignAll(aligner, requirements)) {
      expect(of).toBe(120);
      seen.push(alignments.length);
    }
    expect(seen).toEqual([50, 100, 120]);
  });

  it('[W57] gives each of a list what it is given alone, also where a text comes again', () => {
    const requirements = [
      { text: 'PVC får inte ingå.', group: 'kateter' },
      { text: 'PVC får inte ingå.', group: 'handskar' },
      { text: 'PVC får inte ingå.', group: 'kateter' },
    ];
    const [last] = [...alignAll(aligner, requirements)].slice(-1);
    expect(last?.alignments).toEqual(requirements.map((requirement) => aligner.align(requirement)));
  });
});
