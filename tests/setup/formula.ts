/** A value in a SharePoint formula; undefined is an empty column, an error is what a function could not work out. */
type Value = string | number | boolean | undefined | Error;
export type Columns = Readonly<Record<string, string | number | undefined>>;

const FUNCTIONS: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  OR: (...values) => values.some((value) => value === true),
  AND: (...values) => values.every((value) => value === true),
  ISBLANK: (value) => value === undefined || value === '',
  ISNUMBER: (value) => typeof value === 'number',
  LEN: (value) => String(value ?? '').length,
  VALUE: (value) => (/^\s*-?\d+(\.\d+)?\s*$/.test(String(value ?? '')) ? Number(value) : new Error('#VALUE!')),
  UPPER: (value) => String(value ?? '').toUpperCase(),
  EXACT: (one, other) => one === other,
  MID: (text, start, length) => String(text ?? '').slice(Number(start) - 1, Number(start) - 1 + Number(length)),
  FIND: (sought, text) => {
    const place = String(text ?? '').indexOf(String(sought));
    return place < 0 ? new Error('#VALUE!') : place + 1;
  },
};

/**
 * Works out a validation formula as Excel would, with the few functions that ours use.
 *
 * @throws Error for a formula it does not understand, so that no test passes by misreading one
 */
export function evaluate(formula: string, columns: Columns): Value {
  const tokens = formula.slice(1).match(/\[[^\]]+\]|"[^"]*"|\d+|[A-Z]+(?=\()|>=|<=|<>|[=<>(),]/g) ?? [];
  if (tokens.join('') !== formula.slice(1).replace(/\s/g, '')) throw new Error(`Cannot read ${formula}`);
  let place = 0;
  const take = (): string => tokens[place++] ?? '';
  const operand = (): Value => {
    const token = take();
    if (token.startsWith('[')) return columns[token.slice(1, -1)];
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    const work = FUNCTIONS[token];
    if (!work || take() !== '(') throw new Error(`Unknown function ${token}`);
    const values: Value[] = [];
    do values.push(comparison());
    while (take() === ',');
    return work(...values);
  };
  const comparison = (): Value => {
    const left = operand();
    const operator = tokens[place];
    if (operator === undefined || !/^[<>=]/.test(operator)) return left;
    place += 1;
    return compared(left, operator, operand());
  };
  const result = comparison();
  if (place !== tokens.length) throw new Error(`Cannot read ${formula}`);
  return result;
}

function compared(left: Value, operator: string, right: Value): boolean {
  const [one, other] = [String(left), String(right)];
  if (operator === '=') return left === right;
  if (operator === '>=') return one >= other;
  throw new Error(`Unknown operator ${operator}`);
}
