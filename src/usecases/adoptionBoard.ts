import type { AdoptionState } from '#domain/adoption.ts';
import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { CountyCode, Day, ProductGroupCode, RowKey } from '#domain/ids.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Region } from '#domain/region.ts';
import { daysAfter } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { inSwedishOrder } from '#language/swedishOrder.ts';
import { adoptionsOf, type PackageAdoptions, type RegionAdoption } from './adoptionsOf.ts';
import { answerProgress } from './answerProgress.ts';
import { regionsAsked } from './consultationOf.ts';
import { criterionById, productGroupByCode } from './lookUp.ts';

/** What a region has made of one package, as the board tells it. */
export type BoardState = AdoptionState | Exclude<RegionAdoption['kind'], 'counted'>;

/** What falls due, this week or earlier and not done yet. */
export type Due =
  | { readonly kind: 'closes'; readonly on: Day; readonly consultation: Held<Consultation> }
  | { readonly kind: 'plan'; readonly on: Day; readonly package: RowKey }
  | { readonly kind: 'reconsider'; readonly on: Day; readonly package: RowKey }
  | { readonly kind: 'review'; readonly on: Day; readonly criterion: Held<Criterion> };

/** One region in one product group. */
export type BoardCell = {
  /** Criteria in open consultations that the region is asked about, and those it has answered. */
  readonly asked: number;
  readonly answered: number;
  /** In the order of the row's packages. */
  readonly states: readonly BoardState[];
  /** Deviations that count. */
  readonly deviations: number;
  /** By day. */
  readonly due: readonly Due[];
};

export type BoardRow = {
  readonly code: ProductGroupCode;
  /** Missing where it is gone from its list. */
  readonly group: ProductGroup | undefined;
  /** The purchasing category that it is in, or is. */
  readonly category: ProductGroupCode;
  /** Open ones, that closing first before the others. */
  readonly consultations: readonly Held<Consultation>[];
  /** Those in force, by name. */
  readonly packages: readonly PackageAdoptions[];
  /** One for each region, in the board's order. */
  readonly cells: readonly BoardCell[];
  /** What falls due in any region or nationally, each once, by day. */
  readonly due: readonly Due[];
};

/** 21 regions beside the product groups in which anything is asked or in force. */
export type AdoptionBoard = {
  /** Every active region, in county-code order. */
  readonly regions: readonly Region[];
  /** By category, then by name. */
  readonly rows: readonly BoardRow[];
  /** How many product groups have neither a consultation nor a package in force nor a review to come. */
  readonly idleGroups: number;
};

/** A week is the day itself and six more. */
const WEEK_DAYS = 6;

const known = new WeakMap<Workspace, { readonly on: Day; readonly board: AdoptionBoard }>();

/** Who has answered, adopted, deviated and what is due. Rules U16–U19 in docs/spec/adoption.md. */
export function adoptionBoard(workspace: Workspace, on: Day): AdoptionBoard {
  const ready = known.get(workspace);
  if (ready?.on === on) return ready.board;
  const board = lay(workspace, on);
  known.set(workspace, { on, board });
  return board;
}

/** What is going on in one product group. */
type Going = {
  readonly asked: { readonly consultation: Held<Consultation>; readonly items: ReadonlySet<string> }[];
  readonly packages: PackageAdoptions[];
  readonly reviews: Due[];
};

function lay(workspace: Workspace, on: Day): AdoptionBoard {
  const regions = regionsAsked(workspace, { regions: undefined });
  const groups = goingOn(workspace, on);
  const rows = [...groups].map(([code, going]) => rowOf({ workspace, regions, on }, code, going));
  const name = ({ code, group }: { code: string; group: ProductGroup | undefined }) => group?.name ?? code;
  const categoryName = ({ category }: BoardRow) => productGroupByCode(workspace, category)?.name ?? category;
  const idle = workspace.productGroups.all.filter(({ value }) => !groups.has(value.code));
  return {
    regions,
    rows: rows.toSorted((a, b) => inSwedishOrder(categoryName(a), categoryName(b)) || inSwedishOrder(name(a), name(b))),
    idleGroups: idle.length,
  };
}

function goingOn(workspace: Workspace, on: Day): ReadonlyMap<ProductGroupCode, Going> {
  const groups = new Map<ProductGroupCode, Going>();
  const inGroup = (code: ProductGroupCode): Going => {
    const going = groups.get(code) ?? { asked: [], packages: [], reviews: [] };
    groups.set(code, going);
    return going;
  };
  for (const consultation of workspace.consultations.all) {
    if (!takesAnswers(consultation.value, on)) continue;
    for (const [code, items] of itemsByGroup(workspace, consultation.value)) {
      inGroup(code).asked.push({ consultation, items });
    }
  }
  for (const { value } of workspace.packages.all) {
    const adoptions = adoptionsOf(workspace, value.key);
    if (adoptions !== undefined) inGroup(value.productGroup).packages.push(adoptions);
  }
  for (const criterion of workspace.criteria.all) {
    const { status, nextReview, productGroups } = criterion.value;
    if (status !== 'published' || nextReview === undefined || !isDue(nextReview, on)) continue;
    for (const code of productGroups) inGroup(code).reviews.push({ kind: 'review', on: nextReview, criterion });
  }
  return groups;
}

