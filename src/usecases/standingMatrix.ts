import type { Deviation } from '#domain/adoption.ts';
import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import { may, type Actor } from '#domain/role.ts';
import type { RegionAnswer, Standing, StandingCounts } from '#domain/standing.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { adoptionsOf } from './adoptionsOf.ts';
import { consultationOf, questionedItem, standingIn } from './consultationOf.ts';
import { registerOf } from './criteriaRegister.ts';
import { criterionById } from './lookUp.ts';

/** What one region has said of one criterion; a cell holds the place in this list. */
export const CELL_KINDS = [
  'notAsked',
  'silent',
  'stale',
  'unverified',
  'hidden',
  'abstains',
  'endorses',
  'endorsesWithChange',
  'rejects',
] as const satisfies readonly ('notAsked' | keyof StandingCounts)[];
export type CellKind = (typeof CELL_KINDS)[number];

const CODE = Object.fromEntries(CELL_KINDS.map((kind, code) => [kind, code])) as Readonly<Record<CellKind, number>>;

/** A bit of a mark: the region departs from the criterion in a package that it has adopted. */
export const DEVIATES = 1;

/** Which criteria are beside each other. */
export type MatrixScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'consultation'; readonly key: RowKey }
  | { readonly kind: 'package'; readonly key: RowKey };

export type MatrixRow = {
  readonly id: CriterionId;
  /** Missing where it is gone since the regions were asked. */
  readonly criterion: Held<Criterion> | undefined;
  /** Missing where the regions were never asked. */
  readonly asked: { readonly consultation: Held<Consultation>; readonly item: ConsultationItem } | undefined;
};

/** All regions beside all criteria of a scope. Numbers instead of objects: there are two hundred thousand cells. */
export type StandingMatrix = {
  /** Every active region, in county-code order. */
  readonly regions: readonly Region[];
  /** A consultation's and a package's in their own order, everything by id. */
  readonly rows: readonly MatrixRow[];
  /** Row by row the regions' cells, each a place in `CELL_KINDS`. */
  readonly cells: Uint8Array;
  /** Row by row the regions' marks: bits such as `DEVIATES`. */
  readonly marks: Uint8Array;
  /** Row by row how many regions have each of `CELL_KINDS`. */
  readonly counts: Uint8Array;
};

/**
 * Where the regions stand on every criterion of a scope; what `standingIn` says of each, side by side. Rules M1–M6 in
 * docs/spec/matrix.md.
 *
 * @returns no rows for who may not read positions, and `undefined` where there is no such consultation or package
 */
export function standingMatrix(workspace: Workspace, actor: Actor, scope: MatrixScope): StandingMatrix | undefined {
  const rows = may.readDrafts(actor) ? rowsOf(workspace, scope) : [];
  if (rows === undefined) return undefined;
  const regions = workspace.regions.all
    .map(({ value }) => value)
    .filter(({ isActive }) => isActive)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const matrix: StandingMatrix = {
    regions,
    rows,
    cells: new Uint8Array(rows.length * regions.length),
    marks: new Uint8Array(rows.length * regions.length),
    counts: new Uint8Array(rows.length * CELL_KINDS.length),
  };
  fillCells(matrix, workspace, actor);
  fillMarks(matrix, workspace, scope);
  return matrix;
}

export function cellAt({ cells, regions }: StandingMatrix, row: number, column: number): CellKind {
  return CELL_KINDS[cells[row * regions.length + column] ?? 0] ?? 'notAsked';
}

export function isDeviating({ marks, regions }: StandingMatrix, row: number, column: number): boolean {
  return ((marks[row * regions.length + column] ?? 0) & DEVIATES) !== 0;
}

/** How many regions have this in a row. */
export function countOf({ counts }: StandingMatrix, row: number, kind: CellKind): number {
  return counts[row * CELL_KINDS.length + CODE[kind]] ?? 0;
}

function rowsOf(workspace: Workspace, scope: MatrixScope): readonly MatrixRow[] | undefined {
  switch (scope.kind) {
    case 'everything':
      return registerOf(workspace.criteria.all).rows.map((criterion) => lastAsked(workspace, criterion.value.id));
    case 'package':
      return workspace.packages.byKey(scope.key)?.value.items.map(({ criterion }) => lastAsked(workspace, criterion));
    case 'consultation': {
      const consultation = workspace.consultations.byKey(scope.key);
      return consultation?.value.items.map((item) => ({
        id: item.criterion,
        criterion: criterionById(workspace, item.criterion),
        asked: { consultation, item },
      }));
    }
  }
}

function lastAsked(workspace: Workspace, id: CriterionId): MatrixRow {
  const last = consultationOf(workspace, id);
  const asked = last && { consultation: last.held, item: last.item };
  return { id, criterion: criterionById(workspace, id), asked };
}

function fillCells({ regions, rows, cells, counts }: StandingMatrix, workspace: Workspace, actor: Actor): void {
  const columnOf = new Map(regions.map((region, column) => [region.code, column]));
  rows.forEach(({ asked }, row) => {
    const standing = asked && standingFor(workspace, asked, actor);
    for (const { region, answer } of standing?.regions ?? []) {
      const column = columnOf.get(region.code);
      if (column !== undefined) cells[row * regions.length + column] = CODE[cellKindOf(answer)];
    }
    for (let column = 0; column < regions.length; column += 1) {
      const at = row * CELL_KINDS.length + (cells[row * regions.length + column] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  });
}

/** A row's standing with the answers themselves, for one row at a time. */
export function standingFor(
  workspace: Workspace,
  { consultation: { value }, item }: NonNullable<MatrixRow['asked']>,
  actor: Actor,
): Standing {
  return standingIn(workspace, value, questionedItem(workspace, value, item), actor);
}

/** What a region's answer comes to as a cell. */
export function cellKindOf(answer: RegionAnswer): CellKind {
  return answer.kind === 'given' ? answer.position.value.stance.kind : answer.kind;
}

/** Where regions depart from what they have adopted: of a package and its consultations that package, else all. */
function fillMarks({ regions, rows, marks }: StandingMatrix, workspace: Workspace, scope: MatrixScope): void {
  if (workspace.deviations.all.length === 0) return;
  const columnOf = new Map(regions.map((region, column) => [region.code, column]));
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  for (const { value } of deviationsIn(workspace, packagesOf(workspace, scope))) {
    const [row, column] = [rowOf.get(value.criterion), columnOf.get(value.region)];
    if (row === undefined || column === undefined) continue;
    const at = row * regions.length + column;
    marks[at] = (marks[at] ?? 0) | DEVIATES;
  }
}

function packagesOf(workspace: Workspace, scope: MatrixScope): readonly RowKey[] {
  const own = scope.kind === 'consultation' ? workspace.consultations.byKey(scope.key)?.value.package : undefined;
  if (own !== undefined) return [own];
  return scope.kind === 'package' ? [scope.key] : workspace.packages.all.map(({ value }) => value.key);
}

/** The deviations from some packages that count. */
export function deviationsIn(workspace: Workspace, packages: readonly RowKey[]): readonly Held<Deviation>[] {
  return packages.flatMap((key) =>
    (adoptionsOf(workspace, key)?.regions ?? []).flatMap(({ standing }) =>
      standing.kind === 'counted' ? standing.deviations : [],
    ),
  );
}
