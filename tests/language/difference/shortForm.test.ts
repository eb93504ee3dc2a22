import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '#language/difference/change.ts';
import { difference } from '#language/difference/difference.ts';
import { shortForm } from '#language/difference/shortForm.ts';
import { cutsIn } from './cuts.ts';
import { twoTexts } from './anyTexts.ts';
import { written } from './written.ts';

const long = 'Leverantören ska under hela avtalstiden redovisa namn och adress till de fabriker som används';
const lengthOf = (changes: readonly Change[]) => changes.map(({ text }) => text).join('').length;

describe('the short form of a difference', () => {
  it('[W32] is the difference where there is room', () => {
    const changes = difference('högst 5 mg', 'högst 4 mg');
    expect(shortForm(changes, 100)).toEqual(changes);
  });

  it('[W32] has some words on each side of a change', () => {
    const changes = difference(`${long} inom 30 dagar. ${long}.`, `${long} inom 15 dagar. ${long}.`);
    expect(written(shortForm(changes, 120))).toBe(
      '… de fabriker som används inom [-30-]{+15+} dagar. Leverantören ska under …',
    );
  });

  it('[W32] leaves out what comes last where the changes alone are too long', () => {
    const short = shortForm(difference(long, 'Ett annat krav med SS-EN ISO 12947-2 och mer'), 40);
    expect(written(short)).toBe('[-Leverantören ska under hela avtalstiden…-]');
  });

  it('[W32] fits, and says only what the difference says', () => {
    fc.assert(
      fc.property(twoTexts, fc.integer({ min: 20, max: 120 }), ([before, after], room) => {
        const changes = difference(before, after);
        const short = shortForm(changes, room);
        expect(lengthOf(short)).toBeLessThanOrEqual(room);
        for (const [at, { kind }] of short.entries()) expect(kind).toBe(changes[at]?.kind);
        expect(cutsIn(short.filter(({ text }) => !text.includes('…')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
