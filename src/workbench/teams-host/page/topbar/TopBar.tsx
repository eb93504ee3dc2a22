import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { PersonMenu } from './PersonMenu.tsx';

const useStyles = makeStyles({
  bar: {
    gridArea: 'top',
    display: 'grid',
    gridTemplateColumns: '1fr minmax(0, 480px) 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalL,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', paddingInline: tokens.spacingHorizontalM },
  },
  title: {
    gridColumn: '2',
    height: '32px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    [NARROW]: { gridColumn: '1', justifyContent: 'start', border: 'none', backgroundColor: 'transparent' },
  },
  note: { [NARROW]: { display: 'none' } },
  tools: { display: 'flex', justifyContent: 'end', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The title names the window for what it is: nobody shall take the workbench for the real Teams. */
export function TopBar() {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        <Text size={200} truncate wrap={false}>
          {texts.topBar.title}
          <span className={styles.note}>{texts.topBar.titleNote}</span>
        </Text>
      </div>
      <div className={styles.tools}>
        <AppearanceMenu />
        <PersonMenu />
      </div>
    </header>
  );
}
