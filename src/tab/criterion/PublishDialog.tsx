import { Button } from '@fluentui/react-components';
import type { CriterionId } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { publishCriteria } from '#usecases/publishCriteria.ts';
import { ManagingDialog } from '../consultations/managing/ManagingDialog.tsx';
import { useNotSaved } from '../consultations/useNotSaved.ts';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { useSession } from '../start/session.ts';
import { useVerb } from '../start/useVerb.ts';

type Props = {
  readonly id: CriterionId;
  /** Version of the edition that is in force till now. */
  readonly replaced: number | undefined;
  /** Other criteria that go. */
  readonly superseded: readonly CriterionId[];
  readonly onPublished: () => void;
  /** Once the dialog has shut. */
  readonly onClose: () => void;
};

/** Says what comes into force and what goes, before it is done. */
export default function PublishDialog({ id, replaced, superseded, onPublished, onClose }: Props) {
  const { publish: words } = useDecisionTexts();
  const { today } = useSession();
  const { saving, carryOut } = useVerb(publishCriteria);
  const fault = useNotSaved(saving, (refused) => sentenceFor(words.refusal, refused));
  const publish = async (): Promise<void> => {
    const outcome = await carryOut({ criteria: [id], supersedes: superseded });
    if (outcome.kind === 'saved') onPublished();
  };
  const comes = [
    words.confirmBody(today()),
    ...(replaced === undefined ? [] : [words.endsEdition(replaced)]),
    ...(superseded.length === 0 ? [] : [words.endsOthers(superseded)]),
    ...(replaced === undefined ? [] : [words.packages]),
  ];
  return (
    <ManagingDialog
      title={words.confirm(id)}
      body={comes.join(' ')}
      fault={fault}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void publish()}>
          {saving.kind === 'saving' ? words.publishing : words.publish}
        </Button>
      }
    />
  );
}
