import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { NARROW } from '../layout.ts';
import { CellEditor, type EditEnd } from './CellEditor.tsx';
import { cellText, momentText } from './cellText.ts';
import type { Cell } from './gridKeys.ts';
import { CHANGED_AT_WIDTH, CHANGED_BY_WIDTH, columnWidth, ROW_HEIGHT } from './gridMeasures.ts';
import type { ListColumn, ListRow } from './listShapes.ts';
import type { Editing } from './useCellEditing.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    display: 'flex',
    height: `${ROW_HEIGHT}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  cell: {
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM}`,
    alignContent: 'center',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'default',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // What a row is recognised by stays in sight, where there is room for more beside it.
  first: {
    position: 'sticky',
    left: 0,
    backgroundColor: 'inherit',
    zIndex: 1,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { position: 'static' },
  },
  editor: { padding: `0 ${tokens.spacingHorizontalXXS}` },
});

export type RowEvents = {
  readonly activate: (cell: Cell) => void;
  readonly edit: (cell: Cell) => void;
  readonly draft: (text: string) => void;
  readonly end: (how: EditEnd, draft: string) => void;
  /** Focus follows the active cell only then: opening a list must not steal it from elsewhere. */
  readonly isFocusInGrid: () => boolean;
};

type Props = {
  readonly place: { readonly index: number; readonly top: number };
  readonly row: ListRow;
  readonly columns: readonly ListColumn[];
  /** -1 when the active cell is in another row. */
  readonly activeColumn: number;
  readonly isChosen: boolean;
  readonly editing: Editing | undefined;
  readonly on: RowEvents;
};

export function GridRow({ place, row, columns, activeColumn, isChosen, editing, on }: Props) {
  const styles = useStyles();
  const cells = [
    ...columns.map((column) => ({
      column,
      text: cellText(row.fields[column.name], column.kind),
      width: columnWidth(column),
    })),
    { column: undefined, text: row.changedBy, width: CHANGED_BY_WIDTH },
    { column: undefined, text: momentText(row.changedAt, 'moment'), width: CHANGED_AT_WIDTH },
  ];
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      aria-selected={isChosen}
      className={mergeClasses(styles.row, isChosen && styles.chosen)}
      style={{ top: place.top }}
    >
      {cells.map(({ column, text, width }, index) => {
        const isEdited = editing !== undefined && editing.column.name === column?.name;
        const cell = { row: place.index, column: index };
        return (
          <GridCell
            key={index}
            index={index}
            isReadOnly={column === undefined}
            isActive={index === activeColumn && !isEdited}
            className={mergeClasses(styles.cell, index === 0 && styles.first, isEdited && styles.editor)}
            width={width}
            onActivate={() => on.activate(cell)}
            onEdit={() => on.edit(cell)}
            isFocusInGrid={on.isFocusInGrid}
          >
            {isEdited ? <CellEditor editing={editing} onDraft={on.draft} onEnd={on.end} /> : text}
          </GridCell>
        );
      })}
    </div>
  );
}

type CellProps = {
  readonly index: number;
  readonly isReadOnly: boolean;
  readonly isActive: boolean;
  readonly className: string;
  readonly width: number;
  readonly onActivate: () => void;
  readonly onEdit: () => void;
  readonly isFocusInGrid: () => boolean;
  readonly children: ReactNode;
};

function GridCell({
  index,
  isReadOnly,
  isActive,
  className,
  width,
  onActivate,
  onEdit,
  isFocusInGrid,
  children,
}: CellProps) {
  const cell = useRef<HTMLDivElement>(null);
  const takeFocus = useEffectEvent(() => {
    if (isFocusInGrid()) cell.current?.focus();
  });
  // Before anything else can happen: a late focus would be taken from the editor that Tab opens in the next cell.
  useLayoutEffect(() => {
    if (isActive) takeFocus();
  }, [isActive]);
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={index + 1}
      aria-readonly={isReadOnly}
      tabIndex={isActive ? 0 : -1}
      className={className}
      style={{ width }}
      onFocus={onActivate}
      onDoubleClick={onEdit}
    >
      {children}
    </div>
  );
}
