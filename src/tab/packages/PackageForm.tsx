import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState, type SubmitEvent } from 'react';
import type { CommitOutcome } from '#replica/replica.ts';
import { savePackage } from '#usecases/savePackage.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import { ItemsEditor } from './ItemsEditor.tsx';
import { EMPTY_PACKAGE, isSameDraft, keptPackage, type BegunPackage, type FormDraft } from './packageDraft.ts';
import { PackageFacts } from './PackageFacts.tsx';
import { PackageFault, useFaultAt } from './PackageFault.tsx';
import { packageDraftOf } from '#usecases/savePackage.ts';
import { PackageTextFields } from './PackageTextFields.tsx';
import { usePackageTexts } from './packageTexts.ts';
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
    zIndex: 1,
  },
});

/** What was not written after a choice leaves the form as it stands. */
const STAYS: ReadonlySet<CommitOutcome['kind']> = new Set(['failed', 'notTried', 'takenBack']);

type Props = {
  readonly begun: BegunPackage;
  readonly keeper: DraftKeeper;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: (outcomes: readonly CommitOutcome[]) => void;
  readonly onCancel: () => void;
};

/** Name, criteria and texts; kept while they are typed, saved to the list, and a choice where somebody was first. */
export function PackageForm({ begun, keeper, onDirty, onSaved, onCancel }: Props) {
  const styles = useStyles();
  const { form } = usePackageTexts();
  const { saving, stuck, carryOut } = useVerb(savePackage);
  // Begun once: what the list or the outbox become meanwhile shows when saving.
  const [{ base, replaces, draft: first }] = useState(begun);
  const [draft, setDraft] = useState<FormDraft>(first);
  const [sent, setSent] = useState<FormDraft | undefined>();
  const [lacksGroup, setLacksGroup] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const faultAt = useFaultAt(saving);
  const original = base === undefined ? EMPTY_PACKAGE : packageDraftOf(base.value);
  const isDirty = !isSameDraft(sent ?? original, draft);
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);

  const change = (part: Partial<FormDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    keeper.keep(keptPackage({ base, draft: next, replaces: stuck ?? replaces }));
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { productGroup } = draft;
    setLacksGroup(productGroup === undefined);
    if (productGroup === undefined) return;
    const outcome = await carryOut({ base, draft: { ...draft, productGroup } }, replaces);
    if (outcome.kind === 'refused' || outcome.kind === 'drifted') return;
    // The list has it now, or the outbox keeps it.
    if (outcome.kind !== 'failed' || outcome.pending !== undefined) keeper.drop();
    if (outcome.kind === 'saved') onSaved(outcome.outcomes);
    else setSent(draft);
    setIsChoosing(outcome.kind === 'conflict');
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <PackageFault saving={saving} />
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
      <PackageFacts
        draft={draft}
        own={base?.value.key}
        faultAt={(field) => (field === 'productGroup' && lacksGroup ? form.chooseGroup : faultAt(field))}
        onChange={change}
      />
      <ItemsEditor
        items={draft.items}
        productGroup={draft.productGroup}
        fault={faultAt('items')}
        onChange={(items) => change({ items })}
      />
      <PackageTextFields draft={draft} faultAt={faultAt} onChange={change} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? form.saving : form.save}
        </Button>
        <Button onClick={onCancel}>{form.cancel}</Button>
      </div>
    </form>
  );
}
