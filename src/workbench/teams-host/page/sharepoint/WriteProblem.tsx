import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useTexts } from '../session.ts';
import type { WriteOutcome } from './useListContent.ts';

type Props = {
  readonly problem: Exclude<WriteOutcome, { kind: 'done' }> | undefined;
  readonly onReload: () => void;
  readonly onDismiss: () => void;
};

/** Always there, so that its place in the page's grid does not shift; empty while all is well. */
export function WriteProblem({ problem, onReload, onDismiss }: Props) {
  const texts = useTexts();
  return (
    <div aria-live="assertive">
      {problem && (
        <MessageBar intent={problem.kind === 'conflict' ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.lists.problem[problem.kind]}</MessageBarTitle>
            {texts.lists.graphSays(problem.message)}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={texts.close}
                onClick={onDismiss}
              />
            }
          >
            {problem.kind === 'conflict' && <Button onClick={onReload}>{texts.lists.reload}</Button>}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
