import { describe, expect, it } from 'vitest';
import { editsFor, type Insertion } from '#tab/criterion/insertions.ts';

/** The text with what is selected between brackets of its own kind, as it was and as it becomes. */
function after(insertion: Insertion, before: string): string {
  const start = before.indexOf('«');
  const end = before.indexOf('»') - 1;
  let text = before.replace('«', '').replace('»', '');
  let select: readonly [number, number] = [start, end];
  for (const edit of editsFor(insertion, { text, start, end }, 'Rubrik')) {
    text = text.slice(0, edit.start) + edit.words + text.slice(edit.end);
    ({ select } = edit);
  }
  return `${text.slice(0, select[0])}«${text.slice(...select)}»${text.slice(select[1])}`;
}

describe('what the tools put into a text', () => {
  it.each([
    ['list', 'Ett\nTv«å\nT»re\nFyra', 'Ett\n- Två\n- Tre«»\nFyra'],
    ['list', '- Ett\nTvå«»', '- Ett\n- Två«»'],
    ['list', '«- Ett\nTvå»', '- Ett\n- Två«»'],
    ['list', '«»', '- «»'],
    ['table', 'Gränser:«»', 'Gränser:\n| «Rubrik» | Rubrik |\n| --- | --- |\n|  |  |\n'],
    ['table', '«»', '| «Rubrik» | Rubrik |\n| --- | --- |\n|  |  |\n'],
    ['placeholder', 'Minst «20» procent', 'Minst «[…]» procent'],
    ['footnote', 'Minst «20 procent».', 'Minst 20 procent[^1].\n\n[^1]: «»'],
    ['footnote', 'Ett[^1] två«».\n\n[^1]: Not.', 'Ett[^1] två[^2].\n\n[^1]: Not.\n[^2]: «»'],
  ] as const)('%s into %j', (insertion, before, expected) => {
    expect(after(insertion, before)).toBe(expected);
  });
});
