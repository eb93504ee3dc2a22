import type { EditionHash } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Actor } from '#domain/role.ts';
import type { RegionAnswer } from '#domain/standing.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { isByContact } from './countedPosition.ts';
import { waitingSeenBy } from './meetings/saidAtMeetings.ts';
import { ownRow, type Asked } from './ownPosition.ts';

/** A region's own answer, apart from what somebody took down for it at a meeting. Rule P14 in docs/spec/positions.md. */
export type OwnAnswer = {
  /** The row that it is in, whether it counts or not. */
  readonly own: Held<Position> | undefined;
  readonly kind: RegionAnswer['kind'];
  /** What was said at a meeting of the text as it is asked about, and waits for the region's word. */
  readonly said: Held<Position> | undefined;
};

/**
 * @param shown.edition what the region is asked about
 * @param shown.answer  its answer in the picture, which may be what was said at a meeting
 */
export function ownAnswerOf(
  workspace: Workspace,
  reader: Actor,
  asked: Asked,
  { edition, answer }: { readonly edition: EditionHash; readonly answer: RegionAnswer | undefined },
): OwnAnswer {
  const own = ownRow(workspace, asked);
  const waiting = waitingSeenBy(workspace, asked, reader);
  const said = waiting?.value.edition === edition ? waiting : undefined;
  if (own === undefined) return { own, kind: 'silent', said };
  if (answer !== undefined && 'position' in answer && answer.position === own) return { own, kind: answer.kind, said };
  // The picture shows what was said instead: what the region has given itself counts no more.
  return { own, kind: isByContact(workspace, own) ? 'stale' : 'unverified', said };
}
