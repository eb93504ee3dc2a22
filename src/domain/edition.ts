import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Criterion, EvidenceKind, Kind, Level } from './criterion.ts';
import type { CriterionId, EditionHash, Instant, RowKey } from './ids.ts';
import { EDITION_LIMIT } from './limits.ts';

/** What a region takes a position on: everything that binds a supplier or explains the demand. */
export type EditionContent = {
  readonly id: CriterionId;
  readonly title: string;
  readonly level: Level | undefined;
  readonly kind: Kind | undefined;
  readonly text: string;
  readonly evidence: string;
  readonly followUp: string;
  readonly rationale: string;
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly exemptions: string;
  readonly englishText: string;
};

/** Why an edition differs from the one before it. */
export type ChangeClass = 'first' | 'editorial' | 'clarification' | 'meaning' | 'levelOrKind';

/** A frozen, hashed copy of a criterion. Append-only: never changed, never deleted. */
export type Edition = {
  readonly key: RowKey;
  readonly version: number;
  readonly hash: EditionHash;
  readonly content: EditionContent;
  readonly changeClass: ChangeClass;
  readonly frozenAt: Instant;
  readonly comment: string;
};

export function contentOf(criterion: Criterion): EditionContent {
  const { id, title, level, kind, text, evidence, followUp, rationale } = criterion;
  const { evidenceKinds, exemptions, englishText } = criterion;
  return { id, title, level, kind, text, evidence, followUp, rationale, evidenceKinds, exemptions, englishText };
}

/**
 * The one spelling of a content that is hashed: a JSON array in fixed order, Unicode NFC, line ends as LF.
 * What an editor cannot see (another encoding of å, CRLF from a paste) does not make a new edition; a comma does.
 * A content without kinds of evidence, exemptions and English text is spelt as before there were any, so that old
 * editions keep their hash. Formats and reasons: docs/decisions/003.
 */
export function canonicalContent(content: EditionContent): string {
  const { id, title, level, kind, text, evidence, followUp, rationale } = content;
  const parts = [id, title, level ?? '', kind ?? '', text, evidence, followUp, rationale].map(canonicalText);
  const later = [content.evidenceKinds.join(), content.exemptions, content.englishText].map(canonicalText);
  if (later.every((part) => part === '')) return JSON.stringify(['samsyn-edition-1', ...parts]);
  return JSON.stringify(['samsyn-edition-2', ...parts, ...later]);
}

/** A text as it is hashed: what nobody sees is taken away. */
export function canonicalText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** Whether two contents read the same letter by letter; cheaper than their hashes, and never true where those differ. */
export function isSameContent(one: EditionContent, other: EditionContent): boolean {
  const texts = ['id', 'title', 'level', 'kind', 'text', 'evidence', 'followUp', 'rationale'] as const;
  const later = ['exemptions', 'englishText'] as const;
  return (
    [...texts, ...later].every((field) => one[field] === other[field]) &&
    one.evidenceKinds.join() === other.evidenceKinds.join()
  );
}

/** SHA-256 (FIPS 180-4) over the UTF-8 bytes of the canonical content. */
export function hashOf(content: EditionContent): EditionHash {
  return bytesToHex(sha256(utf8ToBytes(canonicalContent(content)))) as EditionHash;
}

/** Whether the content is more than one row can hold, and so can never be frozen. */
export function isTooLongToFreeze(content: EditionContent): boolean {
  return JSON.stringify(content).length > EDITION_LIMIT;
}

/** An edition whose stored hash does not fit its stored content was tampered with or damaged; it proves nothing. */
export function isIntact(edition: Edition): boolean {
  return hashOf(edition.content) === edition.hash;
}

/**
 * Version of the working copy: that of the edition with the same content, else one more than the latest.
 *
 * @param editions all editions of the one criterion, in any order
 */
export function versionOf(criterion: Criterion, editions: readonly Edition[]): number {
  const hash = hashOf(contentOf(criterion));
  const same = editions.filter((edition) => edition.hash === hash).map((edition) => edition.version);
  if (same.length > 0) return Math.max(...same);
  return Math.max(0, ...editions.map((edition) => edition.version)) + 1;
}
