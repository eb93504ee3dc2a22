import { createHash } from 'node:crypto';
import type { ColumnDefinition } from '#graph/listDefinition.ts';
import { schemaColumn, type SchemaColumn } from '#graph/schema/schemaColumn.ts';
import type { Validation } from './listLook.ts';
import { element, escaped } from './xml.ts';

/** A column of ours, in which list, and what its values must obey. */
export type Field = {
  readonly list: string;
  readonly column: ColumnDefinition;
  readonly validation: Validation | undefined;
};

const yes = (holds: boolean) => (holds ? 'TRUE' : undefined);

/**
 * A column as SharePoint's field XML, the same column that Graph makes from the definition.
 *
 * @throws Error for a type that our lists do not use
 */
export function fieldXml({ list, column, validation }: Field): string {
  const known = schemaColumn(column);
  const { Type, content = [], ...settings } = typeSettings(known, column);
  const attributes = {
    Type,
    // Without an id of its own the column would be made again with every run of the script.
    ID: `{${fieldId(list, known.name)}}`,
    Name: known.name,
    StaticName: known.name,
    DisplayName: known.displayName,
    Description: column.description,
    Required: yes(known.isRequired),
    Indexed: yes(known.isIndexed),
    EnforceUniqueValues: yes(known.isUnique),
    ...settings,
  };
  return element('Field', attributes, ...content, ...(validation ? [validationXml(validation)] : []));
}

type XmlSettings = {
  readonly Type: string;
  readonly Format?: string;
  readonly MaxLength?: number;
  readonly NumLines?: number;
  readonly RichText?: string;
  readonly FillInChoice?: string;
  readonly Decimals?: number;
  readonly Min?: number | undefined;
  readonly Max?: number | undefined;
  readonly content?: readonly string[];
};

function typeSettings(known: SchemaColumn, { text, choice }: ColumnDefinition): XmlSettings {
  switch (known.type) {
    case 'text':
      return { Type: 'Text', MaxLength: known.maxLength };
    case 'note':
      return { Type: 'Note', NumLines: Number(text?.['linesForEditing'] ?? 6), RichText: 'FALSE' };
    case 'choice':
      return {
        Type: 'Choice',
        Format: choice?.['displayAs'] === 'radioButtons' ? 'RadioButtons' : 'Dropdown',
        FillInChoice: known.takesOwnChoices ? 'TRUE' : 'FALSE',
        content: [element('CHOICES', {}, ...known.choices.map((each) => element('CHOICE', {}, escaped(each))))],
      };
    case 'number':
      return { Type: 'Number', Decimals: 0, Min: known.minimum, Max: known.maximum };
    case 'boolean':
      return { Type: 'Boolean' };
    case 'date':
      return { Type: 'DateTime', Format: 'DateOnly' };
    case 'dateTime':
      return { Type: 'DateTime', Format: 'DateTime' };
    default:
      throw new Error(`No field XML for column ${known.name} of type ${known.type}.`);
  }
}

function validationXml({ formula, message }: Validation): string {
  return element('Validation', { Message: message }, escaped(formula));
}

/** The same id for the same column for ever, in the shape of a UUID of version 5 (RFC 9562). */
function fieldId(list: string, column: string): string {
  const hex = createHash('sha256').update(`samsyn/${list}/${column}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
