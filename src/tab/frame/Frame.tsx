import { makeResetStyles, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { BrowsingContext, NOTHING_SOUGHT } from '../criteria/browsing.ts';
import { useSession } from '../start/session.ts';
import { useStartTexts } from '../start/startTexts.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle, whenIdle } from '../start/whenIdle.ts';
import { AnnounceContext, type Announcement } from './announcement.ts';
import { Header } from './Header.tsx';
import { useNavigation } from './navigation.ts';
import { Page } from './Page.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { CONTENT_ID } from './scrolling.ts';
import { views } from './views.ts';
import { late } from '../start/late.tsx';

const SavedNotice = late(() => import('../outbox/SavedNotice.tsx'));
const KeptFocus = late(() => import('./KeptFocus.tsx'));

const useFrame = makeResetStyles({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  color: tokens.colorNeutralForeground1,
});
const useMain = makeResetStyles({
  position: 'relative',
  flexGrow: 1,
  minHeight: 0,
  overflowY: 'auto',
  overflowX: 'hidden',
  paddingInline: tokens.spacingHorizontalXXL,
  paddingBottom: tokens.spacingVerticalXXXL,
  '@media (max-width: 639px)': { paddingInline: tokens.spacingHorizontalL },
  // Lines and columns that are wider than this are hard to follow.
  '& > *': { maxWidth: '1240px' },
});
const useStyles = makeStyles({ onStage: { paddingInline: 0, paddingBottom: 0, '& > *': { maxWidth: 'none' } } });
const useSkip = makeResetStyles({
  position: 'absolute',
  left: tokens.spacingHorizontalM,
  top: '-100px',
  zIndex: 10,
  padding: tokens.spacingHorizontalM,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorBrandForegroundLink,
  ':focus': { top: tokens.spacingVerticalXS },
});

/** Header and page. The page scrolls, the header stays. */
export function Frame() {
  const frame = useFrame();
  const main = useMain();
  const skip = useSkip();
  const { onStage } = useStyles();
  const { seat } = useSession();
  const { loading } = useStartTexts();
  const { tab } = useTexts();
  const navigation = useNavigation();
  const [browsing, browse] = useState(NOTHING_SOUGHT);
  const browsed = useMemo(() => [browsing, browse] as const, [browsing]);
  const [announcement, announce] = useState<Announcement | undefined>();
  const content = useRef<HTMLElement>(null);
  const [isSettled, setIsSettled] = useState(false);
  useFetchedWhenIdle(SavedNotice.fetch);
  // What most pages lead to.
  useFetchedWhenIdle(views.Criterion.fetch);
  useEffect(() => whenIdle(() => setIsSettled(true)), []);

  useEffect(
    () =>
      navigation.subscribe(() => {
        content.current?.scrollTo({ top: 0 });
        announce(undefined);
      }),
    [navigation],
  );

  return (
    <div className={frame}>
      <a
        href={`#${CONTENT_ID}`}
        className={skip}
        onClick={(event) => {
          event.preventDefault();
          content.current?.querySelector<HTMLElement>('h1')?.focus();
        }}
      >
        {tab.frame.skipToContent}
      </a>
      <Suspense>{isSettled && <KeptFocus />}</Suspense>
      {seat.frame === 'content' && <Header />}
      {seat.frame === 'sidePanel' && <PanelHeader />}
      <main ref={content} id={CONTENT_ID} className={mergeClasses(main, seat.frame === 'meetingStage' && onStage)}>
        {announcement && (
          <Suspense>
            <SavedNotice announcement={announcement} onClose={() => announce(undefined)} />
          </Suspense>
        )}
        <Suspense fallback={<Spinner size="small" label={loading} delay={200} />}>
          <BrowsingContext value={browsed}>
            <AnnounceContext value={announce}>
              <Page />
            </AnnounceContext>
          </BrowsingContext>
        </Suspense>
      </main>
    </div>
  );
}
