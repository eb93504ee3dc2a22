import { makeResetStyles, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { currentItem, type Meeting } from '#domain/meeting.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { Fold } from './Fold.tsx';

const useItem = makeResetStyles({
  ...typographyStyles.body1,
  display: 'flex',
  columnGap: tokens.spacingHorizontalS,
  justifyContent: 'space-between',
  width: '100%',
  minHeight: '36px',
  alignItems: 'center',
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  border: 'none',
  borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
  textAlign: 'start',
  color: tokens.colorNeutralForeground1,
  backgroundColor: 'transparent',
  overflowWrap: 'anywhere',
});
const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  button: {
    cursor: 'pointer',
    // Not filled in high contrast: the text keeps its own colour.
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground3,
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      outlineOffset: '-1px',
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  now: { fontWeight: tokens.fontWeightSemibold, borderLeftColor: tokens.colorCompoundBrandStroke },
  minutes: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly meeting: Meeting; readonly onGo: ((to: RowKey) => void) | undefined };

/** The whole agenda, and the way to each item for whoever leads. */
export function AgendaFold({ meeting, onGo }: Props) {
  const className = useItem();
  const styles = useStyles();
  const { steps: words, page } = useMeetingTexts();
  const { agenda } = meeting;
  const now = currentItem(meeting);
  const at = now === undefined ? 0 : agenda.indexOf(now) + 1;
  return (
    <Fold heading={words.agenda(at, agenda.length)}>
      <ol className={styles.list}>
        {agenda.map((item) => {
          const isNow = item === now;
          const look = mergeClasses(className, isNow && styles.now);
          const shown = (
            <>
              <span>{item.title}</span>
              {item.minutes > 0 && <span className={styles.minutes}>{page.minutes(item.minutes)}</span>}
            </>
          );
          return (
            <li key={item.key} {...(isNow && { 'aria-current': 'step' })}>
              {onGo === undefined || isNow ? (
                <div className={look}>{shown}</div>
              ) : (
                <button
                  type="button"
                  className={mergeClasses(look, styles.button)}
                  aria-label={words.toItem(item.title)}
                  onClick={() => onGo(item.key)}
                >
                  {shown}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </Fold>
  );
}
