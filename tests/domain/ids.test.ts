import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countyCode, criterionId, day, editionHash, email, instant, instantAt, rowKey } from '#domain/ids.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import { aDay, anInstant } from '../factories/values.ts';

/** Without the short cut for what SharePoint writes. */
function slowly(text: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Around every border of the calendar and the clock: a little more than half are valid. */
const twoDigits = (...borders: number[]) =>
  fc.oneof(fc.constantFrom(...borders), fc.integer({ min: 1, max: 28 })).map((value) => String(value).padStart(2, '0'));
const instantText = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0')),
    month: twoDigits(0, 1, 2, 9, 10, 12, 13),
    day: twoDigits(0, 1, 28, 29, 30, 31, 32),
    hour: twoDigits(0, 9, 19, 20, 23, 24, 25),
    minute: twoDigits(0, 59, 60),
    second: twoDigits(0, 59, 60),
    fraction: fc.constantFrom('', '.0', '.12', '.120', '.999', '.1234567', ',120'),
    zone: fc.constantFrom('Z', 'Z', 'Z', 'z', '', '+02:00', ' Z', 'Z\n'),
    between: fc.constantFrom('T', 'T', 'T', ' ', 't'),
  })
  .map(
    (at) => `${at.year}-${at.month}-${at.day}${at.between}${at.hour}:${at.minute}:${at.second}${at.fraction}${at.zone}`,
  );
const EDGES = [
  '2026-03-02T08:15:00Z',
  '2026-03-02T08:15:00.120Z',
  '2028-02-29T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-12-31T24:00:00Z',
  '0000-01-01T00:00:00Z',
  '',
];

describe('identities', () => {
  it.each([
    [criterionId, 'REG-INK-012', 'reg-ink-12'],
    [rowKey, '01J00000000000000000000001', '01J0000000000000000000000U'],
    [countyCode, '01', 'AB'],
    [editionHash, 'a'.repeat(64), 'A'.repeat(64)],
    [day, '2028-02-29', '2026-02-29'],
    [instant, '2026-03-02T08:15:00Z', '2026-03-02'],
    [email, 'kontakt@region.example', 'kontakt'],
  ])('%o takes %s and refuses %s', (parse, good, bad) => {
    expect(parse(good)).toBeDefined();
    expect(parse(bad)).toBeUndefined();
  });

  it('names a person the same however the address is typed', () => {
    expect(email(' Kontakt@Region.Example ')).toBe('kontakt@region.example');
  });

  it('reads an instant on every path as the platform does', () => {
    fc.assert(
      fc.property(instantText, (text) => {
        expect(instant(text)).toBe(slowly(text));
      }),
      { numRuns: 5000, examples: EDGES.map((text) => [text]) },
    );
  });

  it('gives the instant of a time, and none where there is no time', () => {
    expect(instantAt(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(instant(instantAt(1_772_439_300_000))).toBe('2026-03-02T08:15:00.000Z');
    expect(() => instantAt(Number.NaN)).toThrow(RangeError);
  });

  it('counts the day as Sweden does, summer and winter', () => {
    expect(dayOf(anInstant('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dayOf(anInstant('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
    expect(daysAfter(aDay('2026-12-28'), 7)).toBe('2027-01-04');
  });
});
