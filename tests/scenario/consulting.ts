import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode, CriterionId } from '#domain/ids.ts';
import { stanceOf, type Stance } from '#domain/position.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { askAgain } from '#usecases/askAgain.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { extendConsultation } from '#usecases/extendConsultation.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { openConsultation } from '#usecases/openConsultation.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { recordPositions } from '#usecases/recordPositions.ts';
import { remindSilent } from '#usecases/remindSilent.ts';
import { saveCriterion } from '#usecases/saveCriterion.ts';
import { packageOf } from './preparing.ts';
import { contactOf, COUNTIES, CREW } from './site.ts';
import type { Year } from './year.ts';

const DAYS_OPEN = 30;
/** Answers last of all, when the coordinator has given more time. */
const LAST = COUNTIES.length - 1;
/** Says nothing until it is reminded. */
const SILENT = COUNTIES.length - 2;

/** The open consultation on a package, else the one opened last. */
export function consultationOn({ consultations }: Workspace, index: number, seen: Workspace): Held<Consultation> {
  const { key } = packageOf(seen, index).value;
  const rows = consultations.all.filter(({ value }) => value.package === key);
  const found = rows.find(({ value }) => value.state === 'open') ?? rows.at(-1);
  if (found === undefined) throw new Error('The package was never asked about.');
  return found;
}

const asked = (year: Year, index: number): Held<Consultation> => consultationOn(year.seen(), index, year.seen());

/** The coordinator asks all regions about those criteria of a package that may be asked about. */
export async function consult(year: Year, index: number): Promise<void> {
  const working = packageOf(year.seen(), index).value;
  const criteria = working.items
    .map(({ criterion }) => criterion)
    .filter((id) => ['draft', 'inReview', 'referredBack'].includes(criterionById(year.seen(), id)?.value.status ?? ''));
  const closesOn = daysAfter(dayOf(year.site.calendar.now()), DAYS_OPEN);
  const input = {
    title: `Remiss om ${working.name}`,
    criteria,
    package: working.key,
    closesOn,
    isHidden: index % 2 === 1,
  };
  await year.refused(
    'consultations',
    CREW.workingGroup,
    (workspace, actor, at) => openConsultation(workspace, actor, input, at),
    'mayNotOpen',
  );
  await year.act('consultations', CREW.coordinator, (workspace, actor, at) =>
    openConsultation(workspace, actor, input, at),
  );
}

/** What is missing stops a consultation until it is there. */
export async function meetGate(year: Year, index: number): Promise<void> {
  const [item] = packageOf(year.seen(), index).value.items;
  if (item === undefined) throw new Error('The package is empty.');
  const { evidence } = present(year, item.criterion);
  await edit(year, item.criterion, { evidence: '' });
  const closesOn = daysAfter(dayOf(year.site.calendar.now()), DAYS_OPEN);
  await year.refused(
    'consultations',
    CREW.coordinator,
    (workspace, actor, at) =>
      openConsultation(workspace, actor, { title: 'Remiss', criteria: [item.criterion], closesOn }, at),
    'gateBlocks',
  );
  await edit(year, item.criterion, { evidence });
}

function present(year: Year, id: CriterionId) {
  const held = criterionById(year.seen(), id);
  if (held === undefined) throw new Error(`${id} is not there.`);
  return held.value;
}

async function edit(year: Year, id: CriterionId, over: { readonly text?: string; readonly evidence?: string }) {
  await year.act('criteria saved', CREW.workingGroup, (workspace, actor, at) => {
    const base = criterionById(workspace, id);
    if (base === undefined) throw new Error(`${id} is not there.`);
    return saveCriterion(workspace, actor, { base, draft: { ...base.value, ...over } }, at);
  });
}

/** One in nine wants something else, and says why. */
function stanceFor(region: number, item: number): Stance {
  const dice = (region * 7 + item * 5) % 18;
  if (dice === 0) return stanceOf('rejects', 'Saknar leverantörer.');
  return dice === 1 ? stanceOf('endorsesWithChange', 'Längre övergångstid.') : stanceOf('endorses', '');
}

/** Regions answer all at once, two of them one criterion at a time; wrong people are refused. */
export async function answer(year: Year, index: number): Promise<void> {
  await wrongPeople(year, index);
  for (const [number, region] of COUNTIES.entries()) {
    if (number === SILENT || number === LAST) continue;
    await (number < 2 ? answerSingly(year, { index, region, number }) : answerAll(year, { index, region, number }));
  }
}

type Answering = { readonly index: number; readonly region: CountyCode; readonly number: number };

async function answerAll(year: Year, { index, region, number }: Answering): Promise<void> {
  const { key, items } = asked(year, index).value;
  const answers = items.map(({ criterion, edition }, item) => ({
    ...{ criterion, editionRead: edition, stance: stanceFor(number, item) },
    reservation: item === 0 && number === 4 ? 'Regionen vill att det noteras.' : '',
  }));
  await year.act('answers at once', contactOf(region), (workspace, actor, at) =>
    recordPositions(workspace, actor, { consultation: key, region, answers }, at),
  );
}

