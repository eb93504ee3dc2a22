import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf, versionOf, type Edition } from '#domain/edition.ts';
import type { CriterionId, EditionHash } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { Standing } from '#domain/standing.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { consultationOf, questionedItem, standingIn, type Reader } from './consultationOf.ts';
import { criterionById, editionsOf } from './lookUp.ts';

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
        /** The edition that the regions are asked about, and what was carried forward to it. */
        readonly item: ConsultationItem;
        /** Whether the working copy still reads as that edition. */
        readonly isTextUnchanged: boolean;
      }
    | undefined;
  readonly standing: Standing | undefined;
};

const pictures = new WeakMap<Workspace, Map<string, CriterionPicture>>();

/**
 * Everything about one criterion that a page or card shows. Worked out once per snapshot and view.
 *
 * @param seenBy answers that are hidden from this reader are in no part of it
 */
export function criterionPicture(workspace: Workspace, id: CriterionId, seenBy: Reader): CriterionPicture | undefined {
  const held = pictures.get(workspace) ?? new Map<string, CriterionPicture>();
  pictures.set(workspace, held);
  const view = `${id}/${viewOf(seenBy)}`;
  const ready = held.get(view);
  if (ready !== undefined) return ready;

  const criterion = criterionById(workspace, id);
  if (criterion === undefined) return undefined;
  const picture = paint(workspace, criterion, seenBy);
  held.set(view, picture);
  return picture;
}

/** Readers to whom the same shows share a view. */
function viewOf(reader: Reader): string {
  if (reader === 'everyone') return reader;
  return may.openConsultation(reader) ? 'all' : reader.speaksFor.join();
}

function paint(workspace: Workspace, criterion: Held<Criterion>, seenBy: Reader): CriterionPicture {
  const id = criterion.value.id;
  const hash = hashOf(contentOf(criterion.value));
  const editions = editionsOf(workspace, id);
  const found = consultationOf(workspace, id);
  const standing =
    found && standingIn(workspace, found.held.value, questionedItem(workspace, found.held.value, found.item), seenBy);
  const version = versionOf(
    criterion.value,
    editions.map((edition) => edition.value),
  );
  return {
    criterion,
    version,
    hash,
    editions,
    consultation: found && { ...found, isTextUnchanged: found.item.edition === hash },
    standing,
  };
}
