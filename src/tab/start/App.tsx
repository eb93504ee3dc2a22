import { Component, useSyncExternalStore, type ReactNode } from 'react';
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Frame } from '../frame/Frame.tsx';
import { NavigationContext, type Navigation } from '../frame/navigation.ts';
import { SessionContext, type Session } from './session.ts';
import { StopPage, type Stop } from './StopPage.tsx';
import { stopOf } from './stopOf.ts';
import { useTexts } from './texts.ts';

const useStyles = makeStyles({
  waiting: { display: 'flex', padding: tokens.spacingHorizontalXXL },
});

type Props = { readonly session: Session; readonly navigation: Navigation };

/** Samsyn, once it is known who is looking and where the local copy is. */
export function App({ session, navigation }: Props) {
  return (
    <SessionContext value={session}>
      <NavigationContext value={navigation}>
        <CatchBugs>
          <WhenThereIsContent session={session} />
        </CatchBugs>
      </NavigationContext>
    </SessionContext>
  );
}

function WhenThereIsContent({ session: { replica, signIn } }: { readonly session: Session }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const freshness = useSyncExternalStore(replica.subscribe, replica.freshness);
  const stop = stopOf(freshness);
  const retry = (): void => {
    void (stop === 'signInRequired' ? signIn().then(replica.pull, replica.pull) : replica.pull());
  };

  if (stop !== undefined) return <StopPage stop={stop} onRetry={retry} />;
  if (freshness.kind === 'starting' || (freshness.kind === 'pulling' && !freshness.hasContent)) {
    return (
      <main className={styles.waiting}>
        <Spinner size="small" label={tab.freshness.pulling} />
      </main>
    );
  }
  return <Frame />;
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
