import {
  countyCode,
  criterionId,
  day,
  editionHash,
  email,
  instant,
  productGroupCode,
  rowKey,
  type RowKey,
} from '#domain/ids.ts';

function certain<T>(parse: (text: string) => T | undefined, text: string): T {
  const value = parse(text);
  if (value === undefined) throw new Error(`Test value ${text} is not valid in the domain`);
  return value;
}

export const aCriterionId = (text = 'REG-INK-012') => certain(criterionId, text);
export const aCounty = (text = '12') => certain(countyCode, text);
export const aGroup = (text = 'INK') => certain(productGroupCode, text);
export const aHash = (digit = 'a') => certain(editionHash, digit.repeat(64));
export const aDay = (text = '2026-03-02') => certain(day, text);
export const anInstant = (text = '2026-03-02T08:15:00.000Z') => certain(instant, text);
export const anEmail = (text = 'kontakt.skane@samsyn.example') => certain(email, text);
/** A fixed key per number. */
export const aKey = (number = 1): RowKey => certain(rowKey, `01J000000000000000${String(number).padStart(8, '0')}`);
