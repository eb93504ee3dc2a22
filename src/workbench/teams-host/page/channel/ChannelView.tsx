import { Avatar, Button, makeStyles, Subtitle2, Tab, TabList, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { initialsOf } from '../initials.ts';
import { Pane, PaneItem } from '../Pane.tsx';
import { hashOf, type HostPlace } from '../hostPlace.ts';
import { NARROW, NO_PANE } from '../layout.ts';
import { useSession, useTexts } from '../session.ts';
import { PostsView } from './PostsView.tsx';
import { AddTabDialog } from './AddTabDialog.tsx';
import { useAddedTabs } from './addedTabs.ts';
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
  const [tabs, keep] = useAddedTabs();
  const [isAdding, setIsAdding] = useState(false);
  const isTab = place.view === 'channelTab';
  const shown = place.view === 'addedTab' ? tabs[place.tab] : undefined;
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
            selectedValue={selectedIn(place)}
            onTabSelect={(_event, { value }) => go(placeOfTab(value))}
          >
            <Tab value="posts">{texts.channel.posts}</Tab>
            <Tab value="samsyn">{texts.appName}</Tab>
            {tabs.map(({ name }, at) => (
              <Tab key={at} value={at}>
                {name}
              </Tab>
            ))}
          </TabList>
          <Button
            appearance="subtle"
            icon={<Add20Regular />}
            aria-label={texts.addTab.open}
            onClick={() => setIsAdding(true)}
          />
          {place.view === 'addedTab' && shown && (
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              aria-label={texts.addTab.remove(shown.name)}
              onClick={() => {
                keep(tabs.filter((tab) => tab !== shown));
                go({ view: 'channelTab' });
              }}
            />
          )}
        </header>
        {shown && <TabFrame isInChannel address={shown.address} />}
        {isAdding && (
          <AddTabDialog
            onClose={() => setIsAdding(false)}
            onAdd={(tab) => {
              keep([...tabs, tab]);
              go({ view: 'addedTab', tab: tabs.length });
            }}
          />
        )}
        {isTab ? (
          <TabFrame isInChannel {...(place.subPageId !== undefined && { subPageId: place.subPageId })} />
        ) : (
          shown === undefined && <PostsView />
        )}
      </section>
    </div>
  );
}

function selectedIn(place: HostPlace): unknown {
  if (place.view === 'addedTab') return place.tab;
  return place.view === 'channelTab' ? 'samsyn' : 'posts';
}

function placeOfTab(value: unknown): HostPlace {
  if (typeof value === 'number') return { view: 'addedTab', tab: value };
  return { view: value === 'samsyn' ? 'channelTab' : 'posts' };
}
