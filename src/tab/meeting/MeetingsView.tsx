import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { MEETING_STATES, stateOf } from '#domain/meeting.ts';
import { may } from '#domain/role.ts';
import { meetingInChat, meetingsFor } from '#usecases/meetings/meetingOf.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { MeetingLine } from './MeetingLine.tsx';
import { useMeetingTexts } from './meetingTexts.ts';
import MeetingView from './MeetingView.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '960px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** What goes on now comes first. */
const ORDER = MEETING_STATES.toSorted((one) => (one === 'running' ? -1 : 0));

/** All meetings; in a meeting's side panel the one that is held there. */
export default function MeetingsView() {
  const { seat } = useSession();
  const here = meetingInChat(useWorkspace(), useActor(), seat.frame === 'content' ? '' : (seat.chat ?? ''));
  if (here === undefined) return <AllMeetings />;
  return <MeetingView key={here.value.key} opened={here.value.key} />;
}

function AllMeetings() {
  const styles = useStyles();
  const { list: words } = useMeetingTexts();
  const actor = useActor();
  const navigation = useNavigation();
  const all = meetingsFor(useWorkspace(), actor);
  const mayLead = may.leadMeeting(actor);
  return (
    <div className={styles.root}>
      <PageHead title={words.title}>
        {mayLead && (
          <Button appearance="primary" icon={<Add20Regular />} onClick={() => navigation.go({ kind: 'newMeeting' })}>
            {words.plan}
          </Button>
        )}
      </PageHead>
      {all.length === 0 && (
        <EmptyState title={words.empty.title} body={mayLead ? words.empty.body : words.empty.readerBody} />
      )}
      {ORDER.map((state) => {
        const rows = all.filter(({ value }) => stateOf(value) === state);
        if (rows.length === 0) return null;
        return (
          <Section key={state} heading={words[state]}>
            <ul className={styles.list}>
              {rows.map(({ value }) => (
                <MeetingLine key={value.key} meeting={value} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
