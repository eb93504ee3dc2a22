import { Button } from '@fluentui/react-components';
import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { answerProgress } from '#usecases/answerProgress.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { useSession, useWorkspace } from '../../start/session.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useConsultingTexts } from '../consultingTexts.ts';
import { useNotSaved } from '../useNotSaved.ts';
import { ManagingDialog } from './ManagingDialog.tsx';

type Props = { readonly base: Held<Consultation>; readonly onClose: () => void };

/** Closes the consultation: nobody answers any more, and what it asked about can be decided. */
export default function CloseDialog({ base, onClose }: Props) {
  const { managing, refusal } = useConsultingTexts();
  const { today } = useSession();
  const { saving, carryOut } = useVerb(closeConsultation);
  const unanswered = answerProgress(useWorkspace(), base.value).regions.filter(({ due }) => due > 0).length;
  const isEarly = unanswered > 0 && takesAnswers(base.value, today());
  const fault = useNotSaved(saving, (refused) => sentenceFor(refusal.closeConsultation, refused));
  const confirm = async (): Promise<void> => {
    await carryOut({ base, early: isEarly });
  };
  return (
    <ManagingDialog
      title={managing.close.title}
      body={managing.close.body}
      fault={fault}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void confirm()}>
          {isEarly ? managing.close.confirmEarly : managing.close.confirm}
        </Button>
      }
    >
      {isEarly ? (
        <strong>{managing.close.early(unanswered, base.value.closesOn)}</strong>
      ) : (
        unanswered > 0 && <p>{managing.close.silent(unanswered)}</p>
      )}
    </ManagingDialog>
  );
}
