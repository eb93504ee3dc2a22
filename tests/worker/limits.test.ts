import { expect, it } from 'vitest';
import type { Progress } from '#worker/languageWork.ts';
import { languageHere } from '../fakes/languageHere.ts';
import { aLibraryCriterion } from './aLibrary.ts';

it('[K17] what limits criteria set is told for all of them, and anew for what was written over', async () => {
  const work = languageHere();
  work.start();
  const progress: Progress[] = [];
  work.put([
    ...Array.from({ length: 700 }, (_, at) => aLibraryCriterion(String(at), { text: `Minst ${at + 1} procent.` })),
    aLibraryCriterion('none', { text: 'Leverantören ska ha rutiner.' }),
    aLibraryCriterion('a', { text: 'Garantin ska gälla i minst 3 år.' }),
  ]);
  const limits = await work.limits({ onProgress: (next) => progress.push(next) });
  expect([limits.size, limits.get('699'), limits.get('none'), limits.get('a')]).toEqual([702, ['share'], [], ['time']]);
  expect(progress.every(({ done, of }) => done <= of && of === 702)).toBe(true);

  work.put([aLibraryCriterion('a', { text: 'Fri från ftalater.' })]);
  work.remove(['none']);
  const later = await work.limits();
  expect([later.get('a'), later.has('none'), later.get('0')]).toEqual([['absence'], false, ['share']]);
  work.close();
});
