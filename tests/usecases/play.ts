import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Day, EditionHash } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { REGIONS, type PersonName } from './world.ts';

/** A whole number from 0 up to `below`, that whoever plays decides. */
export type Dice = (below: number) => number;
export type Playing = { readonly actor: Actor; readonly dice: Dice; readonly at: Moment };
export type Outcome = Result<readonly Change[], unknown>;
/** What somebody may want to do, with those who may; anybody can try it. */
export type Play = {
  readonly by: readonly PersonName[];
  readonly run: (workspace: Workspace, how: Playing) => Outcome;
};

export const NOTHING: Outcome = { ok: true, value: [] };
export const TEXTS = [
  'Minst 20 viktprocent ska vara förnybart.',
  'Minst 30 viktprocent ska vara förnybart.',
  'Minst 20, viktprocent.',
];
export const DRAFTERS = ['workingGroup', 'areaCoordinator', 'coordinator'] as const;
export const CONTACTS = ['skane', 'alsoSkane', 'stockholm', 'uppsala'] as const;
export const COORDINATOR = ['coordinator'] as const;

export const one = <T>(from: readonly T[], dice: Dice): T | undefined => from[dice(from.length)];
export const some = <T>(from: readonly T[], dice: Dice): readonly T[] => from.filter(() => dice(3) > 0);
export const criterionIn = ({ criteria }: Workspace, dice: Dice) => one(criteria.all, dice);
export const editionOf = (criterion: Criterion): EditionHash => hashOf(contentOf(criterion));
export const regionOf = ({ actor, dice }: Playing) => actor.speaksFor[0] ?? one(REGIONS, dice);
export const soon = ({ at, dice }: Playing): Day => daysAfter(dayOf(at.now), 5 + dice(12));
