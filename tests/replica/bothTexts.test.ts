import { describe, expect, it } from 'vitest';
import { bothTexts } from '#replica/merge/bothTexts.ts';

describe('two texts to be put together by hand', () => {
  it('has what one side changed once, and both wordings where both changed the same', () => {
    const base = 'Ett.\nTvå.\nTre.\nFyra.';
    const mine = 'Ett.\nMitt.\nTre.\nFyra.';
    const theirs = 'Ett.\nDeras.\nTre.\nFyra, ändrad.';
    expect(bothTexts({ base, mine, theirs })).toBe('Ett.\nDeras.\nMitt.\nTre.\nFyra, ändrad.');
  });

  it.each([
    ['', 'Mitt.', 'Deras.', 'Deras.\nMitt.'],
    ['Ett.', '', 'Deras.', 'Deras.'],
  ])('loses no line that was written: %j, %j, %j', (base, mine, theirs, both) => {
    expect(bothTexts({ base, mine, theirs })).toBe(both);
  });
});
