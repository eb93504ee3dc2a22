import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons';
import type { BoardCell, BoardRow } from '#usecases/adoptionBoard.ts';
import { AdoptionGlyph } from '../adoption/adoptionLook.tsx';
import { useAdoptionTexts } from '../adoption/adoptionTexts.ts';
import { useBoardTexts } from './boardTexts.ts';
import { cellTold } from './told.ts';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption2,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  state: { display: 'inline-flex', alignItems: 'center' },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  none: { color: tokens.colorNeutralForeground4 },
});

/** One region in one product group: a shape for each package, how much is answered, and whether something is due. */
export function CellMarks({ row, cell }: { readonly row: BoardRow; readonly cell: BoardCell }) {
  const styles = useStyles();
  const board = useBoardTexts();
  const { state } = useAdoptionTexts();
  const told = cellTold(row, cell, { ...board, state });
  const isEmpty = cell.states.length === 0 && cell.asked === 0;
  return (
    <div title={told}>
      <span className={styles.unseen}>{told}</span>
      <div aria-hidden className={styles.root}>
        {cell.states.map((each, at) => (
          <span key={at} className={styles.state}>
            <AdoptionGlyph state={each} />
            {each === 'adoptedWithDeviations' && cell.states.length === 1 && cell.deviations}
          </span>
        ))}
        {cell.asked > 0 && <span>{`${cell.answered}/${cell.asked}`}</span>}
        {cell.due.length > 0 && <CalendarClock16Regular />}
        {isEmpty && <span className={styles.none}>{board.nothingDue}</span>}
      </div>
    </div>
  );
}
