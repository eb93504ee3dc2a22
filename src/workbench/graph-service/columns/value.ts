import { generalException, invalidRequest, notSupported } from '../errors.ts';
import { dayIn, instant } from '../moment.ts';
import { isMultiChoice, isMultiLookup, isNote, type Column } from './column.ts';
import type { SettingsOf } from './facets.ts';

/** What a hyperlink column holds; only SharePoint itself can write one. */
export type Hyperlink = { readonly Description: string; readonly Url: string };

/** What a field can hold; an empty field is not kept at all. A lookup holds the number of its row, or several. */
export type FieldValue = string | number | boolean | readonly string[] | readonly number[] | Hyperlink;

/** What a value has to be checked against beside its column. */
export type Checks = {
  /** Value of `Column@odata.type` beside it, if any. */
  readonly annotation?: unknown;
  /** Zone of the site, e.g. `Europe/Stockholm`; without one an instant stays as it came also in a column of days. */
  readonly timeZone?: string | undefined;
};

/** Longest text of a field with several lines. */
const NOTE_LENGTH = 63_999;
/** Longest text of one line; all the choices of a field together may not be longer either. */
const TEXT_LENGTH = 255;

const INVALID_TEXT = 'Invalid text value. A text field contains invalid data. Please check the value and try again.';

const cannotConvert = (type: string) =>
  invalidRequest(
    `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`,
  );

export const untyped = () =>
  invalidRequest(
    'A value without a type name was found and no expected type is available. When the model is specified, each value in the payload must have a type which can be either specified in the payload, explicitly by the caller or implicitly inferred from the parent value.',
  );

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * Checks a value against its column and brings it to the form in which it is kept.
 *
 * A choice outside the column's choices passes: SharePoint checks choices in its forms, not here.
 *
 * @returns `undefined` for an empty value
 * @throws Refused 400, or 500 for a hyperlink, which Graph cannot write
 */
export function fieldValue(value: unknown, column: Column, checks: Checks = {}): FieldValue | undefined {
  const { facet } = column;
  if (facet.kind === 'hyperlinkOrPicture') throw generalException();
  if (isEmpty(value)) return undefined;
  switch (facet.kind) {
    case 'text':
      return textValue(value, isNote(column) ? NOTE_LENGTH : (facet.settings.maxLength ?? TEXT_LENGTH));
    case 'number':
      return numberValue(value, column, facet.settings);
    case 'currency':
      return numberValue(value, column, {});
    case 'boolean':
      if (typeof value !== 'boolean') throw cannotConvert('Edm.Boolean');
      return value;
    case 'dateTime':
      return momentValue(value, facet.settings, checks.timeZone);
    case 'choice':
      return isMultiChoice(column) ? choicesValue(value, checks.annotation) : textValue(value, TEXT_LENGTH);
    case 'lookup':
    case 'personOrGroup':
    case 'calculated':
    case 'contentApprovalStatus':
      throw invalidRequest(`Field '${column.name}' is read-only`);
    case 'geolocation':
    case 'term':
    case 'thumbnail':
      throw notSupported(`values of columns with the facet '${facet.kind}'`);
  }
}

/**
 * Reads what a request gives for `ColumnLookupId`.
 * @returns the number of a row, several of them, or `undefined` for none
 * @throws Refused 400, also for several without their type
 */
export function lookupValue(value: unknown, column: Column, annotation: unknown): FieldValue | undefined {
  if (isEmpty(value)) return undefined;
  if (!isMultiLookup(column)) return rowNumber(value);
  if (!Array.isArray(value)) throw cannotConvert('Collection(Edm.Int32)');
  const element = { 'Collection(Edm.Int32)': 'number', 'Collection(Edm.String)': 'string' }[String(annotation)];
  if (element === undefined) throw untyped();
  const rows = value.map((row: unknown) => {
    if (typeof row !== element) throw cannotConvert(element === 'number' ? 'Edm.Int32' : 'Edm.String');
    return rowNumber(row);
  });
  return rows.length === 0 ? undefined : [...new Set(rows)];
}

function rowNumber(value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'string') throw cannotConvert('Edm.Int32');
  if (!/^\d{1,10}$/.test(String(value))) throw cannotConvert('Edm.Int32');
  return Number(value);
}

function textValue(value: unknown, longest: number): string {
  if (typeof value !== 'string') throw cannotConvert('Edm.String');
  if (value.length > longest) throw invalidRequest(INVALID_TEXT);
  return value;
}

function numberValue(
  value: unknown,
  column: Column,
  { minimum, maximum }: Partial<Pick<SettingsOf<'number'>, 'minimum' | 'maximum'>>,
): number {
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw cannotConvert('Edm.Double');
  if (number < (minimum ?? -Infinity) || number > (maximum ?? Infinity)) {
    throw invalidRequest(`Field '${column.name}' must be a number between ${minimum ?? '-∞'} and ${maximum ?? '∞'}.`);
  }
  return number;
}

function momentValue(value: unknown, { format }: SettingsOf<'dateTime'>, timeZone: string | undefined): string {
  const moment = typeof value === 'string' ? instant(value) : undefined;
  if (moment === undefined) throw cannotConvert('Edm.DateTimeOffset');
  return format === 'dateOnly' && timeZone !== undefined ? dayIn(timeZone, moment) : moment;
}

function choicesValue(value: unknown, annotation: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) throw cannotConvert('Collection(Edm.String)');
  if (annotation !== 'Collection(Edm.String)') throw untyped();
  const chosen = value.map((choice: unknown) => textValue(choice, TEXT_LENGTH));
  if (chosen.join('').length > TEXT_LENGTH) throw invalidRequest(INVALID_TEXT);
  return chosen.length === 0 ? undefined : chosen;
}

/** The value that a new item gets when the request leaves the column out. */
export function defaultFor(column: Column): FieldValue | undefined {
  const { defaultValue, facet } = column;
  if (defaultValue === undefined || defaultValue === '') return undefined;
  if (facet.kind === 'boolean') return ['1', 'true', 'TRUE'].includes(defaultValue);
  if (isMultiChoice(column)) return [defaultValue];
  const isPlain = ['text', 'number', 'currency', 'choice', 'dateTime'].includes(facet.kind);
  return isPlain ? fieldValue(defaultValue, column) : undefined;
}

/**
 * The form in which values are compared, sorted and kept in an index: case does not count in text.
 * @returns `null` for an empty field
 */
export function comparable(value: FieldValue | null | undefined): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return 'Url' in value ? value.Url.toLowerCase() : value.join(';').toLowerCase();
}

/** A value as one text, as a lookup to it shows it; empty for no value. */
export function plainText(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return 'Url' in value ? value.Description : value.join('; ');
}
