import { OUTCOMES } from '#domain/decision.ts';
import { STANCE_KINDS, stanceOf } from '#domain/position.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import { askAgain } from '#usecases/askAgain.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { endDeviation } from '#usecases/endDeviation.ts';
import { extendConsultation } from '#usecases/extendConsultation.ts';
import { openConsultation } from '#usecases/openConsultation.ts';
import { publishCriteria } from '#usecases/publishCriteria.ts';
import { publishPackage } from '#usecases/publishPackage.ts';
import { recordAdoption } from '#usecases/recordAdoption.ts';
import { recordDecisions, type DecidedItem } from '#usecases/recordDecisions.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { recordPositions } from '#usecases/recordPositions.ts';
import { remindSilent } from '#usecases/remindSilent.ts';
import { aDay } from '../factories/values.ts';
import {
  CONTACTS,
  COORDINATOR,
  NOTHING,
  criterionIn,
  editionOf,
  one,
  regionOf,
  some,
  soon,
  type Play,
  type Dice,
} from './play.ts';
import { REGIONS } from './world.ts';

/** How the regions are asked, and what becomes of it. */
export const AGREEING: Readonly<Record<string, Play>> = {
  open: {
    by: COORDINATOR,
    run: (workspace, how) => {
      const { actor, dice, at } = how;
      const working = one(workspace.packages.all, dice)?.value;
      const isWhole = dice(3) > 0;
      const ids = isWhole ? (working?.items ?? []).map(({ criterion }) => criterion) : [];
      const free = some(workspace.criteria.all, dice).map(({ value }) => value.id);
      const asked = isWhole ? ids : free;
      const input = { title: 'Remiss', criteria: asked, closesOn: soon(how), isHidden: dice(4) === 0 };
      const packaged = isWhole ? { package: working?.key } : {};
      const regions = dice(4) === 0 ? { regions: some(REGIONS, dice) } : {};
      return openConsultation(workspace, actor, { ...input, ...packaged, ...regions }, at);
    },
  },
  again: {
    by: COORDINATOR,
    run: (workspace, { actor, dice, at }) => {
      const asked = one(workspace.consultations.all, dice)?.value;
      const criterion = asked && one(asked.items, dice)?.criterion;
      if (asked === undefined || criterion === undefined) return NOTHING;
      const input = { consultation: asked.key, criterion, comment: 'Rättat', carryForward: dice(2) === 0 };
      return askAgain(workspace, actor, input, at);
    },
  },
  close: {
    by: COORDINATOR,
    run: (workspace, { actor, dice, at }) => {
      const base = one(workspace.consultations.all, dice);
      return base ? closeConsultation(workspace, actor, { base, early: dice(3) > 0 }, at) : NOTHING;
    },
  },
  extend: {
    by: COORDINATOR,
    run: (workspace, how) => {
      const base = one(workspace.consultations.all, how.dice);
      return base ? extendConsultation(workspace, how.actor, { base, closesOn: soon(how) }, how.at) : NOTHING;
    },
  },
  remind: {
    by: ['coordinator', 'areaCoordinator'],
    run: (workspace, { actor, dice, at }) => {
      const asked = one(workspace.consultations.all, dice)?.value;
      return asked ? remindSilent(workspace, actor, { consultation: asked.key }, at) : NOTHING;
    },
  },
  position: {
    by: CONTACTS,
    run: (workspace, how) => {
      const { actor, dice, at } = how;
      const asked = one(workspace.consultations.all, dice)?.value;
      const item = asked && one(asked.items, dice);
      const region = dice(6) === 0 ? one(REGIONS, dice) : regionOf(how);
      if (asked === undefined || item === undefined || region === undefined) return NOTHING;
      const stance = stanceOf(one(STANCE_KINDS, dice) ?? 'endorses', dice(4) === 0 ? ' ' : 'Vi vill mer.');
      const input = { consultation: asked.key, criterion: item.criterion, editionRead: item.edition, region, stance };
      return recordPosition(workspace, actor, input, at);
    },
  },
  positions: {
    by: CONTACTS,
    run: (workspace, how) => {
      const asked = one(workspace.consultations.all, how.dice)?.value;
      const region = regionOf(how);
      if (asked === undefined || region === undefined) return NOTHING;
      const answers = asked.items.map(({ criterion, edition }) => ({
        ...{ criterion, editionRead: edition },
        stance: stanceOf(one(STANCE_KINDS, how.dice) ?? 'endorses', 'Därför.'),
      }));
      return recordPositions(workspace, how.actor, { consultation: asked.key, region, answers }, how.at);
    },
  },
  decide: {
    by: ['steeringGroup'],
    run: (workspace, { actor, dice, at }) => {
      const items = itemsToDecide(workspace, dice);
      const on = dice(9) === 0 ? aDay('2026-01-01') : dayOf(at.now);
      return recordDecisions(
        workspace,
        actor,
        { items, body: 'Styrgruppen', on, caseNumber: 'SHU 1', comment: '' },
        at,
      );
    },
  },
  publishCriteria: {
    by: COORDINATOR,
    run: (workspace, { actor, dice, at }) => {
      const criteria = workspace.criteria.all.filter(({ value }) => value.status === 'decided');
      const ids = some(criteria, dice).map(({ value }) => value.id);
      const supersedes = dice(3) === 0 ? some(workspace.criteria.all, dice).map(({ value }) => value.id) : [];
      return publishCriteria(workspace, actor, { criteria: ids, supersedes }, at);
    },
  },
  publishPackage: {
    by: COORDINATOR,
    run: (workspace, { actor, dice, at }) => {
      const base = one(workspace.packages.all, dice);
      return base ? publishPackage(workspace, actor, { base }, at) : NOTHING;
    },
  },
  adopt: {
    by: CONTACTS,
    run: (workspace, how) => {
      const { actor, dice, at } = how;
      const working = one(workspace.packages.all, dice)?.value;
      const region = dice(6) === 0 ? one(REGIONS, dice) : regionOf(how);
      const edition = working?.publishedEdition;
      if (working === undefined || region === undefined || edition === undefined) return NOTHING;
      const criterion = one(working.items, dice)?.criterion;
      const deviation = { kind: 'notUsed' as const, reason: dice(5) === 0 ? '' : 'Vi har ett eget.', localText: '' };
      const deviations = criterion === undefined || dice(2) === 0 ? [] : [{ ...deviation, criterion }];
      const state = deviations.length > 0 ? 'adoptedWithDeviations' : (one(ADOPTED, dice) ?? 'adopted');
      const input = { region, package: working.key, edition, state, caseNumber: '', reason: dice(3) === 0 ? '' : 'Ja' };
      return recordAdoption(workspace, actor, { ...input, deviations }, at);
    },
  },
  endDeviation: {
    by: CONTACTS,
    run: (workspace, { actor, dice }) => {
      const base = one(workspace.deviations.all, dice);
      return base ? endDeviation(workspace, actor, { base }) : NOTHING;
    },
  },
};

const ADOPTED = ['planned', 'adopted', 'declined', 'adoptedWithDeviations'] as const;

/** The criteria of a consultation, with its package or without, each with an outcome; sometimes what is in force. */
function itemsToDecide(workspace: Workspace, dice: Dice): readonly DecidedItem[] {
  const outcome = () => (dice(3) > 0 ? 'decided' : (one(OUTCOMES, dice) ?? 'decided'));
  if (dice(5) === 0) {
    const held = criterionIn(workspace, dice)?.value;
    if (held === undefined) return [];
    const edition = held.publishedEdition ?? editionOf(held);
    return [{ subject: { kind: 'criterion', criterion: held.id, edition }, outcome: 'repealed' }];
  }
  const asked = one(workspace.consultations.all, dice)?.value;
  if (asked === undefined) return [];
  const criteria = asked.items.map(({ criterion, edition }): DecidedItem => ({
    subject: { kind: 'criterion', criterion, edition },
    outcome: outcome(),
  }));
  if (asked.package === undefined || asked.packageEdition === undefined) return criteria;
  const subject = { kind: 'package' as const, package: asked.package, edition: asked.packageEdition };
  return [...criteria, { subject, outcome: outcome() }];
}
