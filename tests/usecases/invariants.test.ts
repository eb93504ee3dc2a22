import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '#domain/workspace.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import { AGREEING } from './agreementPlays.ts';
import { DRAFTING } from './draftingPlays.ts';
import { HANDS } from './hands.ts';
import { violations, wrongSteps } from './invariants.ts';
import type { Dice, Play } from './play.ts';
import { STAGES } from './stages.ts';
import { openWorld, PEOPLE, type Person, type World } from './world.ts';

const PLAYS: readonly (readonly [string, Play])[] = Object.entries({ ...DRAFTING, ...AGREEING });
const EVERYBODY: readonly Person[] = Object.values(PEOPLE);
/** A machine that does other things as well. */
const LONG_MS = 90_000;
/** Stories of each kind. */
const RUNS = 350;
/**
 * What two people at the same time may leave, and are told of: copies of one text, two answers or decisions of which the
 * later stands, statuses that a step which was cut off has not reached (C15), the last two deviations ended at once.
 */
const OVERTAKEN = new Set([
  'editions frozenTwice',
  'packageEditions frozenTwice',
  'positions saidTwice',
  'adoptions saidTwice',
  'deviations saidTwice',
  'criteria openConsultation',
  'packages openConsultation',
  'criteria closedConsultation',
  'criteria decision',
  'packages decision',
  'adoptions deviationsMissing',
]);

type Step = { readonly play: number; readonly who: number; readonly hours: number; readonly rolls: readonly number[] };
const step: fc.Arbitrary<Step> = fc.record({
  play: fc.nat({ max: 719 }),
  /** Below the number of people: that person, whatever they may. Above: one of those who may. */
  who: fc.nat({ max: EVERYBODY.length * 4 }),
  hours: fc.nat({ max: 60 }),
  rolls: fc.array(fc.nat({ max: 719 }), { minLength: 8, maxLength: 8 }),
});
const story = fc.record({
  stage: fc.nat({ max: STAGES.length }),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});

function diceOf(rolls: readonly number[]): Dice {
  let at = 0;
  return (below) => (below === 0 ? 0 : (rolls[at++ % rolls.length] ?? 0) % below);
}

function worldAt(stage: number): World {
  const world = openWorld();
  for (const take of STAGES.slice(0, stage)) take(world);
  return world;
}

/** Somebody tries something, on the picture that they have before them. @returns what it was, where it was done */
function take(world: World, { play, who, hours, rolls }: Step, seen: Workspace): string | undefined {
  const chosen = PLAYS[play % PLAYS.length];
  if (chosen === undefined) throw new Error('There is nothing to play.');
  const [name, { by, run }] = chosen;
  const fit = by[who % by.length] ?? 'nobody';
  const person = EVERYBODY[who] ?? PEOPLE[fit];
  world.pass(hours);
  const outcome = run(seen, { actor: world.actor(person), dice: diceOf(rolls), at: world.moment() });
  if (!outcome.ok || outcome.value.length === 0) return undefined;
  world.write(outcome.value, person);
  return name;
}

const kindsOf = (workspace: Workspace) =>
  brokenRules(workspace).map(({ list, broken }) =>
    broken.kind === 'statusUnsupported' ? `${list} ${broken.lacks}` : `${list} ${broken.kind}`,
  );

describe('[I19] whatever people do in whatever order', () => {
  it(
    'breaks nothing and leaves no row against the rules',
    () => {
      const done = new Set<string>();
      fc.assert(
        fc.property(story, ({ stage, steps }) => {
          const world = worldAt(stage);
          for (const each of steps) {
            const before = world.workspace();
            const name = take(world, each, before);
            if (name !== undefined) done.add(name);
            const found = [...violations(world.workspace()), ...wrongSteps(before, world.workspace())];
            expect({ name, found, rows: kindsOf(world.workspace()) }).toEqual({ name, found: [], rows: [] });
          }
        }),
        { numRuns: RUNS },
      );
      // A property that nothing happens in holds always; what takes several steps to come about may be missing for once.
      expect(PLAYS.length - done.size).toBeLessThan(4);
    },
    LONG_MS,
  );

  it(
    'breaks nothing on old pictures either: what was overtaken is not written, and a double is told',
    () => {
      fc.assert(
        fc.property(story, fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 }), ({ stage, steps }, ages) => {
          const world = worldAt(stage);
          const pictures = [world.workspace()];
          steps.forEach((each, index) => {
            const before = world.workspace();
            const age = ages[index % ages.length] ?? 0;
            take(world, each, pictures[Math.max(0, pictures.length - 1 - age)] ?? before);
            pictures.push(world.workspace());
            const found = [...violations(world.workspace()), ...wrongSteps(before, world.workspace())];
            const untold = kindsOf(world.workspace()).filter((kind) => !OVERTAKEN.has(kind));
            expect({ found, untold }).toEqual({ found: [], untold: [] });
          });
        }),
        { numRuns: RUNS },
      );
    },
    LONG_MS,
  );

  it(
    'breaks nothing that counts, whatever hands write into the lists meanwhile',
    () => {
      fc.assert(
        fc.property(story, fc.array(step, { minLength: 1, maxLength: 8 }), ({ stage, steps }, hands) => {
          const world = worldAt(stage);
          steps.forEach((each, index) => {
            const by = hands[index];
            if (by !== undefined) writeByHand(world, by);
            const before = world.workspace();
            take(world, each, before);
            expect(violations(world.workspace())).toEqual([]);
          });
        }),
        { numRuns: RUNS },
      );
    },
    LONG_MS,
  );
});

function writeByHand(world: World, { play, who, rolls }: Step): void {
  const [hand, person] = [HANDS[play % HANDS.length], EVERYBODY[who % EVERYBODY.length]];
  if (hand === undefined || person === undefined) return;
  const change = hand(world.workspace(), { actor: world.actor(person), dice: diceOf(rolls), at: world.moment() });
  if (change !== undefined) world.write([change], person);
}
