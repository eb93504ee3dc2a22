import { Avatar, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Handshake20Filled } from '@fluentui/react-icons';
import { useSession, useTexts } from '../session.ts';
import { TabFrame } from './TabFrame.tsx';

const useStyles = makeStyles({
  view: { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)' },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The tab on its own, outside any channel: where a link without a channel leads. */
export function PersonalAppView() {
  const styles = useStyles();
  const texts = useTexts();
  const { place } = useSession();
  const subPageId = place.view === 'personalApp' ? place.subPageId : undefined;
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <Avatar shape="square" size={28} icon={<Handshake20Filled />} color="brand" aria-hidden />
        <Subtitle2 as="h1">{texts.appName}</Subtitle2>
      </header>
      <TabFrame isInChannel={false} {...(subPageId !== undefined && { subPageId })} />
    </div>
  );
}
