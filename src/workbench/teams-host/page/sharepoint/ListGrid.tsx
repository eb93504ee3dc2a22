import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../session.ts';
import { GridHeader } from './GridHeader.tsx';
import { cellAfterKey } from './gridKeys.ts';
import { GridRow } from './GridRow.tsx';
import { gridWidth, ROW_HEIGHT } from './gridMeasures.ts';
import { LongTextDialog } from './LongTextDialog.tsx';
import { useGrid, type GridProps } from './useGrid.ts';

const useStyles = makeStyles({
  region: { overflow: 'auto', minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  grid: { position: 'relative' },
  empty: { display: 'block', padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2 },
});

/** An editable grid that draws only the rows in sight, and always the row that has the focus. */
export function ListGrid(props: GridProps) {
  const { name, columns, rows, onActive } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { active, region, virtual, size, editing, watchFocus, goTo, edit, setDraft, end } = useGrid(props);
  const steer = (event: KeyboardEvent) => {
    const target = cellAfterKey(active, event, size);
    if (target) goTo(target);
    else if (event.key === 'Enter' || event.key === 'F2') edit(active);
    else return;
    event.preventDefault();
  };
  if (rows.length === 0) return <Text className={styles.empty}>{texts.lists.empty}</Text>;
  return (
    <div ref={region} className={styles.region}>
      <div
        role="grid"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        aria-colcount={size.columns}
        className={styles.grid}
        style={{ width: gridWidth(columns), height: virtual.getTotalSize() + ROW_HEIGHT }}
        onKeyDown={steer}
        onFocus={watchFocus.enter}
        onBlur={watchFocus.leave}
      >
        <GridHeader columns={columns} />
        {virtual.getVirtualItems().map(({ index, start: top }) => {
          const row = rows[index];
          if (!row) return undefined;
          return (
            <GridRow
              key={row.id}
              place={{ index, top: top + ROW_HEIGHT }}
              row={row}
              columns={columns}
              activeColumn={active.row === index ? active.column : -1}
              isChosen={props.active?.row === index}
              editing={editing?.row.id === row.id && editing.column.kind !== 'note' ? editing : undefined}
              on={{
                activate: onActive,
                edit,
                draft: setDraft,
                end: (how, draft) => void end(how, draft),
                isFocusInGrid: watchFocus.isInside,
              }}
            />
          );
        })}
      </div>
      {editing?.column.kind === 'note' && (
        <LongTextDialog
          editing={editing}
          problem={props.problem}
          onDraft={setDraft}
          onEnd={(how, draft) => void end(how, draft)}
        />
      )}
    </div>
  );
}
