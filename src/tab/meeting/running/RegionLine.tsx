import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Mic16Regular } from '@fluentui/react-icons';
import { Suspense, useRef, useState } from 'react';
import type { Position } from '#domain/position.ts';
import type { Region } from '#domain/region.ts';
import type { RegionAnswer } from '#domain/standing.ts';
import type { Held } from '#domain/workspace.ts';
import { RowMark } from '../../outbox/RowMark.tsx';
import { AnswerMark, answerKindOf, answerLabel } from '../../positions/answerLook.tsx';
import { late } from '../../start/late.tsx';
import { useTexts } from '../../start/texts.ts';
import { useFetchedWhenIdle } from '../../start/whenIdle.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import type { AskedAtMeeting } from './TakeAnswer.tsx';

// Those who follow take nothing down.
const TakeAnswer = late(() => import('./TakeAnswer.tsx'));

const useLine = makeResetStyles({
  ...typographyStyles.body1,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: tokens.spacingHorizontalS,
  alignItems: 'center',
  width: '100%',
  minHeight: '36px',
  paddingBlock: tokens.spacingVerticalXS,
  paddingInline: 0,
  border: 'none',
  textAlign: 'start',
  color: tokens.colorNeutralForeground1,
  backgroundColor: 'transparent',
});
const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  button: {
    cursor: 'pointer',
    // Not filled in high contrast: answers keep their own colours.
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
  name: { overflowWrap: 'anywhere' },
  mark: { ...typographyStyles.caption1, display: 'inline-flex' },
  said: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    gridColumn: '1 / -1',
  },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

type Props = {
  readonly region: Region;
  readonly answer: RegionAnswer;
  /** What was taken down for it and waits for its word. */
  readonly said: Held<Position> | undefined;
  readonly question: AskedAtMeeting;
  readonly isTaking: boolean;
};

/** One region in a line that a finger hits: what it answers; pressed, the choice of what it says now. */
export function RegionLine({ region, answer, said, question, isTaking }: Props) {
  const line = useLine();
  const styles = useStyles();
  const texts = useTexts();
  const { answers: words } = useMeetingTexts();
  const [isOpen, setIsOpen] = useState(false);
  useFetchedWhenIdle(isTaking ? TakeAnswer.fetch : undefined);
  const [told, setTold] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  // What was said stands where an answer would, and below an answer that counts until the region says otherwise.
  const isInstead = said !== undefined && answer.kind !== 'given';
  const own = answerLabel(answerKindOf(answer), texts);
  const heard = said === undefined ? '' : words.said(answerLabel(said.value.stance.kind, texts));
  const below = isInstead ? words.waits : heard === '' ? '' : `${heard} · ${words.waits}`;
  const label = [isInstead ? heard : own, below].filter((part) => part !== '').join(', ');
  const shown = (
    <>
      <span className={styles.name}>
        {region.name}
        {said && <RowMark list="positions" row={said.value.key} />}
      </span>
      <span className={styles.mark}>
        <AnswerMark kind={isInstead ? 'unverified' : answerKindOf(answer)}>{isInstead ? heard : own}</AnswerMark>
      </span>
      {below !== '' && (
        <span className={styles.said}>
          <Mic16Regular aria-hidden />
          {below}
        </span>
      )}
    </>
  );
  return (
    <li className={styles.item}>
      {isTaking ? (
        <button
          ref={button}
          type="button"
          className={`${line} ${styles.button}`}
          aria-expanded={isOpen}
          aria-label={words.take(region.name, label)}
          onClick={() => setIsOpen(!isOpen)}
        >
          {shown}
        </button>
      ) : (
        <div className={line}>{shown}</div>
      )}
      {isOpen && isTaking && (
        <Suspense>
          <TakeAnswer
            region={region}
            question={question}
            onDone={(stance) => {
              setIsOpen(false);
              if (stance !== undefined) setTold(words.taken(region.name, texts.terms.stance[stance]));
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
      <div role="status" className={styles.unseen}>
        {told}
      </div>
    </li>
  );
}
