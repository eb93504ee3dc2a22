import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useTexts } from '../start/texts.ts';

type Props = {
  readonly leave: () => void;
  readonly onStay: () => void;
  /** What was typed is thrown away before the person leaves. */
  readonly onDrop: () => void;
  /** `undefined` where it cannot be kept. */
  readonly onKeep: (() => void) | undefined;
};

/** Asks whether what was typed may go. */
export default function LeaveDialog({ leave, onStay, onDrop, onKeep }: Props) {
  const { draft } = useOutboxTexts();
  const words = useTexts().tab.edit.unsaved;
  return (
    <Dialog modalType="alert" open onOpenChange={onStay}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.body}</DialogContent>
          <DialogActions fluid>
            <Button
              onClick={() => {
                onDrop();
                leave();
              }}
            >
              {words.leave}
            </Button>
            {onKeep && (
              <Button
                onClick={() => {
                  onKeep();
                  leave();
                }}
              >
                {draft.leaveIt}
              </Button>
            )}
            <Button appearance="primary" onClick={onStay}>
              {words.stay}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
