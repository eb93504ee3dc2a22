import { Button } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { NotSaved } from '../comments/NotSaved.tsx';
import { useTexts } from '../start/texts.ts';
import { useFetchedVerb } from '../start/useVerb.ts';
import { useMeetingSentences } from './meetingSentences.ts';
import { useMeetingTexts } from './meetingTexts.ts';

const loadVerb = () =>
  import('#usecases/meetings/confirmPositions.ts').then(({ confirmPositions }) => confirmPositions);

type Props = {
  /** What was taken down, all of which becomes the regions' own. */
  readonly positions: readonly RowKey[];
  readonly label: string;
  /** Where several buttons have the same label: what this one confirms. */
  readonly name?: string;
  readonly appearance?: 'primary' | 'secondary';
  readonly onConfirmed: () => void;
};

/** Makes what was said at a meeting the region's own answer, with one press. */
export function ConfirmButton({ positions, label, name, appearance = 'primary', onConfirmed }: Props) {
  const { own: words } = useMeetingTexts();
  const { failures } = useTexts();
  const sentences = useMeetingSentences();
  const { saving, carryOut } = useFetchedVerb(loadVerb);
  const isSaving = saving.kind === 'saving';
  const confirm = async (): Promise<void> => {
    const outcome = await carryOut({ positions });
    if (outcome.kind === 'saved') onConfirmed();
  };
  return (
    <>
      <NotSaved
        saving={saving}
        title={words.notConfirmed}
        sentenceOf={sentences.confirmPositions}
        changedMeanwhile={failures.rowChanged}
      />
      <Button appearance={appearance} aria-label={name} disabledFocusable={isSaving} onClick={() => void confirm()}>
        {isSaving ? words.confirming : label}
      </Button>
    </>
  );
}
