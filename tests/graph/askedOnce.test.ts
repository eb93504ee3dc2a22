import { describe, expect, it } from 'vitest';
import { askedOnce } from '#graph/askedOnce.ts';

function given(answers: readonly (() => Promise<string>)[]) {
  let asked = 0;
  const ask = askedOnce(() => (answers[asked++] ?? noMore)());
  return { ask, asked: () => asked };
}

const noMore = () => Promise.reject(new Error('Asked too often.'));
const connected = (name: string) => () => Promise.resolve(name);
const down = () => Promise.reject(new Error('The line is down.'));

describe('what is asked once', () => {
  it('is not asked before somebody needs it', () => {
    expect(given([connected('lists')]).asked()).toBe(0);
  });

  it('is the same for everybody, also while the answer is awaited', async () => {
    const { ask, asked } = given([connected('lists')]);
    expect(await Promise.all([ask(), ask()])).toEqual(['lists', 'lists']);
    expect(await ask()).toBe('lists');
    expect(asked()).toBe(1);
  });

  it('fails for all who waited, with one question, and is asked again by the next', async () => {
    const { ask, asked } = given([down, connected('lists')]);
    const [first, second] = await Promise.allSettled([ask(), ask()]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    expect(asked()).toBe(1);
    expect(await ask()).toBe('lists');
    expect(asked()).toBe(2);
  });

  it('is asked again each time while it fails', async () => {
    const { ask, asked } = given([down, down, connected('lists')]);
    await expect(ask()).rejects.toThrow('The line is down.');
    await expect(ask()).rejects.toThrow('The line is down.');
    expect([await ask(), asked()]).toEqual(['lists', 3]);
  });

  it('stays answered after an answer, though one before it failed', async () => {
    const { ask, asked } = given([down, connected('lists')]);
    await ask().catch(() => undefined);
    await Promise.all([ask(), ask(), ask()]);
    expect(asked()).toBe(2);
  });
});
