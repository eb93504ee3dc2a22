import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons';
import type { BoardRow } from '#usecases/adoptionBoard.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useSession } from '../start/session.ts';
import { useBoardTexts } from './boardTexts.ts';
import { answeredAll, dueLines } from './told.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  line: {
    ...typographyStyles.caption1,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { ...typographyStyles.caption1, margin: 0, padding: 0, listStyleType: 'none' },
  due: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0 },
});

/** What is going on in a product group: its packages and consultations, each leading to its page. */
export function GroupFacts({ row }: { readonly row: BoardRow }) {
  const styles = useStyles();
  const words = useBoardTexts();
  const [answered, asked] = answeredAll(row);
  return (
    <div className={styles.root}>
      {row.packages.map(({ package: { value }, edition, counts, regions }) => (
        <div key={value.key} className={styles.line}>
          <PlaceLink place={{ kind: 'adoption', key: value.key }}>{edition.value.content.name}</PlaceLink>
          <div>{words.adopted(counts.adopted + counts.adoptedWithDeviations, regions.length)}</div>
        </div>
      ))}
      {row.consultations.map(({ value }) => (
        <div key={value.key} className={styles.line}>
          <PlaceLink place={{ kind: 'consultation', key: value.key }}>{value.title}</PlaceLink>
        </div>
      ))}
      {asked > 0 && <div className={styles.line}>{words.answered(answered, asked)}</div>}
    </div>
  );
}

/** What falls due in a product group within the week; nothing where nothing does. */
export function GroupDue({ row }: { readonly row: BoardRow }) {
  const styles = useStyles();
  const words = useBoardTexts();
  const { today } = useSession();
  const lines = dueLines(row.due, today(), words);
  if (lines.length === 0) return null;
  return (
    <ul aria-label={words.due} className={styles.list}>
      {lines.map((line) => (
        <li key={line} className={styles.due}>
          <CalendarClock16Regular aria-hidden className={styles.icon} />
          {line}
        </li>
      ))}
    </ul>
  );
}
