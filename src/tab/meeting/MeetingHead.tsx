import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Meeting } from '#domain/meeting.ts';
import { Back } from '../frame/Back.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useSession } from '../start/session.ts';
import { useMeetingTexts } from './meetingTexts.ts';

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalM },
  meta: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a meeting is called, which network meets, on what day and for how long. */
export function MeetingHead({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { page } = useMeetingTexts();
  const { seat } = useSession();
  const planned = meeting.agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  const facts = [meeting.network, page.planned(meeting.on, planned)].filter((fact) => fact !== '');
  return (
    <>
      {seat.frame === 'content' && <Back place={{ kind: 'meetings' }}>{page.back}</Back>}
      <div className={seat.frame === 'content' ? undefined : styles.root}>
        <PageTitle name={meeting.title}>{meeting.title}</PageTitle>
        <p className={styles.meta}>{facts.join(' · ')}</p>
      </div>
    </>
  );
}
