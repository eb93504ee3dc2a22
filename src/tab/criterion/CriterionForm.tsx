import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useState, type SubmitEvent } from 'react';
import { saveCriterion, type CriterionDraft } from '#usecases/saveCriterion.ts';
import type { CommitOutcome } from '#replica/replica.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useLimits } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import { differingFields, draftOf, EMPTY_DRAFT } from './draft.ts';
import { DraftFields } from './DraftFields.tsx';
import { keptOf, type Begun } from './keptCriterion.ts';
import { SaveFault } from './SaveFault.tsx';
import { late } from '../start/late.tsx';

const StuckNotice = late(() => import('../outbox/StuckNotice.tsx').then((part) => ({ default: part.StuckNotice })));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalXXXL})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  off: { ...typographyStyles.caption1, margin: 0, flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

/** What was not written after a choice leaves the form as it stands. */
const STAYS: ReadonlySet<CommitOutcome['kind']> = new Set(['failed', 'notTried', 'takenBack']);

type Props = {
  readonly begun: Begun;
  readonly keeper: DraftKeeper;
  /** Told whether something is typed that neither the list nor the outbox has. */
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: (outcomes: readonly CommitOutcome[]) => void;
  readonly onCancel: () => void;
  /** The field where the form opens. */
  readonly opened: string | undefined;
};

/** Title, groups, texts; kept while they are typed, saved to the list, and a choice where somebody else was first. */
export function CriterionForm({ begun, keeper, onDirty, onSaved, onCancel, opened }: Props) {
  const styles = useStyles();
  const { edit } = useTexts().tab;
  const { saving, stuck, carryOut } = useVerb(saveCriterion);
  // Begun once: what the list or the outbox become meanwhile shows when saving.
  const [{ base, replaces, draft: first, from }] = useState(begun);
  const [draft, setDraft] = useState<CriterionDraft>(first);
  const [sent, setSent] = useState<CriterionDraft | undefined>();
  const [isChoosing, setIsChoosing] = useState(false);
  const original = base === undefined ? EMPTY_DRAFT : draftOf(base.value);
  const isDirty = differingFields(sent ?? original, draft).length > 0;
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  const off = useSwitchedOff(base === undefined);

  const change = (next: CriterionDraft): void => {
    setDraft(next);
    keeper.keep(keptOf({ base, draft: next, replaces: stuck ?? replaces, ...(from && { from }) }));
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await carryOut(
      { base, draft, derivedFrom: from && { kind: 'requirements', requirements: from } },
      replaces,
    );
    if (outcome.kind === 'refused' || outcome.kind === 'drifted') return;
    // The list has it now, or the outbox keeps it.
    if (outcome.kind !== 'failed' || outcome.pending !== undefined) keeper.drop();
    if (outcome.kind === 'saved') onSaved(outcome.outcomes);
    else setSent(draft);
    setIsChoosing(outcome.kind === 'conflict');
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <SaveFault saving={saving} />
      <Suspense>
        <StuckNotice
          saving={saving}
          isChoosing={isChoosing}
          onChoosing={setIsChoosing}
          onSettled={(outcome) => {
            if (outcome && STAYS.has(outcome.kind)) return;
            keeper.drop();
            onSaved(outcome ? [outcome] : []);
          }}
        />
      </Suspense>
      <DraftFields draft={draft} saving={saving} opened={opened} onChange={change} />
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabled={off !== undefined}
          disabledFocusable={saving.kind === 'saving'}
        >
          {saving.kind === 'saving' ? edit.saving : edit.save}
        </Button>
        <Button onClick={onCancel}>{edit.cancel}</Button>
        {off !== undefined && <p className={styles.off}>{off}</p>}
      </div>
    </form>
  );
}

/** Why nothing can be saved, when the list has been changed in SharePoint. */
function useSwitchedOff(isNew: boolean): string | undefined {
  const { canCreate, canWrite } = useLimits('criteria');
  const { limits } = useOutboxTexts();
  const { list } = useTexts().terms;
  if (!canWrite) return limits.noWriting(list.criteria);
  return isNew && !canCreate ? limits.noNewRows(list.criteria) : undefined;
}
