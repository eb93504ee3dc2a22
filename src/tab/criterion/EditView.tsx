import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useGuard, useNavigation, type Guard } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { CriterionForm } from './CriterionForm.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { useBeforeUnload } from './useBeforeUnload.ts';

const useStyles = makeStyles({
  root: {
    maxWidth: '760px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
});

/** The form for a new criterion or for the working copy of one that is there. */
export default function EditView({ id }: { readonly id?: CriterionId }) {
  const styles = useStyles();
  const { tab, refusals } = useTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  // The row as it was when the person began; a later one shows as a conflict when saving.
  const [base] = useState<Held<Criterion> | undefined>(() =>
    id === undefined ? undefined : criterionById(workspace, id),
  );
  const parent = id === undefined ? { kind: 'criteria' as const } : { kind: 'criterion' as const, id };

  const stop =
    id !== undefined && base === undefined
      ? tab.criterion.missingPage.body
      : !may.editDrafts(actor)
        ? refusals.saveCriterion.mayNotEdit({ kind: 'mayNotEdit' })
        : base !== undefined && !isEditable(base.value)
          ? refusals.saveCriterion.notEditable({ kind: 'notEditable', status: base.value.status })
          : undefined;
  const title = id === undefined ? tab.edit.titleNew : tab.edit.titleEdit(id);

  return (
    <div className={styles.root}>
      <Back place={parent}>{id ?? tab.criterion.back}</Back>
      {stop !== undefined ? (
        <EmptyState level={1} title={title} body={stop} />
      ) : (
        <>
          <PageTitle name={title}>{title}</PageTitle>
          {base?.value.status === 'inConsultation' && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{tab.edit.inConsultation}</MessageBarBody>
            </MessageBar>
          )}
          <GuardedForm base={base} />
        </>
      )}
    </div>
  );
}

/** Asks before what is typed is left behind. */
function GuardedForm({ base }: { readonly base: Held<Criterion> | undefined }) {
  const navigation = useNavigation();
  const [isDirty, setIsDirty] = useState(false);
  const [leave, setLeave] = useState<(() => void) | undefined>();
  const ask = useCallback<Guard>((proceed) => setLeave(() => proceed), []);
  useGuard(isDirty ? ask : undefined);
  useBeforeUnload(isDirty);

  const show = (id: CriterionId | undefined): void =>
    navigation.go(id === undefined ? { kind: 'criteria' } : { kind: 'criterion', id });
  return (
    <>
      <CriterionForm
        base={base}
        onDirty={setIsDirty}
        onSaved={(id) => {
          // The guard is taken off with the next drawing; what is saved need not be asked about.
          navigation.guard(undefined);
          show(id);
        }}
        onCancel={() => show(base?.value.id)}
      />
      <LeaveDialog leave={leave} onStay={() => setLeave(undefined)} />
    </>
  );
}
