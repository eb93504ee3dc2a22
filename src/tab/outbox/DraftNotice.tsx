import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Instant } from '#domain/ids.ts';
import { useOutboxTexts } from './outboxTexts.ts';

type Props = { readonly keptAt: Instant; readonly isOlder: boolean; readonly onDrop: () => void };

/** The form holds what was typed earlier; it can be dropped. */
export function DraftNotice({ keptAt, isOlder, onDrop }: Props) {
  const { draft: words, weekdayAndTime } = useOutboxTexts();
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        {words.found(weekdayAndTime(keptAt))} {isOlder && words.newer}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDrop}>
          {words.drop}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
