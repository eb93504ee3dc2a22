/** A requirement as it stands in what somebody pasted: without the marker before it, which its place tells. */
export type PastedRequirement = { readonly text: string; readonly place: string };

/** What one requirement is in a text without columns. */
export type Division = 'lines' | 'paragraphs';
