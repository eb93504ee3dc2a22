import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CommentAdd16Regular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { CommentedText } from '#domain/comment.ts';
import { useCommentTexts } from '../comments/commentTexts.ts';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

type Props = {
  readonly field: CommentedText;
  readonly heading: string;
  /** Undefined where the person may not comment. */
  readonly onComment: (() => void) | undefined;
  /** Whether words are selected in this text. */
  readonly hasSelection: boolean;
  readonly children: ReactNode;
};

/** One text under its heading, and across from that the way to comment on it. */
export function TextSection({ field, heading, onComment, hasSelection, children }: Props) {
  const styles = useStyles();
  const words = useCommentTexts();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.root}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        {onComment && (
          <Button
            size="small"
            appearance={hasSelection ? 'primary' : 'subtle'}
            icon={<CommentAdd16Regular />}
            aria-label={hasSelection ? words.commentWords : words.commentOn(heading)}
            // What is selected stays selected.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onComment}
          >
            {hasSelection ? words.commentWords : words.comment}
          </Button>
        )}
      </div>
      <div data-text={field} lang={field === 'englishText' ? 'en' : undefined}>
        {children}
      </div>
    </section>
  );
}
