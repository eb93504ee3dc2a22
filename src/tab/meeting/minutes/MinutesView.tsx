import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { minutesOf, type ShownMinutes } from '#usecases/meetings/minutesOf.ts';
import { PageTitle } from '../../frame/PageTitle.tsx';
import { Back } from '../../frame/Back.tsx';
import { Section } from '../../frame/Section.tsx';
import { PendingMark } from '../../outbox/PendingMark.tsx';
import { late } from '../../start/late.tsx';
import { useSession, useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useMeetingWords } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { FetchMinutes } from './FetchMinutes.tsx';
import { MinutedItem } from './MinutedItem.tsx';

// Hardly anybody ever has left anything behind.
const LeftBehind = late(() => import('./LeftBehind.tsx'));

const useStyles = makeStyles({
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  meta: { margin: 0, color: tokens.colorNeutralForeground2 },
  items: { margin: 0, padding: 0, listStyleType: 'none' },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  regions: { margin: 0, marginBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
});

/** What came of a meeting: there as soon as it has ended. */
export default function MinutesView({ held }: { readonly held: Held<Meeting> }) {
  const styles = useStyles();
  const { page, minutesPage: words } = useMeetingTexts();
  const { shortened } = useMeetingWords();
  const { tab } = useTexts();
  const { moment, seat } = useSession();
  const meeting = held.value;
  const minutes = minutesOf(useWorkspace(), meeting, moment().now);
  const { startedAt, endedAt } = minutes;
  const time = (at: string) => tab.format.dateTime(at).slice(-5);
  return (
    <div className={styles.root}>
      {seat.frame === 'content' && <Back place={{ kind: 'meetings' }}>{page.back}</Back>}
      <div>
        <PageTitle name={meeting.title}>{meeting.title}</PageTitle>
        <p className={styles.meta}>
          {[
            words.held(meeting.on, meeting.network),
            ...(startedAt && endedAt ? [words.lasted(time(startedAt), time(endedAt))] : []),
          ].join(' · ')}
        </p>
      </div>
      <PendingMark list="meetings" row={meeting.key} />
      <FetchMinutes meeting={meeting} />
      <Suspense>
        <LeftBehind meeting={meeting} />
      </Suspense>
      <Section heading={words.items}>
        <ol className={styles.items}>
          {minutes.items.map((shown, at) => (
            <MinutedItem key={shown.item.key} shown={shown} at={at + 1} />
          ))}
        </ol>
        {minutes.shortened > 0 && <p className={styles.meta}>{shortened(minutes.shortened)}</p>}
      </Section>
      <Section heading={words.attendance}>
        <Attendance minutes={minutes} />
      </Section>
    </div>
  );
}

const KINDS = ['present', 'absent', 'unknown'] as const;

function Attendance({ minutes: { attendance } }: { readonly minutes: ShownMinutes }) {
  const styles = useStyles();
  const { minutesPage: words } = useMeetingTexts();
  const heading = { present: words.presentHeading, absent: words.absentHeading, unknown: words.unknownHeading };
  return KINDS.map((kind) => {
    const regions = attendance.filter((each) => each.kind === kind);
    if (regions.length === 0) return null;
    const names = regions.map(({ region, functions }) =>
      functions === '' ? region.name : `${region.name} (${functions})`,
    );
    return (
      <div key={kind}>
        <h3 className={styles.heading}>{heading[kind](regions.length)}</h3>
        <p className={styles.regions}>{names.join(', ')}</p>
      </div>
    );
  });
}
