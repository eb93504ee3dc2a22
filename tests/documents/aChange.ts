import { changesDocument } from '#documents/changesDocument.ts';
import type { Changes } from '#documents/changes.ts';
import { aCriterionId, anInstant } from '../factories/values.ts';
import { partsOf } from './wordReader.ts';

/** A document about one field that was written anew, unless told otherwise. */
export function theParts(over: Partial<Changes> = {}): Promise<Readonly<Record<string, string>>> {
  const changes: Changes = {
    id: aCriterionId(),
    title: 'Förnybart material',
    from: 2,
    to: 3,
    status: 'Remiss',
    isPublished: false,
    fields: [{ label: 'Kravtext', before: 'Minst 20 %.', after: 'Minst 30 %.' }],
    author: 'Samsyn',
    at: anInstant('2026-03-31T09:00:00.000Z'),
    language: 'sv',
    ...over,
  };
  return changesDocument(changes).then(partsOf);
}
