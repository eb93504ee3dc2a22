import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { focusReturnsHere } from '../frame/focusReturnsHere.ts';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { late } from '../start/late.tsx';

const AskAgainDialog = late(() => import('./AskAgainDialog.tsx'));

type Props = { readonly consultation: RowKey; readonly criterion: CriterionId; readonly isChanged: boolean };

/** The text no longer reads as the edition that the regions were asked about. The coordinator may ask them again. */
export function TextChangedNotice({ isChanged, ...asked }: Props) {
  const words = useTexts().tab.position.textChanged;
  const mayAsk = may.openConsultation(useActor());
  const [isAsking, setIsAsking] = useState(false);
  useFetchedWhenIdle(mayAsk && isChanged ? AskAgainDialog.fetch : undefined);
  // Its dialog shuts by itself: taken away with the notice, it would leave the page hidden from those who listen to it.
  if (!isChanged && !isAsking) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle> {mayAsk ? words.body : words.bodyForRegions}
      </MessageBarBody>
      {mayAsk && (
        <MessageBarActions>
          <Button {...focusReturnsHere} onClick={() => setIsAsking(true)}>
            {words.action}
          </Button>
        </MessageBarActions>
      )}
      {isAsking && (
        <Suspense>
          <AskAgainDialog {...asked} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </MessageBar>
  );
}
