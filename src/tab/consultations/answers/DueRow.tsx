import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { criterionById } from '#usecases/lookUp.ts';
import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { AnswerFields, type Answering, type FieldFaults } from '../../positions/AnswerFields.tsx';
import { useWorkspace } from '../../start/session.ts';
import { late } from '../../start/late.tsx';
import { useTexts } from '../../start/texts.ts';
import { useAnsweringTexts } from './answeringTexts.ts';
import { DueText } from './DueText.tsx';
import { sameAgain, type Drafted } from './drafted.ts';
import type { Due } from './useAnswers.ts';

// For few regions anything was said at a meeting.
const BeginFromSaid = late(() => import('../../positions/BeginFromSaid.tsx'));

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    // What saves them has a line of its own above it.
    ':last-child': { borderBottomStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  id: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  earlier: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  note: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

type Props = {
  readonly due: Due;
  readonly drafted: Drafted | undefined;
  readonly faults: FieldFaults;
  readonly onChange: (answer: Drafted | undefined) => void;
};

const EMPTY = { kind: undefined, reason: '', reservation: undefined } as const;

/** One criterion that is left to answer: its text, or what changed in it since, and the answer. */
export function DueRow({ due, drafted, faults, onChange }: Props) {
  const styles = useStyles();
  const { terms, tab } = useTexts();
  const words = useAnsweringTexts();
  const criterion = criterionById(useWorkspace(), due.criterion)?.value;
  const [isRead, setIsRead] = useState(false);
  const title = criterion?.title ?? tab.consultations.missingCriterion;
  const { own: earlier, said } = due.answer;
  const isAskedAgain = due.answer.kind === 'stale';
  // What stays on record is shown beside the stance that is chosen.
  const answer = drafted ? { ...drafted, reservation: drafted.reservation ?? due.reservation } : EMPTY;
  const fill = (change: Partial<Answering>): void => {
    const { kind, ...texts } = { ...EMPTY, ...drafted, ...change };
    onChange(kind && { ...texts, kind, editionRead: drafted?.editionRead ?? due.edition });
  };

  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <PlaceLink place={{ kind: 'criterion', id: due.criterion }} appearance="subtle" className={styles.title}>
          {title}
        </PlaceLink>
        <span className={styles.id}>{due.criterion}</span>
        {isAskedAgain && (
          <Badge appearance="tint" color="warning">
            {words.askedAgain}
          </Badge>
        )}
      </div>
      {due.answer.kind === 'unverified' && earlier && (
        <p className={styles.note}>{words.unconfirmed(earlier.written.name)}</p>
      )}
      {isAskedAgain && earlier && (
        <div className={styles.earlier}>
          <p className={styles.note}>{words.was(terms.stance[earlier.value.stance.kind])}</p>
          <Button size="small" onClick={() => onChange(sameAgain(earlier.value, due.edition))}>
            {words.sameAgain}
          </Button>
        </div>
      )}
      <Button
        className={styles.quiet}
        appearance="transparent"
        size="small"
        icon={isRead ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isRead}
        onClick={() => setIsRead(!isRead)}
      >
        {isRead ? words.hide : words.read}
      </Button>
      <DueText criterion={criterion} known={isAskedAgain ? earlier?.value.edition : undefined} isRead={isRead} />
      <Suspense>{said && <BeginFromSaid said={said.value} answer={answer} onChange={fill} />}</Suspense>
      <AnswerFields
        answer={answer}
        faults={faults}
        layout={{ kind: 'horizontal', name: words.stance(title) }}
        onChange={fill}
      />
      {drafted && (
        <Button className={styles.quiet} appearance="transparent" size="small" onClick={() => onChange(undefined)}>
          {words.clear}
        </Button>
      )}
    </li>
  );
}
