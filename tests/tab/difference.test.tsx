import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Difference } from '#tab/conflict/Difference.tsx';
import { textsIn, TextsContext } from '#tab/start/texts.ts';

const shown = (before: string, after: string) => {
  const { container } = render(
    <TextsContext value={textsIn('sv')}>
      <Difference before={before} after={after} />
    </TextsContext>,
  );
  return [...container.querySelectorAll('ins, del')].map(({ tagName, textContent }) => [
    tagName.toLowerCase(),
    textContent,
  ]);
};

describe('a difference in the tab', () => {
  it('[W34] says what was added and what was removed', () => {
    expect(shown('högst 5 mg', 'högst 4 mg')).toEqual([
      ['del', 'borttaget: 5'],
      ['ins', 'tillagt: 4'],
    ]);
  });

  it('[W34] says what moved in both places, under one number, and nothing of the space that went along', () => {
    expect(shown('- ull\n- lin\n- siden', '- lin\n- siden\n- ull')).toEqual([
      ['del', 'flyttat härifrån, 1: - ull1'],
      ['del', '\n'],
      ['ins', '\n'],
      ['ins', 'flyttat hit, 1: - ull1'],
    ]);
  });

  it('[W34] says that nothing stands there', () => {
    shown('', '');
    expect(screen.getByText('(tomt)')).toBeDefined();
  });
});
