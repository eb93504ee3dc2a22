import type { Candidate, MatchKind, QueryPlan } from './plan.ts';
import type { Postings } from './postings.ts';
import type { Reason } from './searchQuery.ts';

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
  for (const { word, candidates, parts } of plan.words) {
    for (const document of documents) isAsked[document] = 1;
    const search: Search = { isAsked, left: documents.length };
    const found = (document: number, kind: MatchKind) => reasons.get(document)?.push({ word, kind });
    // From the surest on: the first that a document has is the reason.
    for (const candidate of candidates) look(postings, candidate, { search, found });
    const asPart = (document: number, kind: MatchKind) => found(document, kind === 'form' ? 'part' : kind);
    for (const part of parts)
      for (const candidate of part.candidates) look(postings, candidate, { search, found: asPart });
  }
  return reasons;
}

/** Documents whose reason is still looked for. */
type Search = { readonly isAsked: Uint8Array; left: number };
type Look = { readonly search: Search; readonly found: (document: number, kind: MatchKind) => void };

function look(postings: Postings, { term, kind }: Candidate, { search, found }: Look): void {
  const { entries } = postings;
  const { isAsked } = search;
  const start = postings.starts[term] ?? 0;
  const end = start + postings.sizeOf(term);
  for (let at = start; at < end && search.left > 0; at += 1) {
    const posting = entries[at] ?? 0;
    const document = posting >>> 9;
    if (isAsked[document] !== 1) continue;
    isAsked[document] = 0;
    search.left -= 1;
    found(document, kind === 'form' && (posting & 256) !== 0 ? 'part' : kind);
  }
}
