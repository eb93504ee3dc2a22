import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useEffectEvent, useId, useMemo } from 'react';
import type { ProductGroupCode } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { browseCriteria, type BrowseQuery } from '#usecases/browseCriteria.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ListLine } from '../frame/ListLine.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useActor, useLimits, useVisibleWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { hasFilters, NOTHING_SOUGHT, useBrowsing } from './browsing.ts';
import { CriterionList } from './CriterionList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { SearchNote } from './SearchNote.tsx';
import { SortPicker } from './SortPicker.tsx';
import { useTextLimits } from './useTextLimits.ts';
import { useWordsFound } from './useWordsFound.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  create: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: tokens.spacingVerticalXS,
    maxWidth: '40ch',
  },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * All criteria that the person may see: search, filter, sort, open.
 *
 * @param group what the list is narrowed to when it opens; the person may widen it
 */
export default function CriteriaView({ group }: { readonly group?: ProductGroupCode }) {
  const styles = useStyles();
  const { list } = useTexts().tab;
  const [browsing, browse] = useBrowsing();
  useNarrowedTo(group);
  const workspace = useVisibleWorkspace();
  const actor = useActor();
  const { query } = browsing;
  // Typing stays ahead of the list: with thousands of rows a keystroke must not wait for the drawing.
  const sought = useDeferredValue(query);
  const seeking = useWordsFound(query.text);
  const answer = useDeferredValue(seeking.kind === 'noWords' ? undefined : seeking.answer);
  const words = answer?.words;
  const [read, lookForLimits] = useTextLimits((query.filters.limit ?? []).length > 0);
  const limits = read.kind === 'known' ? read.limits : undefined;
  const result = useMemo(
    () => browseCriteria(workspace, actor, sought, { words, limits }),
    [workspace, actor, sought, words, limits],
  );
  const change = (next: BrowseQuery): void => browse({ ...browsing, query: next });
  const isNarrowed = (answer !== undefined && !result.isSearching) || hasFilters(sought);

  return (
    <div className={styles.root}>
      <PageHead title={list.title}>{may.editDrafts(actor) && <CreateButton />}</PageHead>
      {result.total === 0 ? (
        <NothingYet />
      ) : (
        <>
          <FilterBar query={query} facets={result.facets} limits={{ read, onLook: lookForLimits }} onChange={change} />
          <ListLine count={isNarrowed ? list.countOf(result.rows.length, result.total) : list.count(result.total)}>
            <SearchNote seeking={seeking} onTake={(text) => change({ ...query, text })} />
            <SortPicker
              value={query.sort}
              hasWords={query.text.trim() !== ''}
              onChange={(sort) => change({ ...query, sort })}
            />
          </ListLine>
          {result.rows.length === 0 ? (
            <EmptyState title={list.nothingFound.title} body={list.nothingFound.body}>
              <Button onClick={() => change(NOTHING_SOUGHT.query)}>{list.nothingFound.action}</Button>
            </EmptyState>
          ) : (
            <CriterionList rows={result.rows} answer={answer} sought={sought.text} opened={browsing.opened} />
          )}
        </>
      )}
    </div>
  );
}

/** A link to a product group says what is sought, whatever was before. */
function useNarrowedTo(group: ProductGroupCode | undefined): void {
  const [browsing, browse] = useBrowsing();
  const narrow = useEffectEvent((productGroup: ProductGroupCode) => {
    // Who comes back from one of them finds the list as it was left.
    if (browsing.group === productGroup) return;
    const query = { ...NOTHING_SOUGHT.query, filters: { productGroup: [productGroup] } };
    browse({ ...NOTHING_SOUGHT, query, group: productGroup });
  });
  useEffect(() => {
    if (group !== undefined) narrow(group);
  }, [group]);
}

/** Where the list takes no new rows, the reason stands in the button's place as well as in its name. */
function CreateButton() {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const { limits } = useOutboxTexts();
  const navigation = useNavigation();
  const { canCreate } = useLimits('criteria');
  const reason = useId();
  return (
    <div className={styles.create}>
      <Button
        appearance="primary"
        icon={<Add20Regular />}
        disabledFocusable={!canCreate}
        aria-describedby={canCreate ? undefined : reason}
        onClick={() => canCreate && navigation.go({ kind: 'newCriterion' })}
      >
        {tab.list.create}
      </Button>
      {!canCreate && (
        <p id={reason} className={styles.aside}>
          {limits.noNewRows(terms.list.criteria)}
        </p>
      )}
    </div>
  );
}

function NothingYet() {
  const { nothingYet } = useTexts().tab.list;
  const body = may.readDrafts(useActor()) ? nothingYet.body : nothingYet.readerBody;
  return <EmptyState title={nothingYet.title} body={body} />;
}
