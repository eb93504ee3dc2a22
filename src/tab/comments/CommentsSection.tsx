import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CommentAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Passage } from '#domain/comment.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { EditionHash } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { CommentsOn } from '#usecases/commentsOn.ts';
import { Section } from '../frame/Section.tsx';
import { useActor } from '../start/session.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { CommentForm } from './CommentForm.tsx';
import { useCommentTexts } from './commentTexts.ts';
import { enteredIn } from './keptComment.ts';
import { ThreadItem } from './ThreadItem.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, justifyContent: 'space-between' },
  tabs: { flexShrink: 1, minWidth: 0, flexWrap: 'wrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  aside: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
});

type Props = {
  readonly criterion: Criterion;
  readonly hash: EditionHash;
  readonly comments: CommentsOn;
  /** What somebody has asked to comment on. */
  readonly about: Passage | undefined;
  readonly onAbout: (about: Passage | undefined) => void;
};

/** What people have said of a criterion, in the order of its text, and the form for saying more. */
export default function CommentsSection({ criterion, hash, comments, about, onAbout }: Props) {
  const styles = useStyles();
  const words = useCommentTexts();
  const actor = useActor();
  const [shown, setShown] = useState<'open' | 'answered'>('open');
  const [isSaved, setIsSaved] = useState(false);
  const open = comments.threads.filter(({ answer }) => answer === undefined);
  const answered = comments.threads.filter(({ answer }) => answer !== undefined);
  const threads = shown === 'open' ? open : answered;
  return (
    <Section heading={words.heading}>
      <div className={styles.root}>
        <div className={styles.line}>
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={words.filter.label}
            selectedValue={shown}
            onTabSelect={(_, { value }) => setShown(value === 'answered' ? 'answered' : 'open')}
          >
            <Tab value="open">{words.filter.open(open.length)}</Tab>
            <Tab value="answered">{words.filter.answered(answered.length)}</Tab>
          </TabList>
          {may.comment(actor) && about === undefined && (
            <Button
              size="small"
              icon={<CommentAdd20Regular />}
              onClick={() => onAbout({ field: undefined, quote: '' })}
            >
              {words.commentWhole}
            </Button>
          )}
        </div>
        <p role="status" className={styles.aside}>
          {isSaved && about === undefined && words.form.saved}
        </p>
        <Commenting
          criterion={criterion}
          hash={hash}
          about={about}
          onClose={(saved) => {
            setIsSaved(saved);
            onAbout(undefined);
          }}
        />
        {threads.length === 0 && about === undefined && (
          <p className={styles.aside}>{comments.threads.length === 0 ? words.none.all : words.none[shown]}</p>
        )}
        <ul className={styles.list} aria-label={words.heading}>
          {threads.map((thread) => (
            <ThreadItem key={thread.held.value.key} thread={thread} criterion={criterion} />
          ))}
        </ul>
        {comments.unverified.map(({ value, written }) => (
          <MessageBar key={value.key} intent="warning" layout="multiline">
            <MessageBarBody>{words.unverified(written.name)}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </Section>
  );
}

type CommentingProps = {
  readonly criterion: Criterion;
  readonly hash: EditionHash;
  readonly about: Passage | undefined;
  readonly onClose: (isSaved: boolean) => void;
};

/** The form, with what was typed earlier and not left; that is shown though nobody asked. */
function Commenting({ criterion, hash, about, onClose }: CommentingProps) {
  const { speaksFor } = useActor();
  const [found, keeper] = useKeptDraft(`comments/${criterion.id}`);
  const [isDone, setIsDone] = useState(false);
  const kept = found.isRead && !isDone ? enteredIn(found.draft) : undefined;
  if (!found.isRead || (about === undefined && kept === undefined)) return null;
  const asked = about ?? { field: kept?.field, quote: kept?.quote ?? '' };
  const begun = {
    text: kept?.text ?? '',
    proposed: asked.field === kept?.field && asked.quote === kept?.quote ? kept.proposed : undefined,
    region: kept?.region ?? speaksFor[0],
    ...asked,
  };
  return (
    <CommentForm
      criterion={criterion}
      readHash={hash}
      begun={begun}
      about={about}
      keeper={keeper}
      onClose={(isSaved) => {
        setIsDone(true);
        onClose(isSaved);
      }}
    />
  );
}
