import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Filled } from '@fluentui/react-icons';
import { hashOf } from '../hostPlace.ts';
import { useTexts } from '../session.ts';
import { useFaults } from './useFaults.ts';
import { presetOf, struckInAll, wishesOf } from './wishes.ts';

const useStyles = makeStyles({
  banner: {
    gridArea: 'banner',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderInlineWidth: 0,
  },
  glyph: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  text: { flexGrow: 1, flexBasis: '12rem', minWidth: 0 },
  link: { color: 'inherit' },
});

/** Nobody shall take a disturbed line for a broken product: on every view, as long as it is so. */
export function FaultBanner() {
  const styles = useStyles();
  const { faults: words } = useTexts();
  const { plan, struck, change } = useFaults();
  if (plan === null) return null;
  const preset = presetOf(wishesOf(plan));
  const name = preset === undefined ? words.own : words.presets[preset].name;
  return (
    <aside className={styles.banner} aria-label={words.banner.label}>
      <Warning20Filled className={styles.glyph} aria-hidden />
      <span className={styles.text}>
        <strong>{words.banner.on(name)}</strong> {words.banner.struck(struckInAll(struck))}{' '}
        <a className={styles.link} href={hashOf({ view: 'faults' })}>
          {words.banner.show}
        </a>
      </span>
      <Button size="small" onClick={() => void change(null)}>
        {words.turnOff}
      </Button>
    </aside>
  );
}
