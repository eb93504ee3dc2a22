import { invalidRequest } from '../errors.ts';
import { instant } from '../moment.ts';
import { isMultiChoice, isNote, type Column, type Facet } from './column.ts';

/** What a field can hold; an empty field is not kept at all. */
export type FieldValue = string | number | boolean | readonly string[];

type Of<Kind extends Facet['kind']> = Extract<Facet, { kind: Kind }>['settings'];

/** Longest text of a field with several lines. */
const NOTE_LENGTH = 63_999;
const TEXT_LENGTH = 255;

const INVALID_TEXT = 'Invalid text value. A text field contains invalid data. Please check the value and try again.';

const cannotConvert = (type: string) =>
  invalidRequest(
    `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`,
  );

/**
 * Checks a value against its column and brings it to the form in which it is kept.
 *
 * A choice outside the column's choices passes: SharePoint checks choices in its forms, not here.
 *
 * @param annotation value of `Column@odata.type` beside it, if any
 * @returns `undefined` for an empty value
 * @throws Refused 400
 */
export function fieldValue(value: unknown, column: Column, annotation?: unknown): FieldValue | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const { facet } = column;
  switch (facet.kind) {
    case 'text':
      return textValue(value, isNote(column) ? NOTE_LENGTH : (facet.settings.maxLength ?? TEXT_LENGTH));
    case 'number':
      return numberValue(value, column, facet.settings);
    case 'boolean':
      if (typeof value !== 'boolean') throw cannotConvert('Edm.Boolean');
      return value;
    case 'dateTime':
      return momentValue(value);
    case 'choice':
      return isMultiChoice(column) ? choicesValue(value, annotation) : textValue(value, TEXT_LENGTH);
  }
}

function textValue(value: unknown, longest: number): string {
  if (typeof value !== 'string') throw cannotConvert('Edm.String');
  if (value.length > longest) throw invalidRequest(INVALID_TEXT);
  return value;
}

function numberValue(value: unknown, column: Column, { minimum, maximum }: Of<'number'>): number {
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw cannotConvert('Edm.Double');
  if (number < (minimum ?? -Infinity) || number > (maximum ?? Infinity)) {
    throw invalidRequest(`Field '${column.name}' must be a number between ${minimum ?? '-∞'} and ${maximum ?? '∞'}.`);
  }
  return number;
}

function momentValue(value: unknown): string {
  const moment = typeof value === 'string' ? instant(value) : undefined;
  if (moment === undefined) throw cannotConvert('Edm.DateTimeOffset');
  return moment;
}

function choicesValue(value: unknown, annotation: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) throw cannotConvert('Collection(Edm.String)');
  if (annotation !== 'Collection(Edm.String)') {
    throw invalidRequest(
      'A value without a type name was found and no expected type is available. When the model is specified, each value in the payload must have a type which can be either specified in the payload, explicitly by the caller or implicitly inferred from the parent value.',
    );
  }
  const chosen = value.map((choice: unknown) => textValue(choice, TEXT_LENGTH));
  return chosen.length === 0 ? undefined : chosen;
}

/** The value that a new item gets when the request leaves the column out. */
export function defaultFor(column: Column): FieldValue | undefined {
  const { defaultValue, facet } = column;
  if (defaultValue === undefined || defaultValue === '') return undefined;
  if (facet.kind === 'boolean') return ['1', 'true', 'TRUE'].includes(defaultValue);
  if (isMultiChoice(column)) return [defaultValue];
  return fieldValue(defaultValue, column);
}

/**
 * The form in which values are compared, sorted and kept in an index: case does not count in text.
 * @returns `null` for an empty field
 */
export function comparable(value: FieldValue | null | undefined): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : value.join(';').toLowerCase();
}
