import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { AdoptionBoard, BoardRow } from '#usecases/adoptionBoard.ts';
import { useActor } from '../start/session.ts';
import { useBoardTexts } from './boardTexts.ts';
import { CellMarks } from './CellMarks.tsx';
import { GroupDue, GroupFacts } from './GroupFacts.tsx';
import { nameOf } from './told.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  head: {
    ...typographyStyles.caption1,
    verticalAlign: 'bottom',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // Centred by its physical sides: the writing runs upwards.
  region: {
    writingMode: 'vertical-rl',
    rotate: '180deg',
    whiteSpace: 'nowrap',
    display: 'block',
    width: 'fit-content',
    marginLeft: 'auto',
    marginRight: 'auto',
  },
  own: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  ownCell: { backgroundColor: tokens.colorNeutralBackground2 },
  // Stays in sight while the regions scroll under it.
  group: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: '220px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  cell: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: 0,
    minWidth: '30px',
    verticalAlign: 'top',
    textAlign: 'left',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

type Props = { readonly board: AdoptionBoard; readonly rows: readonly BoardRow[] };

/** All regions beside the product groups. */
export function BoardTable({ board, rows }: Props) {
  const styles = useStyles();
  const words = useBoardTexts();
  const { speaksFor } = useActor();
  const own = new Set<string>(speaksFor);
  return (
    // Wider than the page: whoever has no mouse scrolls it with the arrow keys.
    <div role="region" aria-label={words.table} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.group)}>
              {words.group}
            </th>
            {board.regions.map(({ code, name }) => (
              <th
                key={code}
                scope="col"
                title={name}
                className={mergeClasses(styles.head, own.has(code) && styles.own)}
              >
                <span className={styles.region}>{words.shortName(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className={mergeClasses(styles.cell, styles.group)}>
                <div className={styles.name}>{nameOf(row)}</div>
                <GroupFacts row={row} />
                <GroupDue row={row} />
              </th>
              {row.cells.map((cell, at) => (
                <td
                  key={board.regions[at]?.code ?? at}
                  className={mergeClasses(styles.cell, own.has(board.regions[at]?.code ?? '') && styles.ownCell)}
                >
                  <CellMarks row={row} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
