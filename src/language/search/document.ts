/** What is searched of one document, and what it is filtered and sorted by. */
export type SearchDocument = {
  readonly id: string;
  /** Looked up whole and by their beginning (`REG-INK-012`, `10699:2`); what is found so comes first. */
  readonly codes: readonly string[];
  readonly title: string;
  /** What the document is filed under, in words. */
  readonly groups: string;
  readonly text: string;
  readonly evidence: string;
  /** Values per declared facet; none where it is left out. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** Per declared sort what to sort by: a number, or a text in the order of a Swedish dictionary. */
  readonly keys?: Readonly<Record<string, number | string>>;
};
