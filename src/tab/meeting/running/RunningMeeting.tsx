import { makeStyles, tokens } from '@fluentui/react-components';
import { currentItem, type Meeting } from '#domain/meeting.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { Back } from '../../frame/Back.tsx';
import { PendingMark } from '../../outbox/PendingMark.tsx';
import { useActor, useSession } from '../../start/session.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { useTopOf } from '../useTopOf.ts';
import { Acts } from './Acts.tsx';
import { AttendancePart } from './AttendancePart.tsx';
import { ItemPart } from './ItemPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { StepBar } from './StepBar.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly held: Held<Meeting>; readonly onEnd: () => void };

/** A meeting that goes on: where it is, and what is done at each item. In the side panel and on a page of its own. */
export default function RunningMeeting({ held, onEnd }: Props) {
  const styles = useStyles();
  const { page, steps, readOnly } = useMeetingTexts();
  const { seat } = useSession();
  const mayLead = may.leadMeeting(useActor());
  const item = currentItem(held.value);
  useTopOf(item?.key);
  return (
    <div className={styles.root}>
      {seat.frame === 'content' && <Back place={{ kind: 'meetings' }}>{page.back}</Back>}
      <StepBar held={held} mayLead={mayLead} />
      <PendingMark list="meetings" row={held.value.key} />
      {item === undefined ? (
        <p className={styles.said}>{steps.breakBody}</p>
      ) : (
        <ItemPart key={item.key} meeting={held.value} item={item} mayLead={mayLead}>
          <NotesPart held={held} item={item} mayLead={mayLead} />
        </ItemPart>
      )}
      <AttendancePart meeting={held.value} mayLead={mayLead} />
      {mayLead || seat.shareToStage ? <Acts held={held} mayLead={mayLead} onEnd={onEnd} /> : null}
      {!mayLead && <p className={styles.said}>{readOnly}</p>}
    </div>
  );
}
