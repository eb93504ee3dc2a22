import { Link, makeResetStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';

// As high as it needs to be to be hit with a finger, in a line that is lower.
const useLink = makeResetStyles({
  font: 'inherit',
  textAlign: 'start',
  paddingBlock: tokens.spacingVerticalXS,
  overflowWrap: 'anywhere',
});

type Props = { readonly text: string; readonly onTake: (text: string) => void };

/** What was probably meant, to be searched for instead. */
export function DidYouMean({ text, onTake }: Props) {
  const link = useLink();
  const { didYouMean } = useTexts().tab.search;
  return (
    <Link as="button" inline className={link} onClick={() => onTake(text)}>
      {didYouMean(text)}
    </Link>
  );
}
