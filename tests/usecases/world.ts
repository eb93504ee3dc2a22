import type { CountyCode, Email, Instant } from '#domain/ids.ts';
import { instantAt } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Actor, Role } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import { collectionOf, type Change, type Held, type ListName, type Workspace } from '#domain/workspace.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { aCriterion, aPackage, aProductGroup, aRegion, aRoleAssignment, aWorkspace } from '../factories/entities.ts';
import { aCounty, aCriterionId, aGroup, aKey, anEmail, anInstant } from '../factories/values.ts';

export type Person = { readonly email: Email; readonly name: string };
const person = (mail: string, name: string): Person => ({ email: anEmail(`${mail}@samsyn.example`), name });

/** Who plays; the last holds no role at all. */
export const PEOPLE = {
  coordinator: person('samordnare', 'Nationell samordnare'),
  areaCoordinator: person('omrade', 'Områdessamordnare'),
  workingGroup: person('arbetsgrupp', 'Arbetsgrupp'),
  steeringGroup: person('styrgrupp', 'Styrgrupp'),
  skane: person('kontakt.skane', 'Kontaktperson, Region Skåne'),
  alsoSkane: person('kontakt2.skane', 'Kontaktperson, Region Skåne'),
  stockholm: person('kontakt.stockholm', 'Kontaktperson, Region Stockholm'),
  uppsala: person('kontakt.uppsala', 'Kontaktperson, Region Uppsala'),
  reader: person('lasare', 'Läsare'),
  external: person('extern', 'Extern'),
  nobody: person('ingen', 'Utan roll'),
} as const satisfies Record<string, Person>;
export type PersonName = keyof typeof PEOPLE;

const ROLE_OF: Readonly<Partial<Record<PersonName, readonly [Role, CountyCode | undefined]>>> = {
  coordinator: ['coordinator', undefined],
  areaCoordinator: ['areaCoordinator', undefined],
  workingGroup: ['workingGroup', undefined],
  steeringGroup: ['steeringGroup', undefined],
  skane: ['regionContact', aCounty('12')],
  alsoSkane: ['regionContact', aCounty('12')],
  stockholm: ['regionContact', aCounty('01')],
  uppsala: ['regionContact', aCounty('03')],
  reader: ['reader', undefined],
  external: ['external', undefined],
};
export const REGIONS = ['01', '03', '12'].map((code) => aCounty(code));

const HOUR_MS = 3_600_000;

/** All lists in memory, signed and numbered as SharePoint does it. */
export type World = {
  readonly workspace: () => Workspace;
  readonly moment: () => Moment;
  readonly now: () => Instant;
  readonly pass: (hours: number) => void;
  readonly actor: (who: Person) => Actor;
  /**
   * Carries changes out in order up to the first whose row has been changed since.
   *
   * @returns how many were carried out
   */
  readonly write: (changes: readonly Change[], who: Person) => number;
};

/** Three regions, three criteria in a package, one of the national library, and whoever has a role. */
export function openWorld(): World {
  let workspace = beginning();
  let time = Date.parse(anInstant('2026-03-02T08:15:00.000Z'));
  let rows = 100_000;
  let keys = 500_000;
  const now = (): Instant => instantAt(time);
  const writeOne = (change: Change, { email, name }: Person): boolean => {
    const before = workspace[change.list];
    const current = change.kind === 'update' ? before.byKey(change.base.value.key) : undefined;
    if (change.kind === 'update' && current?.revision !== change.base.revision) return false;
    rows += 1;
    const row: Held<Change['value']> = {
      value: change.value,
      written: { email, name, at: now() },
      revision: `"${change.value.key},${rows}"`,
      rowId: current?.rowId ?? String(rows),
      seal: undefined,
    };
    workspace = withRow(workspace, change.list, { row, instead: current });
    return true;
  };
  return {
    workspace: () => workspace,
    now,
    moment: () => ({ now: now(), newKey: () => aKey((keys += 1)) }),
    pass: (hours) => void (time += hours * HOUR_MS),
    actor: (who) => actorOf(workspace, who, dayOf(now())),
    write: (changes, who) => {
      const failed = changes.findIndex((change) => !writeOne(change, who));
      return failed < 0 ? changes.length : failed;
    },
  };
}

type Row = { readonly row: Held<Change['value']>; readonly instead: Held<Change['value']> | undefined };

/** The same snapshot but for one list: what was worked out for the others stays. */
function withRow(workspace: Workspace, list: ListName, { row, instead }: Row): Workspace {
  const all: readonly Held<Change['value']>[] = workspace[list].all;
  const after = instead === undefined ? [...all, row] : all.map((each) => (each === instead ? row : each));
  return { ...workspace, [list]: collectionOf(after) };
}

function beginning(): Workspace {
  const criteria = ['REG-INK-001', 'REG-INK-002', 'REG-INK-003'].map((id, index) =>
    aCriterion({ key: aKey(310 + index), id: aCriterionId(id), title: `Krav ${index + 1}`, status: 'draft' }),
  );
  const national = aCriterion({
    key: aKey(320),
    id: aCriterionId('UHM-INK-001'),
    origin: 'nationalUnchanged',
    source: { id: '10699', version: 2, url: undefined },
    status: 'published',
  });
  const items = criteria.map(({ id }) => ({ criterion: id, isMandatory: true, note: '' }));
  const roles = Object.entries(ROLE_OF).map(([name, [role, region]], index) =>
    aRoleAssignment({ key: aKey(701 + index), email: emailOf(name), role, region }),
  );
  return aWorkspace({
    regions: REGIONS.map((code, index) => aRegion({ key: aKey(101 + index), code, name: `Region ${code}` })),
    roles,
    productGroups: [aProductGroup({ code: aGroup() })],
    criteria: [...criteria, national],
    packages: [aPackage({ items, status: 'draft' })],
  });
}

function emailOf(name: string): Email {
  const found = Object.entries(PEOPLE).find(([each]) => each === name);
  if (found === undefined) throw new Error(`${name} is nobody.`);
  return found[1].email;
}
