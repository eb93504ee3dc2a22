import { useMemo } from 'react';
import { useWorkspace } from './session.ts';

/** Names of regions by their code; the code itself for one that the lists do not have. */
export function useRegionName(): (code: string) => string {
  const { regions } = useWorkspace();
  return useMemo(() => {
    const names = new Map<string, string>(regions.all.map(({ value }) => [value.code, value.name]));
    return (code) => names.get(code) ?? code;
  }, [regions]);
}
