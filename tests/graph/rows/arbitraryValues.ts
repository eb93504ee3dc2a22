import * as fc from 'fast-check';
import { CRITERION_STATUSES, EVIDENCE_KINDS } from '#domain/criterion.ts';
import {
  countyCode,
  criterionId,
  day,
  editionHash,
  email,
  instant,
  packageHash,
  productGroupCode,
  rowKey,
} from '#domain/ids.ts';
import { PROCUREMENT_AREAS } from '#domain/region.ts';

/** Only what the domain itself accepts. */
function accepted<T>(texts: fc.Arbitrary<string>, parse: (text: string) => T | undefined): fc.Arbitrary<T> {
  return texts.map(parse).filter((value): value is NonNullable<typeof value> => value !== undefined);
}

export const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** What people paste: any Unicode, and what has broken other systems. */
export const prose = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'rad ett\r\nrad två\n\n• punkt',
    'minst 95 % "förnybart" <b>eller</b> \'likvärdigt\' & mer',
    'å ä ö Å Ä Ö 🌱👩🏽‍⚕️ \u202Eabc',
    '{"titel":"citat \\" och \\\\"}',
    ' mellanslag runt ',
  ),
);
/** One line, as a title is. */
export const line = prose.map((text) => text.replace(/[\r\n]+/g, ' '));

export const keys = accepted(fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/), rowKey);
export const criterionIds = accepted(fc.stringMatching(/^[A-Z]{3}-[A-Z]{3}-\d{3,4}$/), criterionId);
export const groupCodes = accepted(fc.stringMatching(/^[A-Z]{3}$/), productGroupCode);
export const countyCodes = accepted(fc.stringMatching(/^\d{2}$/), countyCode);
export const hashes = accepted(fc.stringMatching(/^[0-9a-f]{64}$/), editionHash);
export const packageHashes = accepted(fc.stringMatching(/^[0-9a-f]{64}$/), packageHash);
export const emails = accepted(fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}@region[a-z]{1,5}\.se$/), email);
const dates = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});
export const days = accepted(
  dates.map((date) => date.toISOString().slice(0, 10)),
  day,
);
/** SharePoint keeps instants to the second. */
export const instants = accepted(
  dates.map((date) => `${date.toISOString().slice(0, 19)}Z`),
  instant,
);
export const statuses = fc.constantFrom(...CRITERION_STATUSES);
export const areas = fc.constantFrom(...PROCUREMENT_AREAS);
export const versions = fc.integer({ min: 1, max: 9999 });

/** In the domain's order, each once. */
export const evidenceKinds = fc.subarray([...EVIDENCE_KINDS]);
