import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ListLine } from '../frame/ListLine.tsx';
import { scrollingContent } from '../frame/scrolling.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { PILE_STATES, WHOLE_PILE, type PileQuery } from './pile.ts';
import { RequirementList } from './RequirementList.tsx';
import { useRequirementTexts } from './requirementTexts.ts';
import { judgedAsSure } from './sureOnes.ts';
import type { Judging } from './useJudging.ts';
import type { SortedPile } from './usePile.ts';
import { late } from '../start/late.tsx';

const AligningBar = late(() => import('./AligningBar.tsx'));
const OpenedRequirement = late(() => import('./OpenedRequirement.tsx'));
const JudgedBar = late(() => import('./JudgedBar.tsx'));
const AcceptSureDialog = late(() => import('./AcceptSureDialog.tsx'));

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(300px, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalXL,
    flexGrow: 1,
    // High enough to show something where the window is low; the page then scrolls.
    minHeight: '360px',
    flexBasis: 0,
  },
  pane: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    minWidth: 0,
    // The focus ring of what stands at the edge.
    paddingInlineEnd: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalXXS,
  },
  list: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

type Props = {
  readonly pile: SortedPile;
  readonly judging: Judging;
  readonly opened: RowKey | undefined;
  /** The one opened last. */
  readonly left: RowKey | undefined;
  readonly isWide: boolean;
};

/** How far the comparison has come, and the list, beside the requirement that is open where there is room. */
export function PileView({ pile, judging, opened, left, isWide }: Props) {
  const styles = useStyles();
  const { page } = useRequirementTexts();
  const { query, onQuery, rows, answers, aligning, sure } = pile;
  const [isAccepting, setIsAccepting] = useState(false);
  useFetchedWhenIdle(sure.length > 0 ? AcceptSureDialog.fetch : undefined);
  // Known to be there, and not only looked up: the list is laid out before what it stands in is at hand.
  const [pane, setPane] = useState<HTMLDivElement | null>(null);
  const scroller = useCallback(() => (isWide ? pane : scrollingContent()), [isWide, pane]);
  const total = [...PILE_STATES].reduce((sum, state) => sum + (pile.counts.state.get(state) ?? 0), 0);
  const isNothing = rows.length === 0 && opened === undefined;
  const list = <RequirementList rows={rows} known={answers.known} opened={opened} left={left} scroller={scroller} />;

  return (
    <>
      <ListLine count={page.count(rows.length, total)}>
        <Suspense>
          <AligningBar run={answers.run} aligning={aligning} />
        </Suspense>
        {sure.length > 0 && <Button onClick={() => setIsAccepting(true)}>{page.takeSure(sure.length)}</Button>}
      </ListLine>
      {(isNothing || !isWide) && (
        <Suspense>
          <JudgedBar judging={judging} />
        </Suspense>
      )}
      {isNothing ? (
        <NothingHere query={query} hasJudged={total > 0} onQuery={onQuery} />
      ) : isWide ? (
        <div className={styles.panes}>
          <div ref={setPane} className={styles.pane}>
            {list}
          </div>
          <div className={styles.pane}>
            <Suspense>
              <OpenedRequirement opened={opened} pile={pile} judging={judging} level={2} />
            </Suspense>
          </div>
        </div>
      ) : (
        <div className={styles.list}>{list}</div>
      )}
      {isAccepting && (
        <Suspense>
          <AcceptSureDialog
            sure={sure}
            onClose={() => setIsAccepting(false)}
            onTake={(taken) => {
              setIsAccepting(false);
              judging.say(taken.flatMap(judgedAsSure));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

type NothingProps = {
  readonly query: PileQuery;
  readonly hasJudged: boolean;
  readonly onQuery: (query: PileQuery) => void;
};

/** Either all is done, or the filters let nothing through. */
function NothingHere({ query, hasJudged, onQuery }: NothingProps) {
  const { page } = useRequirementTexts();
  const isDone = hasJudged && query.text.trim() === '' && query.filters.state.join() === 'toJudge';
  const words = isDone ? page.allDone : page.nothingFound;
  const next: PileQuery = isDone
    ? { ...query, filters: { ...query.filters, state: ['matched', 'unmatched'] } }
    : WHOLE_PILE;
  return (
    <EmptyState title={words.title} body={words.body}>
      <Button onClick={() => onQuery(next)}>{words.action}</Button>
    </EmptyState>
  );
}
