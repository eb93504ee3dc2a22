import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Edit20Regular, Play20Regular } from '@fluentui/react-icons';
import type { Meeting } from '#domain/meeting.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { startMeeting } from '#usecases/meetings/startMeeting.ts';
import { NotSaved } from '../comments/NotSaved.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb } from '../start/useVerb.ts';
import { MeetingHead } from './MeetingHead.tsx';
import { useMeetingSentences } from './meetingSentences.ts';
import { useMeetingTexts } from './meetingTexts.ts';
import { placeOfSubject } from './subjects.ts';

const useStyles = makeStyles({
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a meeting is to go through, and the way to begin it. */
export function PlannedMeeting({ held }: { readonly held: Held<Meeting> }) {
  const styles = useStyles();
  const { page } = useMeetingTexts();
  const { agenda } = held.value;
  const mayLead = may.leadMeeting(useActor());
  return (
    <div className={styles.root}>
      <MeetingHead meeting={held.value} />
      <PendingMark list="meetings" row={held.value.key} />
      <Section heading={page.agenda}>
        {agenda.length === 0 ? <p className={styles.none}>{page.noAgenda}</p> : <Agenda meeting={held.value} />}
      </Section>
      {mayLead ? <Leading held={held} /> : <p className={styles.none}>{page.notStartedYet}</p>}
    </div>
  );
}

function Agenda({ meeting: { agenda } }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { page, plan } = useMeetingTexts();
  return (
    <ol className={styles.list}>
      {agenda.map(({ key, subject, title, minutes }) => {
        const place = placeOfSubject(subject);
        return (
          <li key={key} className={styles.item}>
            {place === undefined ? title : <PlaceLink place={place}>{title}</PlaceLink>}
            <div className={styles.meta}>
              {[plan.subjects[subject.kind], ...(minutes > 0 ? [page.minutes(minutes)] : [])].join(' · ')}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Leading({ held }: { readonly held: Held<Meeting> }) {
  const styles = useStyles();
  const { page, plan } = useMeetingTexts();
  const { failures } = useTexts();
  const sentences = useMeetingSentences();
  const navigation = useNavigation();
  const { saving, carryOut } = useVerb(startMeeting);
  const { key, agenda } = held.value;
  const isStarting = saving.kind === 'saving';
  return (
    <>
      <NotSaved
        saving={saving}
        title={page.notStarted}
        sentenceOf={sentences.startMeeting}
        changedMeanwhile={failures.rowChanged}
      />
      <div className={styles.buttons} role="group" aria-label={plan.titleEdit}>
        <Button
          appearance="primary"
          icon={<Play20Regular />}
          disabledFocusable={isStarting || agenda.length === 0}
          onClick={() => void carryOut({ meeting: key })}
        >
          {isStarting ? page.starting : page.start}
        </Button>
        <Button icon={<Edit20Regular />} onClick={() => navigation.go({ kind: 'editMeeting', key })}>
          {page.edit}
        </Button>
      </div>
    </>
  );
}
