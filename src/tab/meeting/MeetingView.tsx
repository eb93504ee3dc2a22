import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { stateOf, type Meeting } from '#domain/meeting.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { late } from '../start/late.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { useLivePulling } from './live.ts';
import { useMeetingTexts } from './meetingTexts.ts';
import { PlannedMeeting } from './PlannedMeeting.tsx';
import { ToConfirm } from './ToConfirm.tsx';
import { useTopOf } from './useTopOf.ts';

const RunningMeeting = late(() => import('./running/RunningMeeting.tsx'));
const MinutesView = late(() => import('./minutes/MinutesView.tsx'));
const EndDialog = late(() => import('./running/EndDialog.tsx'));

const useStyles = makeStyles({
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

/** A meeting as it stands: its agenda before it, where it is while it goes on, its minutes afterwards. */
export default function MeetingView({ opened }: { readonly opened: RowKey }) {
  const held = useWorkspace().meetings.byKey(opened);
  const actor = useActor();
  const mayRead = may.readDrafts(actor);
  // Whoever waits for a meeting to begin wants to see it begin.
  useLivePulling(held !== undefined && mayRead && stateOf(held.value) !== 'ended');
  const [isEnding, setIsEnding] = useState(false);
  const mayLead = may.leadMeeting(actor);
  useFetchedWhenIdle(mayLead ? EndDialog.fetch : undefined);
  if (!mayRead) return <MissingMeeting />;
  // What was said may wait for its region when the meeting's own row is gone.
  if (held === undefined) {
    return (
      <>
        <MissingMeeting />
        <ToConfirm meeting={opened} />
      </>
    );
  }
  return (
    <>
      <ToConfirm meeting={opened} />
      <Suspense>
        <Stated held={held} onEnd={() => setIsEnding(true)} />
      </Suspense>
      {/* Beside the page: taken away with what it ends before it has shut, it would leave all else unreachable. */}
      <Suspense>{isEnding && <EndDialog meeting={held.value} onClose={() => setIsEnding(false)} />}</Suspense>
    </>
  );
}

type StatedProps = { readonly held: Held<Meeting>; readonly onEnd: () => void };

function Stated({ held, onEnd }: StatedProps) {
  const styles = useStyles();
  const { stage } = useMeetingTexts();
  const state = stateOf(held.value);
  const [opened] = useState(state);
  useTopOf(state);
  return (
    <>
      <InState held={held} onEnd={onEnd} />
      {/* Somebody else may have ended it under the hands of who was writing. */}
      <div role="status" className={styles.unseen}>
        {state === 'ended' && opened !== 'ended' && stage.ended}
      </div>
    </>
  );
}

function InState({ held, onEnd }: StatedProps) {
  switch (stateOf(held.value)) {
    case 'planned':
      return <PlannedMeeting held={held} />;
    case 'running':
      return <RunningMeeting held={held} onEnd={onEnd} />;
    case 'ended':
      return <MinutesView held={held} />;
  }
}

function MissingMeeting() {
  const { missing } = useMeetingTexts();
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={missing.title} body={missing.body}>
      <Button onClick={() => navigation.go({ kind: 'meetings' })}>{missing.action}</Button>
    </EmptyState>
  );
}
