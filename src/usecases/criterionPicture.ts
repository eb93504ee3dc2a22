import type { Consultation } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf, versionOf, type Edition } from '#domain/edition.ts';
import type { CountyCode, CriterionId, Day, EditionHash, Instant } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Standing } from '#domain/standing.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { consultationOf, positionsOn, standingIn } from './consultationOf.ts';
import { criterionById, editionsOf } from './lookUp.ts';

/** What happened to a criterion, told by the rows that are there. */
export type HistoryEntry =
  | { readonly kind: 'edited'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'editionFrozen'; readonly at: Instant; readonly by: string; readonly edition: Edition }
  | {
      readonly kind: 'consultationOpened';
      /** Only the day is known: the row may have been written since. */
      readonly at: Day;
      readonly by: string;
      readonly consultation: Consultation;
    }
  | {
      readonly kind: 'positionGiven';
      readonly at: Instant;
      readonly by: string;
      readonly region: CountyCode;
      readonly position: Position;
    };

export type CriterionPicture = {
  readonly criterion: Held<Criterion>;
  readonly version: number;
  /** Hash of the working copy as it stands. */
  readonly hash: EditionHash;
  /** Newest first, intact ones only. */
  readonly editions: readonly Held<Edition>[];
  readonly consultation:
    | {
        readonly held: Held<Consultation>;
        /** The edition that the regions are asked about. */
        readonly edition: EditionHash;
        /** Whether the working copy still reads as that edition. */
        readonly isTextUnchanged: boolean;
      }
    | undefined;
  readonly standing: Standing | undefined;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
};

const pictures = new WeakMap<Workspace, Map<CriterionId, CriterionPicture>>();

/** Everything about one criterion that a page or card shows. Worked out once per snapshot. */
export function criterionPicture(workspace: Workspace, id: CriterionId): CriterionPicture | undefined {
  const held = pictures.get(workspace) ?? new Map<CriterionId, CriterionPicture>();
  pictures.set(workspace, held);
  const ready = held.get(id);
  if (ready !== undefined) return ready;

  const criterion = criterionById(workspace, id);
  if (criterion === undefined) return undefined;
  const picture = paint(workspace, criterion);
  held.set(id, picture);
  return picture;
}

function paint(workspace: Workspace, criterion: Held<Criterion>): CriterionPicture {
  const id = criterion.value.id;
  const hash = hashOf(contentOf(criterion.value));
  const editions = editionsOf(workspace, id);
  const found = consultationOf(workspace, id);
  // Once the text has changed no earlier answer is about the text as it reads: they all show as stale until asked again.
  const standing =
    found &&
    standingIn(workspace, found.held.value, {
      criterion: id,
      edition: found.held.value.state === 'open' ? hash : found.edition,
    });
  const version = versionOf(
    criterion.value,
    editions.map((edition) => edition.value),
  );
  return {
    criterion,
    version,
    hash,
    editions,
    consultation: found && { ...found, isTextUnchanged: found.edition === hash },
    standing,
    history: historyOf(workspace, criterion, editions),
  };
}

function historyOf(
  workspace: Workspace,
  criterion: Held<Criterion>,
  editions: readonly Held<Edition>[],
): readonly HistoryEntry[] {
  const id = criterion.value.id;
  const consulted = workspace.consultations.all.filter(({ value }) =>
    value.items.some((item) => item.criterion === id),
  );
  const entries: readonly HistoryEntry[] = [
    { kind: 'edited', at: criterion.written.at, by: criterion.written.name },
    ...editions.map(({ value, written }) => ({
      kind: 'editionFrozen' as const,
      at: value.frozenAt,
      by: written.name,
      edition: value,
    })),
    ...consulted.map(({ value, written }) => ({
      kind: 'consultationOpened' as const,
      at: value.opensOn,
      by: written.name,
      consultation: value,
    })),
    ...consulted
      .flatMap(({ value }) => positionsOn(workspace, value.key, id))
      .map(({ value, written }) => ({
        kind: 'positionGiven' as const,
        at: value.givenAt,
        by: written.name,
        region: value.region,
        position: value,
      })),
  ];
  return entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
