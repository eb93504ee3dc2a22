import { Button, MessageBarActions } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { CommitOutcome } from '#replica/replica.ts';
import { Notice } from '../frame/Notice.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import type { Saving } from '../start/useVerb.ts';
import { useOutboxTexts } from './outboxTexts.ts';
import { late } from '../start/late.tsx';

const ConflictDialog = late(() => import('../conflict/ConflictDialog.tsx'));

type Props = {
  readonly saving: Saving<unknown>;
  /** Whether the dialog is open in which a collision is settled. */
  readonly isChoosing: boolean;
  readonly onChoosing: (isChoosing: boolean) => void;
  readonly onSettled: (outcome: CommitOutcome | undefined) => void;
};

/** What was typed is kept but not in the list: why, and what to do. */
export function StuckNotice({ saving, isChoosing, onChoosing, onSettled }: Props) {
  const texts = useTexts();
  const { stuck: words } = useOutboxTexts();
  useFetchedWhenIdle(saving.kind === 'conflict' ? ConflictDialog.fetch : undefined);
  const link = <PlaceLink place={{ kind: 'problems' }}>{words.show}</PlaceLink>;

  if (saving.kind === 'behind')
    return (
      <Notice intent="warning" title={words.behindTitle} body={words.behindBody} occasion={saving}>
        <MessageBarActions>{link}</MessageBarActions>
      </Notice>
    );
  if (saving.kind === 'failed' && saving.pending !== undefined)
    return (
      <Notice
        intent="error"
        title={words.parkedTitle}
        body={`${failureText(saving.failure, texts)} ${words.parkedBody}`}
        occasion={saving}
      >
        <MessageBarActions>{link}</MessageBarActions>
      </Notice>
    );
  if (saving.kind !== 'conflict' || saving.conflict.pending === undefined) return null;
  return (
    <>
      <Notice intent="warning" title={words.chooseTitle} body={words.chooseBody} occasion={saving}>
        <MessageBarActions>
          <Button onClick={() => onChoosing(true)}>{words.choose}</Button>
        </MessageBarActions>
      </Notice>
      {isChoosing && (
        <Suspense>
          <ConflictDialog pending={saving.conflict.pending} onSettled={onSettled} onLater={() => onChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}
