import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { regionsToRemind } from '#usecases/remindSilent.ts';
import { focusReturnsHere } from '../../frame/focusReturnsHere.ts';
import { useActor, useSession, useWorkspace } from '../../start/session.ts';
import { useFetchedWhenIdle } from '../../start/whenIdle.ts';
import { usePageTexts } from '../pageTexts.ts';
import { late } from '../../start/late.tsx';

const RemindDialog = late(() => import('./RemindDialog.tsx'));
const ExtendDialog = late(() => import('./ExtendDialog.tsx'));
const CloseDialog = late(() => import('./CloseDialog.tsx'));
const fetchDialogs = () => Promise.all([RemindDialog, ExtendDialog, CloseDialog].map(({ fetch }) => fetch()));

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

/** What a coordinator can do with a consultation that is not closed. */
export function ManagingBar({ held }: { readonly held: Held<Consultation> }) {
  const styles = useStyles();
  const { actions } = usePageTexts();
  const actor = useActor();
  const workspace = useWorkspace();
  const { today } = useSession();
  const [opened, setOpened] = useState<'remind' | 'extend' | 'close'>();
  const mayManage = may.openConsultation(actor);
  const hasSilent = takesAnswers(held.value, today()) && regionsToRemind(workspace, held.value.key).length > 0;
  useFetchedWhenIdle(mayManage ? fetchDialogs : undefined);
  const close = (): void => setOpened(undefined);

  // A dialog that is open goes by its own closing: taken away with the page behind it, the page would stay unreachable.
  if (!may.remind(actor) || (held.value.state === 'closed' && opened === undefined)) return null;
  return (
    <div className={styles.root} role="group" aria-label={actions.label}>
      {hasSilent && (
        <Button {...focusReturnsHere} onClick={() => setOpened('remind')}>
          {actions.remind}
        </Button>
      )}
      {mayManage && (
        <>
          <Button {...focusReturnsHere} onClick={() => setOpened('extend')}>
            {actions.extend}
          </Button>
          <Button {...focusReturnsHere} onClick={() => setOpened('close')}>
            {actions.close}
          </Button>
        </>
      )}
      <Suspense>
        {opened === 'remind' && <RemindDialog consultation={held.value} onClose={close} />}
        {opened === 'extend' && <ExtendDialog base={held} onClose={close} />}
        {opened === 'close' && <CloseDialog base={held} onClose={close} />}
      </Suspense>
    </div>
  );
}
