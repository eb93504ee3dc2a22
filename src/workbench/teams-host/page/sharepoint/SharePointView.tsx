import { makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { hashOf } from '../hostPlace.ts';
import { NO_PANE } from '../layout.ts';
import { Pane, PaneItem } from '../Pane.tsx';
import { useSession, useTexts } from '../session.ts';
import type { SiteList } from './listShapes.ts';
import { ListsOverview } from './ListsOverview.tsx';
import { ListView } from './ListView.tsx';
import { openSiteLists, type SiteLists } from './siteLists.ts';

const useStyles = makeStyles({
  view: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    [NO_PANE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  notice: { padding: tokens.spacingHorizontalXXL },
});

/** The site behind the team: its lists, editable by hand as in SharePoint. */
export function SharePointView() {
  const styles = useStyles();
  const texts = useTexts();
  const { settings, person, place } = useSession();
  const site = useMemo(() => openSiteLists(settings, person.oid), [settings, person.oid]);
  const { lists, problem } = useLists(site);
  if (problem !== undefined)
    return (
      <div className={styles.notice}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.lists.noSite(problem)}</MessageBarBody>
        </MessageBar>
      </div>
    );
  if (!lists) return <Spinner label={texts.starting} />;
  const open = lists.find(({ name }) => place.view === 'list' && name === place.list);
  return (
    <div className={styles.view}>
      <Pane title={texts.rail.sharepoint} whenNarrow="hidden">
        {lists.map(({ id, name, displayName }) => (
          <PaneItem
            key={id}
            kind={id === open?.id ? 'open' : 'link'}
            name={displayName}
            href={hashOf({ view: 'list', list: name })}
          />
        ))}
      </Pane>
      {open ? <ListView key={open.id} site={site} list={open} /> : <ListsOverview lists={lists} />}
    </div>
  );
}

function useLists(site: SiteLists): { readonly lists?: readonly SiteList[]; readonly problem?: string } {
  const [found, setFound] = useState<{ readonly lists?: readonly SiteList[]; readonly problem?: string }>({});
  useEffect(() => {
    site.lists().then(
      (lists) => setFound({ lists: lists.toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'sv-SE')) }),
      (failure: unknown) => setFound({ problem: failure instanceof Error ? failure.message : '' }),
    );
  }, [site]);
  return found;
}
