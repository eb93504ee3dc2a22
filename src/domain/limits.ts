/** Longest text in a single-line column (SharePoint: 255 characters). */
export const LINE_LIMIT = 255;
/** Longest text in a multi-line column. SharePoint takes 63,999; a criterion of more than 30,000 is a paste gone wrong. */
export const TEXT_LIMIT = 30_000;
/** Longest reason for a position; the longest that a card's input carries comfortably. */
export const REASON_LIMIT = 4_000;
