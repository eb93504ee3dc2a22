import type { Direction, Found, Quantity, Reference } from './found.ts';

const DIRECTION: Readonly<Record<Direction, string>> = {
  min: ' min',
  moreThan: ' min',
  max: ' max',
  lessThan: ' max',
  between: '',
  exactly: '',
  about: '',
  none: '',
};

const KIND: Readonly<Record<Reference['kind'], string>> = {
  act: 'EU',
  actName: 'REG',
  law: '',
  standard: 'STD',
  label: 'LABEL',
  class: 'CLASS',
  cas: 'CAS',
  cpv: 'CPV',
  hazard: 'H',
};

/**
 * What was found as short lines that two readers can compare: `QTY 0.1 vikt% max`, `STD EN ISO 12947-2`, `DATE
 * 2026-03-31`. A span is two limits. Absences and periods have no number and no line; a CAS or CPV number with a wrong
 * check digit is none.
 */
export function linesOf(found: Found): readonly string[] {
  switch (found.kind) {
    case 'quantity':
      return quantityLines(found);
    case 'date':
      return [`DATE ${found.date}`];
    case 'absence':
    case 'period':
      return [];
    default:
      return found.isValid === false
        ? []
        : [`${KIND[found.kind]} ${found.name}${DIRECTION[found.direction ?? 'none']}`.trim()];
  }
}

function quantityLines({ value, upTo, unit, direction }: Quantity): readonly string[] {
  if (upTo !== undefined) return [`QTY ${value} ${unit} min`, `QTY ${upTo} ${unit} max`];
  return [`QTY ${value} ${unit}${DIRECTION[direction]}`];
}
