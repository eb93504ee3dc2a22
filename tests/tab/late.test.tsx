import { act, render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { late } from '../../src/tab/start/late.tsx';

const Form = () => <p>The form</p>;
const inPlace = (shown: ReactNode) => <Suspense fallback={<p>Waiting</p>}>{shown}</Suspense>;

describe('a part of the program that comes when it is needed', () => {
  it('is drawn at once when it was fetched before, with no fallback in between', async () => {
    const Late = late(() => Promise.resolve({ default: Form }));
    await Late.fetch();
    const { container } = render(inPlace(<Late />));
    expect(container.textContent).toBe('The form');
  });

  it('is waited for where it is drawn first, and fetched once', async () => {
    const loads: string[] = [];
    const Late = late(() => {
      loads.push('form');
      return Promise.resolve({ default: Form });
    });
    const fetched = Late.fetch();
    const { container } = render(inPlace(<Late />));
    expect(container.textContent).toBe('Waiting');
    await act(() => fetched);
    expect(container.textContent).toBe('The form');
    expect(loads).toEqual(['form']);
  });

  it('waits for what it shows from the start', async () => {
    const Inner = late(() => Promise.resolve({ default: Form }));
    const Page = () => inPlace(<Inner />);
    const Late = late(() => Promise.resolve({ default: Page, parts: [Inner] }));
    await Late.fetch();
    const { container } = render(inPlace(<Late />));
    expect(container.textContent).toBe('The form');
  });

  it('is asked for again after it did not come', async () => {
    const answers = [Promise.reject(new Error('no network')), Promise.resolve({ default: Form })];
    const Late = late(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
    await expect(Late.fetch()).rejects.toThrow('no network');
    await Late.fetch();
    const { container } = render(inPlace(<Late />));
    expect(container.textContent).toBe('The form');
  });
});
