import { makeStyles, SearchBox, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../session.ts';
import type { Asker } from './botInvoke.ts';
import { SearchResults } from './SearchResults.tsx';
import type { SearchResult } from './searchAnswer.ts';
import { useExtensionSearch } from './useExtensionSearch.ts';

const useStyles = makeStyles({
  flyout: { width: 'min(420px, 84vw)', display: 'grid', rowGap: tokens.spacingVerticalS },
  search: { maxWidth: 'none' },
  results: { height: 'min(360px, 48vh)', overflowY: 'auto' },
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
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const { isSearching, answer } = useExtensionSearch(asker, text);
  const results = answer?.kind === 'results' ? answer.results : [];
  const chosen = Math.min(active, results.length - 1);
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const result = results[chosen];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined) setActive(Math.max(0, Math.min(results.length - 1, chosen + step)));
    else if (result && !isSearching) onPick(result);
  };
  return (
    <div className={styles.flyout}>
      <Subtitle2 as="h2">{texts.appName}</Subtitle2>
      <SearchBox
        autoFocus
        className={styles.search}
        placeholder={texts.extension.search}
        aria-label={texts.extension.search}
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-activedescendant={results.length > 0 ? `${listId}-${chosen}` : undefined}
        value={text}
        onChange={(_event, { value }) => {
          setText(value);
          setActive(0);
        }}
        onKeyDown={steer}
      />
      <div className={styles.results} aria-busy={isSearching} tabIndex={0}>
        {!answer && <Spinner size="small" className={styles.hint} label={texts.extension.searching} />}
        {answer && answer.kind !== 'results' && (
          <Text className={styles.hint} role="status">
            {answer.kind === 'message' ? answer.text : texts.extension[answer.kind]}
          </Text>
        )}
        {answer?.kind === 'results' && results.length === 0 && (
          <Text className={styles.hint} role="status">
            {texts.extension.none}
          </Text>
        )}
        <SearchResults id={listId} results={results} chosen={chosen} onPick={onPick} />
      </div>
    </div>
  );
}
