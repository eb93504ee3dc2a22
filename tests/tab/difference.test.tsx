import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tabCatalogueSv } from '#i18n/tabCatalogue.sv.ts';
import { Difference } from '#tab/conflict/Difference.tsx';
import { LimitChanges } from '#tab/conflict/LimitChanges.tsx';
import { TextsContext } from '#tab/start/texts.ts';

const shown = (before: string, after: string) => {
  const { container } = render(
    <TextsContext value={tabCatalogueSv}>
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

describe('limits that differ', () => {
  const limitsIn = async (before: string, after: string) => {
    const { container } = render(
      <TextsContext value={tabCatalogueSv}>
        <LimitChanges before={before} after={after} />
      </TextsContext>,
    );
    return (await within(container).findAllByRole('listitem')).map(({ textContent }) => textContent);
  };

  it.each([
    ['a lower ceiling', 'Högst 0,1 % ftalater.', 'Högst 0,05 % ftalater.', 'strängare'],
    ['a lower floor', 'Minst 50 % återvunnen plast.', 'Minst 30 % återvunnen plast.', 'mildare'],
  ])('[W76] tells %s beside the words', async (_what, before, after, word) => {
    const [line, ...more] = await limitsIn(before, after);
    expect(line).toMatch(new RegExp(`^Gräns: ”.+ %” → ”.+ %”, ${word}$`));
    expect(more).toEqual([]);
  });

  it('[W76] tells nothing of limits that are the same or stand in one text alone', async () => {
    expect(
      await limitsIn(
        'Högst 0,1 % ftalater. Garanti i 2 år.',
        'Högst 0,1 % ftalater i hela varan. Garanti i 3 år. Ljudnivån får vara högst 40 dB.',
      ),
    ).toHaveLength(1);
  });
});
