import type { CriterionId, Instant } from '#domain/ids.ts';
import type { Language } from '#i18n/catalogue.ts';

/** A part of a criterion under its heading, as it was and as it is. */
export type ChangedField = { readonly label: string; readonly before: string; readonly after: string };

/** Two versions of a criterion, and what is said of them on every page. */
export type Changes = {
  readonly id: CriterionId;
  /** What the criterion is called now. */
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Of the later version, as it is read. */
  readonly status: string;
  /** What is not published carries the draft mark (invariant 10). */
  readonly isPublished: boolean;
  readonly fields: readonly ChangedField[];
  /** Under whose name Word shows the changes. */
  readonly author: string;
  /** When the document is made. */
  readonly at: Instant;
  /** Of headings and marks; the requirement itself is Swedish. */
  readonly language: Language;
};
