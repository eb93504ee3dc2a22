import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdoptionBoard, BoardCell, BoardRow } from '#usecases/adoptionBoard.ts';
import { AdoptionGlyph } from '../adoption/adoptionLook.tsx';
import { useAdoptionTexts } from '../adoption/adoptionTexts.ts';
import { Section } from '../frame/Section.tsx';
import { useBoardTexts } from './boardTexts.ts';
import { GroupDue, GroupFacts } from './GroupFacts.tsx';
import { cellTold, nameOf } from './told.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  region: {
    ...typographyStyles.body1,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  told: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly board: AdoptionBoard; readonly rows: readonly BoardRow[] };

/** Group by group, where the regions have no room beside each other: their lines unfold. */
export function BoardList({ board, rows }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {rows.map((row) => (
        <Section key={row.code} heading={nameOf(row)}>
          <Group board={board} row={row} />
        </Section>
      ))}
    </div>
  );
}

function Group({ board, row }: { readonly board: AdoptionBoard; readonly row: BoardRow }) {
  const styles = useStyles();
  const words = useBoardTexts();
  const [isOpen, setIsOpen] = useState(false);
  const name = nameOf(row);
  return (
    <div className={styles.group}>
      <GroupFacts row={row} />
      <GroupDue row={row} />
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={isOpen ? words.hideRegionsIn(name) : words.showRegionsIn(name)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? words.hideRegions : words.showRegions}
      </Button>
      {isOpen && (
        <ul className={styles.list}>
          {board.regions.map((region, at) => {
            const cell = row.cells[at];
            return cell && <RegionLine key={region.code} name={region.name} row={row} cell={cell} />;
          })}
        </ul>
      )}
    </div>
  );
}

type LineProps = { readonly name: string; readonly row: BoardRow; readonly cell: BoardCell };

function RegionLine({ name, row, cell }: LineProps) {
  const styles = useStyles();
  const board = useBoardTexts();
  const { state } = useAdoptionTexts();
  return (
    <li className={styles.region}>
      <div className={styles.name}>
        {cell.states.map((each, at) => (
          <AdoptionGlyph key={at} state={each} />
        ))}
        {name}
      </div>
      <div className={styles.told}>{cellTold(row, cell, { ...board, state })}</div>
    </li>
  );
}
