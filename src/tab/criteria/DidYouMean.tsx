import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  // Higher than the line that it stands in, to be hit with a finger.
  link: { ...typographyStyles.caption1, textAlign: 'start', paddingBlock: tokens.spacingVerticalXS },
});

type Props = { readonly text: string; readonly onTake: (text: string) => void };

/** What was probably meant, to be searched for instead. */
export function DidYouMean({ text, onTake }: Props) {
  const styles = useStyles();
  const { didYouMean } = useTexts().tab.search;
  return (
    <Link as="button" inline className={styles.link} onClick={() => onTake(text)}>
      {didYouMean(text)}
    </Link>
  );
}
