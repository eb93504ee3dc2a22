import { Button, Field, makeStyles, mergeClasses, shorthands, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CriterionId, EditionHash, RowKey } from '#domain/ids.ts';
import { STANCE_KINDS, stanceOf, type StanceKind } from '#domain/position.ts';
import type { Region } from '#domain/region.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { AnswerMark } from '../../positions/answerLook.tsx';
import { keptShape } from '../../start/keptShape.ts';
import { useTexts } from '../../start/texts.ts';
import { useKeptDraft } from '../../start/useKeptDraft.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

const UNFILLED = { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1 };
const CHOSEN = shorthands.borderColor(tokens.colorCompoundBrandStroke);

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  stances: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalXS },
  stance: {
    minWidth: 0,
    minHeight: '40px',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
    // Never filled: in high contrast the answer's own colour would drown in it.
    ':hover': { ...UNFILLED, ...shorthands.borderColor(tokens.colorNeutralStrokeAccessibleHover) },
    ':hover:active': UNFILLED,
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    ...CHOSEN,
    ':hover': CHOSEN,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What is answered, and at which meeting. */
export type AskedAtMeeting = {
  readonly meeting: RowKey;
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  readonly editionRead: EditionHash;
};

type Props = {
  readonly region: Region;
  readonly question: AskedAtMeeting;
  /** @param taken what was taken down; missing when it was left */
  readonly onDone: (taken?: StanceKind) => void;
};

/** What a region says, in one press where it agrees, with its reason otherwise. A reason begun outlives the page. */
export default function TakeAnswer({ region, question, onDone }: Props) {
  const styles = useStyles();
  const { answers: words } = useMeetingTexts();
  const { failures } = useTexts();
  const sentences = useMeetingSentences();
  const { saving, carryOut } = useVerb(takePosition);
  const [found, keeper] = useKeptDraft(`meetings/${question.meeting}/${question.criterion}/${region.code}`);
  const [typed, setTyped] = useState<{ readonly kind?: StanceKind; readonly reason: string }>();
  if (!found.isRead) return null;
  const shape = keptShape(found.draft?.values);
  const { kind, reason } = typed ?? { kind: shape?.oneOf('kind', STANCE_KINDS), reason: shape?.text('reason') ?? '' };
  const isSaving = saving.kind === 'saving';

  const change = (next: { readonly kind?: StanceKind | undefined; readonly reason: string }): void => {
    setTyped({ reason: next.reason, ...(next.kind && { kind: next.kind }) });
    keeper.keep({ values: next, base: undefined });
  };
  const save = async (stance: StanceKind): Promise<void> => {
    const outcome = await carryOut({ ...question, region: region.code, stance: stanceOf(stance, reason) });
    if (outcome.kind === 'refused' || outcome.kind === 'drifted') return;
    if (outcome.kind === 'failed' && outcome.pending === undefined) return;
    keeper.drop();
    if (outcome.kind === 'saved') onDone(stance);
  };
  const choose = (stance: StanceKind): void => {
    change({ kind: stance, reason });
    if (stance === 'endorses') void save(stance);
  };
  return (
    <div role="group" aria-label={words.stance(region.name)} className={styles.root}>
      <NotSaved
        saving={saving}
        title={words.notTaken}
        sentenceOf={sentences.takePosition}
        changedMeanwhile={failures.rowChanged}
      />
      <div className={styles.stances}>
        {STANCE_KINDS.map((each) => (
          <Button
            key={each}
            className={mergeClasses(styles.stance, each === kind && styles.chosen)}
            aria-pressed={each === kind}
            disabledFocusable={isSaving}
            onClick={() => choose(each)}
          >
            <AnswerMark kind={each} />
          </Button>
        ))}
      </div>
      {kind !== undefined && kind !== 'endorses' && (
        <Field label={words.reason} required hint={words.reasonHint}>
          <Textarea
            rows={2}
            resize="vertical"
            autoFocus
            value={reason}
            onChange={(_, data) => change({ kind, reason: data.value })}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        {kind !== undefined && (kind !== 'endorses' || saving.kind !== 'idle') && (
          <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void save(kind)}>
            {isSaving ? words.saving : words.save}
          </Button>
        )}
        <Button
          onClick={() => {
            keeper.drop();
            onDone();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
