import { describe, expect, it } from 'vitest';
import { pictureOf } from '#language/clusters/pictureOf.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';
import { ANALYSER } from '../alignment/library.ts';

const pictured = (texts: readonly string[]) =>
  pictureOf(
    { members: texts.map((text, at) => ({ id: String(at), region: `R${at}`, text })) },
    { analyser: ANALYSER, quantitiesOf },
  );
const AT_20 = 'Möblerna ska innehålla minst 20 procent återvunnen plast enligt Svanen.';

describe('how the wordings of a cluster differ', () => {
  it('[W59] the middle is what is most like all the others', () => {
    const { medoid, wordings } = pictured([
      AT_20,
      'Återvunnen plast premieras i möbler och inredning till väntrum, gärna från havet.',
      AT_20.replace('ska', 'skall'),
      AT_20,
    ]);
    expect(medoid.text).toBe(AT_20);
    expect(wordings).toBe(3);
  });

  it('[W60] limits are counted by unit and direction, the most frequent value first, with the regions that set it', () => {
    const { limits, references } = pictured([AT_20, AT_20, AT_20.replace('20', '30'), 'Möbler av plast.']);
    expect(limits).toEqual([
      {
        unit: '%',
        direction: 'min',
        values: [
          { value: 20, count: 2, regions: ['R0', 'R1'] },
          { value: 30, count: 1, regions: ['R2'] },
        ],
      },
    ]);
    expect(references).toEqual([{ name: 'Svanen', count: 3 }]);
  });

  it('[W60] a limit said twice in one requirement is set once, and a name before its number is told to be one', () => {
    const { limits, references } = pictured([
      'pH 7 krävs: pH ska vara högst 9, alltså högst 9 i pH, enligt förordning (EU) 2023/1115.',
      'Produktens pH ska vara högst 9. Provningen visar högst pH 9.',
    ]);
    const atMost = limits.find(({ direction }) => direction === 'max');
    expect(atMost).toEqual({
      unit: 'pH',
      direction: 'max',
      isBeforeNumber: true,
      values: [{ value: 9, count: 2, regions: ['R0', 'R1'] }],
    });
    expect(references).toEqual([{ name: 'EU 2023/1115', count: 1 }]);
  });

  it('[W61] the region furthest from the middle is first', () => {
    const { regions } = pictured([AT_20, AT_20, 'Plast i möbler ska vara återbrukad.', AT_20.replace('ska', 'skall')]);
    expect(regions[0]?.region).toBe('R2');
    expect(regions.at(-1)?.likeness).toBeCloseTo(1, 6);
    expect(regions).toHaveLength(4);
  });

  it('[W62] the proposal is the middle, with what few say and what others set otherwise marked in it', () => {
    const middle = 'Möblerna ska innehålla minst 20 procent återvunnen plast från kustnära insamling.';
    const { proposal } = pictured([
      middle,
      middle,
      middle,
      'Möblerna ska innehålla minst 30 procent återvunnen plast.',
      'Minst 30 procent av plasten i möbler ska vara återvunnen.',
      'Plasten i möblerna ska till minst 30 procent vara återvunnen.',
    ]);
    const marked = proposal.differing.map((part) => ({
      text: proposal.text.slice(part.start, part.start + part.length),
      kind: part.kind,
      share: part.share,
    }));
    expect(proposal.text).toBe(middle);
    expect(marked).toEqual([
      { text: '20 procent', kind: 'limit', share: 0.5 },
      { text: 'kustnära insamling', kind: 'words', share: 0.5 },
    ]);
  });

  it('[W62] the same number from another side is another limit', () => {
    const { proposal } = pictured([AT_20, AT_20, AT_20.replace('minst', 'högst')]);
    expect(proposal.differing.map(({ kind, share }) => [kind, share])).toEqual([['limit', 2 / 3]]);
  });

  it('[W62] nothing is marked where all say the same', () => {
    expect(pictured([AT_20, AT_20]).proposal).toEqual({ text: AT_20, differing: [] });
  });
});
