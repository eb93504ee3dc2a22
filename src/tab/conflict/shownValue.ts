import { productGroupByCode } from '#usecases/lookUp.ts';
import { productGroupCode } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { Texts } from '../start/texts.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const GROUPS = /^[A-ZÅÄÖ]{3}(, [A-ZÅÄÖ]{3})*$/;

/** A column's value as a person reads it: days as days, product groups by name, everything else as it stands. */
export function shownValue(value: unknown, { format }: Texts['tab'], workspace: Workspace): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (INSTANT.test(text)) return format.date(text);
  return GROUPS.test(text)
    ? text
        .split(', ')
        .map((code) => groupName(code, workspace))
        .join(', ')
    : text;
}

function groupName(code: string, workspace: Workspace): string {
  const known = productGroupCode(code);
  return (known && productGroupByCode(workspace, known)?.name) ?? code;
}
