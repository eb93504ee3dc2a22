import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Announcement } from '../frame/announcement.ts';
import { useSession } from '../start/session.ts';
import { useOutboxTexts } from './outboxTexts.ts';

type Props = { readonly announcement: Announcement; readonly onClose: () => void };

/** Says whose changes were put together with one's own. */
export default function SavedNotice({ announcement: { by, list, columns }, onClose }: Props) {
  const { saved } = useOutboxTexts();
  const { columnTitle } = useSession();
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>{saved.merged(by, columns.map((column) => columnTitle(list, column)).join(', '))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {saved.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
