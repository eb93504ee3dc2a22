import type { CriterionId } from '#domain/ids.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import { stanceOf } from '#domain/position.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { isDecided } from '#usecases/decisionsOn.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { moveCriterion } from '#usecases/moveCriterion.ts';
import { movePackage } from '#usecases/movePackage.ts';
import { openConsultation } from '#usecases/openConsultation.ts';
import { publishCriteria } from '#usecases/publishCriteria.ts';
import { publishPackage } from '#usecases/publishPackage.ts';
import { recordDecisions, type DecidedItem } from '#usecases/recordDecisions.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { saveCriterion } from '#usecases/saveCriterion.ts';
import { consultationOn } from './consulting.ts';
import { packageOf } from './preparing.ts';
import { contactOf, COUNTIES, CREW } from './site.ts';
import type { Year } from './year.ts';

const minutesOf = (year: Year, items: readonly DecidedItem[]) => ({
  items,
  body: 'Styrgruppen för hållbar upphandling',
  on: dayOf(year.site.calendar.now()),
  caseNumber: 'SHU 2026-014',
  comment: '',
});

/** The steering group decides; the last criterion of a package is sent back, in every third package another rejected. */
export async function decide(year: Year, index: number, isFirst: boolean): Promise<void> {
  const { items, package: key, packageEdition } = consultationOn(year.seen(), index, year.seen()).value;
  if (key === undefined || packageEdition === undefined) throw new Error('The package was not asked about.');
  const last = items.length - 1;
  const outcomeOf = (item: number) =>
    !isFirst || item < last - 1 ? 'decided' : item === last ? 'referredBack' : index % 3 === 1 ? 'rejected' : 'decided';
  const criteria = items.map(({ criterion, edition }, item): DecidedItem => ({
    subject: { kind: 'criterion', criterion, edition },
    outcome: outcomeOf(item),
  }));
  const subject = { kind: 'package' as const, package: key, edition: packageEdition };
  const input = minutesOf(year, [...criteria, { subject, outcome: 'decided' }]);
  await year.refused(
    'decisions',
    CREW.coordinator,
    (workspace, actor, at) => recordDecisions(workspace, actor, input, at),
    'mayNotDecide',
  );
  await year.act('decisions', CREW.steeringGroup, (workspace, actor, at) =>
    recordDecisions(workspace, actor, input, at),
  );
  year.count('sent back', criteria.filter(({ outcome }) => outcome === 'referredBack').length);
  year.count('decided', criteria.filter(({ outcome }) => outcome === 'decided').length);
}

export async function publish(year: Year, index: number): Promise<void> {
  const base = () => packageOf(year.seen(), index);
  await year.refused(
    'publications',
    CREW.steeringGroup,
    (workspace, actor, at) => publishPackage(workspace, actor, { base: base() }, at),
    'mayNotPublish',
  );
  await year.act('publications', CREW.coordinator, (workspace, actor, at) =>
    publishPackage(workspace, actor, { base: base() }, at),
  );
  if (base().value.publishedEdition === undefined) year.fault(`package ${index} is not in force`);
}

/** A criterion in force is revised with its package: drafted anew while the old edition stays. */
export async function revise(year: Year, index: number): Promise<void> {
  const [item] = packageOf(year.seen(), index).value.items;
  if (item === undefined) throw new Error('The package is empty.');
  await stepped(year, item.criterion, 'revise');
  await year.act('revisions', CREW.coordinator, (workspace, actor, at) =>
    movePackage(workspace, actor, { base: packageOf(workspace, index), verb: 'revise' }, at),
  );
  const before = criterionById(year.seen(), item.criterion)?.value.publishedEdition;
  await reworded(year, item.criterion, 'Minst 60 viktprocent ska vara förnybart från och med 2030.');
  if (criterionById(year.seen(), item.criterion)?.value.publishedEdition !== before)
    year.fault(`${item.criterion} is no longer in force while it is revised`);
}

async function stepped(year: Year, id: CriterionId, verb: 'revise' | 'returnToDraft'): Promise<void> {
  await year.act(verb === 'revise' ? 'criteria revised' : 'moves', CREW.coordinator, (workspace, actor, at) => {
    const base = criterionById(workspace, id);
    if (base === undefined) throw new Error(`${id} is not there.`);
    return moveCriterion(workspace, actor, { base, verb }, at);
  });
}

async function reworded(year: Year, id: CriterionId, text: string): Promise<void> {
  await year.act('criteria saved', CREW.workingGroup, (workspace, actor, at) => {
    const base = criterionById(workspace, id);
    if (base === undefined) throw new Error(`${id} is not there.`);
    return saveCriterion(workspace, actor, { base, draft: { ...base.value, text } }, at);
  });
}

/** What was sent back is reworded, asked about by itself, decided, and takes the place of another criterion. */
export async function takePlace(year: Year, back: CriterionId, other: CriterionId): Promise<void> {
  await stepped(year, back, 'returnToDraft');
  await reworded(year, back, 'Minst 70 viktprocent ska vara förnybart.');
  const closesOn = daysAfter(dayOf(year.site.calendar.now()), 14);
  await year.act('consultations', CREW.coordinator, (workspace, actor, at) =>
    openConsultation(workspace, actor, { title: `Remiss om ${back}`, criteria: [back], closesOn }, at),
  );
  const open = () => year.seen().consultations.all.find(({ value }) => value.title === `Remiss om ${back}`);
  const base = open();
  const item = base?.value.items[0];
  if (base === undefined || item === undefined) throw new Error(`${back} is not asked about.`);
  for (const region of COUNTIES) {
    const input = { consultation: base.value.key, ...item, editionRead: item.edition, region };
    await year.act('answers one by one', contactOf(region), (workspace, actor, at) =>
      recordPosition(workspace, actor, { ...input, stance: stanceOf('endorses', '') }, at),
    );
  }
  await year.act('closings', CREW.coordinator, (workspace, actor, at) =>
    closeConsultation(workspace, actor, { base: open() ?? base }, at),
  );
  const subject = { kind: 'criterion' as const, criterion: back, edition: item.edition };
  await year.act('decisions', CREW.steeringGroup, (workspace, actor, at) =>
    recordDecisions(workspace, actor, minutesOf(year, [{ subject, outcome: 'decided' }]), at),
  );
  await year.act('publications', CREW.coordinator, (workspace, actor, at) =>
    publishCriteria(workspace, actor, { criteria: [back], supersedes: [other] }, at),
  );
  if (criterionById(year.seen(), other)?.value.status !== 'superseded') year.fault(`${other} is still in force`);
}

/** The steering group takes a criterion out of force; what it was and who decided stays readable. */
export async function repeal(year: Year, id: CriterionId): Promise<void> {
  const edition = criterionById(year.seen(), id)?.value.publishedEdition;
  if (edition === undefined) throw new Error(`${id} is not in force.`);
  const items: readonly DecidedItem[] = [
    { subject: { kind: 'criterion', criterion: id, edition }, outcome: 'repealed' },
  ];
  await year.act('repeals', CREW.steeringGroup, (workspace, actor, at) =>
    recordDecisions(workspace, actor, minutesOf(year, items), at),
  );
  if (isDecided(year.seen(), { kind: 'criterion', criterion: id, edition })) year.fault(`${id} still stands decided`);
}
