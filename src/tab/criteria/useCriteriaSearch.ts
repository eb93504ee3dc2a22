import { useEffect, useState } from 'react';
import type { CriteriaSearch } from '#usecases/criteriaSearch.ts';

let loaded: CriteriaSearch | undefined;

/**
 * What words are sought with: all it knows of Swedish comes beside the screen that asks for it, and before anybody has
 * typed a word.
 *
 * @returns nothing until it is there
 * @throws when it cannot be loaded, as the screen itself would
 */
export function useCriteriaSearch(): CriteriaSearch | undefined {
  const [search, setSearch] = useState(() => loaded);
  useEffect(() => {
    if (loaded !== undefined) return;
    import('#usecases/criteriaIndex.ts').then(
      ({ criteriaSearch }) => {
        loaded = criteriaSearch;
        setSearch(criteriaSearch);
      },
      (failure: unknown) =>
        setSearch(() => {
          throw failure;
        }),
    );
  }, []);
  return search;
}
