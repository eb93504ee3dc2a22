import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../session.ts';
import type { Asker } from './botInvoke.ts';
import { SearchField } from './SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';
import type { SearchResult } from './searchAnswer.ts';
import { SettingsButton } from './SettingsButton.tsx';
import { SignInButton } from './SignInButton.tsx';
import { useExtensionSearch, type Wanted } from './useExtensionSearch.ts';

const useStyles = makeStyles({
  flyout: { width: 'min(420px, 84vw)', display: 'grid', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  results: { height: 'min(360px, 48vh)', overflowY: 'auto' },
  more: { width: '100%' },
  hint: {
    display: 'block',
    padding: tokens.spacingVerticalL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

type Props = { readonly asker: Asker; readonly onPick: (result: SearchResult) => void };

/** The message extension: search, choose with the arrow keys or the mouse, and the card lands in the compose box. */
export function ExtensionFlyout({ asker, onPick }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [wanted, setWanted] = useState<Wanted>({ parameter: 'query', text: '' });
  const [active, setActive] = useState(0);
  const listId = useId();
  const { isSearching, answer, more, signedIn } = useExtensionSearch(asker, wanted);
  const results = answer?.kind === 'results' ? answer.results : [];
  const chosen = Math.min(active, results.length - 1);
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const result = results[chosen];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    // Walking past the last result is how the keyboard asks for more.
    if (step === 1 && chosen === results.length - 1) more?.();
    if (step !== undefined) setActive(Math.max(0, Math.min(results.length - 1, chosen + step)));
    else if (result && !isSearching) onPick(result);
  };
  return (
    <div className={styles.flyout}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{texts.appName}</Subtitle2>
        <SettingsButton asker={asker} />
      </div>
      <SearchField
        wanted={wanted}
        onWant={(next) => {
          setWanted(next);
          setActive(0);
        }}
        onKeyDown={steer}
        listId={listId}
        activeId={results.length > 0 ? `${listId}-${chosen}` : undefined}
      />
      <div className={styles.results} aria-busy={isSearching} tabIndex={0}>
        {!answer && <Spinner size="small" className={styles.hint} label={texts.extension.searching} />}
        {answer && answer.kind !== 'results' && (
          <Text className={styles.hint} role="status">
            {answer.kind === 'message' ? answer.text : texts.extension[answer.kind]}
          </Text>
        )}
        {answer?.kind === 'signIn' && (
          <div className={styles.hint}>
            <SignInButton person={asker.person} button={answer.button} onSignedIn={signedIn} />
          </div>
        )}
        {answer?.kind === 'results' && results.length === 0 && (
          <Text className={styles.hint} role="status">
            {texts.extension.none}
          </Text>
        )}
        <SearchResults id={listId} results={results} chosen={chosen} onPick={onPick} />
        {more && (
          <Button appearance="subtle" className={styles.more} onClick={more}>
            {texts.extension.more}
          </Button>
        )}
      </div>
    </div>
  );
}
