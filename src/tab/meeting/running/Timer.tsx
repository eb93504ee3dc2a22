import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { timeOn, type AgendaItem, type Meeting } from '#domain/meeting.ts';
import { useNow } from '../live.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', justifySelf: 'end', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  clock: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  planned: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  over: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground1 },
  bar: {
    gridColumn: '1 / -1',
    height: '2px',
    backgroundColor: tokens.colorNeutralBackground6,
    // In high contrast the line is all that tells how long the whole is.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    forcedColorAdjust: 'none',
  },
  spent: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  isOver: { backgroundColor: tokens.colorStatusDangerForeground1 },
});

type Props = { readonly meeting: Meeting; readonly item: AgendaItem };

/** How long the meeting has been at an item. A screen reader is told in whole minutes, and only when it asks. */
export function Timer({ meeting, item: { key, minutes } }: Props) {
  const styles = useStyles();
  const { steps: words } = useMeetingTexts();
  const spent = Math.floor(timeOn(meeting, key, useNow()) / 1_000);
  const over = minutes === 0 ? 0 : spent - minutes * 60;
  return (
    <>
      <div role="timer" aria-label={words.timer(Math.floor(spent / 60), minutes)} className={styles.root}>
        <span className={styles.clock}>{words.clock(spent)}</span>
        {over > 0 ? (
          <span className={styles.over}>{words.over(over)}</span>
        ) : (
          minutes > 0 && <span className={styles.planned}>{words.ofPlanned(minutes)}</span>
        )}
      </div>
      {minutes > 0 && (
        <div aria-hidden className={styles.bar}>
          <div
            className={mergeClasses(styles.spent, over > 0 && styles.isOver)}
            style={{ width: `${Math.min(100, (100 * spent) / (minutes * 60))}%` }}
          />
        </div>
      )}
    </>
  );
}
