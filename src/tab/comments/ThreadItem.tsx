import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import type { CommentThread } from '#usecases/commentsOn.ts';
import { Difference } from '../conflict/Difference.tsx';
import { PlainText } from '../criterion/PlainText.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { useCommentTexts } from './commentTexts.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  about: { ...typographyStyles.caption1Strong, margin: 0 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    marginInlineStart: tokens.spacingHorizontalL,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  button: { alignSelf: 'flex-start' },
});

type Props = { readonly thread: CommentThread; readonly criterion: Criterion };

/** What somebody said of a passage, and what was answered. */
export function ThreadItem({ thread, criterion }: Props) {
  const styles = useStyles();
  const { terms, tab } = useTexts();
  const words = useCommentTexts();
  const nameOf = useRegionName();
  const actor = useActor();
  const [isAnswering, setIsAnswering] = useState(false);
  const { held, place, isOnEarlierWording, answer } = thread;
  const { about, text, region, saidAt, key } = held.value;
  const { field } = about.passage;
  const fieldName = field === undefined ? words.whole : terms.field[field];
  const said = words.saidBy(held.written.name, region && nameOf(region), tab.format.date(saidAt));
  const canApply = about.kind === 'amendment' && place.kind !== 'gone' && isEditable(criterion);
  return (
    <li className={styles.root} aria-label={words.item(held.written.name, fieldName)}>
      <p className={styles.about}>{place.kind === 'whole' && field ? words.wholeText(fieldName) : fieldName}</p>
      <Proposal thread={thread} criterion={criterion} />
      {text !== '' && <PlainText text={text} />}
      <p className={styles.aside}>{said}</p>
      {isOnEarlierWording && (
        <p className={styles.aside}>{place.kind === 'gone' ? `${words.earlier} ${words.gone}` : words.earlier}</p>
      )}
      <PendingMark list="comments" row={key} />
      {answer && !isAnswering && (
        <div className={styles.answer}>
          <span className={styles.line}>
            <Badge appearance="outline" color="informative">
              {words.outcome[answer.value.about.outcome]}
            </Badge>
            <span className={styles.aside}>
              {words.saidBy(answer.written.name, undefined, tab.format.date(answer.value.saidAt))}
            </span>
          </span>
          {answer.value.text !== '' && <PlainText text={answer.value.text} />}
        </div>
      )}
      {isAnswering && <AnswerForm thread={thread} canApply={canApply} onClose={() => setIsAnswering(false)} />}
      {!isAnswering && may.editDrafts(actor) && (
        <Button size="small" className={styles.button} onClick={() => setIsAnswering(true)}>
          {answer === undefined ? words.answer : words.answerAgain}
        </Button>
      )}
    </li>
  );
}

/** The words that it is about; where others are proposed, what differs. */
function Proposal({ thread: { held, place }, criterion }: Props) {
  const styles = useStyles();
  const words = useCommentTexts();
  const { about } = held.value;
  const { field, quote } = about.passage;
  if (about.kind === 'remark') return quote === '' ? null : <blockquote className={styles.quote}>{quote}</blockquote>;
  const present = quote === '' && field !== undefined && place.kind === 'whole' ? criterion[field] : quote;
  return (
    <div>
      <p className={styles.aside}>{words.proposes}</p>
      <Difference before={present} after={about.proposed} />
    </div>
  );
}
