import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Decision } from '#domain/decision.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { criterionById } from '#usecases/lookUp.ts';
import type { ShownAnswer, ShownItem } from '#usecases/meetings/minutesOf.ts';
import { PlainText } from '../../criterion/PlainText.tsx';
import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { AnswerMark } from '../../positions/answerLook.tsx';
import { Reservation } from '../../positions/Reservation.tsx';
import { useWorkspace } from '../../start/session.ts';
import { useRegionName } from '../../start/useRegionName.ts';
import { useMeetingWords } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { placeOfSubject } from '../subjects.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  answer: { paddingBlock: tokens.spacingVerticalXXS },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** One item of the minutes: what was said, what it came to, what regions answered and what was decided meanwhile. */
export function MinutedItem({ shown, at }: { readonly shown: ShownItem; readonly at: number }) {
  const styles = useStyles();
  const { minutesPage: words } = useMeetingTexts();
  const { item, seconds, answers, decisions } = shown;
  const place = placeOfSubject(item.subject);
  const isSeveral = item.subject.kind !== 'criterion';
  const isEmpty = item.note + item.outcome === '' && answers.length + decisions.length === 0;
  return (
    <li className={styles.root}>
      <h3 className={styles.title}>
        {`${at}. `}
        {place === undefined ? item.title : <PlaceLink place={place}>{item.title}</PlaceLink>}{' '}
        {seconds > 0 && <span className={styles.meta}>{words.time(Math.max(1, Math.round(seconds / 60)))}</span>}
      </h3>
      {(['note', 'outcome'] as const).map(
        (field) =>
          item[field] !== '' && (
            <div key={field}>
              <p className={styles.label}>{words[field]}</p>
              <PlainText text={item[field]} />
            </div>
          ),
      )}
      {decisions.length > 0 && (
        <div>
          <p className={styles.label}>{words.decisions}</p>
          <ul className={styles.list} aria-label={words.decisions}>
            {decisions.map(({ value }) => (
              <Decided key={value.key} decision={value} />
            ))}
          </ul>
        </div>
      )}
      {answers.length > 0 && (
        <div>
          <p className={styles.label}>{words.answers}</p>
          <ul className={styles.list} aria-label={words.answers}>
            {answers.map((answer) => (
              <Answered key={answer.position} answer={answer} isNamed={isSeveral} />
            ))}
          </ul>
        </div>
      )}
      {isEmpty && <p className={styles.none}>{words.nothing}</p>}
    </li>
  );
}

/** What was decided on, the outcome and the case number. */
function Decided({ decision: { subject, outcome, caseNumber } }: { readonly decision: Decision }) {
  const styles = useStyles();
  const { minutesPage: words } = useMeetingTexts();
  const workspace = useWorkspace();
  const decided = [words.decided[outcome], caseNumber].filter((part) => part !== '').join(' · ');
  const [place, name] =
    subject.kind === 'criterion'
      ? ([
          { kind: 'criterion', id: subject.criterion },
          `${subject.criterion} ${criterionById(workspace, subject.criterion)?.value.title ?? ''}`.trim(),
        ] as const)
      : ([
          { kind: 'package', key: subject.package },
          workspace.packages.byKey(subject.package)?.value.name ?? words.decidedPackage,
        ] as const);
  return (
    <li className={mergeClasses(styles.answer, styles.line)}>
      <PlaceLink place={place}>{name}</PlaceLink>
      <span>{decided}</span>
    </li>
  );
}

type AnsweredProps = { readonly answer: ShownAnswer; readonly isNamed: boolean };

function Answered({ answer, isNamed }: AnsweredProps) {
  const styles = useStyles();
  const { confirmation } = useMeetingWords();
  const name = useRegionName()(answer.region);
  return (
    <li className={styles.answer}>
      <div className={styles.line}>
        {isNamed && <PlaceLink place={{ kind: 'criterion', id: answer.criterion }}>{answer.criterion}</PlaceLink>}
        <span>{name}</span>
        <AnswerMark kind={answer.answer} />
        <span className={styles.meta}>{sentenceFor(confirmation, answer.confirmation)}</span>
      </div>
      {answer.reason !== '' && <PlainText text={answer.reason} />}
      {answer.reservation !== '' && <Reservation text={answer.reservation} />}
    </li>
  );
}
