import { isPackageIntact } from '#domain/criteriaPackage.ts';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import { isPictureIntact } from '#domain/decision.ts';
import { contentOf, hashOf, isIntact } from '#domain/edition.ts';
import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import { STANCE_KINDS } from '#domain/position.ts';
import type { RegionStanding } from '#domain/standing.ts';
import { dayOf } from '#domain/time.ts';
import { STATUS_MOVES } from '#domain/transitions.ts';
import type { Held, ListName, Workspace } from '#domain/workspace.ts';
import { heldRole } from '#usecases/actorOf.ts';
import { questionedItem, regionsAsked, standingIn } from '#usecases/consultationOf.ts';
import { decisionsOn } from '#usecases/decisionsOn.ts';
import { criterionById } from '#usecases/lookUp.ts';

/** Which of the invariants in the domain do not hold of what counts, in words; none where all do. */
export function violations(workspace: Workspace): readonly string[] {
  return [...answersThatCount(workspace), ...decisionsThatCount(workspace), ...packagesAsFrozen(workspace)];
}

/** Invariants 1–3 and 7: what counts as an answer, whatever rows there are. */
function answersThatCount(workspace: Workspace): readonly string[] {
  return workspace.consultations.all.flatMap(({ value: consultation }) =>
    consultation.items.flatMap((item) => {
      const question = questionedItem(workspace, consultation, item);
      const facts = { consultation, item, question, text: textAskedAbout(workspace, consultation, item) };
      const { regions } = standingIn(workspace, consultation, question);
      const codes = regions.map(({ region }) => region.code);
      const asked = regionsAsked(workspace, consultation).map(({ code }) => code);
      const once = codes.join() === asked.join() && new Set(codes).size === codes.length && codes.length <= 21;
      return [
        ...(once ? [] : [`1: ${item.criterion} has the regions ${codes.join()}`]),
        ...regions.flatMap((each) => answerFault(workspace, facts, each)),
      ];
    }),
  );
}

type Asked = {
  readonly consultation: Consultation;
  readonly item: ConsultationItem;
  readonly question: ConsultationItem;
  /** Hash of the text that an answer must have been given for, unless it was carried. */
  readonly text: string;
};

function textAskedAbout(workspace: Workspace, { state }: Consultation, item: ConsultationItem): string {
  const working = state === 'open' ? criterionById(workspace, item.criterion) : undefined;
  return working === undefined ? item.edition : hashOf(contentOf(working.value));
}

function answerFault(
  workspace: Workspace,
  { item, question, text }: Asked,
  { region, answer }: RegionStanding,
): readonly string[] {
  if (answer.kind !== 'given') return [];
  const { value, written } = answer.position;
  const day = dayOf(written.at);
  const name = `${item.criterion} ${region.code}`;
  const isContact = workspace.roles.all.some(
    ({ value: role }) =>
      role.role === 'regionContact' &&
      role.email === written.email &&
      role.region === value.region &&
      (role.from ?? day) <= day &&
      day <= (role.to ?? day),
  );
  const isCarried = question.edition === item.edition && question.carriedFrom.includes(value.edition);
  const isLogged = (): boolean =>
    workspace.events.all.some(
      (event) => event.value.kind === 'carriedForward' && event.value.subject === item.criterion,
    );
  return [
    ...(value.region === region.code && isContact ? [] : [`7: ${name} counts and no contact wrote it`]),
    ...(value.stance.kind === 'endorses' || value.stance.reason.trim() !== '' ? [] : [`2: ${name} gives no reason`]),
    ...(value.edition === text || isCarried ? [] : [`3: ${name} counts for another text`]),
    ...(value.edition !== text && !isLogged() ? [`3: ${name} was carried without a line in the log`] : []),
  ];
}

/** Invariants 4 and 8: what is decided or published goes back to decisions that count and to texts that are there. */
function decisionsThatCount(workspace: Workspace): readonly string[] {
  const intact = new Set(workspace.editions.all.filter(({ value }) => isIntact(value)).map(({ value }) => value.hash));
  const counted = workspace.criteria.all.flatMap(({ value: { id } }) =>
    decisionsOn(workspace, { kind: 'criterion', criterion: id }),
  );
  return counted.flatMap(({ value, written }) => {
    const name = value.subject.kind === 'criterion' ? value.subject.criterion : value.subject.package;
    // What was not counted is told with the edition that its row named, whether there is one or not.
    const answers = (value.picture?.answers ?? []).filter(({ answer }) => STANCES.has(answer));
    const pictured = answers.flatMap(({ edition }) => edition ?? []);
    return [
      ...(isPictureIntact(value) ? [] : [`4: the picture of ${name} is another`]),
      ...(pictured.every((hash) => intact.has(hash)) ? [] : [`4: the picture of ${name} cannot be built again`]),
      ...(heldRole(workspace, written.email, 'steeringGroup', dayOf(written.at)) ? [] : [`7: ${name} decided by none`]),
    ];
  });
}

