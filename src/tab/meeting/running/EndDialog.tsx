import { Button } from '@fluentui/react-components';
import type { Meeting } from '#domain/meeting.ts';
import { endMeeting } from '#usecases/meetings/endMeeting.ts';
import { waitingPositions } from '#usecases/meetings/saidAtMeetings.ts';
import { ManagingDialog } from '../../consultations/managing/ManagingDialog.tsx';
import { useNotSaved } from '../../consultations/useNotSaved.ts';
import { useWorkspace } from '../../start/session.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

type Props = { readonly meeting: Meeting; readonly onClose: () => void };

/** Ends the meeting and freezes its minutes, and says first what waits for regions. */
export default function EndDialog({ meeting: { key }, onClose }: Props) {
  const { end: words } = useMeetingTexts();
  const sentences = useMeetingSentences();
  const { saving, carryOut } = useVerb(endMeeting);
  const waiting = waitingPositions(useWorkspace()).filter(({ value }) => value.meeting === key).length;
  const fault = useNotSaved(saving, sentences.endMeeting);
  return (
    <ManagingDialog
      title={words.title}
      body={words.body}
      fault={fault}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={saving.kind === 'saving'}
          onClick={() => void carryOut({ meeting: key })}
        >
          {words.confirm}
        </Button>
      }
    >
      {waiting > 0 && <strong>{words.waiting(waiting)}</strong>}
    </ManagingDialog>
  );
}
