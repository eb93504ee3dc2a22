import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useState } from 'react';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import type { CommitOutcome } from '#replica/replica.ts';
import { isPackageEditable } from '#usecases/savePackage.ts';
import { useBeforeUnload } from '../criterion/useBeforeUnload.ts';
import { useAnnounce } from '../frame/announcement.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useGuard, useNavigation, type Guard } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { isStuck } from '../frame/status.ts';
import { DraftNotice } from '../outbox/DraftNotice.tsx';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { usePendingOf } from '../outbox/usePendingOf.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { AddCriteria } from './ItemsEditor.tsx';
import { begunPackage, draftPlaceOf } from './packageDraft.ts';
import { PackageForm } from './PackageForm.tsx';
import { usePackageTexts } from './packageTexts.ts';
import { late } from '../start/late.tsx';

const LeaveDialog = late(() => import('../criterion/LeaveDialog.tsx'));

const useStyles = makeStyles({
  root: { maxWidth: '860px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** What the page shows from the start and brings in files of its own. */
export const parts = [AddCriteria];

/** The form for a new package or for the working copy of one that is there. */
export default function EditPackageView({ edited }: { readonly edited?: RowKey }) {
  const styles = useStyles();
  const { form, page, refusal } = usePackageTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  // The row as it was when the person began; a later one shows as a conflict when saving.
  const [base] = useState(() => (edited === undefined ? undefined : workspace.packages.byKey(edited)));
  const title = base === undefined ? form.titleNew : form.titleEdit(base.value.name);
  const stop =
    edited !== undefined && base === undefined
      ? page.missingPage.body
      : !may.editDrafts(actor)
        ? refusal.savePackage.mayNotEdit({ kind: 'mayNotEdit' })
        : base !== undefined && !isPackageEditable(base.value)
          ? refusal.savePackage.notEditable({ kind: 'notEditable', status: base.value.status })
          : undefined;
  return (
    <div className={styles.root}>
      <Back place={edited === undefined ? { kind: 'packages' } : { kind: 'package', key: edited }}>
        {base?.value.name ?? page.back}
      </Back>
      {stop === undefined ? (
        <>
          <PageTitle name={title}>{title}</PageTitle>
          <GuardedForm current={base} />
        </>
      ) : (
        <EmptyState level={1} title={title} body={stop} />
      )}
    </div>
  );
}

/** Opens the form with what was typed earlier, keeps what is typed, and asks before it is left behind. */
function GuardedForm({ current }: { readonly current: Held<CriteriaPackage> | undefined }) {
  const navigation = useNavigation();
  const announce = useAnnounce();
  const { draft: words } = useOutboxTexts();
  const [found, keeper, isKept] = useKeptDraft(draftPlaceOf(current?.value.key));
  const pending = usePendingOf('packages', current?.value.key);
  const [isFresh, setIsFresh] = useState(false);
  const [isDirty, setIsDirty] = useState(false);
  const [leave, setLeave] = useState<(() => void) | undefined>();
  const ask = useCallback<Guard>((proceed) => setLeave(() => proceed), []);
  useGuard(isDirty ? ask : undefined);
  useBeforeUnload(isDirty && !isKept);
  useEffect(() => {
    LeaveDialog.fetch().catch(() => undefined);
  }, []);
  if (!found.isRead) return null;

  const stuck = pending && isStuck(pending) ? pending : undefined;
  const begun = begunPackage({ current, stuck, kept: isFresh ? undefined : found.draft });
  const show = (key: RowKey | undefined): void =>
    navigation.go(key === undefined ? { kind: 'packages' } : { kind: 'package', key });
  const saved = (outcomes: readonly CommitOutcome[]): void => {
    // The guard is taken off with the next drawing; what is saved need not be asked about.
    navigation.guard(undefined);
    const [first] = outcomes;
    show(first?.change.list === 'packages' ? first.change.value.key : current?.value.key);
    if (first?.kind === 'merged' && first.taken.length > 0)
      announce({ kind: 'merged', by: first.by.name, list: 'packages', columns: first.taken });
  };
  const drop = (): void => {
    keeper.drop();
    setIsFresh(true);
  };
  return (
    <>
      {!isKept && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.notKept}</MessageBarBody>
        </MessageBar>
      )}
      {isKept && begun.keptAt !== undefined && (
        <DraftNotice keptAt={begun.keptAt} isOlder={begun.base?.revision !== current?.revision} onDrop={drop} />
      )}
      <PackageForm
        key={String(isFresh)}
        begun={begun}
        keeper={keeper}
        onDirty={setIsDirty}
        onSaved={saved}
        onCancel={() => show(current?.value.key)}
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
