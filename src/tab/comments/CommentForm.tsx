import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { Passage } from '#domain/comment.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { EditionHash } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { leaveComment, type LeaveCommentRefusal } from '#usecases/leaveComment.ts';
import { useTexts } from '../start/texts.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import { useCommentTexts } from './commentTexts.ts';
import type { Entered } from './keptComment.ts';
import { NotSaved } from './NotSaved.tsx';
import { PassageField } from './PassageField.tsx';
import { RegionField } from './RegionField.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0, ':focus': { outlineStyle: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly criterion: Criterion;
  /** Of the text that the person has before them. */
  readonly readHash: EditionHash;
  readonly begun: Entered;
  /** What somebody has asked to comment on; another one while they write leaves the words as they are. */
  readonly about: Passage | undefined;
  readonly keeper: DraftKeeper;
  readonly onClose: (isSaved: boolean) => void;
};

/** Says something of a passage, or proposes other words for it; kept while it is typed. */
export function CommentForm({ criterion, readHash, begun, about, keeper, onClose }: Props) {
  const styles = useStyles();
  const { refusal: sentences, form } = useCommentTexts();
  const [entered, setEntered] = useState(begun);
  const [asked, setAsked] = useState(about);
  if (about !== undefined && about !== asked) {
    setAsked(about);
    setEntered({ ...entered, ...about });
  }
  const { saving, carryOut } = useVerb(leaveComment);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const sentenceOf = (each: LeaveCommentRefusal) => sentenceFor(sentences.leaveComment, each);
  const faultAt = (...kinds: readonly LeaveCommentRefusal['kind'][]): string | null =>
    refusal !== undefined && kinds.includes(refusal.kind) ? sentenceOf(refusal) : null;
  const enter = (change: Partial<Entered>): void => {
    const next = { ...entered, ...change };
    setEntered(next);
    keeper.keep({ values: next, base: undefined });
  };
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { field, quote, text, proposed, region } = entered;
    const passage = { field, quote };
    const outcome = await carryOut({ criterion: criterion.id, readHash, region, passage, text, proposed });
    if (outcome.kind !== 'saved') return;
    keeper.drop();
    onClose(true);
  };
  return (
    <form className={styles.root} onSubmit={(event) => void send(event)} noValidate>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {form.title}
      </h3>
      <NotSaved
        saving={saving}
        title={form.notSaved}
        sentenceOf={sentenceOf}
        changedMeanwhile={form.changedMeanwhile}
      />
      <RegionField region={entered.region} onChange={(region) => enter({ region })} />
      <PassageField
        criterion={criterion}
        passage={entered}
        fault={faultAt('passageMissing', 'proposalWithoutText')}
        onChange={(passage) => enter(passage)}
      />
      <WordsFields criterion={criterion} entered={entered} faultAt={faultAt} onEnter={enter} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? form.sending : form.send}
        </Button>
        <Button
          onClick={() => {
            keeper.drop();
            onClose(false);
          }}
        >
          {form.cancel}
        </Button>
      </div>
    </form>
  );
}

type WordsProps = {
  readonly criterion: Criterion;
  readonly entered: Entered;
  readonly faultAt: (...kinds: readonly LeaveCommentRefusal['kind'][]) => string | null;
  readonly onEnter: (change: Partial<Entered>) => void;
};

/** What is said, or proposed. A proposal begins with the words that it is to replace. */
function WordsFields({ criterion, entered, faultAt, onEnter }: WordsProps) {
  const { form } = useCommentTexts();
  const { terms } = useTexts();
  const { field, quote, text, proposed } = entered;
  const present = field === undefined ? '' : quote === '' ? criterion[field] : quote;
  return (
    <>
      {field !== undefined && (
        <Field label={form.kind}>
          <RadioGroup
            value={proposed === undefined ? 'remark' : 'amendment'}
            onChange={(_, { value }) => onEnter({ proposed: value === 'amendment' ? present : undefined })}
          >
            <Radio value="remark" label={form.remark} />
            <Radio value="amendment" label={form.amendment} />
          </RadioGroup>
        </Field>
      )}
      {field !== undefined && proposed !== undefined && (
        <Field
          label={form.proposed}
          hint={terms.field[field]}
          validationMessage={faultAt('proposalUnchanged', 'proposalTooLong')}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={proposed}
            onChange={(_, { value }) => onEnter({ proposed: value })}
          />
        </Field>
      )}
      <Field
        label={proposed === undefined ? form.text : form.reason}
        required={proposed === undefined}
        validationMessage={faultAt('textMissing', 'textTooLong')}
      >
        <Textarea rows={3} resize="vertical" value={text} onChange={(_, { value }) => onEnter({ text: value })} />
      </Field>
    </>
  );
}
