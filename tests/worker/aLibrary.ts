import type { LibraryCriterion } from '#worker/languageWork.ts';

/** A criterion of a library. */
export const aLibraryCriterion = (id: string, over: Partial<LibraryCriterion> = {}): LibraryCriterion => ({
  id,
  codes: [`REG-INK-${id}`],
  title: `Krav ${id}`,
  text: 'Produkten ska kunna återvinnas.',
  evidence: '',
  groups: ['INK'],
  groupNames: 'Inkontinenshjälpmedel',
  cpv: [],
  ...over,
});

/** So many criteria, each with a number of its own in its text. */
export const manyCriteria = (count: number): readonly LibraryCriterion[] =>
  Array.from({ length: count }, (_, at) =>
    aLibraryCriterion(String(at), { text: `Produkt nummer${at} ska märkas med återvinningsgrad ${at} procent.` }),
  );
