import { Link } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { ListName } from '#domain/workspace.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

/** Opens a list in SharePoint, where people put its rows right. */
export function ListLink({ list }: { readonly list: ListName }) {
  const { terms } = useTexts();
  const { sorting } = useSortingTexts();
  const { listUrl, openLink } = useSession();
  return (
    <Link
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
