import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { initialsOf } from '../initials.ts';
import { NARROW } from '../layout.ts';
import { useSession, useTexts } from '../session.ts';

/** How many participants a stage shows at once. */
const SHOWN = 9;
const SHOWN_BESIDE = 5;

const useStyles = makeStyles({
  tiles: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    listStyleType: 'none',
  },
  strip: {
    flexGrow: 0,
    gridTemplateColumns: `repeat(${SHOWN_BESIDE}, minmax(0, 1fr))`,
    [NARROW]: { display: 'none' },
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
  },
});

/** Those who take part, by their function: placeholders for what a camera would show. */
export function Tiles({ isStrip }: { readonly isStrip: boolean }) {
  const styles = useStyles();
  const { meeting: words } = useTexts();
  const { people } = useSession();
  return (
    <ul className={mergeClasses(styles.tiles, isStrip && styles.strip)} aria-label={words.participants}>
      {people.slice(0, isStrip ? SHOWN_BESIDE : SHOWN).map(({ oid, displayName }) => (
        <li key={oid} className={styles.tile} aria-label={words.withoutVideo(displayName)}>
          <Avatar size={isStrip ? 28 : 48} initials={initialsOf(displayName)} color="neutral" aria-hidden />
          {displayName}
        </li>
      ))}
    </ul>
  );
}
