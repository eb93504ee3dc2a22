import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { Handshake20Filled, Handshake20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { TabFrame } from '../channel/TabFrame.tsx';
import { NARROW } from '../layout.ts';
import { useSession, useTexts } from '../session.ts';
import { clearStage, useStage } from './stage.ts';
import { Tiles } from './Tiles.tsx';

const useStyles = makeStyles({
  view: {
    height: '100%',
    display: 'grid',
    gridTemplate: '"bar bar" 48px "stage panel" minmax(0, 1fr) / minmax(0, 1fr) auto',
    // On a phone the app comes in the meeting's place, and the stage above it where something is shared.
    [NARROW]: { gridTemplate: '"bar" 48px "stage" auto "panel" minmax(0, 1fr) / minmax(0, 1fr)' },
  },
  bar: {
    gridArea: 'bar',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  stage: {
    gridArea: 'stage',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  alone: { [NARROW]: { display: 'none' } },
  above: { [NARROW]: { height: '40vh' } },
  shared: { flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  sharing: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  // Teams gives an app 280 px in narrow windows, and up to 320 in wide ones.
  panel: {
    gridArea: 'panel',
    width: '320px',
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '280px' },
    [NARROW]: { width: 'auto', borderLeftStyle: 'none' },
  },
});

/** A call: the participants, Samsyn's side panel, and on the stage what was shared to it. */
export function MeetingView() {
  const styles = useStyles();
  const { meeting: words } = useTexts();
  const { place } = useSession();
  const stage = useStage();
  const [hasPanel, setHasPanel] = useState(true);
  const subPageId = place.view === 'meeting' ? place.subPageId : undefined;
  return (
    <div className={styles.view}>
      <header className={styles.bar}>
        <Subtitle2 as="h1" className={styles.name}>
          {words.title}
        </Subtitle2>
        <Button
          appearance="subtle"
          icon={hasPanel ? <Handshake20Filled /> : <Handshake20Regular />}
          aria-label={hasPanel ? words.hidePanel : words.showPanel}
          onClick={() => setHasPanel(!hasPanel)}
        />
      </header>
      <section
        className={mergeClasses(styles.stage, stage === undefined ? styles.alone : styles.above)}
        aria-label={words.stage}
      >
        {stage !== undefined && (
          <>
            <div className={styles.sharing}>
              <Text size={200}>{words.shared}</Text>
              <Button size="small" onClick={clearStage}>
                {words.stop}
              </Button>
            </div>
            <div className={styles.shared}>
              <TabFrame isInChannel={false} meetingFrame="meetingStage" address={stage} />
            </div>
          </>
        )}
        <Tiles isStrip={stage !== undefined} />
      </section>
      {hasPanel && (
        <aside className={styles.panel} aria-label={words.panel}>
          <TabFrame isInChannel={false} meetingFrame="sidePanel" {...(subPageId !== undefined && { subPageId })} />
        </aside>
      )}
    </div>
  );
}
