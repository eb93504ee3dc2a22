import { createContext, use } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';

export type RequirementsByKey = ReadonlyMap<string, RegionalRequirement>;

/** The rows behind what the language worker answers with, which knows them by key alone. */
export const RequirementsContext = createContext<RequirementsByKey>(new Map());

export function requirementsByKey(requirements: readonly Held<RegionalRequirement>[]): RequirementsByKey {
  return new Map(requirements.map(({ value }) => [value.key, value]));
}

/** @returns a function, since a row may have gone since it was compared */
export function useRequirement(): (key: string) => RegionalRequirement | undefined {
  const byKey = use(RequirementsContext);
  return (key) => byKey.get(key);
}
