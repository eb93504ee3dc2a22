import { Component, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Frame } from '../frame/Frame.tsx';
import { NavigationContext, useNavigation, usePlace, type Navigation } from '../frame/navigation.ts';
import type { Freshness } from '#replica/replica.ts';
import { SessionContext, type Session } from './session.ts';
import { StopPage, type Stop } from './StopPage.tsx';
import { lastingStop } from './stopOf.ts';
import { late } from './late.tsx';
import { useStartTexts } from './startTexts.ts';
import type { Host } from './teams.ts';
import { useTexts } from './texts.ts';

const ConfigureView = late(() => import('../configure/ConfigureView.tsx'));

const useStyles = makeStyles({
  waiting: { display: 'flex', padding: tokens.spacingHorizontalXXL },
});

type Props = {
  readonly session: Session;
  readonly navigation: Navigation;
  /** Given where the page is shown to add or change a tab. */
  readonly offer?: Host['offer'];
  /** In place of a sentence that the person has to sign in, where Teams does not do it. @param then the person has */
  readonly signedOut?: ((then: () => void) => ReactNode) | undefined;
};

/** Samsyn, once it is known who is looking and where the local copy is. */
export function App({ session, navigation, offer, signedOut }: Props) {
  return (
    <SessionContext value={session}>
      <NavigationContext value={navigation}>
        <CatchBugs>
          <WhenThereIsContent session={session} offer={offer} signedOut={signedOut} />
        </CatchBugs>
      </NavigationContext>
    </SessionContext>
  );
}

type WhenProps = Pick<Props, 'session' | 'signedOut'> & { readonly offer: Host['offer'] };

function WhenThereIsContent({ session: { replica, signIn, outside }, offer, signedOut }: WhenProps) {
  const styles = useStyles();
  const { tab } = useTexts();
  const place = usePlace();
  const freshness = useSyncExternalStore(replica.subscribe, replica.freshness);
  const stop = useLastingStop(freshness);
  const [isTrying, setTrying] = useState(false);
  const retry = async (): Promise<void> => {
    setTrying(true);
    // Whatever became of signing in, the pull shows it.
    if (stop === 'signInRequired') await signIn().catch(() => undefined);
    await replica.pull();
    setTrying(false);
  };

  const isClosed = stop === 'accessDenied' || stop === 'signInRequired';
  // The page that makes the lists says itself what it finds, and stays while the first of them come into being.
  if (place?.kind === 'setup' && !isClosed) return <Frame />;
  if (stop === 'signInRequired' && signedOut) return signedOut(() => void replica.pull());
  if (stop !== undefined) {
    return (
      <StopPage stop={stop} isTrying={isTrying} onRetry={() => void retry()}>
        {stop === 'notFound' && <ToSetup />}
        {/* The account may be another than the one with access. */}
        {stop === 'accessDenied' && outside && (
          <Button onClick={() => void outside.signOut()}>{tab.frame.signOut}</Button>
        )}
      </StopPage>
    );
  }
  if (freshness.kind === 'starting' || (freshness.kind === 'pulling' && !freshness.hasContent)) {
    return (
      <main className={styles.waiting}>
        <Spinner size="small" label={tab.freshness.pulling} />
      </main>
    );
  }
  if (offer !== undefined) {
    return (
      <Suspense>
        <ConfigureView onChoice={offer} />
      </Suspense>
    );
  }
  return <Frame />;
}

function useLastingStop(freshness: Freshness): Stop | undefined {
  const [lasting, setLasting] = useState<Stop>();
  const stop = lastingStop(freshness, lasting);
  if (stop !== lasting) setLasting(stop);
  return stop;
}

/** The way to the page that makes the lists; who may do so is SharePoint's matter. */
function ToSetup() {
  const navigation = useNavigation();
  const start = useStartTexts();
  return <Button onClick={() => navigation.go({ kind: 'setup' })}>{start.setUp}</Button>;
}

type Caught = { readonly stop: Stop | undefined };

/** A fault of ours, or a part of the program that did not arrive: say so instead of a white page. */
class CatchBugs extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { stop: undefined };

  static getDerivedStateFromError(): Caught {
    return { stop: 'broken' };
  }

  override render(): ReactNode {
    const { stop } = this.state;
    if (stop === undefined) return this.props.children;
    return (
      <StopPage
        stop={stop}
        onRetry={() => {
          location.reload();
        }}
      />
    );
  }
}
