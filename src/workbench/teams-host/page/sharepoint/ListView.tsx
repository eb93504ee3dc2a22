import { makeStyles, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTexts } from '../session.ts';
import { rowsWith } from './cellText.ts';
import { DeleteRowDialog } from './DeleteRowDialog.tsx';
import type { Cell } from './gridKeys.ts';
import { ListGrid } from './ListGrid.tsx';
import type { ListRow, SiteList } from './listShapes.ts';
import { ListToolbar } from './ListToolbar.tsx';
import { NewRowDialog } from './NewRowDialog.tsx';
import type { SiteLists } from './siteLists.ts';
import { useListContent, type WriteOutcome } from './useListContent.ts';
import { WriteProblem } from './WriteProblem.tsx';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: 0,
    minWidth: 0,
  },
});
const NO_ROWS: readonly ListRow[] = [];

type Props = { readonly site: SiteLists; readonly list: SiteList };

/** One list as a grid. What SharePoint refuses is said above the grid, in its own words. */
export function ListView({ site, list }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { content, reload, write, add, remove } = useListContent(site, list.id);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState<Cell>();
  const [dialog, setDialog] = useState<'new' | 'delete'>();
  const [problem, setProblem] = useState<Exclude<WriteOutcome, { kind: 'done' }>>();
  const sought = useDeferredValue(filter);
  const all = content.kind === 'ready' ? content.rows : NO_ROWS;
  const rows = useMemo(() => rowsWith(all, sought), [all, sought]);
  const chosen = active && rows[active.row];
  const told = async (writing: Promise<WriteOutcome>) => {
    const outcome = await writing;
    setProblem(outcome.kind === 'done' ? undefined : outcome);
    return outcome.kind === 'done';
  };
  const again = () => {
    setProblem(undefined);
    reload();
  };
  const problemShown = <WriteProblem problem={problem} onReload={again} onDismiss={() => setProblem(undefined)} />;
  return (
    <section className={styles.view} aria-labelledby="list-name">
      <ListToolbar
        list={list}
        count={{ shown: rows.length, all: all.length }}
        filter={filter}
        onFilter={setFilter}
        onCommand={(command) => (command === 'reload' ? again() : setDialog(command))}
        canDelete={chosen !== undefined}
      />
      {problemShown}
      {content.kind === 'loading' && <Spinner label={texts.lists.loading} />}
      {content.kind === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.lists.notRead(content.message)}</MessageBarBody>
        </MessageBar>
      )}
      {content.kind === 'ready' && (
        <ListGrid
          name={list.displayName}
          columns={content.columns}
          rows={rows}
          active={active}
          onActive={setActive}
          onWrite={(row, fields) => told(write(row, fields))}
          problem={problemShown}
        />
      )}
      {dialog === 'new' && content.kind === 'ready' && (
        <NewRowDialog columns={content.columns} onAdd={add} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'delete' && chosen && (
        <DeleteRowDialog row={chosen} onDelete={() => void told(remove(chosen))} onClose={() => setDialog(undefined)} />
      )}
    </section>
  );
}
