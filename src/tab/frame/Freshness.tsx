import {
  Button,
  makeResetStyles,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle16Regular, CloudArrowDown16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useFreshness, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const useLine = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXS,
  color: tokens.colorNeutralForeground3,
  whiteSpace: 'nowrap',
});
const useStyles = makeStyles({
  words: { '@media (max-width: 639px)': { display: 'none' } },
});

/** How fresh the page is. A pull that runs over content which is there already is not worth a word. */
export function Freshness() {
  const line = useLine();
  const styles = useStyles();
  const freshness = useFreshness();
  const { freshness: words } = useTexts().tab;
  const shown = wordsFor(freshness);
  const Icon =
    shown === 'fresh' ? CheckmarkCircle16Regular : shown === 'failed' ? Warning16Regular : CloudArrowDown16Regular;
  return (
    <span className={line} title={words[shown]}>
      <Icon aria-hidden />
      <span className={styles.words}>{shown === 'failed' ? words.offline : words[shown]}</span>
    </span>
  );
}

function wordsFor(freshness: ReturnType<typeof useFreshness>): 'fresh' | 'failed' | 'pulling' {
  if (freshness.kind === 'failed') return 'failed';
  return freshness.kind === 'fresh' || (freshness.kind === 'pulling' && freshness.hasContent) ? 'fresh' : 'pulling';
}

/** Says that what is shown may be old, and lets a person try again. */
export function StaleNotice() {
  const { replica } = useSession();
  const freshness = useFreshness();
  const { freshness: words } = useTexts().tab;
  if (freshness.kind !== 'failed' || !freshness.hasContent) return null;
  return (
    <MessageBar intent="warning" shape="square" politeness="polite">
      <MessageBarBody>{words.failed}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void replica.pull()}>
          {words.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
