import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { may } from '#domain/role.ts';
import type { MatrixScope, StandingMatrix } from '#usecases/standingMatrix.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import type { TabPlace } from '../frame/route.ts';
import { useActor } from '../start/session.ts';
import { arranged, AS_IT_STANDS, type Arrangement } from './arranging.ts';
import { MatrixBar } from './MatrixBar.tsx';
import { MatrixPanes } from './MatrixPanes.tsx';
import { useMatrixTexts } from './matrixTexts.ts';
import { useHasGrid } from './rooms.ts';
import { useMatrix } from './useMatrix.ts';
import { useGroups } from './useScopes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // The grid scrolls, the page does not.
  whole: { height: '100%' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalL,
  },
  count: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

type Props = { readonly scope: MatrixScope };

/** The regions beside each other on many criteria, for those who may read drafts. */
export default function MatrixView({ scope }: Props) {
  const { page } = useMatrixTexts();
  if (!may.readDrafts(useActor())) return <Instead words={page.notForReaders} to={{ kind: 'criteria' }} />;
  return <Standing key={'key' in scope ? scope.key : scope.kind} scope={scope} />;
}

function Standing({ scope }: Props) {
  const { page } = useMatrixTexts();
  const matrix = useMatrix(scope);
  if (matrix === undefined) return <Instead words={page.missing} to={{ kind: 'matrix' }} />;
  if (matrix.rows.length === 0) return <Instead words={page.nothingAsked} to={{ kind: 'criteria' }} />;
  return <WholePage scope={scope} matrix={matrix} />;
}

function WholePage({ scope, matrix }: Props & { readonly matrix: StandingMatrix }) {
  const styles = useStyles();
  const { page } = useMatrixTexts();
  const groups = useGroups(matrix);
  const hasGrid = useHasGrid();
  const [arrangement, arrange] = useState<Arrangement>({ ...AS_IT_STANDS, order: 'disagreement' });
  // Typing stays ahead of the grid.
  const wanted = useDeferredValue(arrangement);
  const rows = useMemo(() => arranged(matrix, wanted), [matrix, wanted]);
  const [shown, all] = [rows.length, matrix.rows.length];
  return (
    <div className={mergeClasses(styles.root, hasGrid && shown > 0 && styles.whole)}>
      <div className={styles.top}>
        <PageTitle name={page.title}>{page.title}</PageTitle>
        <p role="status" className={styles.count}>
          {shown === all ? page.count(all) : page.countOf(shown, all)}
        </p>
      </div>
      <MatrixBar scope={scope} arrangement={arrangement} groups={groups} onArrange={arrange} />
      {shown === 0 ? (
        <EmptyState title={page.nothingFound.title} body={page.nothingFound.body}>
          <Button onClick={() => arrange({ ...AS_IT_STANDS, order: arrangement.order })}>
            {page.nothingFound.action}
          </Button>
        </EmptyState>
      ) : (
        <MatrixPanes matrix={matrix} rows={rows} hasGrid={hasGrid} />
      )}
    </div>
  );
}

type InsteadProps = {
  readonly words: { readonly title: string; readonly body: string; readonly action: string };
  readonly to: TabPlace;
};

/** Why there is no matrix, and where to go. */
function Instead({ words, to }: InsteadProps) {
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={words.title} body={words.body}>
      <Button appearance="primary" onClick={() => navigation.go(to)}>
        {words.action}
      </Button>
    </EmptyState>
  );
}
