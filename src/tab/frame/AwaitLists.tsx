import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ListName } from '#domain/workspace.ts';
import { useConditions } from '../start/session.ts';
import { useStartTexts } from '../start/startTexts.ts';

/**
 * Whether lists have been read to their end. The tab opens before those that came later are: what counts over them
 * would say for a moment that nobody has done anything.
 */
export function useAreRead(lists: readonly ListName[]): boolean {
  const conditions = useConditions();
  return lists.every((list) => conditions.get(list)?.kind !== 'filling');
}

type Props = { readonly lists: readonly ListName[]; readonly children: ReactNode };

/** Shows a part of a page when the lists that it counts over have been read. */
export function AwaitLists({ lists, children }: Props) {
  const { loading } = useStartTexts();
  return useAreRead(lists) ? children : <Spinner size="small" label={loading} />;
}
