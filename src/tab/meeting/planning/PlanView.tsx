import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { stateOf, type Meeting } from '#domain/meeting.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { emptyMeetingDraft, isNoted, meetingDraftOf } from '#usecases/meetings/saveMeeting.ts';
import { Back } from '../../frame/Back.tsx';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { PageTitle } from '../../frame/PageTitle.tsx';
import { DraftNotice } from '../../outbox/DraftNotice.tsx';
import { useActor, useSession, useWorkspace } from '../../start/session.ts';
import { useKeptDraft } from '../../start/useKeptDraft.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { Proposals } from './AgendaEditor.tsx';
import { keptPlan } from './keptPlan.ts';
import { PlanForm } from './PlanForm.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** What the page shows from the start and brings in files of its own. */
export const parts = [Proposals];

/** The form for a new meeting, or for one that is planned or goes on. */
export default function PlanView({ edited }: { readonly edited?: RowKey }) {
  const styles = useStyles();
  const { missing, page, plan } = useMeetingTexts();
  const sentences = useMeetingSentences();
  const workspace = useWorkspace();
  const mayLead = may.leadMeeting(useActor());
  // The row as it was when the person began; a later one shows as a conflict when saving.
  const [base] = useState(() => (edited === undefined ? undefined : workspace.meetings.byKey(edited)));
  const title = edited === undefined ? plan.titleNew : plan.titleEdit;
  const stop = stopOf();
  return (
    <div className={styles.root}>
      <Back place={edited === undefined ? { kind: 'meetings' } : { kind: 'meeting', key: edited }}>
        {base?.value.title ?? page.back}
      </Back>
      {stop === undefined ? (
        <>
          <PageTitle name={title}>{title}</PageTitle>
          <Planning base={base} />
        </>
      ) : (
        <EmptyState level={1} title={title} body={stop} />
      )}
    </div>
  );

  function stopOf(): string | undefined {
    if (!mayLead) return sentences.saveMeeting({ kind: 'mayNotLead' });
    if (edited !== undefined && base === undefined) return missing.body;
    if (base !== undefined && stateOf(base.value) === 'ended') return sentences.saveMeeting({ kind: 'meetingEnded' });
    return undefined;
  }
}

function Planning({ base }: { readonly base: Held<Meeting> | undefined }) {
  const { today } = useSession();
  const [found, keeper] = useKeptDraft(`meetings/${base?.value.key ?? 'new'}/plan`);
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const begun = base === undefined ? emptyMeetingDraft(today()) : meetingDraftOf(base.value);
  const kept = isFresh ? undefined : found.draft;
  const noted = new Set(base?.value.agenda.filter(isNoted).map(({ key }) => key));
  return (
    <>
      {kept !== undefined && (
        <DraftNotice
          keptAt={kept.keptAt}
          isOlder={kept.base !== base?.revision}
          onDrop={() => {
            keeper.drop();
            setIsFresh(true);
          }}
        />
      )}
      <PlanForm
        key={String(isFresh)}
        base={base}
        begun={kept === undefined ? begun : keptPlan(kept, begun, noted)}
        keeper={keeper}
      />
    </>
  );
}
