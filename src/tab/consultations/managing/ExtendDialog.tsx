import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import { day } from '#domain/ids.ts';
import { daysAfter } from '#domain/time.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { earliestExtension, extendConsultation } from '#usecases/extendConsultation.ts';
import { useSession } from '../../start/session.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useConsultingTexts } from '../consultingTexts.ts';
import { useNotSaved } from '../useNotSaved.ts';
import { ManagingDialog } from './ManagingDialog.tsx';

type Props = { readonly base: Held<Consultation>; readonly onClose: () => void };

/** A week is what regions most often ask for. */
const USUAL_DAYS = 7;

/** Gives the regions more time. */
export default function ExtendDialog({ base, onClose }: Props) {
  const { managing, opening, refusal } = useConsultingTexts();
  const { today } = useSession();
  const { saving, carryOut } = useVerb(extendConsultation);
  const earliest = earliestExtension(base.value.closesOn, today());
  const [until, setUntil] = useState<string>(daysAfter(earliest, USUAL_DAYS - 1));
  const [lacksDay, setLacksDay] = useState(false);
  const fault = useNotSaved(saving, (refused) => sentenceFor(refusal.extendConsultation, refused));
  const confirm = async (): Promise<void> => {
    const closesOn = day(until);
    setLacksDay(closesOn === undefined);
    if (closesOn === undefined) return;
    await carryOut({ base, closesOn });
  };
  return (
    <ManagingDialog
      title={managing.extend.title}
      body={managing.extend.body(base.value.closesOn)}
      fault={saving.kind === 'refused' ? undefined : fault}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void confirm()}>
          {managing.extend.confirm}
        </Button>
      }
    >
      <Field
        label={opening.closesOn}
        required
        validationMessage={lacksDay ? opening.chooseDay : saving.kind === 'refused' ? (fault ?? null) : null}
      >
        <Input type="date" min={earliest} value={until} onChange={(_, data) => setUntil(data.value)} />
      </Field>
    </ManagingDialog>
  );
}
