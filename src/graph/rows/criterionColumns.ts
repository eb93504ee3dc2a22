import type { Criterion } from '#domain/criterion.ts';

/** The column of Kriterier that holds each field that people edit; apart from the codec so that a form need not load it. */
export const CRITERION_COLUMN = {
  title: 'Title',
  productGroups: 'Produktgrupper',
  level: 'Niva',
  kind: 'Typ',
  text: 'Kravtext',
  evidence: 'Verifikat',
  evidenceKinds: 'Verifikatslag',
  exemptions: 'Undantag',
  followUp: 'Uppfoljning',
  rationale: 'Motiv',
  guidance: 'Vagledning',
  englishText: 'EngelskText',
  nextReview: 'NastaOversyn',
} as const satisfies Partial<Record<keyof Criterion, string>>;