/** A consultation on a package belongs to the package's group, any other to those of its criteria. */
function itemsByGroup(
  workspace: Workspace,
  { package: key, items }: Consultation,
): ReadonlyMap<ProductGroupCode, ReadonlySet<string>> {
  const working = key === undefined ? undefined : workspace.packages.byKey(key)?.value;
  const byGroup = new Map<ProductGroupCode, Set<string>>();
  for (const { criterion } of items) {
    const codes = working ? [working.productGroup] : (criterionById(workspace, criterion)?.value.productGroups ?? []);
    for (const code of codes) byGroup.set(code, (byGroup.get(code) ?? new Set<string>()).add(criterion));
  }
  return byGroup;
}

type Laying = { readonly workspace: Workspace; readonly regions: readonly Region[]; readonly on: Day };

function rowOf(laying: Laying, code: ProductGroupCode, going: Going): BoardRow {
  const group = productGroupByCode(laying.workspace, code);
  const packages = going.packages.toSorted((a, b) => inSwedishOrder(a.package.value.name, b.package.value.name));
  const asked = going.asked.toSorted((a, b) =>
    a.consultation.value.closesOn < b.consultation.value.closesOn ? -1 : 1,
  );
  const cells = laying.regions.map(({ code: region }) => cellOf(laying, region, { ...going, asked, packages }));
  return {
    code,
    group,
    category: group?.parent ?? code,
    consultations: asked.map(({ consultation }) => consultation),
    packages,
    cells,
    due: dueTogether(cells, going.reviews),
  };
}

function cellOf({ workspace, on }: Laying, region: CountyCode, going: Going): BoardCell {
  const answers = going.asked.map(({ consultation, items }) => {
    const { asked, answered } = answersBy(workspace, region, { consultation: consultation.value, items });
    const { closesOn } = consultation.value;
    const due: readonly Due[] =
      answered < asked && isDue(closesOn, on) ? [{ kind: 'closes', on: closesOn, consultation }] : [];
    return { asked, answered, due };
  });
  const standings = going.packages.flatMap(({ regions }) => regions.filter((each) => each.region.code === region));
  const counted = standings.flatMap(({ standing }) => (standing.kind === 'counted' ? [standing] : []));
  return {
    asked: answers.reduce((sum, { asked }) => sum + asked, 0),
    answered: answers.reduce((sum, { answered }) => sum + answered, 0),
    states: standings.map(({ standing }) =>
      standing.kind === 'counted' ? standing.adoption.value.state : standing.kind,
    ),
    deviations: counted.reduce((sum, { deviations }) => sum + deviations.length, 0),
    due: [...answers.flatMap(({ due }) => due), ...counted.flatMap((standing) => duesOf(standing, on))].toSorted(byDay),
  };
}

function answersBy(
  workspace: Workspace,
  region: CountyCode,
  { consultation, items }: { readonly consultation: Consultation; readonly items: ReadonlySet<string> },
): Pick<BoardCell, 'asked' | 'answered'> {
  const answers = answerProgress(workspace, consultation)
    .items.filter(({ item }) => items.has(item.criterion))
    .flatMap(({ standing }) => standing.regions.filter((each) => each.region.code === region));
  return { asked: answers.length, answered: answers.filter(({ answer }) => answer.kind === 'given').length };
}

function duesOf({ adoption, deviations }: Extract<RegionAdoption, { kind: 'counted' }>, on: Day): readonly Due[] {
  const { package: key, state, on: planned } = adoption.value;
  const days = deviations.flatMap(({ value }) => value.reconsiderOn ?? []).filter((day) => isDue(day, on));
  const reconsider = days.map((day): Due => ({ kind: 'reconsider', on: day, package: key }));
  if (state !== 'planned' || planned === undefined || !isDue(planned, on)) return reconsider;
  return [{ kind: 'plan', on: planned, package: key }, ...reconsider];
}

function isDue(day: Day, on: Day): boolean {
  return day <= daysAfter(on, WEEK_DAYS);
}

/** A consultation closes for all regions on the same day: it is told once. */
function dueTogether(cells: readonly BoardCell[], reviews: readonly Due[]): readonly Due[] {
  const seen = new Set<unknown>();
  const own = cells
    .flatMap(({ due }) => due)
    .filter((due) => {
      if (due.kind !== 'closes') return true;
      const isFirst = !seen.has(due.consultation);
      seen.add(due.consultation);
      return isFirst;
    });
  return [...own, ...reviews].toSorted(byDay);
}

function byDay(one: Due, other: Due): number {
  return one.on === other.on ? 0 : one.on < other.on ? -1 : 1;
}
