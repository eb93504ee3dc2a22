import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { PicturedAnswer, PositionsPicture } from '#domain/decision.ts';
import type { RegionStanding } from '#domain/standing.ts';
import type { Workspace } from '#domain/workspace.ts';
import { standingIn } from './consultationOf.ts';

/** Where the regions stand on one criterion of a consultation, as a decision freezes it: rule Z6. */
export function decisionPicture(
  workspace: Workspace,
  consultation: Consultation,
  item: ConsultationItem,
): PositionsPicture {
  const { regions } = standingIn(workspace, consultation, item);
  return { consultation: consultation.key, answers: regions.map(pictured) };
}

function pictured({ region: asked, answer }: RegionStanding): PicturedAnswer {
  const { code: region } = asked;
  const none = { region, reason: '', reservation: '', edition: undefined, givenAt: undefined };
  switch (answer.kind) {
    case 'silent':
    case 'hidden':
      return { ...none, answer: 'silent' };
    case 'unverified': {
      // What was said at a meeting and never confirmed takes no place of what the region has answered itself.
      if (answer.own !== undefined) return pictured({ region: asked, answer: { kind: 'stale', position: answer.own } });
      // Somebody else wrote it: what it says is not put in the region's mouth.
      const { edition, givenAt } = answer.position.value;
      return { ...none, answer: 'unverified', edition, givenAt };
    }
    case 'stale':
    case 'given': {
      const { stance, reservation, edition, givenAt } = answer.position.value;
      const reason = stance.kind === 'endorses' ? '' : stance.reason;
      return { region, answer: answer.kind === 'stale' ? 'stale' : stance.kind, reason, reservation, edition, givenAt };
    }
  }
}
