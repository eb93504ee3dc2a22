import type { CriterionId, Day, EditionHash, RowKey } from '#domain/ids.ts';
import type { Consultation } from '#domain/consultation.ts';
import { standingOf, type Standing } from '#domain/standing.ts';
import type { Position } from '#domain/position.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { wasContactOf } from './actorOf.ts';

/** A consultation takes answers while it is open, its closing day included. */
export function takesAnswers(consultation: Consultation, on: Day): boolean {
  return consultation.state === 'open' && consultation.opensOn <= on && on <= consultation.closesOn;
}

/** The consultation that a criterion is or was last in: an open one before a closed, then the latest opened. */
export function consultationOf(
  workspace: Workspace,
  criterion: CriterionId,
): { readonly held: Held<Consultation>; readonly edition: EditionHash } | undefined {
  let found: { held: Held<Consultation>; edition: EditionHash } | undefined;
  for (const held of workspace.consultations.all) {
    const item = held.value.items.find((candidate) => candidate.criterion === criterion);
    if (item !== undefined && (found === undefined || isLater(held.value, found.held.value))) {
      found = { held, edition: item.edition };
    }
  }
  return found;
}

function isLater(a: Consultation, b: Consultation): boolean {
  if (a.state !== b.state) return a.state === 'open';
  return a.opensOn >= b.opensOn;
}

/** The regions' picture for one criterion of one consultation. */
export function standingIn(
  workspace: Workspace,
  consultation: Consultation,
  item: { readonly criterion: CriterionId; readonly edition: EditionHash },
): Standing {
  const regions = workspace.regions.all.map((held) => held.value).sort((a, b) => (a.code < b.code ? -1 : 1));
  const isVerified = (position: Held<Position>) =>
    wasContactOf(workspace, position.written.email, {
      region: position.value.region,
      on: dayOf(position.written.at),
    });
  const question = {
    consultation: consultation.key,
    criterion: item.criterion,
    edition: item.edition,
    regions,
    isVerified,
  };
  return standingOf(question, positionsOn(workspace, consultation.key, item.criterion));
}

const indexed = new WeakMap<readonly Held<Position>[], Map<string, Held<Position>[]>>();

/** All rows by all regions on one criterion of one consultation; the index is made once per snapshot of the list. */
export function positionsOn(
  workspace: Workspace,
  consultation: RowKey,
  criterion: CriterionId,
): readonly Held<Position>[] {
  const rows = workspace.positions.all;
  let index = indexed.get(rows);
  if (index === undefined) {
    index = new Map();
    for (const held of rows) {
      const name = `${held.value.consultation}/${held.value.criterion}`;
      const group = index.get(name);
      if (group === undefined) index.set(name, [held]);
      else group.push(held);
    }
    indexed.set(rows, index);
  }
  return index.get(`${consultation}/${criterion}`) ?? [];
}
