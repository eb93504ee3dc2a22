import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Edit16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { HistoryEntry } from '#usecases/criterionHistory.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { historySentence } from './historySentence.ts';
import { useHistoryTexts } from './historyTexts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, marginBottom: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  date: {
    ...typographyStyles.caption1,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  what: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  said: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  mark: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** What happened, newest first as given. */
export function TimeLine({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <ol className={styles.list}>
      {entries.map((entry, index) => (
        <li key={index} className={styles.item}>
          <time dateTime={entry.at} className={styles.date}>
            {tab.format.date(entry.at)}
          </time>
          <Line entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Line({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useStyles();
  const texts = useTexts();
  const history = useHistoryTexts();
  const regionName = useRegionName();
  const { what, said } = historySentence(entry, { texts, history, regionName });
  return (
    <div>
      <div className={styles.what}>{what}</div>
      {said !== '' && <p className={styles.said}>{said}</p>}
      <div className={styles.who}>{entry.by}</div>
      {entry.isByHand && (
        <div className={styles.mark}>
          <Edit16Regular aria-hidden />
          {history.byHand}
        </div>
      )}
      {!entry.isCounted && (
        <div className={styles.mark}>
          <Warning16Regular aria-hidden />
          {history.notCounted}
        </div>
      )}
    </div>
  );
}
