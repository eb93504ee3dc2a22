import type { Derivation } from '#domain/criterion.ts';
import { criterionId, editionHash, rowKey, type RowKey } from '#domain/ids.ts';
import { linesOf } from './columns.ts';

/** Stands before the key of a region's own wording. */
const REQUIREMENT = 'krav';

/** Column HarlettUr: one line `"UHM-KEM-003 <hash of the edition>"`, or a line `"krav <key>"` for each wording. */
export function derivationIn(text: string): Derivation | undefined {
  const [id = '', hash = '', ...rest] = text.split(/\s+/);
  const criterion = criterionId(id);
  const edition = editionHash(hash);
  if (criterion !== undefined && edition !== undefined && rest.length === 0)
    return { kind: 'criterion', criterion, edition };
  const requirements = linesOf(requirementIn)(text);
  return requirements && { kind: 'requirements', requirements };
}

export function writtenDerivation(derivation: Derivation | undefined): string {
  if (derivation === undefined) return '';
  if (derivation.kind === 'criterion') return `${derivation.criterion} ${derivation.edition}`;
  return derivation.requirements.map((key) => `${REQUIREMENT} ${key}`).join('\n');
}

function requirementIn(line: string): RowKey | undefined {
  const [word, key = '', ...rest] = line.split(/\s+/);
  return word === REQUIREMENT && rest.length === 0 ? rowKey(key) : undefined;
}
