import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { tabCatalogueSv } from '#i18n/tabCatalogue.sv.ts';
import { TextsContext } from '#tab/start/texts.ts';
import { blocksOf } from '#tab/criterion/paragraphs.ts';
import { PlainText } from '#tab/criterion/PlainText.tsx';
import { safeUrl } from '#tab/criterion/safeUrl.ts';

afterEach(cleanup);

describe('text that people wrote', () => {
  it('shows what looks like HTML as letters', () => {
    const text = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { container } = render(<PlainText text={text} />);
    expect(container.textContent).toContain(text);
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('becomes paragraphs and lists', () => {
    expect(blocksOf('Ett.\r\nTvå.\n\n- a\n- b\n1. c\nSlut.')).toEqual([
      { kind: 'paragraph', lines: ['Ett.', 'Två.'] },
      { kind: 'list', isNumbered: false, items: ['a', 'b'] },
      { kind: 'list', isNumbered: true, items: ['c'] },
      { kind: 'paragraph', lines: ['Slut.'] },
    ]);
  });

  it('becomes tables, whose first row names the columns', () => {
    expect(blocksOf('Gränser\n| Ämne | Högst |\n|---|:--|\n| Bly | 90 mg/kg |\n| Kadmium |\n\n| Annan |')).toEqual([
      { kind: 'paragraph', lines: ['Gränser'] },
      {
        kind: 'table',
        head: ['Ämne', 'Högst'],
        rows: [
          ['Bly', '90 mg/kg'],
          ['Kadmium', ''],
        ],
      },
      { kind: 'table', head: ['Annan'], rows: [] },
    ]);
  });

  it('becomes footnotes, whose marks go to them, and what waits to be filled in is marked', () => {
    const text = 'Minst […] procent[^1] enligt [^2].\n\n[^1]: Räknat på torrvikt.';
    const { container } = render(
      <TextsContext value={tabCatalogueSv}>
        <PlainText text={text} />
      </TextsContext>,
    );
    expect(container.querySelector('mark')?.textContent).toBe('[…]');
    // A mark without a footnote stays letters.
    expect(container.querySelector('p')?.textContent).toBe('Minst […] procent1 enligt [^2].');
    const note = screen.getByText('Räknat på torrvikt.').parentElement;
    fireEvent.click(screen.getByRole('link', { name: 'Fotnot 1' }));
    expect(document.activeElement).toBe(note);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'inte en adress', undefined])('does not follow %s', (address) => {
    expect(safeUrl(address)).toBeUndefined();
  });
});
