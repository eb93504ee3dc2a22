import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './edition.ts';
import type { Held } from './workspace.ts';

/**
 * A short checksum that Samsyn writes beside a value, so that a row somebody has edited in SharePoint itself can be
 * told from one that Samsyn wrote. It proves nothing: anybody can work it out (docs/decisions/028).
 *
 * @returns FNV-1a with 32 bits over the UTF-8 bytes of one spelling of the fields, eight lower-case hex digits
 */
export function sealOf(value: object): string {
  let sum = OFFSET;
  for (const byte of utf8ToBytes(JSON.stringify(spelt(value) ?? null))) sum = Math.imul(sum ^ byte, PRIME);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Whether the stored seal no longer fits the row. Of a row without a seal nobody knows. */
export function editedByHand({ value, seal }: Pick<Held<object>, 'value' | 'seal'>): boolean {
  return seal !== undefined && seal !== sealOf(value);
}

/** SharePoint keeps instants to the second. */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;

/**
 * What nobody sees is taken away. So is what is empty: a field that a later version adds leaves the seals of the rows
 * that do without it as they are.
 *
 * @returns undefined for what is empty
 */
function spelt(value: unknown): unknown {
  if (typeof value === 'string') return speltText(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => spelt(each) ?? null);
  if (typeof value !== 'object' || value === null) return value === null || value === false ? undefined : value;
  const fields = Object.entries(value)
    .map(([name, content]) => [name, spelt(content)] as const)
    .filter(([, content]) => content !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return fields.length === 0 ? undefined : fields;
}

function speltText(text: string): string | undefined {
  const canonical = canonicalText(text).replaceAll('\u00A0', ' ').trim();
  return canonical === '' ? undefined : canonical.replace(INSTANT, '$1Z');
}
