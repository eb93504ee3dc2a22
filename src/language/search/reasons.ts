import { AS_PART } from './layer.ts';
import type { Candidate, MatchKind, QueryPlan } from './plan.ts';
import type { Postings } from './postings.ts';
import type { Reason } from './searchQuery.ts';

type Surest = { readonly kind: MatchKind; readonly sureness: number };

/**
 * Why documents meet the words of a search. Found out for the few that are shown: keeping it for all that are found
 * costs more than to look through the postings once more.
 *
 * @returns per document a reason for each word that it meets
 */
export function reasonsFor(
  postings: Postings,
  plan: QueryPlan,
  documents: readonly number[],
): ReadonlyMap<number, readonly Reason[]> {
  const reasons = new Map<number, Reason[]>(documents.map((document) => [document, []]));
  const isAsked = new Uint8Array(Math.max(0, ...documents) + 1);
  for (const document of documents) isAsked[document] = 1;
  for (const { word, candidates, parts } of plan.words) {
    const surest = new Map<number, Surest>();
    for (const candidate of candidates) look(postings, isAsked, { candidate, surest, isPart: false });
    for (const part of parts)
      for (const candidate of part.candidates) look(postings, isAsked, { candidate, surest, isPart: true });
    for (const [document, { kind }] of surest) reasons.get(document)?.push({ word, kind });
  }
  return reasons;
}

type Search = { readonly candidate: Candidate; readonly surest: Map<number, Surest>; readonly isPart: boolean };

function look(postings: Postings, isAsked: Uint8Array, { candidate, surest, isPart }: Search): void {
  const { entries } = postings;
  const start = postings.starts[candidate.term] ?? 0;
  const end = start + postings.sizeOf(candidate.term);
  for (let at = start; at < end; at += 1) {
    const posting = entries[at] ?? 0;
    const document = posting >>> 9;
    if (isAsked[document] !== 1) continue;
    const isInCompound = (posting & 256) !== 0;
    const sureness = candidate.sureness * (isInCompound ? AS_PART : 1) * (isPart ? AS_PART : 1);
    if (sureness <= (surest.get(document)?.sureness ?? 0)) continue;
    const isByPart = (isInCompound || isPart) && candidate.kind === 'form';
    surest.set(document, { sureness, kind: isByPart ? 'part' : candidate.kind });
  }
}
