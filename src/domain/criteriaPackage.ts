import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CriterionStatus } from './criterion.ts';
import { canonicalText } from './edition.ts';
import type { CriterionId, Day, EditionHash, Instant, PackageHash, ProductGroupCode, RowKey } from './ids.ts';

export type PackageItem = {
  readonly criterion: CriterionId;
  readonly isMandatory: boolean;
  /** How the criterion is used in this package, on one line; may be empty. */
  readonly note: string;
};

/** What explains and delimits a package. */
type PackageTexts = {
  /** What the package is for, and what not ("omfattning"). */
  readonly scope: string;
  readonly definitions: string;
  /** How it is put to use ("tillämpningsstöd"). */
  readonly guidance: string;
  /** What holds for procurements that began with the edition before. */
  readonly transition: string;
};

/** Criteria for one product group that are decided and adopted together (kravpaket): the working copy. */
export type CriteriaPackage = PackageTexts & {
  readonly key: RowKey;
  readonly name: string;
  readonly productGroup: ProductGroupCode;
  /** In the order in which they are printed; each criterion once. */
  readonly items: readonly PackageItem[];
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
  /** The package that this one takes the place of. */
  readonly replaces: RowKey | undefined;
  readonly status: CriterionStatus;
  /** The edition that was published last and is in force. */
  readonly publishedEdition: PackageHash | undefined;
};

export type FrozenItem = PackageItem & { readonly edition: EditionHash };

/** What is consulted on, decided and adopted: the package with the exact edition of every criterion. */
export type PackageContent = PackageTexts & {
  readonly package: RowKey;
  readonly name: string;
  readonly productGroup: ProductGroupCode;
  readonly items: readonly FrozenItem[];
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
};

/** A frozen, hashed copy of a package. Append-only: never changed, never deleted. */
export type PackageEdition = {
  readonly key: RowKey;
  readonly version: number;
  readonly hash: PackageHash;
  readonly content: PackageContent;
  readonly frozenAt: Instant;
};

/** @param editionOf the edition that each criterion is frozen as */
export function packageContentOf(
  working: CriteriaPackage,
  editionOf: (criterion: CriterionId) => EditionHash,
): PackageContent {
  const { key, name, productGroup, scope, definitions, guidance, transition, validFrom, validTo } = working;
  const items = working.items.map(({ criterion, isMandatory, note }) => ({
    criterion,
    edition: editionOf(criterion),
    isMandatory,
    note,
  }));
  return { package: key, name, productGroup, items, scope, definitions, guidance, transition, validFrom, validTo };
}

/** SHA-256 over one spelling of the content, as an edition's hash is (docs/decisions/003). */
export function packageHashOf(content: PackageContent): PackageHash {
  const { package: key, name, productGroup, items, scope, definitions, guidance, transition } = content;
  const texts = [key, name, productGroup, scope, definitions, guidance, transition];
  const days = [content.validFrom ?? '', content.validTo ?? ''];
  const lines = items.map(({ criterion, edition, isMandatory, note }) => [
    criterion,
    edition,
    isMandatory ? 'mandatory' : 'optional',
    canonicalText(note),
  ]);
  const spelt = JSON.stringify(['samsyn-package-1', ...texts.map(canonicalText), ...days, lines]);
  return bytesToHex(sha256(utf8ToBytes(spelt))) as PackageHash;
}

/** A package edition whose stored hash does not fit its content was tampered with or damaged; it proves nothing. */
export function isPackageIntact(edition: PackageEdition): boolean {
  return packageHashOf(edition.content) === edition.hash;
}
