import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../session.ts';
import { fieldValueOf } from './cellText.ts';
import { FieldInput } from './FieldInput.tsx';
import type { ListColumn } from './listShapes.ts';
import type { WriteOutcome } from './useListContent.ts';
import { WriteProblem } from './WriteProblem.tsx';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalM },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
  problem: { flexBasis: '100%' },
});

type Props = {
  readonly columns: readonly ListColumn[];
  readonly onAdd: (fields: Readonly<Record<string, unknown>>) => Promise<WriteOutcome>;
  readonly onClose: () => void;
};

/** SharePoint's form for a new row: every column, nothing checked here that Graph does not check. */
export function NewRowDialog({ columns, onAdd, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<Exclude<WriteOutcome, { kind: 'done' }>>();
  const save = async () => {
    const filled = columns.filter(({ name }) => (drafts[name] ?? '') !== '');
    const outcome = await onAdd(
      Object.fromEntries(filled.map(({ name, kind }) => [name, fieldValueOf(drafts[name] ?? '', kind)])),
    );
    if (outcome.kind === 'done') onClose();
    else setProblem(outcome);
  };
  return (
    <Dialog open onOpenChange={onClose} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.lists.add}</DialogTitle>
          <DialogContent className={styles.fields}>
            {columns.map((column) => (
              <Field
                key={column.name}
                label={column.displayName}
                required={column.isRequired}
                hint={column.description}
              >
                <FieldInput
                  column={column}
                  value={drafts[column.name] ?? ''}
                  onChange={(text) => setDrafts((now) => ({ ...now, [column.name]: text }))}
                />
              </Field>
            ))}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <div className={styles.problem}>
              <WriteProblem problem={problem} onReload={onClose} onDismiss={() => setProblem(undefined)} />
            </div>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" onClick={() => void save()}>
              {texts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
