import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Position } from '#domain/position.ts';
import { useTexts } from '../start/texts.ts';
import type { Answering } from './AnswerFields.tsx';
import { SaidAtMeeting } from './SaidAtMeeting.tsx';

const useStyles = makeStyles({
  told: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    ':empty': { display: 'none' },
  },
});

type Props = {
  readonly said: Position;
  /** What the form holds. */
  readonly answer: Answering;
  readonly onChange: (change: Answering) => void;
};

/** What was said at a meeting, for the form to begin from. What was filled in before can be had back. */
export default function BeginFromSaid({ said, answer, onChange }: Props) {
  const styles = useStyles();
  const words = useTexts().tab.position.said;
  const [before, setBefore] = useState<Answering>();
  const isAsSaid = isSame(answer, filledIn(said, answer));
  const begin = (): void => {
    setBefore(answer);
    onChange(filledIn(said, answer));
  };
  const takeBack = (): void => {
    if (before !== undefined) onChange(before);
    setBefore(undefined);
  };
  const canTakeBack = isAsSaid && before !== undefined;
  return (
    <SaidAtMeeting said={said} isOpen>
      {(canTakeBack || !isAsSaid) && (
        // One button throughout: the focus stays on it.
        <Button size="small" onClick={canTakeBack ? takeBack : begin}>
          {canTakeBack ? words.takeBack : words.beginFrom}
        </Button>
      )}
      <p role="status" className={styles.told}>
        {canTakeBack && words.begun}
      </p>
    </SaidAtMeeting>
  );
}

/** Whoever led took down no reservation: what the region has on record stays, and so does a reason without a place. */
function filledIn({ stance, reservation }: Position, answer: Answering): Answering {
  return {
    kind: stance.kind,
    reason: stance.kind === 'endorses' ? answer.reason : stance.reason,
    reservation: reservation === '' ? answer.reservation : reservation,
  };
}

function isSame(one: Answering, other: Answering): boolean {
  return one.kind === other.kind && one.reason === other.reason && one.reservation === other.reservation;
}
