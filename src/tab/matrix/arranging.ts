import type { ProductGroupCode } from '#domain/ids.ts';
import { countOf, DEVIATES, type MatrixRow, type StandingMatrix } from '#usecases/standingMatrix.ts';

/** What of the criteria is shown: all, or those with a region that stands so. */
export const NARROWINGS = ['all', 'disagreeing', 'uncounted', 'silent', 'deviating'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export const ORDERS = ['disagreement', 'silence', 'scope'] as const;
export type Order = (typeof ORDERS)[number];

export type Arrangement = {
  readonly text: string;
  readonly productGroup: ProductGroupCode | undefined;
  readonly narrowing: Narrowing;
  readonly order: Order;
};

export const AS_IT_STANDS: Arrangement = { text: '', productGroup: undefined, narrowing: 'all', order: 'scope' };

/** Rows of a matrix to show, in the order to show them. Rules M6 and M7 in docs/spec/matrix.md. */
export function arranged(matrix: StandingMatrix, { text, productGroup, narrowing, order }: Arrangement): Uint32Array {
  const sought = text.trim().toLocaleLowerCase('sv');
  const shown = new Uint32Array(matrix.rows.length);
  let length = 0;
  matrix.rows.forEach((row, at) => {
    const isShown =
      (productGroup === undefined || row.criterion?.value.productGroups.includes(productGroup) === true) &&
      (sought === '' || nameOf(row).includes(sought)) &&
      isLetThrough(matrix, at, narrowing);
    if (isShown) shown[length++] = at;
  });
  const rows = shown.subarray(0, length);
  return order === 'scope' ? rows : byRank(rows, (row) => rankIn(matrix, row, order));
}

/** How many regions have given an answer that counts and is no simple endorsement. */
export function disagreeing(matrix: StandingMatrix, row: number): number {
  return (
    countOf(matrix, row, 'rejects') + countOf(matrix, row, 'endorsesWithChange') + countOf(matrix, row, 'abstains')
  );
}

/** How many of those asked have no answer that counts, or none to be seen. */
export function outstanding(matrix: StandingMatrix, row: number): number {
  return countOf(matrix, row, 'silent') + countOf(matrix, row, 'hidden') + uncounted(matrix, row);
}

export function askedIn(matrix: StandingMatrix, row: number): number {
  return matrix.regions.length - countOf(matrix, row, 'notAsked');
}

function uncounted(matrix: StandingMatrix, row: number): number {
  return countOf(matrix, row, 'stale') + countOf(matrix, row, 'unverified');
}

const names = new WeakMap<MatrixRow, string>();

function nameOf(row: MatrixRow): string {
  const known = names.get(row);
  if (known !== undefined) return known;
  const name = `${row.id} ${row.criterion?.value.title ?? ''}`.toLocaleLowerCase('sv');
  names.set(row, name);
  return name;
}

function isLetThrough(matrix: StandingMatrix, row: number, narrowing: Narrowing): boolean {
  switch (narrowing) {
    case 'all':
      return true;
    case 'disagreeing':
      return disagreeing(matrix, row) > 0;
    case 'uncounted':
      return uncounted(matrix, row) > 0;
    case 'silent':
      return countOf(matrix, row, 'silent') > 0;
    case 'deviating': {
      const { marks, regions } = matrix;
      return marks.subarray(row * regions.length, (row + 1) * regions.length).some((mark) => (mark & DEVIATES) !== 0);
    }
  }
}

/** Regions are at most some hundreds: counts stand beside each other in one number. */
const PLACE = 1000;

/** What weighs most stands first in the number; a share is told in parts of a million. */
function rankIn(matrix: StandingMatrix, row: number, order: Exclude<Order, 'scope'>): number {
  const asked = askedIn(matrix, row);
  const share = asked === 0 ? 0 : Math.round((disagreeing(matrix, row) / asked) * 1_000_000);
  if (order === 'silence') return outstanding(matrix, row) * 10_000_000 + share;
  return (share * PLACE + countOf(matrix, row, 'rejects')) * PLACE + outstanding(matrix, row);
}

/** Highest first; what is equal stays as it stood. */
function byRank(rows: Uint32Array, rankOf: (row: number) => number): Uint32Array {
  const ranks = new Map<number, number>();
  for (const row of rows) ranks.set(row, rankOf(row));
  return rows.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || a - b);
}
