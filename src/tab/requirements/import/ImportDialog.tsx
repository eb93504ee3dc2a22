import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type SubmitEvent } from 'react';
import { may } from '#domain/role.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { importRequirements, type ImportRequirements } from '#usecases/importRequirements.ts';
import { DraftNotice } from '../../outbox/DraftNotice.tsx';
import { useActor, useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useKeptDraft, type DraftKeeper, type Found } from '../../start/useKeptDraft.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useImportTexts } from './importTexts.ts';
import { importBegun, importKept, type ImportEntered } from './importDraft.ts';
import { OriginFields, ReadingFields } from './ImportFields.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { NotImported } from './NotImported.tsx';
import { PastedField } from './PastedField.tsx';
import { pastedRequirements } from './pastedRequirements.ts';
import { previewOf } from './preview.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  intro: { margin: 0 },
});

/** What was brought in, and how many were there already. */
export type Imported = Pick<ImportRequirements, 'region' | 'productGroup'> & {
  readonly count: number;
  readonly known: number;
};

type Props = { readonly onClose: () => void; readonly onImported: (imported: Imported) => void };

/** Brings a region's requirements in, with what was typed earlier and not saved. */
export default function ImportDialog(props: Props) {
  const [found, keeper] = useKeptDraft('regionalRequirements/import');
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const drop = (): void => {
    keeper.drop();
    setIsFresh(true);
  };
  return (
    <OpenDialog
      key={String(isFresh)}
      {...props}
      draft={isFresh ? undefined : found.draft}
      keeper={keeper}
      onDrop={drop}
    />
  );
}

type OpenProps = Props & {
  readonly draft: Extract<Found, { readonly isRead: true }>['draft'];
  readonly keeper: DraftKeeper;
  readonly onDrop: () => void;
};

/** What has been entered, what is in it, and what becomes of it. */
function useImporting({ draft, keeper, onImported }: OpenProps) {
  const workspace = useWorkspace();
  const actor = useActor();
  const { saving, carryOut } = useVerb(importRequirements);
  const regions = workspace.regions.all
    .map(({ value }) => value)
    .filter(({ code }) => may.importRequirementsOf(actor, code))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const [entered, setEntered] = useState(() => importBegun(draft, actor.speaksFor[0] ?? onlyOf(regions)?.code));
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [lacksRegion, setLacksRegion] = useState(false);
  const read = useDeferredValue(entered);
  const pasted = useMemo(() => pastedRequirements(read.pasted, read), [read]);
  const lines = useMemo(() => previewOf(workspace, read, pasted.requirements), [workspace, read, pasted]);
  const taken = lines.filter(({ mark }, number) => mark === 'new' && !off.has(number));

  const enter = (change: Partial<ImportEntered>): void => {
    const next = { ...entered, ...change };
    setEntered(next);
    keeper.keep(importKept(next));
    // Other lines, other numbers.
    if (change.pasted !== undefined || change.by !== undefined || change.column !== undefined) setOff(new Set());
  };
  const save = async (): Promise<void> => {
    const { region, productGroup, document } = entered;
    setLacksRegion(region === undefined);
    if (region === undefined) return;
    const requirements = taken.map(({ text, place }) => ({ text, place }));
    const outcome = await carryOut({ region, productGroup, document, requirements });
    const isKept = outcome.kind !== 'refused' && outcome.kind !== 'drifted' && outcome.kind !== 'idle';
    if (isKept && !(outcome.kind === 'failed' && outcome.pending === undefined)) keeper.drop();
    if (outcome.kind === 'saved')
      onImported({
        region,
        productGroup,
        count: outcome.written.length,
        known: lines.filter(({ mark }) => mark !== 'new').length,
      });
  };
  const toggle = (number: number): void => {
    const next = new Set(off);
    if (!next.delete(number)) next.add(number);
    setOff(next);
  };
  return {
    entered,
    enter,
    regions,
    lacksRegion,
    reading: pasted.reading,
    lines,
    off,
    toggle,
    taken,
    saving,
    save,
  } as const;
}

function onlyOf<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function OpenDialog(props: OpenProps) {
  const { draft, onDrop, onClose } = props;
  const styles = useStyles();
  const words = useImportTexts();
  const { refusals } = useTexts();
  const { entered, enter, saving, taken, lines, ...importing } = useImporting(props);
  const isSaving = saving.kind === 'saving';
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const isAtDocument = refusal?.kind === 'documentMissing' || refusal?.kind === 'documentTooLong';
  const faults = {
    region: importing.lacksRegion ? words.chooseRegionFirst : undefined,
    document: isAtDocument ? sentenceFor(refusals.importRequirements, refusal) : undefined,
  };
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isSaving) void importing.save();
  };

  return (
    <Dialog open modalType="modal" onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={handleSubmit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className={styles.form}>
              {draft && <DraftNotice keptAt={draft.keptAt} isOlder={false} onDrop={onDrop} />}
              <p className={styles.intro}>{words.intro}</p>
              <NotImported saving={saving} isShownAtField={isAtDocument} onSettled={onClose} />
              <OriginFields entered={entered} regions={importing.regions} faults={faults} onEnter={enter} />
              <PastedField
                value={entered.pasted}
                onType={(pasted) => enter({ pasted, isCsv: false, column: undefined })}
                onFile={({ name, text, isCsv }) =>
                  enter({ pasted: text, isCsv, column: undefined, document: entered.document.trim() || name })
                }
              />
              {entered.pasted.trim() !== '' && (
                <>
                  <ReadingFields reading={importing.reading} onEnter={enter} />
                  <ImportPreview lines={lines} off={importing.off} onToggle={importing.toggle} />
                </>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
                {isSaving ? words.saving : taken.length === 0 ? words.takeNone : words.take(taken.length)}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
