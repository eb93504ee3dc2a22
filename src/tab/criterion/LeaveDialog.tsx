import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';

type Props = { readonly leave: (() => void) | undefined; readonly onStay: () => void };

/** Asks whether what was typed may go. Open as long as there is somewhere to leave for. */
export function LeaveDialog({ leave, onStay }: Props) {
  const words = useTexts().tab.edit.unsaved;
  return (
    <Dialog modalType="alert" open={leave !== undefined} onOpenChange={onStay}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.body}</DialogContent>
          <DialogActions>
            <Button onClick={leave}>{words.leave}</Button>
            <Button appearance="primary" onClick={onStay}>
              {words.stay}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
