import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const AskAgainDialog = lazy(() => import('./AskAgainDialog.tsx'));

type Props = { readonly consultation: RowKey; readonly criterion: CriterionId };

/** The text no longer reads as the edition that the regions were asked about. The coordinator may ask them again. */
export function TextChangedNotice(props: Props) {
  const words = useTexts().tab.position.textChanged;
  const mayAsk = may.openConsultation(useActor());
  const [isAsking, setIsAsking] = useState(false);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle> {mayAsk ? words.body : words.bodyForRegions}
      </MessageBarBody>
      {mayAsk && (
        <MessageBarActions>
          <Button onClick={() => setIsAsking(true)}>{words.action}</Button>
        </MessageBarActions>
      )}
      {isAsking && (
        <Suspense>
          <AskAgainDialog {...props} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </MessageBar>
  );
}
