/** A value in a formula; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

export function numberOf(value: Cell): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value ?? 0);
  return Number.isNaN(number) ? 0 : number;
}

export function textOf(value: Cell): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null ? '' : String(value);
}

const isTrue = (value: Cell | undefined): boolean => value === true || (typeof value === 'number' && value !== 0);

type Call = (inputs: readonly Cell[]) => Cell;

const first = (inputs: readonly Cell[]): Cell => inputs[0] ?? null;
const count = (inputs: readonly Cell[], at: number, otherwise: number): number => {
  const value = inputs[at];
  return value === undefined ? otherwise : numberOf(value);
};
const numbers = (inputs: readonly Cell[]): readonly number[] => inputs.map(numberOf);

/** The functions that people use most in calculated columns, by the names that SharePoint keeps whatever the language. */
const FUNCTIONS: Readonly<Record<string, Call>> = {
  IF: ([condition, then = null, otherwise = false]) => (isTrue(condition) ? then : otherwise),
  AND: (inputs) => inputs.every(isTrue),
  OR: (inputs) => inputs.some(isTrue),
  NOT: (inputs) => !isTrue(inputs[0]),
  ISBLANK: (inputs) => first(inputs) === null || first(inputs) === '',
  CONCATENATE: (inputs) => inputs.map(textOf).join(''),
  LEFT: (inputs) => textOf(first(inputs)).slice(0, count(inputs, 1, 1)),
  RIGHT: (inputs) => textOf(first(inputs)).slice(-count(inputs, 1, 1)),
  LEN: (inputs) => textOf(first(inputs)).length,
  UPPER: (inputs) => textOf(first(inputs)).toUpperCase(),
  LOWER: (inputs) => textOf(first(inputs)).toLowerCase(),
  TRIM: (inputs) => textOf(first(inputs)).trim(),
  ROUND: (inputs) => Number(numberOf(first(inputs)).toFixed(count(inputs, 1, 0))),
  ABS: (inputs) => Math.abs(numberOf(first(inputs))),
  SUM: (inputs) => numbers(inputs).reduce((sum, value) => sum + value, 0),
  MIN: (inputs) => Math.min(...numbers(inputs)),
  MAX: (inputs) => Math.max(...numbers(inputs)),
};

export const knowsFunction = (name: string): boolean => Object.hasOwn(FUNCTIONS, name.toUpperCase());

/** @param name one that `knowsFunction` */
export const callFunction = (name: string, inputs: readonly Cell[]): Cell =>
  FUNCTIONS[name.toUpperCase()]?.(inputs) ?? null;
