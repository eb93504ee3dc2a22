import type { Criterion } from '#domain/criterion.ts';
import type { ProductGroupCode } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { importRequirements } from '#usecases/importRequirements.ts';
import { moveCriterion } from '#usecases/moveCriterion.ts';
import { movePackage } from '#usecases/movePackage.ts';
import { saveCriterion } from '#usecases/saveCriterion.ts';
import { savePackage } from '#usecases/savePackage.ts';
import { startCriterion, type CriterionStart } from '#usecases/startCriterion.ts';
import { aCriterion, aPackage, aProductGroup, aRegion, aRoleAssignment } from '../factories/entities.ts';
import { aCounty, aCriterionId, aGroup } from '../factories/values.ts';
import { contactOf, COUNTIES, CREW, EVERYBODY } from './site.ts';
import type { Year } from './year.ts';

/** How much happens in a year. */
export type Extent = { readonly packages: number; readonly criteria: number };

const A_TO_H = 'ABCDEFGH';
export const groupOf = (index: number): ProductGroupCode => aGroup(`GR${A_TO_H[index] ?? 'X'}`);
const nationalOf = (group: ProductGroupCode, number: number) =>
  aCriterionId(`UHM-${group}-${String(number).padStart(3, '0')}`);

/** Regions, roles, product groups and the national library, as a new site is filled. */
export async function found(year: Year, { packages, criteria }: Extent): Promise<void> {
  const groups = Array.from({ length: packages }, (_, index) => groupOf(index));
  const national = Math.ceil(criteria / packages / 2);
  await year.act('sites filled', CREW.coordinator, (_, _actor, at) => {
    const key = at.newKey;
    return ok<readonly Change[]>([
      ...COUNTIES.map((code) => created('regions', aRegion({ key: key(), code, name: `Region ${code}` }))),
      ...EVERYBODY.flatMap(({ email, role, region }) =>
        role === undefined ? [] : [created('roles', aRoleAssignment({ key: key(), email, role, region }))],
      ),
      ...groups.map((code) => created('productGroups', aProductGroup({ key: key(), code, name: `Grupp ${code}` }))),
      ...groups.flatMap((group, at_) =>
        Array.from({ length: national }, (_each, number) =>
          created('criteria', {
            ...aCriterion({ key: key(), id: nationalOf(group, number + 1), productGroups: [group] }),
            ...{ title: `Nationellt krav ${number + 1}`, text: `Minst ${number + 10} viktprocent ska vara förnybart.` },
            ...{ origin: 'nationalUnchanged' as const, status: 'published' as const },
            source: { id: String(10_000 + at_ * 100 + number), version: 1, url: undefined },
          }),
        ),
      ),
    ]);
  });
}

function created<C extends Change>(list: C['list'], value: C['value']): C {
  return { kind: 'create', list, value } as C;
}

/** Drafts for one product group, each from what exists, in a package: steps 3 and 4 of the process. */
export async function draft(year: Year, index: number, count: number): Promise<void> {
  const group = groupOf(index);
  await bringRequirements(year, group);
  const national = year.seen().criteria.all.filter(({ value }) => value.id.startsWith(`UHM-${group}`));
  for (let number = 0; number < count; number += 1) {
    const source = national[Math.floor(number / 2)]?.value;
    const from: CriterionStart =
      source === undefined || number % 2 === 1
        ? { kind: 'requirements', requirements: requirementsOf(year.seen(), group), text: textOf(number) }
        : { kind: number % 4 === 0 ? 'unchanged' : 'adapted', criterion: source.id };
    const start = { from, productGroup: group, title: `Krav ${number + 1} för ${group}` };
    await year.act('criteria begun', CREW.workingGroup, (workspace, actor, at) =>
      startCriterion(workspace, actor, start, at),
    );
  }
  for (const base of draftsOf(year.seen(), group)) await complete(year, base, ['evidence', 'rationale', 'followUp']);
  await gather(year, index);
}

const textOf = (number: number): string =>
  `Minst ${20 + number} viktprocent av produkten ska vara av förnybart material.`;

async function bringRequirements(year: Year, productGroup: ProductGroupCode): Promise<void> {
  for (const region of COUNTIES.slice(0, 3)) {
    const requirements = [
      { text: `Region ${region} kräver minst 20 viktprocent förnybart.`, evidence: '', place: '3.1' },
    ];
    const input = { region, productGroup, document: `Krav ${region}.docx`, requirements: requirements.map(found_) };
    await year.act('requirements brought in', contactOf(region), (workspace, actor, at) =>
      importRequirements(workspace, actor, input, at),
    );
  }
}

const found_ = (one: { readonly text: string; readonly evidence: string; readonly place: string }) => ({
  ...one,
  level: undefined,
  kind: undefined,
});

const requirementsOf = ({ regionalRequirements }: Workspace, group: ProductGroupCode) =>
  regionalRequirements.all.filter(({ value }) => value.productGroup === group).map(({ value }) => value.key);

/** Own criteria of a group, in the order of ids. */
export function draftsOf({ criteria }: Workspace, group: ProductGroupCode): readonly Held<Criterion>[] {
  return criteria.all
    .filter(({ value }) => value.id.startsWith(`REG-${group}`))
    .toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1));
}

/** Fills what the gate asks for. */
async function complete(year: Year, base: Held<Criterion>, fields: readonly (keyof Criterion)[]): Promise<void> {
  const filled = Object.fromEntries(fields.map((field) => [field, `${field} för ${base.value.id}.`]));
  const draft = {
    ...base.value,
    level: base.value.level ?? 'core',
    kind: base.value.kind ?? 'award',
    ...filled,
  } as const;
  await year.act('criteria saved', CREW.workingGroup, (workspace, actor, at) =>
    saveCriterion(workspace, actor, { base, draft }, at),
  );
}

async function gather(year: Year, index: number): Promise<void> {
  const group = groupOf(index);
  const items = draftsOf(year.seen(), group).map(({ value }) => ({ criterion: value.id, isMandatory: true, note: '' }));
  const draft = { ...aPackage(), name: `Paket ${group}`, productGroup: group, items };
  await year.act('packages saved', CREW.workingGroup, (workspace, actor, at) =>
    savePackage(workspace, actor, { draft }, at),
  );
  const twice = { ...draft, items: [...items, ...items.slice(0, 1)] };
  await year.refused(
    'packages saved',
    CREW.workingGroup,
    (workspace, actor, at) => savePackage(workspace, actor, { draft: twice }, at),
    'itemTwice',
  );
}

/** Everything of a group is sent for review; somebody without the right tries first. */
export async function review(year: Year, index: number): Promise<void> {
  const drafts = draftsOf(year.seen(), groupOf(index));
  for (const [number, base] of drafts.entries()) {
    const verb = 'sendForReview' as const;
    if (number === 0)
      await year.refused(
        'moves',
        contactOf(aCounty('12')),
        (workspace, actor, at) => moveCriterion(workspace, actor, { base, verb }, at),
        'mayNotMove',
      );
    await year.act('moves', CREW.workingGroup, (workspace, actor, at) =>
      moveCriterion(workspace, actor, { base, verb }, at),
    );
  }
  const base = packageOf(year.seen(), index);
  await year.act('moves', CREW.workingGroup, (workspace, actor, at) =>
    movePackage(workspace, actor, { base, verb: 'sendForReview' }, at),
  );
}

export function packageOf({ packages }: Workspace, index: number) {
  const found = packages.all.find(({ value }) => value.productGroup === groupOf(index));
  if (found === undefined) throw new Error(`There is no package for ${groupOf(index)}.`);
  return found;
}
