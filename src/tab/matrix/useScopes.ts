import { useMemo } from 'react';
import type { ProductGroupCode, RowKey } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { inSwedishOrder } from '#language/swedishOrder.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import type { MatrixScope, StandingMatrix } from '#usecases/standingMatrix.ts';
import type { MenuChoice } from '../frame/menuParts.ts';
import { useNavigation } from '../frame/navigation.ts';
import { useWorkspace } from '../start/session.ts';
import { useMatrixTexts } from './matrixTexts.ts';

type Scopes = {
  readonly everything: MenuChoice;
  /** Open ones first, then by when they opened, the latest first. */
  readonly consultations: readonly MenuChoice[];
  readonly packages: readonly MenuChoice[];
  /** What the one that is shown is called. */
  readonly current: string;
};

/** What the matrix can be of, each as a choice that leads there. */
export function useScopes(scope: MatrixScope): Scopes {
  const { page } = useMatrixTexts();
  const workspace = useWorkspace();
  const navigation = useNavigation();
  const chosen = 'key' in scope ? scope.key : undefined;
  const choiceOf = (of: 'consultation' | 'package', key: RowKey, label: string): MenuChoice => ({
    key,
    label,
    isOn: key === chosen,
    onChoose: () => navigation.go({ kind: 'matrixOf', of, key }),
  });
  const consultations = workspace.consultations.all
    .map(({ value }) => value)
    .toSorted((a, b) => (a.state === b.state ? (a.opensOn < b.opensOn ? 1 : -1) : a.state === 'open' ? -1 : 1))
    .map(({ key, title }) => choiceOf('consultation', key, title));
  const packages = workspace.packages.all
    .map(({ value }) => value)
    .toSorted((a, b) => inSwedishOrder(a.name, b.name))
    .map(({ key, name }) => choiceOf('package', key, name));
  const everything = {
    key: 'everything',
    label: page.scope.everything,
    isOn: scope.kind === 'everything',
    onChoose: () => navigation.go({ kind: 'matrix' }),
  };
  const on = [...consultations, ...packages].find(({ isOn }) => isOn);
  return { everything, consultations, packages, current: on?.label ?? page.scope.everything };
}

export type GroupOption = { readonly code: ProductGroupCode; readonly name: string };

/** The product groups of the criteria in a matrix, by name. */
export function useGroups(matrix: StandingMatrix | undefined): readonly GroupOption[] {
  const workspace = useWorkspace();
  return useMemo(() => groupsIn(workspace, matrix), [workspace, matrix]);
}

function groupsIn(workspace: Workspace, matrix: StandingMatrix | undefined): readonly GroupOption[] {
  const codes = new Set((matrix?.rows ?? []).flatMap(({ criterion }) => criterion?.value.productGroups ?? []));
  return [...codes]
    .map((code) => ({ code, name: productGroupByCode(workspace, code)?.name ?? code }))
    .sort((a, b) => inSwedishOrder(a.name, b.name));
}
