import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RegionStanding } from '#domain/standing.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { RowMark } from '../outbox/RowMark.tsx';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { positionIn } from './answerLook.tsx';
import { Reservation } from './Reservation.tsx';

const useStyles = makeStyles({
  row: { paddingBlock: tokens.spacingVerticalXXS },
  spacious: { paddingBlock: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1 },
  own: { fontWeight: tokens.fontWeightSemibold },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  reason: { color: tokens.colorNeutralForeground2 },
  explained: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** One region: who, when, why; and why an answer does not count if it does not. */
export function RegionAnswerRow({ row: { region, answer } }: { readonly row: RegionStanding }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const isOwn = useActor().speaksFor.includes(region.code);
  const position = positionIn(answer);
  const stance = position?.value.stance;
  const reason = stance === undefined || stance.kind === 'endorses' ? '' : stance.reason;
  const reservation = position?.value.reservation ?? '';

  return (
    <li className={mergeClasses(styles.row, reason + reservation !== '' && styles.spacious)}>
      <div className={styles.line}>
        <span className={mergeClasses(styles.name, isOwn && styles.own)}>
          {region.name}
          {position && <RowMark list="positions" row={position.value.key} />}
        </span>
        {position && (
          <time dateTime={position.value.givenAt} className={styles.aside}>
            {tab.format.date(position.value.givenAt)}
          </time>
        )}
        {answer.kind === 'given' && answer.isCarried && <span className={styles.aside}>{tab.standing.carried}</span>}
        {stance && answer.kind !== 'given' && (
          <span className={styles.aside}>{tab.standing.was(terms.stance[stance.kind])}</span>
        )}
      </div>
      {reason !== '' && (
        <div className={styles.reason}>
          <PlainText text={reason} />
        </div>
      )}
      {reservation !== '' && <Reservation text={reservation} />}
      {answer.kind === 'unverified' && (
        <p className={styles.explained}>
          {answer.position.value.meeting === undefined
            ? tab.standing.unverifiedExplained(answer.position.written.name)
            : terms.saidAtMeeting}
        </p>
      )}
    </li>
  );
}
