import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { CallEnd20Regular, Edit20Regular, ShareScreenStart20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { subPageIdOf } from '#contracts/place.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { focusReturnsHere } from '../../frame/focusReturnsHere.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useSession } from '../../start/session.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { flexBasis: '100%' },
});

type Props = { readonly held: Held<Meeting>; readonly mayLead: boolean; readonly onEnd: () => void };

/** What is done with the meeting as a whole: shown to everybody, changed, ended. */
export function Acts({ held, mayLead, onEnd }: Props) {
  const styles = useStyles();
  const { page, end } = useMeetingTexts();
  const navigation = useNavigation();
  const { key } = held.value;
  return (
    <div className={styles.root} role="group" aria-label={held.value.title}>
      <ShareToStage meeting={held.value} />
      {mayLead && (
        <>
          <Button icon={<Edit20Regular />} onClick={() => navigation.go({ kind: 'editMeeting', key })}>
            {page.edit}
          </Button>
          <Button {...focusReturnsHere} icon={<CallEnd20Regular />} onClick={onEnd}>
            {end.action}
          </Button>
        </>
      )}
    </div>
  );
}

type Sharing = 'idle' | 'sharing' | 'shared' | 'failed';

function ShareToStage({ meeting: { key } }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { share: words } = useMeetingTexts();
  const { seat } = useSession();
  const [sharing, setSharing] = useState<Sharing>('idle');
  const { shareToStage } = seat;
  if (shareToStage === undefined) return null;
  const share = (): void => {
    setSharing('sharing');
    shareToStage(subPageIdOf({ kind: 'meetingStage', key })).then(
      () => setSharing('shared'),
      // Teams tells why in English and for developers; what a person can do is always the same.
      () => setSharing('failed'),
    );
  };
  return (
    <>
      <Button icon={<ShareScreenStart20Regular />} disabledFocusable={sharing === 'sharing'} onClick={share}>
        {sharing === 'sharing' ? words.sharing : words.action}
      </Button>
      {sharing === 'failed' && (
        <MessageBar intent="error" layout="multiline" className={styles.whole}>
          <MessageBarBody>{words.failed}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
