import type { CountyCode, CriterionId, EditionHash, Instant, RowKey } from './ids.ts';

/** Texts of a criterion that can be commented on. */
export const COMMENTED_TEXTS = [
  'title',
  'text',
  'evidence',
  'exemptions',
  'followUp',
  'rationale',
  'guidance',
  'englishText',
] as const;
export type CommentedText = (typeof COMMENTED_TEXTS)[number];

/** Where in a criterion: a text, and the words in it. No words: all of the text. No text: all of the criterion. */
export type Passage = { readonly field: CommentedText | undefined; readonly quote: string };

export const COMMENT_OUTCOMES = ['accepted', 'partly', 'declined'] as const;
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number];

/**
 * What somebody said of a text (synpunkt), or answered to what was said. Each is written once by its sender and by
 * nobody else, so that SharePoint itself says who said it; of several answers the latest stands.
 */
export type Comment = {
  readonly key: RowKey;
  readonly criterion: CriterionId;
  /** The content that the sender had before them: an edition's hash, or that of the working copy then. */
  readonly readHash: EditionHash;
  /** The region that the sender speaks for in this; undefined for the working group's own. */
  readonly region: CountyCode | undefined;
  readonly about: CommentSubject;
  readonly text: string;
  readonly saidAt: Instant;
};

export type CommentSubject =
  | { readonly kind: 'remark'; readonly passage: Passage }
  /** A proposal to put other words in the place of the passage ("ändringsförslag"). */
  | { readonly kind: 'amendment'; readonly passage: Passage; readonly proposed: string }
  | { readonly kind: 'answer'; readonly to: RowKey; readonly outcome: CommentOutcome };
