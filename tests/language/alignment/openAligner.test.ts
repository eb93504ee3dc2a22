import { describe, expect, it } from 'vitest';
import { openAligner } from '#language/alignment/openAligner.ts';
import { compareTexts } from '#language/quantities/compareTexts.ts';
import { ANALYSER, CRITERIA } from './library.ts';

const aligner = openAligner(CRITERIA, { analyser: ANALYSER, compareTexts });
const PVC = 'Ftalater och PVC får inte finnas i handskarna (högst 0,05 viktprocent ftalater).';

describe('the criteria most like a requirement', () => {
  it('[W50] are at most five, the most probable first, and one of the right product group is first', () => {
    const text = 'PVC får inte ingå. Halten ftalater ska understiga 0,1 viktprocent.';
    for (const [group, expected] of [
      ['handskar', 'gloves-pvc'],
      ['kateter', 'catheter-pvc'],
    ] as const) {
      const { best, none } = aligner.align({ text, group });
      expect(best[0]?.criterion).toBe(expected);
      expect(best.length).toBeLessThanOrEqual(5);
      const probabilities = best.map(({ probability }) => probability);
      expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
      expect(probabilities.reduce((sum, value) => sum + value, none)).toBeCloseTo(1, 9);
    }
  });

  it('[W50] a criterion that suits any group is found within one', () => {
    const found = aligner.align({ text: 'Leverantören ska vara certifierad enligt ISO 14001.', group: 'datorer' });
    expect(found.best[0]?.criterion).toBe('any-management');
  });

  it('[W51] nothing is proposed for a text that shares nothing, and none of them is certain', () => {
    expect(aligner.align({ text: 'Xyzzy plugh.' })).toEqual({ best: [], none: 1 });
    expect(aligner.align({ text: '' })).toEqual({ best: [], none: 1 });
  });

  it('[W51] none is the more probable the less the requirement has to do with the library', () => {
    const near = aligner.align({ text: PVC, group: 'handskar' });
    const far = aligner.align({ text: 'Betalning sker 30 dagar efter godkänd faktura.', group: 'handskar' });
    expect(near.none).toBeLessThan(far.none);
    expect(far.none).toBeGreaterThan(0.5);
  });

  it('[W52] each tells why: words, concepts, codes and limits that both have, and whether the group is the same', () => {
    const [first] = aligner.align({ text: PVC, group: 'handskar' }).best;
    expect(first?.reasons.words.toSorted()).toEqual(['Ftalater', 'PVC']);
    expect(first?.reasons.related).toContain('handskarna');
    expect(first?.reasons.concepts).toEqual(expect.arrayContaining(['pvc', 'phthalates']));
    expect(first?.reasons.isSameGroup).toBe(true);
    const [limit] = first?.reasons.limits ?? [];
    expect(limit?.requirement).toContain('0,05');
    expect(limit?.criterion).toContain('0,1');
    expect(limit?.comparison).toBe('stricter');
  });

  it('[W52] a standard is a reason under any way of writing it', () => {
    const [first] = aligner.align({ text: 'Ljusutbytet ska mätas enligt EN 13032-4:2015.', group: 'belysning' }).best;
    expect(first?.criterion).toBe('lamp-light');
    expect(first?.reasons.references).toEqual(['EN 13032-4:2015']);
    expect(first?.evidence.codes).toBe(1);
  });
});

describe('the product group', () => {
  const text = 'Produkterna får inte innehålla PVC eller ftalater.';

  it('[W53] is found in headings, in the name of the file and in CPV codes', () => {
    expect(aligner.groupsOf({ text, headings: ['Katetrar', 'Kemikalier'] })[0]?.group).toBe('kateter');
    expect(aligner.groupsOf({ text, fileName: 'Kravspec_undersökningshandskar-2026.docx' })[0]?.group).toBe('handskar');
    expect(aligner.groupsOf({ text, cpv: ['33141200-2'] })[0]?.group).toBe('kateter');
    expect(aligner.align({ text, cpv: ['33141200'] }).best[0]?.criterion).toBe('catheter-pvc');
    expect(aligner.align({ text, headings: ['Handskar'] }).best[0]?.criterion).toBe('gloves-pvc');
  });

  it('[W53] when told it is certain, and one that the library does not have tells nothing', () => {
    expect(aligner.groupsOf({ text, group: 'datorer', headings: ['Handskar'] })).toEqual([
      { group: 'datorer', probability: 1 },
    ]);
    expect(aligner.groupsOf({ text, group: 'raketer' })).toEqual([]);
    expect(aligner.align({ text, group: 'raketer' }).best.map(({ criterion }) => criterion)).toEqual(
      aligner.align({ text }).best.map(({ criterion }) => criterion),
    );
  });
});

describe('what people have decided', () => {
  const text = 'Plasthandskar av vinyl undanbedes.';

  it('[W54] a confirmed match makes the same text, and one like it, match better', () => {
    const before = aligner.align({ text, group: 'handskar' });
    const taught = aligner.withAliases([{ text, criterion: 'gloves-work', verdict: 'confirmed' }]);
    const same = taught.align({ text: `  ${text.toUpperCase()}`, group: 'handskar' });
    expect(before.best[0]?.criterion).not.toBe('gloves-work');
    expect(same.best[0]?.criterion).toBe('gloves-work');
    expect(same.best[0]?.reasons.remembered).toBe(1);
    const like = taught.align({ text: 'Plasthandskar av vinyl godtas inte.', group: 'handskar' });
    expect(like.best[0]?.criterion).toBe('gloves-work');
    expect(like.best[0]?.reasons.remembered).toBeLessThan(1);
  });

  it('[W54] a rejected match leaves next to nothing of it', () => {
    const [before] = aligner.align({ text: PVC, group: 'handskar' }).best;
    const taught = aligner.withAliases([{ text: PVC, criterion: 'gloves-pvc', verdict: 'rejected' }]);
    const after = taught
      .align({ text: PVC, group: 'handskar' })
      .best.find(({ criterion }) => criterion === 'gloves-pvc');
    expect(before?.criterion).toBe('gloves-pvc');
    expect(after?.probability).toBeLessThan((before?.probability ?? 0) / 10);
  });

  it('[W54] that a text matches none is remembered too, until somebody finds a match', () => {
    const none = { text: PVC, criterion: undefined, verdict: 'confirmed' } as const;
    const taught = aligner.withAliases([none]);
    expect(taught.align({ text: PVC, group: 'handskar' }).none).toBeGreaterThan(0.9);
    const again = aligner.withAliases([none, { text: PVC, criterion: 'gloves-pvc', verdict: 'confirmed' }]);
    const found = again.align({ text: PVC, group: 'handskar' });
    expect(found.best[0]?.criterion).toBe('gloves-pvc');
    expect(found.none).toBeLessThan(0.5);
  });

  it('[W54] the latest word on the same text and criterion stands', () => {
    const alias = { text: PVC, criterion: 'gloves-pvc' };
    const taught = aligner.withAliases([
      { ...alias, verdict: 'rejected' },
      { ...alias, verdict: 'confirmed' },
    ]);
    expect(taught.align({ text: PVC, group: 'handskar' }).best[0]?.reasons.remembered).toBe(1);
  });
});