async function answerSingly(year: Year, { index, region, number }: Answering): Promise<void> {
  const { key, items } = asked(year, index).value;
  for (const [item, { criterion, edition }] of items.entries()) {
    const input = { consultation: key, criterion, editionRead: edition, region, stance: stanceFor(number, item) };
    await year.act('answers one by one', contactOf(region), (workspace, actor, at) =>
      recordPosition(workspace, actor, input, at),
    );
  }
}

async function wrongPeople(year: Year, index: number): Promise<void> {
  const { key, items } = asked(year, index).value;
  const [item] = items;
  const [region, neighbour] = COUNTIES;
  if (item === undefined || region === undefined || neighbour === undefined) throw new Error('Nobody is asked.');
  const input = { consultation: key, criterion: item.criterion, editionRead: item.edition, region };
  for (const who of [CREW.coordinator, CREW.reader, contactOf(neighbour)]) {
    await year.refused(
      'answers',
      who,
      (workspace, actor, at) => recordPosition(workspace, actor, { ...input, stance: stanceOf('endorses', '') }, at),
      'notContactOf',
    );
  }
  await year.refused(
    'answers',
    contactOf(region),
    (workspace, actor, at) => recordPosition(workspace, actor, { ...input, stance: stanceOf('rejects', ' ') }, at),
    'reasonMissing',
  );
}

/** Two texts change: one in meaning, which is asked again, and one in its wording, which answers follow. */
export async function changeTexts(year: Year, index: number): Promise<void> {
  const [first, second] = asked(year, index).value.items;
  if (first === undefined || second === undefined) throw new Error('Too little is asked about.');
  await edit(year, first.criterion, { text: `${present(year, first.criterion).text} Gäller från leverans.` });
  const [region] = COUNTIES;
  if (region === undefined) throw new Error('There are no regions.');
  const { key } = asked(year, index).value;
  const stale = { consultation: key, criterion: first.criterion, editionRead: first.edition, region };
  await year.refused(
    'answers',
    contactOf(region),
    (workspace, actor, at) => recordPosition(workspace, actor, { ...stale, stance: stanceOf('endorses', '') }, at),
    'editionChanged',
  );
  await year.refused(
    'closings',
    CREW.coordinator,
    (workspace, actor, at) => closeConsultation(workspace, actor, { base: asked(year, index), early: true }, at),
    'textChanged',
  );
  await again(year, { index, criterion: first.criterion, carryForward: false });
  await edit(year, second.criterion, { text: `${present(year, second.criterion).text} ` + 'Se vägledningen.' });
  await again(year, { index, criterion: second.criterion, carryForward: true });
  for (const [number, each] of COUNTIES.entries()) {
    if (number === SILENT || number === LAST || number % 5 === 4) continue;
    const item = asked(year, index).value.items.find(({ criterion }) => criterion === first.criterion);
    if (item === undefined) throw new Error('It is no longer asked about.');
    const input = { ...stale, editionRead: item.edition, region: each, stance: stanceFor(number, 3) };
    await year.act('answers anew', contactOf(each), (workspace, actor, at) =>
      recordPosition(workspace, actor, input, at),
    );
  }
}

type Again = { readonly index: number; readonly criterion: CriterionId; readonly carryForward: boolean };

async function again(year: Year, { index, criterion, carryForward }: Again): Promise<void> {
  const input = { consultation: asked(year, index).value.key, criterion, comment: 'Efter synpunkter', carryForward };
  await year.act(carryForward ? 'carried forward' : 'asked again', CREW.coordinator, (workspace, actor, at) =>
    askAgain(workspace, actor, input, at),
  );
}

/** The silent are reminded, the closing day passes, the late are refused, get more time, answer; then it is closed. */
export async function close(year: Year, index: number): Promise<void> {
  const consultation = asked(year, index).value.key;
  const [silent, last] = [COUNTIES[SILENT], COUNTIES[LAST]];
  if (silent === undefined || last === undefined) throw new Error('There are too few regions.');
  await year.act('reminders', CREW.coordinator, (workspace, actor, at) =>
    remindSilent(workspace, actor, { consultation }, at),
  );
  await answerAll(year, { index, region: silent, number: SILENT });
  year.site.calendar.pass(DAYS_OPEN + 2);
  const { key, items } = asked(year, index).value;
  const answers = items.map(({ criterion, edition }) => ({
    criterion,
    editionRead: edition,
    stance: stanceOf('endorses', ''),
  }));
  await year.refused(
    'answers',
    contactOf(last),
    (workspace, actor, at) => recordPositions(workspace, actor, { consultation: key, region: last, answers }, at),
    'consultationClosed',
  );
  if (index % 2 === 0) {
    const closesOn = daysAfter(dayOf(year.site.calendar.now()), 7);
    await year.act('extensions', CREW.coordinator, (workspace, actor, at) =>
      extendConsultation(workspace, actor, { base: asked(year, index), closesOn }, at),
    );
    await answerAll(year, { index, region: last, number: LAST });
    year.site.calendar.pass(9);
  }
  await year.refused(
    'closings',
    contactOf(last),
    (workspace, actor, at) => closeConsultation(workspace, actor, { base: asked(year, index) }, at),
    'mayNotOpen',
  );
  await year.act('closings', CREW.coordinator, (workspace, actor, at) =>
    closeConsultation(workspace, actor, { base: asked(year, index) }, at),
  );
}
