import { makeStyles, tokens } from '@fluentui/react-components';
import { currentItem, stateOf, type AgendaItem, type Meeting } from '#domain/meeting.ts';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { criteriaOn } from '#usecases/meetings/meetingOf.ts';
import { PageTitle } from '../../frame/PageTitle.tsx';
import { useActor, useWorkspace } from '../../start/session.ts';
import { useLivePulling } from '../live.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { StageCriterion } from './StageCriterion.tsx';
import { StageList } from './StageList.tsx';
import { STAGE_BODY, STAGE_NOTE, STAGE_TITLE } from './stageType.ts';

const useStyles = makeStyles({
  root: {
    minHeight: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: 'clamp(12px, 2vw, 32px)',
    padding: 'clamp(16px, 3vw, 64px)',
    '& h1': { ...STAGE_TITLE },
  },
  place: { ...STAGE_NOTE, margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  outcome: {
    ...STAGE_BODY,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
    whiteSpace: 'pre-wrap',
  },
  label: { ...STAGE_NOTE, display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What everybody in the room sees: the item that the meeting is at, by itself, in type that is read from four metres. */
export default function StageView({ shown }: { readonly shown: RowKey }) {
  const styles = useStyles();
  const { missing, stage: words } = useMeetingTexts();
  const held = useWorkspace().meetings.byKey(shown);
  const mayRead = may.readDrafts(useActor());
  useLivePulling(held !== undefined && mayRead && stateOf(held.value) !== 'ended');
  if (held === undefined || !mayRead) {
    return (
      <div className={styles.root}>
        <PageTitle name={missing.title}>{missing.title}</PageTitle>
        <p className={styles.place}>{missing.body}</p>
      </div>
    );
  }
  const meeting = held.value;
  const item = currentItem(meeting);
  const state = stateOf(meeting);
  if (item !== undefined) return <StageItem key={item.key} meeting={meeting} item={item} />;
  return (
    <div className={styles.root}>
      <PageTitle name={meeting.title}>{meeting.title}</PageTitle>
      <p className={styles.place}>
        {state === 'running' ? words.break : words[state === 'ended' ? 'ended' : 'waiting']}
      </p>
    </div>
  );
}

function StageItem({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const styles = useStyles();
  const { stage: words } = useMeetingTexts();
  const criteria = criteriaOn(useWorkspace(), item);
  const [only, ...others] = criteria;
  return (
    <div className={styles.root}>
      <div>
        <p className={styles.place} role="status">
          {`${words.item(meeting.agenda.indexOf(item) + 1, meeting.agenda.length)} · ${meeting.title}`}
        </p>
        <PageTitle name={item.title}>{item.title}</PageTitle>
      </div>
      {only && others.length === 0 && <StageCriterion shown={only} />}
      {others.length > 0 && <StageList criteria={criteria} />}
      {item.outcome !== '' && (
        <p className={styles.outcome}>
          <span className={styles.label}>{words.outcome}</span>
          {item.outcome}
        </p>
      )}
    </div>
  );
}
