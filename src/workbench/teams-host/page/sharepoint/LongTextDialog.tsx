import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Textarea,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../session.ts';
import type { EditEnd } from './CellEditor.tsx';
import type { Editing } from './useCellEditing.ts';

const useStyles = makeStyles({
  text: { width: '100%', height: 'min(420px, 52vh)' },
  area: { height: '100%', maxHeight: 'none' },
});

type Props = {
  readonly editing: Editing;
  /** Why the last save was refused: the dialog covers the list's own message. */
  readonly problem: ReactNode;
  readonly onDraft: (draft: string) => void;
  readonly onEnd: (end: EditEnd, draft: string) => void;
};

/** Text of several lines does not fit a cell. */
export function LongTextDialog({ editing: { column, draft, state }, problem, onDraft, onEnd }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Dialog open onOpenChange={() => onEnd('drop', draft)} modalType="alert">
      <DialogSurface onKeyDown={(event) => event.stopPropagation()}>
        <DialogBody>
          <DialogTitle>{column.displayName}</DialogTitle>
          <DialogContent>
            {problem}
            <Textarea
              autoFocus
              className={styles.text}
              textarea={{ className: styles.area }}
              aria-label={column.displayName}
              value={draft}
              onChange={(_event, { value }) => onDraft(value)}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onEnd('drop', draft)}>{texts.cancel}</Button>
            <Button appearance="primary" disabled={state === 'saving'} onClick={() => onEnd('keep', draft)}>
              {texts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
