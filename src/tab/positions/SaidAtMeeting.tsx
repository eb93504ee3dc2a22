import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Position } from '#domain/position.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { useTexts } from '../start/texts.ts';
import { AnswerMark } from './answerLook.tsx';
import { Reservation } from './Reservation.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly said: Position;
  /** Whether the region can still answer. */
  readonly isOpen: boolean;
  /** What can be done with it. */
  readonly children?: ReactNode;
};

/** What was taken down for the region at a meeting, beside its own answer and never in its place. */
export function SaidAtMeeting({ said: { stance, reservation, givenAt }, isOpen, children }: Props) {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.position.said;
  return (
    <section aria-label={words.title(tab.format.date(givenAt))} className={styles.root}>
      <p className={styles.label}>{words.title(tab.format.date(givenAt))}</p>
      <AnswerMark kind={stance.kind} />
      {stance.kind !== 'endorses' && <PlainText text={stance.reason} />}
      {reservation !== '' && <Reservation text={reservation} />}
      <p className={styles.aside}>{isOpen ? words.waits : words.over}</p>
      {children}
    </section>
  );
}
