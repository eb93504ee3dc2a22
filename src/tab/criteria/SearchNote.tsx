import { Link, makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../start/texts.ts';
import { DidYouMean } from './DidYouMean.tsx';
import type { Seeking } from './useWordsFound.ts';

const useNote = makeResetStyles({
  ...typographyStyles.caption1,
  flexGrow: 1,
  minWidth: 0,
  overflowWrap: 'anywhere',
  color: tokens.colorNeutralForeground2,
  fontVariantNumeric: 'tabular-nums',
  '@media (max-width: 639px)': { order: 1, flexBasis: '100%' },
});

type Props = {
  readonly seeking: Seeking;
  /** Called with the words to be sought instead. */
  readonly onTake: (text: string) => void;
};

/** One quiet line about the search: what was probably meant, how far it has come, or that it does not answer. */
export function SearchNote({ seeking, onTake }: Props) {
  // Always there, so that what comes into it is read out.
  return (
    <div className={useNote()} aria-live="polite">
      {useSaid(seeking, onTake)}
    </div>
  );
}

function useSaid(seeking: Seeking, onTake: Props['onTake']): ReactNode {
  const { search } = useTexts().tab;
  switch (seeking.kind) {
    case 'noWords':
      return null;
    case 'found': {
      const { didYouMean, ids, nowhere = [] } = seeking.answer.words;
      if (didYouMean !== undefined) return <DidYouMean text={didYouMean} onTake={onTake} />;
      // Where nothing is found at all the page says so in its own place.
      return ids.length > 0 && nowhere.length > 0 ? search.nowhere(nowhere) : null;
    }
    case 'seeking': {
      const { isSlow, progress } = seeking;
      if (!isSlow) return null;
      if (progress === undefined) return search.searching;
      // How far it has come is for the eye: read out it would never end.
      return (
        <>
          {search.preparing} <span aria-hidden>{search.share(progress.done, progress.of)}</span>
        </>
      );
    }
    case 'failed':
      return (
        <>
          {seeking.answer === undefined ? search.failed : search.failedBefore(seeking.answer.text)}{' '}
          <Link as="button" inline onClick={seeking.retry}>
            {search.retry}
          </Link>
        </>
      );
  }
}
