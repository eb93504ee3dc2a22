import type { Result } from '#domain/result.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import type { Change, Held } from '#domain/workspace.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { openConsultation } from '#usecases/openConsultation.ts';
import { publishPackage } from '#usecases/publishPackage.ts';
import { recordAdoption } from '#usecases/recordAdoption.ts';
import { recordDecisions, type DecidedItem } from '#usecases/recordDecisions.ts';
import { recordPositions } from '#usecases/recordPositions.ts';
import { PEOPLE, REGIONS, type Person, type World } from './world.ts';

const CONTACT_OF = [PEOPLE.stockholm, PEOPLE.uppsala, PEOPLE.skane] as const;

/** How far the package of a new world is taken by those who may, before anything else happens. */
export const STAGES: readonly ((world: World) => void)[] = [open, answer, close, decide, publish, adopt];

function done(world: World, outcome: Result<readonly Change[], unknown>, who: Person): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  if (world.write(outcome.value, who) < outcome.value.length) throw new Error('Somebody was in the way.');
  world.pass(30);
}

const packageIn = (world: World): Held<CriteriaPackage> => first(world.workspace().packages.all);
const askedIn = (world: World): Held<Consultation> => first(world.workspace().consultations.all);

function first<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('There is no row.');
  return row;
}

function open(world: World): void {
  const { key, items } = packageIn(world).value;
  const closesOn = daysAfter(dayOf(world.now()), 10);
  const input = { title: 'Remiss', criteria: items.map(({ criterion }) => criterion), package: key, closesOn };
  const actor = world.actor(PEOPLE.coordinator);
  done(world, openConsultation(world.workspace(), actor, input, world.moment()), PEOPLE.coordinator);
}

function answer(world: World): void {
  REGIONS.forEach((region, index) => {
    const { key, items } = askedIn(world).value;
    const stance = index === 0 ? { kind: 'rejects' as const, reason: 'För lågt.' } : { kind: 'endorses' as const };
    const answers = items.map(({ criterion, edition }) => ({ criterion, editionRead: edition, stance }));
    const who = CONTACT_OF[index] ?? PEOPLE.nobody;
    const input = { consultation: key, region, answers };
    done(world, recordPositions(world.workspace(), world.actor(who), input, world.moment()), who);
  });
}

function close(world: World): void {
  const actor = world.actor(PEOPLE.coordinator);
  const input = { base: askedIn(world), early: true };
  done(world, closeConsultation(world.workspace(), actor, input, world.moment()), PEOPLE.coordinator);
}

function decide(world: World): void {
  const { items, package: key, packageEdition } = askedIn(world).value;
  if (key === undefined || packageEdition === undefined) throw new Error('The package was not asked about.');
  const subject = { kind: 'package' as const, package: key, edition: packageEdition };
  const decided: readonly DecidedItem[] = [
    ...items.map(({ criterion, edition }) => ({
      subject: { kind: 'criterion' as const, criterion, edition },
      outcome: 'decided' as const,
    })),
    { subject, outcome: 'decided' },
  ];
  const minutes = { body: 'Styrgruppen', on: dayOf(world.now()), caseNumber: 'SHU 2026-014', comment: '' };
  const actor = world.actor(PEOPLE.steeringGroup);
  const outcome = recordDecisions(world.workspace(), actor, { ...minutes, items: decided }, world.moment());
  done(world, outcome, PEOPLE.steeringGroup);
}

function publish(world: World): void {
  const actor = world.actor(PEOPLE.coordinator);
  const outcome = publishPackage(world.workspace(), actor, { base: packageIn(world) }, world.moment());
  done(world, outcome, PEOPLE.coordinator);
}

function adopt(world: World): void {
  const { key, publishedEdition, items } = packageIn(world).value;
  if (publishedEdition === undefined) throw new Error('The package is not published.');
  const criterion = first(items).criterion;
  const deviation = { criterion, kind: 'stricter' as const, reason: 'Eget mål.', localText: 'Minst 40 viktprocent.' };
  const input = {
    ...{ region: first(REGIONS), package: key, edition: publishedEdition, caseNumber: '', reason: '' },
    ...{ state: 'adoptedWithDeviations' as const, deviations: [deviation] },
  };
  done(
    world,
    recordAdoption(world.workspace(), world.actor(PEOPLE.stockholm), input, world.moment()),
    PEOPLE.stockholm,
  );
}
