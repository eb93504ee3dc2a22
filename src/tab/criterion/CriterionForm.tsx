import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type SubmitEvent } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import { saveCriterion, type CriterionDraft } from '#usecases/saveCriterion.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb } from '../start/useVerb.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { collisionOf, differingFields, draftOf, EMPTY_DRAFT, type Collision } from './draft.ts';
import { DraftFields } from './DraftFields.tsx';
import { SaveFault } from './SaveFault.tsx';

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
});

type Props = {
  readonly base: Held<Criterion> | undefined;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: (id: CriterionId | undefined) => void;
  readonly onCancel: () => void;
};

/** Title, groups, texts; saved to the list unless somebody else was first, and then both are shown. */
export function CriterionForm({ base: begun, onDirty, onSaved, onCancel }: Props) {
  const styles = useStyles();
  const { edit } = useTexts().tab;
  const { replica } = useSession();
  const { saving, carryOut, reset } = useVerb(saveCriterion);
  const [base, setBase] = useState(begun);
  const [draft, setDraft] = useState<CriterionDraft>(begun === undefined ? EMPTY_DRAFT : draftOf(begun.value));
  const [collision, setCollision] = useState<Collision | 'gone' | undefined>();
  const original = base === undefined ? EMPTY_DRAFT : draftOf(base.value);
  const isDirty = differingFields(original, draft).length > 0;
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);

  const save = async (from: Held<Criterion> | undefined, next: CriterionDraft): Promise<void> => {
    const outcome = await carryOut({ base: from, draft: next });
    if (outcome.kind === 'saved') {
      onSaved(outcome.written.find((change) => change.list === 'criteria')?.value.id);
    } else if (outcome.kind === 'conflict' && from !== undefined) {
      const theirs = replica.workspace().criteria.byKey(from.value.key);
      setCollision(theirs === undefined ? 'gone' : collisionOf(draftOf(from.value), next, theirs));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save(base, draft);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <SaveFault saving={saving} />
      <DraftFields draft={draft} refusal={saving.kind === 'refused' ? saving.refusal : undefined} onChange={setDraft} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? edit.saving : edit.save}
        </Button>
        <Button onClick={onCancel}>{edit.cancel}</Button>
      </div>
      <ConflictDialog
        collision={collision}
        mine={draft}
        onUseTheirs={({ theirs, theirsWithMine }) => {
          setBase(theirs);
          setDraft(theirsWithMine);
          setCollision(undefined);
          reset();
        }}
        onSaveMine={({ theirs, mineOnTheirs }) => {
          setBase(theirs);
          setDraft(mineOnTheirs);
          setCollision(undefined);
          void save(theirs, mineOnTheirs);
        }}
        onClose={() => setCollision(undefined)}
      />
    </form>
  );
}
