import { Avatar, makeStyles, Subtitle2, Tab, TabList, tokens } from '@fluentui/react-components';
import { initialsOf } from '../initials.ts';
import { Pane, PaneItem } from '../Pane.tsx';
import { hashOf } from '../hostPlace.ts';
import { NARROW, NO_PANE } from '../layout.ts';
import { useSession, useTexts } from '../session.ts';
import { PostsView } from './PostsView.tsx';
import { useChannel } from './team.ts';
import { TabFrame } from './TabFrame.tsx';

const useStyles = makeStyles({
  view: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    [NO_PANE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  channel: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minWidth: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { paddingInline: tokens.spacingHorizontalM, minHeight: '48px', gap: tokens.spacingHorizontalS },
  },
  // TabList does not shrink by itself and would push a narrow window wider than the screen.
  tabs: { flexShrink: 1, minWidth: 0, flexWrap: 'wrap' },
  name: { whiteSpace: 'nowrap' },
});

/** A channel with its tabs: the conversation and Samsyn. */
export function ChannelView() {
  const styles = useStyles();
  const texts = useTexts();
  const { place, go } = useSession();
  const channel = useChannel();
  const isTab = place.view === 'channelTab';
  return (
    <div className={styles.view}>
      <Pane title={texts.rail.team} whenNarrow="hidden">
        <PaneItem kind="group" name={channel.teamName} />
        <PaneItem kind="open" name={channel.name} href={hashOf({ view: 'channelTab' })} />
      </Pane>
      <section className={styles.channel} aria-labelledby="channel-name">
        <header className={styles.header}>
          <Avatar shape="square" size={32} initials={initialsOf(channel.name)} color="forest" aria-hidden />
          <Subtitle2 as="h1" id="channel-name" className={styles.name}>
            {channel.name}
          </Subtitle2>
          <TabList
            className={styles.tabs}
            aria-label={texts.channel.tabs}
            selectedValue={isTab ? 'samsyn' : 'posts'}
            onTabSelect={(_event, { value }) => go({ view: value === 'samsyn' ? 'channelTab' : 'posts' })}
          >
            <Tab value="posts">{texts.channel.posts}</Tab>
            <Tab value="samsyn">{texts.appName}</Tab>
          </TabList>
        </header>
        {isTab ? (
          <TabFrame isInChannel {...(place.subPageId !== undefined && { subPageId: place.subPageId })} />
        ) : (
          <PostsView />
        )}
      </section>
    </div>
  );
}
