import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { may } from '#domain/role.ts';
import { adoptionBoard, type AdoptionBoard } from '#usecases/adoptionBoard.ts';
import { AwaitLists } from '../frame/AwaitLists.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { ListLine } from '../frame/ListLine.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useWide } from '../requirements/useWide.ts';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { BoardFilter } from './BoardFilter.tsx';
import { BoardLegend } from './BoardLegend.tsx';
import { BoardList } from './BoardList.tsx';
import { BoardTable } from './BoardTable.tsx';
import { useBoardTexts } from './boardTexts.ts';
import { ALL } from './narrowing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  note: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** All regions beside all product groups: who has answered, adopted, deviated, and what is due. */
export default function BoardView() {
  const styles = useStyles();
  const words = useBoardTexts();
  const workspace = useWorkspace();
  const { today } = useSession();
  const isReader = !may.readDrafts(useActor());
  return (
    <div className={styles.root}>
      <PageHead title={words.title}>
        {!isReader && <PlaceLink place={{ kind: 'matrix' }}>{words.toMatrix}</PlaceLink>}
      </PageHead>
      {isReader ? (
        <ToPackages title={words.notForReaders.title} body={words.notForReaders.body} />
      ) : (
        <AwaitLists lists={['packageEditions', 'adoptions', 'deviations']}>
          <Board board={adoptionBoard(workspace, today())} />
        </AwaitLists>
      )}
    </div>
  );
}

function Board({ board }: { readonly board: AdoptionBoard }) {
  const styles = useStyles();
  const words = useBoardTexts();
  const isWide = useWide();
  const [narrowing, narrow] = useState(ALL);
  const rows = board.rows.filter(
    ({ category, due }) =>
      (narrowing.category === undefined || category === narrowing.category) && (!narrowing.onlyDue || due.length > 0),
  );
  if (board.rows.length === 0) return <ToPackages title={words.nothingYet.title} body={words.nothingYet.body} />;
  const all = board.rows.length;
  return (
    <>
      <p className={styles.note}>{words.intro}</p>
      <BoardFilter board={board} narrowing={narrowing} onChange={narrow} />
      <ListLine count={rows.length === all ? words.count(all) : words.countOf(rows.length, all)}>
        <BoardLegend />
      </ListLine>
      {rows.length === 0 ? (
        <EmptyState title={words.nothingFound.title} body={words.nothingFound.body}>
          <Button onClick={() => narrow(ALL)}>{words.nothingFound.action}</Button>
        </EmptyState>
      ) : isWide ? (
        <BoardTable board={board} rows={rows} />
      ) : (
        <BoardList board={board} rows={rows} />
      )}
      {board.idleGroups > 0 && <p className={styles.note}>{words.idle(board.idleGroups)}</p>}
    </>
  );
}

function ToPackages({ title, body }: { readonly title: string; readonly body: string }) {
  const { nothingYet } = useBoardTexts();
  const navigation = useNavigation();
  return (
    <EmptyState title={title} body={body}>
      <Button appearance="primary" onClick={() => navigation.go({ kind: 'packages' })}>
        {nothingYet.action}
      </Button>
    </EmptyState>
  );
}
