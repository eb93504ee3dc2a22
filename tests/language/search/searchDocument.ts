import type { SearchDocument } from '#language/search/document.ts';

/** A document with nothing in it but what the test is about. */
export function aDocument(document: Partial<SearchDocument> & { readonly id: string }): SearchDocument {
  return { codes: [], title: '', groups: '', text: '', evidence: '', ...document };
}
