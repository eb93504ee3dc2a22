import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import { CHANGED_AT_WIDTH, CHANGED_BY_WIDTH, columnWidth, ROW_HEIGHT } from './gridMeasures.ts';
import type { ListColumn } from './listShapes.ts';

const useStyles = makeStyles({
  row: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    height: `${ROW_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  cell: {
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM}`,
    alignContent: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  first: {
    position: 'sticky',
    left: 0,
    backgroundColor: 'inherit',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { position: 'static' },
  },
});

export function GridHeader({ columns }: { readonly columns: readonly ListColumn[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const headings = [
    ...columns.map((column) => ({ name: column.displayName, hint: column.description, width: columnWidth(column) })),
    { name: texts.lists.changedBy, hint: '', width: CHANGED_BY_WIDTH },
    { name: texts.lists.changedAt, hint: '', width: CHANGED_AT_WIDTH },
  ];
  return (
    <div role="row" aria-rowindex={1} className={styles.row}>
      {headings.map(({ name, hint, width }, index) => (
        <div
          key={index}
          role="columnheader"
          aria-colindex={index + 1}
          title={hint}
          className={mergeClasses(styles.cell, index === 0 && styles.first)}
          style={{ width }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}
