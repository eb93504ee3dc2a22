import type { ListDefinition } from '#graph/listDefinition.ts';
import type { Condition, View } from './listLook.ts';
import { element, escaped } from './xml.ts';

/** A view's query in CAML: https://learn.microsoft.com/sharepoint/dev/schema/query-schema */
export function camlQuery({ where, group, sort }: View, definition: ListDefinition): string {
  const conditions = (where ?? []).map((condition) => conditionXml(condition, definition));
  return [
    conditions.length === 0
      ? ''
      : element(
          'Where',
          {},
          conditions.reduceRight((rest, first) => element('And', {}, first, rest)),
        ),
    group === undefined ? '' : element('GroupBy', { Collapse: 'TRUE', GroupLimit: 100 }, reference(group)),
    element(
      'OrderBy',
      {},
      ...sort.map(({ column, descending }) =>
        element('FieldRef', { Name: column, ...(descending ? { Ascending: 'FALSE' } : {}) }),
      ),
    ),
  ].join('');
}

function conditionXml(condition: Condition, definition: ListDefinition): string {
  const field = reference(condition.column);
  const type = definition.columns.find(({ name }) => name === condition.column)?.choice ? 'Choice' : 'Text';
  switch (condition.is) {
    case 'equal':
      return element('Eq', {}, field, element('Value', { Type: type }, escaped(condition.value)));
    case 'oneOf': {
      const values = condition.values.map((value) => element('Value', { Type: type }, escaped(value)));
      return element('In', {}, field, element('Values', {}, ...values));
    }
    case 'no':
      return element('Neq', {}, field, element('Value', { Type: 'Boolean' }, '1'));
    case 'me':
      return element('Eq', {}, field, element('Value', { Type: 'Integer' }, element('UserID', {})));
    case 'untilDay':
      return orEmpty(condition, element('Leq', {}, field, dayXml(condition.days)));
    case 'fromDay':
      return orEmpty(condition, element('Geq', {}, field, dayXml(condition.days)));
  }
}

function orEmpty(
  { column, orEmpty: isEnough }: Condition & { orEmpty?: boolean | undefined },
  comparison: string,
): string {
  return isEnough ? element('Or', {}, element('IsNull', {}, reference(column)), comparison) : comparison;
}

function dayXml(days: number): string {
  return element('Value', { Type: 'DateTime' }, element('Today', { OffsetDays: days }));
}

function reference(column: string): string {
  return element('FieldRef', { Name: column });
}
