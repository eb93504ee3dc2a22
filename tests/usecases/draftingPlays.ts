import { COMMENT_OUTCOMES } from '#domain/comment.ts';
import { GATE_CHECKS, SEVERITIES } from '#domain/qualityGate.ts';
import { answerComment } from '#usecases/answerComment.ts';
import { leaveComment } from '#usecases/leaveComment.ts';
import { CRITERION_VERBS, moveCriterion } from '#usecases/moveCriterion.ts';
import { movePackage, PACKAGE_VERBS } from '#usecases/movePackage.ts';
import { saveCriterion } from '#usecases/saveCriterion.ts';
import { savePackage } from '#usecases/savePackage.ts';
import { setGate } from '#usecases/setGate.ts';
import { showPresence } from '#usecases/showPresence.ts';
import { startCriterion } from '#usecases/startCriterion.ts';
import { aCriterion, aPackage } from '../factories/entities.ts';
import {
  CONTACTS,
  COORDINATOR,
  DRAFTERS,
  NOTHING,
  TEXTS,
  criterionIn,
  editionOf,
  one,
  some,
  type Play,
} from './play.ts';
import { REGIONS } from './world.ts';

/** How texts and packages come about. */
export const DRAFTING: Readonly<Record<string, Play>> = {
  save: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) => {
      const base = criterionIn(workspace, dice);
      if (base === undefined || dice(12) === 0) {
        return saveCriterion(workspace, actor, { draft: aCriterion({ text: TEXTS[0] ?? '' }) }, at);
      }
      const level = dice(8) === 0 ? 'advanced' : base.value.level;
      const draft = { ...base.value, level, text: one(TEXTS, dice) ?? '' };
      return saveCriterion(workspace, actor, { base, draft }, at);
    },
  },
  move: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) => {
      const [base, verb] = [criterionIn(workspace, dice), one(CRITERION_VERBS, dice)];
      return base && verb ? moveCriterion(workspace, actor, { base, verb }, at) : NOTHING;
    },
  },
  movePackage: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) => {
      const [base, verb] = [one(workspace.packages.all, dice), one(PACKAGE_VERBS, dice)];
      return base && verb ? movePackage(workspace, actor, { base, verb }, at) : NOTHING;
    },
  },
  comment: {
    by: [...CONTACTS, 'workingGroup', 'external'],
    run: (workspace, { actor, dice, at }) => {
      const read = criterionIn(workspace, dice)?.value;
      if (read === undefined) return NOTHING;
      const region = dice(2) === 0 ? actor.speaksFor[0] : one(REGIONS, dice);
      const passage = { field: 'text' as const, quote: read.text.slice(0, dice(2) * 8) };
      const input = { criterion: read.id, readHash: editionOf(read), region, passage, text: 'För lågt.' };
      return leaveComment(workspace, actor, dice(2) === 0 ? input : { ...input, proposed: one(TEXTS, dice) }, at);
    },
  },
  answer: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) => {
      const [comment, outcome] = [one(workspace.comments.all, dice), one(COMMENT_OUTCOMES, dice)];
      if (comment === undefined || outcome === undefined) return NOTHING;
      const input = { comment: comment.value.key, outcome, text: 'Därför.', apply: dice(2) === 0 };
      return answerComment(workspace, actor, input, at);
    },
  },
  start: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) => {
      const source = criterionIn(workspace, dice)?.value;
      const productGroup = workspace.productGroups.all[0]?.value.code;
      if (source === undefined || productGroup === undefined || workspace.criteria.all.length > 7) return NOTHING;
      const kind = dice(2) === 0 ? 'adapted' : 'unchanged';
      return startCriterion(workspace, actor, { from: { kind, criterion: source.id }, productGroup }, at);
    },
  },
  presence: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) =>
      showPresence(
        workspace,
        actor,
        { editing: dice(2) === 0 ? criterionIn(workspace, dice)?.value.id : undefined },
        at,
      ),
  },
  savePackage: {
    by: DRAFTERS,
    run: (workspace, { actor, dice, at }) => {
      const base = dice(6) === 0 ? undefined : one(workspace.packages.all, dice);
      const ids = some(workspace.criteria.all, dice).map(({ value }) => value.id);
      const twice = dice(5) === 0 ? ids.slice(0, 1) : [];
      const items = [...ids, ...twice].map((criterion) => ({ criterion, isMandatory: dice(2) === 0, note: '' }));
      if (base === undefined && workspace.packages.all.length > 2) return NOTHING;
      const draft = { ...(base?.value ?? aPackage()), items };
      return savePackage(workspace, actor, { base, draft }, at);
    },
  },
  gate: {
    by: COORDINATOR,
    run: (workspace, { actor, dice, at }) => {
      const [check, severity] = [one(GATE_CHECKS, dice), one(SEVERITIES, dice)];
      return check && severity ? setGate(workspace, actor, { check, severity, note: '' }, at) : NOTHING;
    },
  },
};
