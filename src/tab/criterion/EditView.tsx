import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { criterionById } from '#usecases/lookUp.ts';
import type { CommitOutcome } from '#replica/replica.ts';
import { useAnnounce } from '../frame/announcement.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useGuard, useNavigation, type Guard } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import type { TabPlace } from '../frame/route.ts';
import { isStuck } from '../frame/status.ts';
import { DraftNotice } from '../outbox/DraftNotice.tsx';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { usePendingOf } from '../outbox/usePendingOf.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { CriterionForm } from './CriterionForm.tsx';
import { beginningOf, draftPlaceOf, type Begun } from './keptCriterion.ts';
import { useBeforeUnload } from './useBeforeUnload.ts';
import { usePresence } from './usePresence.ts';
import { late } from '../start/late.tsx';

// Most forms are saved. It comes beside the form all the same: who leaves may be off the line by then.
const LeaveDialog = late(() => import('./LeaveDialog.tsx'));
const LostDraft = late(() => import('./LostDraft.tsx'));

const EditorsNotice = late(() => import('./EditorsNotice.tsx'));

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
        <>
          <EmptyState level={1} title={title} body={stop} />
          {id !== undefined && (
            <Suspense>
              <LostDraft id={id} />
            </Suspense>
          )}
        </>
      ) : (
        <>
          <PageTitle name={title}>{title}</PageTitle>
          {base?.value.status === 'inConsultation' && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{tab.edit.inConsultation}</MessageBarBody>
            </MessageBar>
          )}
          <Suspense>{id !== undefined && <EditorsNotice id={id} isEditing />}</Suspense>
          <GuardedForm current={base} />
        </>
      )}
    </div>
  );
}

/** Opens the form with what was typed earlier, keeps what is typed, and asks before it is left behind. */
function GuardedForm({ current }: { readonly current: Held<Criterion> | undefined }) {
  const navigation = useNavigation();
  const announce = useAnnounce();
  const [opened] = useState(() => fieldIn(navigation.place()));
  const [found, keeper, isKept] = useKeptDraft(draftPlaceOf(current?.value.id));
  const pending = usePendingOf('criteria', current?.value.key);
  const [isFresh, setIsFresh] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const [leave, setLeave] = useState<(() => void) | undefined>();
  const ask = useCallback<Guard>((proceed) => setLeave(() => proceed), []);
  useGuard(isDirty ? ask : undefined);
  useBeforeUnload(isDirty && !isKept);
  useEffect(() => {
    LeaveDialog.fetch().catch(() => undefined);
  }, []);
  usePresence(current?.value.id);
  useFocusAt(opened, found.isRead);
  if (!found.isRead) return null;

  const stuck = pending && isStuck(pending) ? pending : undefined;
  const kept = isFresh ? undefined : found.draft;
  const begun = beginningOf({ current, stuck, kept });
  const show = (id: CriterionId | undefined): void =>
    navigation.go(id === undefined ? { kind: 'criteria' } : { kind: 'criterion', id });
  const saved = (outcomes: readonly CommitOutcome[]): void => {
    // The guard is taken off with the next drawing; what is saved need not be asked about.
    navigation.guard(undefined);
    show(
      outcomes.map(({ change }) => (change.list === 'criteria' ? change.value.id : undefined)).at(0) ??
        current?.value.id,
    );
    for (const outcome of outcomes)
      if (outcome.kind === 'merged' && outcome.taken.length > 0)
        announce({ kind: 'merged', by: outcome.by.name, list: outcome.change.list, columns: outcome.taken });
  };
  return (
    <>
      <FormNotice
        begun={begun}
        current={current}
        isKept={isKept}
        onDrop={() => {
          keeper.drop();
          setIsFresh(true);
        }}
      />
      <CriterionForm
        key={String(isFresh)}
        begun={begun}
        keeper={keeper}
        onDirty={setIsDirty}
        onSaved={saved}
        onCancel={() => show(current?.value.id)}
        opened={opened}
      />
      {leave && (
        <Suspense>
          <LeaveDialog
            leave={leave}
            onStay={() => setLeave(undefined)}
            onDrop={keeper.drop}
            onKeep={isKept ? keeper.flush : undefined}
          />
        </Suspense>
      )}
    </>
  );
}

/** The field that somebody came to mend. */
function fieldIn(place: TabPlace | undefined): string | undefined {
  return place?.kind === 'editCriterion' ? place.field : undefined;
}

/** Goes to the field where the form opens, once there is one. */
function useFocusAt(field: string | undefined, isShown: boolean): void {
  useEffect(() => {
    if (field === undefined || !isShown) return;
    const found = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
    found?.focus();
    found?.scrollIntoView({ block: 'center' });
  }, [field, isShown]);
}

type NoticeProps = {
  readonly begun: Begun;
  readonly current: Held<Criterion> | undefined;
  readonly isKept: boolean;
  readonly onDrop: () => void;
};

function FormNotice({ begun: { base, keptAt }, current, isKept, onDrop }: NoticeProps) {
  const { draft } = useOutboxTexts();
  if (!isKept)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{draft.notKept}</MessageBarBody>
      </MessageBar>
    );
  if (keptAt === undefined) return null;
  return <DraftNotice keptAt={keptAt} isOlder={base?.revision !== current?.revision} onDrop={onDrop} />;
}
