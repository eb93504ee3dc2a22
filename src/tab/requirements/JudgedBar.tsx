import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import { useJudgingTexts, type JudgingTexts } from './judgingTexts.ts';
import type { Judging, SaidLast } from './useJudging.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  said: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
});

type Props = { readonly judging: Judging };

/** What was said last, with a way back, or why it did not hold. */
export default function JudgedBar({ judging: { last, trouble, undo } }: Props) {
  const styles = useStyles();
  const texts = useJudgingTexts();
  const { judging: words } = texts;
  const all = useTexts();
  const drifted = useDriftWords(trouble).whole();
  const sentence =
    trouble.kind === 'refused'
      ? sentenceFor(all.refusals.judgeRequirements, trouble.refusal)
      : trouble.kind === 'failed'
        ? failureText(trouble.failure, all)
        : drifted;
  return (
    <>
      {sentence !== undefined && <Notice intent="error" title={words.refused} body={sentence} occasion={trouble} />}
      <div className={styles.line}>
        <p role="status" className={styles.said}>
          {last && saidText(last, texts)}
        </p>
        {last?.undo !== undefined && (
          <Button size="small" aria-keyshortcuts="Control+Z" onClick={undo}>
            {words.undo}
          </Button>
        )}
      </div>
    </>
  );
}

function saidText({ judged, undo }: SaidLast, { judging: words }: JudgingTexts): string {
  if (undo === undefined) return words.undone;
  const requirements = new Set(judged.map(({ requirement }) => requirement)).size;
  const [first] = judged;
  if (requirements > 1 || first === undefined) return words.many(requirements);
  switch (first.judgement.kind) {
    case 'matches':
      return words.matched(first.judgement.criterion);
    case 'differs':
      return words.differed(first.judgement.criterion);
    case 'matchesNone':
      return words.unmatched;
    case 'takenBack':
      return words.takenBack;
  }
}
