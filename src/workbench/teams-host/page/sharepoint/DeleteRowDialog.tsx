import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from '../session.ts';
import { cellText } from './cellText.ts';
import type { ListRow } from './listShapes.ts';

type Props = { readonly row: ListRow; readonly onDelete: () => void; readonly onClose: () => void };

export function DeleteRowDialog({ row, onDelete, onClose }: Props) {
  const texts = useTexts();
  const title = cellText(row.fields['Title'], 'text');
  return (
    <Dialog open onOpenChange={onClose} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.lists.deleteTitle}</DialogTitle>
          <DialogContent>{texts.lists.deleteQuestion(title === '' ? row.id : title)}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onDelete();
                onClose();
              }}
            >
              {texts.lists.remove}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
