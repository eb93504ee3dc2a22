import { makeResetStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { BrowsingContext, NOTHING_SOUGHT } from '../criteria/browsing.ts';
import { useTexts } from '../start/texts.ts';
import { AnnounceContext, type Announcement } from './announcement.ts';
import { Header } from './Header.tsx';
import { useNavigation } from './navigation.ts';
import { Page } from './Page.tsx';
import { CONTENT_ID } from './scrolling.ts';

const SavedNotice = lazy(() => import('../outbox/SavedNotice.tsx'));

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
  const { tab } = useTexts();
  const navigation = useNavigation();
  const [browsing, browse] = useState(NOTHING_SOUGHT);
  const browsed = useMemo(() => [browsing, browse] as const, [browsing]);
  const [announcement, announce] = useState<Announcement | undefined>();
  const content = useRef<HTMLElement>(null);

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
      <Header />
      <main ref={content} id={CONTENT_ID} className={main}>
        <Suspense fallback={<Spinner size="small" label={tab.start.loading} delay={200} />}>
          {announcement && <SavedNotice announcement={announcement} onClose={() => announce(undefined)} />}
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
