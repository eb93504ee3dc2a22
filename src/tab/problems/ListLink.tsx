import { Link } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { ListName } from '#domain/workspace.ts';
import { useTarget } from '../frame/useTarget.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

/** Opens a list in SharePoint, where people put its rows right. */
export function ListLink({ list }: { readonly list: ListName }) {
  const target = useTarget();
  const { terms } = useTexts();
  const { sorting } = useSortingTexts();
  const { listUrl, openLink } = useSession();
  return (
    <Link
      className={target}
      href={listUrl(list)}
      onClick={(event) => {
        event.preventDefault();
        openLink(listUrl(list));
      }}
    >
      {sorting.openList(terms.list[list])} <Open16Regular aria-hidden />
    </Link>
  );
}
