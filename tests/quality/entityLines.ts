import { labelFamily, labelsOf } from '#language/quantities/names.ts';
import { unitAt } from '#language/quantities/unitPhrase.ts';

/** A labelled or found line in parts, written the one way. */
type Line = { readonly kind: string; readonly body: string; readonly direction: string };

/** How many of both agree: the whole line, and of those that agree in all but the direction how many agree in it. */
export type Agreement = {
  readonly found: number;
  readonly labelled: number;
  readonly agreed: number;
  readonly sameNumber: number;
  readonly sameDirection: number;
};

/**
 * Compares what was found in a sentence with how it is labelled. Other spellings of the same are the same: `dygn` and
 * `dagar`, `20–30 %` and two limits, `SS-EN ISO 1` and `EN ISO 1`; a number agrees to the digits that the label has.
 */
export function agreementOf(found: readonly string[], labelled: readonly string[]): Agreement {
  const [own, gold] = [found.flatMap(linesIn), labelled.flatMap(linesIn)];
  const left = [...own];
  const counts = { agreed: 0, sameNumber: 0, sameDirection: 0 };
  for (const line of gold) {
    const exact = left.findIndex((one) => isSame(one, line) && one.direction === line.direction);
    const at = exact === -1 ? left.findIndex((one) => isSame(one, line)) : exact;
    if (at === -1) continue;
    left.splice(at, 1);
    if (exact !== -1) counts.agreed += 1;
    if (line.kind !== 'QTY') continue;
    counts.sameNumber += 1;
    if (exact !== -1) counts.sameDirection += 1;
  }
  return { found: own.length, labelled: gold.length, ...counts };
}

/** Lines that another set may have and this does not look for are compared too: they count as missed. */
function linesIn(line: string): readonly Line[] {
  const [, kind = '', rest = ''] = /^(\S+) ?(.*)$/u.exec(line.trim()) ?? [];
  const [, body = '', said = ''] =
    /^(.*?)(?: (min|max|exakt|exactly|ca|about|eq|=|lt|gt|lessThan|moreThan|between))?$/u.exec(rest) ?? [];
  const direction = { lt: 'max', lessThan: 'max', gt: 'min', moreThan: 'min', min: 'min', max: 'max' }[said] ?? '';
  const span = kind === 'QTY' ? /^(-?[\d.,]+)\s?(?:-|–|\.\.)\s?(-?[\d.,]+) ?(.*)$/u.exec(body) : null;
  if (span === null) return [{ kind, body: bodyOf(kind, body), direction }];
  const [, low = '', high = '', unit = ''] = span;
  return [
    { kind, body: bodyOf(kind, `${low} ${unit}`), direction: 'min' },
    { kind, body: bodyOf(kind, `${high} ${unit}`), direction: 'max' },
  ];
}

function bodyOf(kind: string, body: string): string {
  switch (kind) {
    case 'QTY':
      return quantityBody(body);
    case 'STD':
      return body
        .replace(/^(?:SS|DIN|BS)-?(?= ?(?:EN|ISO))\s?/u, '')
        .replace(/:(?:19|20)\d\d.*$/u, '')
        .replace(/[\s-]+/gu, ' ')
        .toUpperCase();
    case 'EU':
      return body.replace(/\/(?:EU|EG|EEG|EC)$/u, '');
    case 'REG':
      return body.toUpperCase().replace(/[\s-]+/gu, '');
    case 'LABEL':
      return labelsOf(body)[0]?.name ?? body.toLowerCase();
    default:
      return body.replace(/\s+/gu, ' ').toLowerCase();
  }
}

/** The value and its unit; carbon dioxide may be left out of a unit (`g/km`). */
function quantityBody(body: string): string {
  const [, value = '', unit = ''] = /^(-?[\d.,\u00a0]+)\s*(.*)$/u.exec(body) ?? [];
  const known = unitAt(`1 ${unit}`, 1);
  const id = known !== undefined && known.end === unit.length + 2 ? known.unit.id : unit.toLowerCase();
  return `${value.replace(',', '.')} ${id.replace(/ CO2e?(?=\/|$)/u, '')}`;
}

function isSame(one: Line, gold: Line): boolean {
  if (one.kind !== gold.kind) return false;
  if (one.body === gold.body) return true;
  if (one.kind === 'LABEL') return labelFamily(one.body) === gold.body;
  return one.kind === 'QTY' && isSameQuantity(one.body, gold.body);
}

function isSameQuantity(one: string, gold: string): boolean {
  const [value = '', ...unit] = one.split(' ');
  const [goldValue = '', ...goldUnit] = gold.split(' ');
  const decimals = goldValue.split('.')[1]?.length ?? 0;
  return (
    unit.join(' ') === goldUnit.join(' ') && Number(value).toFixed(decimals) === Number(goldValue).toFixed(decimals)
  );
}
