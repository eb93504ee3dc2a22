declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** Identity of a list row for ever (column `Nyckel`): a ULID, 26 characters of Crockford's base 32. */
export type RowKey = Branded<string, 'RowKey'>;
/** Stable human id of a criterion: origin, product group, number, e.g. `"REG-INK-012"`, `"UHM-MOB-003"`. */
export type CriterionId = Branded<string, 'CriterionId'>;
/** Code of a product group, three capital letters, e.g. `"INK"`. */
export type ProductGroupCode = Branded<string, 'ProductGroupCode'>;
/** County code ("länskod") of a region, two digits, e.g. `"01"` for Region Stockholm. */
export type CountyCode = Branded<string, 'CountyCode'>;
/** SHA-256 of an edition's canonical content, 64 lower-case hex digits. Any edit, even a comma, gives a new one. */
export type EditionHash = Branded<string, 'EditionHash'>;
/** SHA-256 of a package edition's canonical content, 64 lower-case hex digits. */
export type PackageHash = Branded<string, 'PackageHash'>;
/** E-mail address of a person at work, lower case: how lists and Microsoft 365 name the same person. */
export type Email = Branded<string, 'Email'>;
/** Calendar day in Sweden, `"2026-11-22"`. */
export type Day = Branded<string, 'Day'>;
/** Instant, ISO 8601 in UTC. */
export type Instant = Branded<string, 'Instant'>;

export function rowKey(text: string): RowKey | undefined {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text) ? (text as RowKey) : undefined;
}

export function criterionId(text: string): CriterionId | undefined {
  return /^[A-Z]{3}-[A-Z]{3}-\d{3,4}$/.test(text) ? (text as CriterionId) : undefined;
}

export function productGroupCode(text: string): ProductGroupCode | undefined {
  return /^[A-Z]{3}$/.test(text) ? (text as ProductGroupCode) : undefined;
}

export function countyCode(text: string): CountyCode | undefined {
  return /^\d{2}$/.test(text) ? (text as CountyCode) : undefined;
}

export function editionHash(text: string): EditionHash | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as EditionHash) : undefined;
}

export function packageHash(text: string): PackageHash | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as PackageHash) : undefined;
}

export function email(text: string): Email | undefined {
  const folded = text.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(folded) ? (folded as Email) : undefined;
}

/** Refuses days that no calendar has: `"2026-02-30"` is `undefined`. */
export function day(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** As SharePoint writes instants, on days that every month has. Hundreds of thousands are read when a page opens. */
const PLAIN_INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** @throws RangeError where the milliseconds since 1970 are no time */
export function instantAt(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

export function instant(text: string): Instant | undefined {
  if (PLAIN_INSTANT.test(text)) return (text.length === 24 ? text : `${text.slice(0, -1)}.000Z`) as Instant;
  const time = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : (new Date(time).toISOString() as Instant);
}
