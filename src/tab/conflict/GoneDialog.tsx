import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CommitOutcome, Pending } from '#replica/replica.ts';
import { useConflictTexts } from './conflictTexts.ts';
import { useTakingBack } from '../outbox/useTakingBack.ts';
import { useSession } from '../start/session.ts';
import { ChangedColumns } from './ChangedColumns.tsx';

type Props = {
  readonly pending: Pending;
  readonly onSettled: (outcome: CommitOutcome | undefined) => void;
  readonly onLater: () => void;
};

/** The row was deleted while somebody wrote in it: make it again, or let it be gone. */
export function GoneDialog({ pending: { id, title, change }, onSettled, onLater }: Props) {
  const words = useConflictTexts();
  const { replica } = useSession();
  const takeBack = useTakingBack();
  const [isBusy, setIsBusy] = useState(false);
  const makeAgain = async (): Promise<void> => {
    setIsBusy(true);
    onSettled(await replica.resolve(id, {}));
  };
  const letGo = async (): Promise<void> => {
    setIsBusy(true);
    await takeBack(id, title);
    onSettled(undefined);
  };
  return (
    <Dialog modalType="alert" open onOpenChange={onLater}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.goneTitle(title)}</DialogTitle>
          <DialogContent>
            <p>{words.goneBody}</p>
            {change && <ChangedColumns change={change} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onLater}>{words.later}</Button>
            <Button disabledFocusable={isBusy} onClick={() => void letGo()}>
              {words.letGo}
            </Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void makeAgain()}>
              {words.makeAgain}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
