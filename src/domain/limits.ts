/** Longest text in a single-line column (SharePoint: 255 characters). */
export const LINE_LIMIT = 255;
/** Longest text in a multi-line column. SharePoint takes 63,999; a criterion of more than 30,000 is a paste gone wrong. */
export const TEXT_LIMIT = 30_000;
/** Longest reason for a position; the longest that a card's input carries comfortably. */
export const REASON_LIMIT = 4_000;
/**
 * Longest edition, counted as JSON: it is kept whole in one multi-line column. Texts that each keep their own limit can
 * be too much together.
 */
export const EDITION_LIMIT = 63_000;
/** Most requirements that are brought in at once: each is a row to write, and more is hardly one document. */
export const IMPORT_LIMIT = 500;
/** Longest comment on a changed text. */
export const COMMENT_LIMIT = 4_000;