const STANCES: ReadonlySet<string> = new Set(STANCE_KINDS);

/** Invariant 5. */
function packagesAsFrozen(workspace: Workspace): readonly string[] {
  const held = workspace.packages.all.map(({ value }) => ({ name: value.name, items: value.items }));
  const frozen = workspace.packageEditions.all
    .filter(({ value }) => isPackageIntact(value))
    .map(({ value: { content } }) => ({ name: content.name, items: content.items }));
  return [...held, ...frozen].flatMap(({ name, items }) => {
    const ids = items.map(({ criterion }) => criterion);
    return new Set(ids).size === ids.length ? [] : [`5: ${name} holds a criterion twice`];
  });
}

/** Lists whose rows are written once. */
const APPENDED = ['editions', 'packageEditions', 'decisions', 'comments', 'events'] as const;
const KEPT: readonly ListName[] = [
  ...APPENDED,
  'criteria',
  'packages',
  'consultations',
  'positions',
  'adoptions',
  'deviations',
];

/** Invariants 7 and 8 from one state to the next: what is gone, changed without leave, or moved past the tables. */
export function wrongSteps(before: Workspace, after: Workspace): readonly string[] {
  return [
    ...KEPT.flatMap((list) => gone(list, before, after)),
    ...APPENDED.flatMap((list) => rewritten(list, before, after)),
    ...movedPastTables(before, after),
    ...taken(before, after),
  ];
}

type Rows = readonly Held<{ readonly key: string }>[];

function gone(list: ListName, before: Workspace, after: Workspace): readonly string[] {
  const rows: Rows = before[list].all;
  if (after[list].all === rows) return [];
  const there = new Set<string>((after[list].all as Rows).map(({ value }) => value.key));
  return rows.filter(({ value }) => !there.has(value.key)).map(({ value }) => `8: ${value.key} is gone from ${list}`);
}

function rewritten(list: (typeof APPENDED)[number], before: Workspace, after: Workspace): readonly string[] {
  const rows: Rows = before[list].all;
  if (after[list].all === before[list].all) return [];
  const byKey = new Map((after[list].all as Rows).map((row) => [row.value.key, row]));
  return rows.flatMap((row) => {
    const now = byKey.get(row.value.key);
    const isSame = now === row || now?.revision === row.revision;
    return isSame || now === undefined ? [] : [`8: ${row.value.key} in ${list} was changed`];
  });
}

function movedPastTables(before: Workspace, after: Workspace): readonly string[] {
  return before.criteria.all.flatMap(({ value: was }) => {
    const now = after.criteria.byKey(was.key)?.value;
    if (now === undefined || now === was) return [];
    const isMove = STATUS_MOVES.some(({ from, to }) => to === now.status && from.some((each) => each === was.status));
    return [
      ...(now.status === was.status || isMove ? [] : [`${was.id} went from ${was.status} to ${now.status}`]),
      ...(now.id === was.id ? [] : [`9: ${was.id} is called ${now.id}`]),
      ...(isEditable(was) || sameText(was, now)
        ? []
        : [`8: the text of ${was.id} was changed when it was ${was.status}`]),
      ...(was.publishedEdition !== undefined && now.publishedEdition === undefined
        ? [`8: nothing says what is in force of ${was.id}`]
        : []),
    ];
  });
}

function sameText(one: Criterion, other: Criterion): boolean {
  return hashOf(contentOf(one)) === hashOf(contentOf(other));
}

/** Rows of a region that changed and that no contact of the region wrote, neither before nor now. */
function taken(before: Workspace, after: Workspace): readonly string[] {
  return (['positions', 'adoptions', 'deviations'] as const).flatMap((list) =>
    before[list].all.flatMap(({ value: was }) => {
      const now = after[list].byKey(was.key)?.value;
      return now === undefined || now.region === was.region ? [] : [`7: a row of ${was.region} became ${now.region}’s`];
    }),
  );
}
