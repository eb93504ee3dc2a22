import type { CountyCode, CriterionId, RowKey } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { positionsOn } from './consultationOf.ts';
import { isByContact, isOnBehalf } from './countedPosition.ts';

/** What one region is asked: one criterion of one consultation. */
export type Asked = { readonly consultation: RowKey; readonly criterion: CriterionId; readonly region: CountyCode };

/** The row that a region's own answer is in, never one that was taken down for it and waits. */
export function ownRow(workspace: Workspace, asked: Asked): Held<Position> | undefined {
  return latestOf(rowsOf(workspace, asked).filter((held) => !isOnBehalf(workspace, held)));
}

/** The row that a region's next answer is written in: one that was taken down for it only if it has no other. */
export function rowToAnswerIn(workspace: Workspace, asked: Asked): Held<Position> | undefined {
  return ownRow(workspace, asked) ?? latestOf(rowsOf(workspace, asked));
}

/** The reservation that the region itself has on record; what somebody else wrote in its name is none. */
export function reservationOnRecord(workspace: Workspace, asked: Asked): string {
  const own = rowsOf(workspace, asked).filter((held) => isByContact(workspace, held));
  return latestOf(own)?.value.reservation ?? '';
}

/** Every row on what a region is asked, whoever wrote it, in any order. */
export function rowsOf(workspace: Workspace, { consultation, criterion, region }: Asked): readonly Held<Position>[] {
  return positionsOn(workspace, consultation, criterion).filter((held) => held.value.region === region);
}

function latestOf(rows: readonly Held<Position>[]): Held<Position> | undefined {
  return rows.reduce<Held<Position> | undefined>(
    (latest, held) => (latest === undefined || latest.value.givenAt <= held.value.givenAt ? held : latest),
    undefined,
  );
}
