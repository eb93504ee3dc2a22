import type { SeedEdition } from './editions.ts';
import type { OwnCriterion } from './ownCriteria.ts';
import { textIn, type SeedRow } from './row.ts';

/** A criterion that is published says which of its editions is in force. */
export function withPublishedEdition({ id, row }: OwnCriterion, editions: readonly SeedEdition[]): SeedRow {
  if (textIn(row, 'Status') !== 'Publicerad') return row;
  const hash = editions.findLast((edition) => edition.id === id)?.hash;
  return hash === undefined ? row : { ...row, fields: { ...row.fields, PubliceradUtgava: hash } };
}
