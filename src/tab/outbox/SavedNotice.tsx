import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Announcement } from '../frame/announcement.ts';
import { useSession } from '../start/session.ts';
import { useOutboxTexts } from './outboxTexts.ts';

type Props = { readonly announcement: Announcement; readonly onClose: () => void };

/** Says whose changes were put together with one's own, and that what was taken back had been written. */
export default function SavedNotice({ announcement, onClose }: Props) {
  const { saved } = useOutboxTexts();
  const intent = announcement.kind === 'merged' ? 'success' : 'warning';
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody>{useSentence(announcement)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {saved.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function useSentence(announcement: Announcement): string {
  const { saved } = useOutboxTexts();
  const { columnTitle } = useSession();
  if (announcement.kind !== 'merged') return saved.takenBack[announcement.kind](announcement.title);
  const { by, list, columns } = announcement;
  return saved.merged(by, columns.map((column) => columnTitle(list, column)).join(', '));
}
