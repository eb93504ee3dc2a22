import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import { useCopying } from '../../frame/useCopying.ts';
import { useOutboxTexts } from '../../outbox/outboxTexts.ts';
import { keptShape } from '../../start/keptShape.ts';
import { useActor } from '../../start/session.ts';
import { useKeptDraft, type DraftKeeper } from '../../start/useKeptDraft.ts';
import { useClusterTexts } from './clusterTexts.ts';
import { MakeDraft } from './MakeDraft.tsx';
import type { AlikeRow } from './overview.ts';
import { Part } from './Part.tsx';
import { usePartStyles } from './usePartStyles.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '72ch' },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
});

type Props = { readonly row: AlikeRow; readonly criterion: Criterion | undefined };

/** A wording for all regions to work on. What is typed is kept, since nothing else holds it. */
export function Proposal(props: Props) {
  const { proposal } = useClusterTexts();
  const [found, keeper, isKept] = useKeptDraft(`requirements/wording/${props.row.key}`);
  return (
    <Part heading={proposal.title}>
      {found.isRead && (
        <Form {...props} begun={keptShape(found.draft?.values)?.text('text')} keeper={keeper} isKept={isKept} />
      )}
    </Part>
  );
}

type FormProps = Props & {
  /** What was typed earlier. */
  readonly begun: string | undefined;
  readonly keeper: DraftKeeper;
  readonly isKept: boolean;
};

function Form({ row, criterion, begun, keeper, isKept }: FormProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const { proposal: words } = useClusterTexts();
  const { draft } = useOutboxTexts();
  const mayEdit = may.editDrafts(useActor());
  const middle = row.cluster.picture.proposal.text;
  const [typed, setTyped] = useState(begun);
  const [restored, setRestored] = useState<string | undefined>();
  const [copiedText, setCopiedText] = useState<string | undefined>();
  const text = typed ?? middle;
  const [copying, copy] = useCopying(text);

  const type = (next: string): void => {
    setTyped(next);
    setRestored(undefined);
    keeper.keep({ values: { text: next }, base: undefined });
  };
  const restore = (): void => {
    setRestored(typed);
    setTyped(undefined);
    keeper.drop();
  };
  return (
    <div className={styles.form}>
      <Field
        label={words.label}
        hint={words.hint}
        {...(isKept ? {} : { validationState: 'warning', validationMessage: draft.notKept })}
      >
        <Textarea rows={6} resize="vertical" value={text} onChange={(_, { value }) => type(value)} />
      </Field>
      <div className={part.buttons}>
        {restored === undefined ? (
          <Button disabledFocusable={text === middle} onClick={() => text !== middle && restore()}>
            {words.restore}
          </Button>
        ) : (
          <Button onClick={() => type(restored)}>{words.undo}</Button>
        )}
        <Button
          onClick={() => {
            setCopiedText(text);
            copy();
          }}
        >
          {words.copy}
        </Button>
        {mayEdit && <MakeDraft row={row} criterion={criterion} text={text} />}
      </div>
      <div role="status" className={styles.status}>
        {copiedText === text && copying === 'copied' && words.copied}
        {copiedText === text && copying === 'failed' && words.copyFailed}
      </div>
    </div>
  );
}
