import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { Back } from '../frame/Back.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { scrollingContent } from '../frame/scrolling.ts';
import { useActor, useConditions, useWorkspace } from '../start/session.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { ImportButton } from './ImportButton.tsx';
import type { Imported } from './import/ImportDialog.tsx';
import { NoList, NotForReaders, NothingYet } from './NothingToShow.tsx';
import { pileOf, TO_JUDGE, type PileQuery } from './pile.ts';
import { PileView } from './PileView.tsx';
import { RequirementFilters } from './RequirementFilters.tsx';
import { useRequirementTexts } from './requirementTexts.ts';
import { useJudging } from './useJudging.ts';
import { usePageTab } from './usePageTab.ts';
import { usePile } from './usePile.ts';
import { useWide } from './useWide.ts';
import { late } from '../start/late.tsx';

const OpenedRequirement = late(() => import('./OpenedRequirement.tsx'));
const ImportedNotice = late(() => import('./ImportedNotice.tsx'));
const ClustersPanel = late(() => import('./clusters/ClustersPanel.tsx'));
const PageTabs = late(() => import('./PageTabs.tsx'));
// Shown with the list, and fetched beside it: what moves the focus among tabs is as large as the list itself.
void PageTabs.fetch().catch(() => undefined);

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  // The panes scroll, the page does not.
  wide: { height: '100%' },
  // As high as the tabs, so that nothing moves when they come.
  tabs: { minHeight: '44px' },
  // The same column goes on inside: its panes take what height is left.
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM },
});

type Props = { readonly opened?: RowKey };

/** The regions' requirements beside the national criteria, for those who may read drafts. */
export default function RequirementsView({ opened }: Props) {
  const mayRead = may.readDrafts(useActor());
  const condition = useConditions().get('regionalRequirements');
  if (!mayRead) return <NotForReaders />;
  return condition?.kind === 'absent' ? <NoList /> : <Requirements opened={opened} />;
}

function Requirements({ opened }: { readonly opened: RowKey | undefined }) {
  const styles = useStyles();
  const { page } = useRequirementTexts();
  const navigation = useNavigation();
  const isWide = useWide();
  const pile = usePile(opened);
  const judging = useJudging((key) => navigation.go({ kind: 'requirement', key }));
  const [left, setLeft] = useState(opened);
  if (opened !== undefined && opened !== left) setLeft(opened);
  if (opened !== undefined && !isWide)
    return (
      <div className={styles.root}>
        <Back place={{ kind: 'requirements' }}>{page.title}</Back>
        <Suspense>
          <OpenedRequirement opened={opened} pile={pile} judging={judging} level={1} />
        </Suspense>
      </div>
    );
  return <WholePage {...{ opened, left, isWide, pile, judging }} />;
}

/** Heading, what can be done with the whole of it, and one of its two tabs. */
function WholePage(props: Parameters<typeof PileView>[0]) {
  const styles = useStyles();
  const { page } = useRequirementTexts();
  const { pile, isWide } = props;
  const panel = useId();
  const [tab, setTab] = usePageTab(props.opened);
  const [imported, setImported] = useState<Imported>();
  const isEmpty = useWorkspace().regionalRequirements.all.length === 0;
  useTitleFocus(props);
  useFetchedWhenIdle(ClustersPanel.fetch);
  const isHigh = isWide && tab === 'pile' && !isEmpty;
  const handleImported = (done: Imported): void => {
    setImported(done);
    setTab('pile');
    pile.onQuery({ text: '', filters: { ...TO_JUDGE.filters, region: [done.region] } });
  };
  return (
    <div className={mergeClasses(styles.root, isHigh && styles.wide)}>
      <PageHead title={page.title}>
        <ImportButton onImported={handleImported} />
      </PageHead>
      {imported && (
        <Suspense>
          <ImportedNotice imported={imported} />
        </Suspense>
      )}
      {isEmpty ? (
        <NothingYet />
      ) : (
        <>
          <div className={styles.tabs}>
            <Suspense>
              <PageTabs selected={tab} panel={panel} onSelect={setTab} />
            </Suspense>
          </div>
          <RequirementFilters
            query={pile.query}
            counts={pile.counts}
            hasStates={tab === 'pile'}
            onChange={pile.onQuery}
          />
          <div id={panel} role="tabpanel" aria-label={page.tabs[tab]} className={styles.panel}>
            {tab === 'pile' ? <PileView {...props} /> : <Clusters query={pile.query} />}
          </div>
        </>
      )}
    </div>
  );
}

/** Back from a requirement that the list no longer has: the focus would be nowhere. */
function useTitleFocus({ opened, left, pile }: Parameters<typeof PileView>[0]): void {
  const was = useRef(opened);
  const isListed = pile.rows.some(({ value }) => value.key === left);
  useEffect(() => {
    const isLost = opened === undefined && was.current !== undefined && !isListed;
    was.current = opened;
    if (isLost) scrollingContent()?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [opened, isListed]);
}

/** Those alike among all that the filters let through, judged or not. */
function Clusters({ query }: { readonly query: PileQuery }) {
  const all = useWorkspace().regionalRequirements.all;
  const rows = useMemo(() => pileOf(all, { ...query, filters: { ...query.filters, state: [] } }).rows, [all, query]);
  return (
    <Suspense fallback={<Spinner size="small" delay={200} />}>
      <ClustersPanel requirements={rows} />
    </Suspense>
  );
}
