import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useOutsideTexts } from './outsideTexts.ts';

type Props = {
  /** How many changes have not been sent. */
  readonly waiting: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Says what has not been sent yet, before somebody signs out. */
export default function SignOutDialog({ waiting, onStay, onLeave }: Props) {
  const { signOut } = useOutsideTexts();
  return (
    <Dialog modalType="alert" open onOpenChange={onStay}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{signOut.title}</DialogTitle>
          <DialogContent>{signOut.waiting(waiting)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onLeave}>{signOut.leave}</Button>
            <Button appearance="primary" onClick={onStay}>
              {signOut.stay}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
