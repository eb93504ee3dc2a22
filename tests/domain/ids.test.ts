import { describe, expect, it } from 'vitest';
import { countyCode, criterionId, day, editionHash, email, instant, rowKey } from '#domain/ids.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import { aDay, anInstant } from '../factories/values.ts';

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

  it('counts the day as Sweden does, summer and winter', () => {
    expect(dayOf(anInstant('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dayOf(anInstant('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
    expect(daysAfter(aDay('2026-12-28'), 7)).toBe('2027-01-04');
  });
});
