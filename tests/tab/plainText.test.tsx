import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
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

  it.each(['javascript:alert(1)', 'data:text/html,x', 'inte en adress', undefined])('does not follow %s', (address) => {
    expect(safeUrl(address)).toBeUndefined();
  });
});
