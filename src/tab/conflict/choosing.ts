import type { ListName } from '#domain/workspace.ts';
import type { Choices, Collision } from '#replica/replica.ts';
import { keptShape } from '../start/keptShape.ts';

/** Which of the sides a person has chosen for a field; `both` is a text of the person's own. */
const SIDES = ['theirs', 'mine', 'both'] as const;
export type Side = (typeof SIDES)[number];
export type Chosen = { readonly side: Side | undefined; readonly text: string };

/** Fields that are chosen together, because one means nothing without the others. */
export type Group = { readonly id: string; readonly collisions: readonly Collision[]; readonly isWhole: boolean };

/** A region's answer is one thing; the fields of other rows are chosen one by one. */
export function groupsOf(list: ListName, collisions: readonly Collision[]): readonly Group[] {
  if (list === 'positions') return [{ id: list, collisions, isWhole: true }];
  return collisions.map((collision) => ({ id: collision.column, collisions: [collision], isWhole: false }));
}

/** @returns undefined as long as a group has no choice */
export function choicesOf(groups: readonly Group[], chosen: Readonly<Record<string, Chosen>>): Choices | undefined {
  const choices: Record<string, Choices[string]> = {};
  for (const { id, collisions } of groups) {
    const { side, text } = chosen[id] ?? { side: undefined, text: '' };
    if (side === undefined) return undefined;
    for (const { column } of collisions) choices[column] = side === 'both' ? { text } : side;
  }
  return choices;
}

const INSTANT_OR_HASH = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|[0-9a-f]{64})$/;

/** Of an answer, when it was given and to which edition says nothing to the one who chooses. */
export function isForPeople({ mine, theirs }: Collision): boolean {
  return ![mine, theirs].some((value) => typeof value === 'string' && INSTANT_OR_HASH.test(value));
}

/** Long enough that somebody may want something of both. */
export function isLongText({ mine, theirs }: Collision): boolean {
  return [mine, theirs].every((value) => typeof value === 'string') && `${String(mine)}${String(theirs)}`.length > 80;
}

/** @param values choices as an earlier page kept them */
export function chosenIn(values: unknown): Readonly<Record<string, Chosen>> {
  const kept = keptShape(values);
  const groups = kept?.fields() ?? [];
  return Object.fromEntries(
    groups.map((group) => {
      const chosen = kept?.inside(group);
      return [group, { side: chosen?.oneOf('side', SIDES), text: chosen?.text('text') ?? '' }];
    }),
  );
}
