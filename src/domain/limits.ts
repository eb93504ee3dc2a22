/** Longest text in a single-line column (SharePoint: 255 characters). */
export const LINE_LIMIT = 255;
/** Longest text in a multi-line column. SharePoint takes 63,999; a criterion of more than 30,000 is a paste gone wrong. */
export const TEXT_LIMIT = 30_000;
/**
 * Longest reason for a position, and longest reservation. A decision keeps those of all 21 regions in one column of
 * 63,999 characters, so that its picture is never cut: 21 × 2 × 1,400 leaves room for the rest.
 */
export const REASON_LIMIT = 1_400;
/**
 * Longest edition, counted as JSON: it is kept whole in one multi-line column. Texts that each keep their own limit can
 * be too much together.
 */
export const EDITION_LIMIT = 63_000;
/**
 * Longest picture of positions, counted as JSON of it in memory; as stored, under Swedish names, it still fits one
 * column. Reached only by what hands wrote in SharePoint beyond `REASON_LIMIT`, or by texts of line breaks.
 */
export const PICTURE_LIMIT = 63_000;
/** Most requirements that are brought in at once: each is a row to write, and more is hardly one document. */
export const IMPORT_LIMIT = 500;
/** Longest comment on a text, a change, a decision. */
export const COMMENT_LIMIT = 4_000;
/** Longest package, counted as JSON of its edition in memory; as stored, under Swedish names, it still fits one column. */
export const PACKAGE_LIMIT = 60_000;
/** Longest note and longest outcome of one item of a meeting. */
export const NOTE_LIMIT = 4_000;
/** Longest each of a meeting's agenda, notes, outcomes, steps and minutes, counted as JSON: each is one column. */
export const MEETING_LIMIT = 60_000;
