import { useMemo, useState } from 'react';
import type { Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { standingMatrix, type MatrixScope, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { useActor, useWorkspace } from '../start/session.ts';

/** The lists that a matrix is reckoned from: what is written into others (who is editing what) changes none of it. */
const LISTS = [
  'regions',
  'roles',
  'criteria',
  'editions',
  'packages',
  'packageEditions',
  'consultations',
  'positions',
  'adoptions',
  'deviations',
] as const;

/** Reckoned when one of its lists has changed; `undefined` where there is no such consultation or package. */
export function useMatrix(scope: MatrixScope): StandingMatrix | undefined {
  const workspace = useSteady(useWorkspace());
  const actor = useSteadyActor(useActor());
  const { kind } = scope;
  const key = 'key' in scope ? scope.key : undefined;
  return useMemo(() => {
    const steady: MatrixScope = kind === 'everything' || key === undefined ? { kind: 'everything' } : { kind, key };
    return standingMatrix(workspace, actor, steady);
  }, [workspace, actor, kind, key]);
}

/** The snapshot as it was when one of those lists last changed. */
function useSteady(workspace: Workspace): Workspace {
  const [held, hold] = useState(workspace);
  const isAnother = LISTS.some((list) => held[list] !== workspace[list]);
  if (isAnother) hold(workspace);
  return isAnother ? workspace : held;
}

/** The same object for as long as the person may do the same. */
function useSteadyActor(actor: Actor): Actor {
  const [held, hold] = useState(actor);
  const isAnother = rightsOf(held) !== rightsOf(actor);
  if (isAnother) hold(actor);
  return isAnother ? actor : held;
}

function rightsOf({ email, roles, speaksFor }: Actor): string {
  return [email, ...roles, ...speaksFor].join();
}
