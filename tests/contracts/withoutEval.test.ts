import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => void vi.unstubAllGlobals());

it('schemas that the tab reads with compile nothing: its policy forbids eval and reports even the attempt', async () => {
  const attempts: unknown[] = [];
  vi.stubGlobal('Function', function forbidden(...written: readonly unknown[]): never {
    attempts.push(written);
    throw new EvalError('Refused by the policy.');
  });
  const { tabSettings } = await import('#contracts/tabSettings.ts');
  const { rowCodecs } = await import('#graph/rows/rowCodecs.ts');
  const { removedId } = await import('#graph/listItem.ts');
  tabSettings.safeParse({});
  rowCodecs.criteria.read({ Status: 'Utkast' });
  removedId({ id: '1' });
  vi.unstubAllGlobals();
  expect(attempts).toEqual([]);
});
