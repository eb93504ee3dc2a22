import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { criteriaNow } from '#usecases/meetings/meetingOf.ts';
import { positionsToConfirm } from '#usecases/meetings/saidAtMeetings.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { AnswerMark } from '../positions/answerLook.tsx';
import { useActor, useSession, useVisibleWorkspace, useWorkspace } from '../start/session.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { useMeetingTexts } from './meetingTexts.ts';
import { OwnBox } from './OwnBox.tsx';
import { useFocusOnTitle } from './useFocusOnTitle.ts';

const useStyles = makeStyles({
  root: { maxWidth: '760px', alignItems: 'flex-start', marginBottom: tokens.spacingVerticalL },
  list: { listStyleType: 'none', width: '100%', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  told: {
    ...typographyStyles.caption1,
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    ':empty': { display: 'none' },
  },
});

/** What was taken down at a meeting for the person's own regions, in whatever state the meeting is. */
export function ToConfirm({ meeting }: { readonly meeting: RowKey }) {
  const styles = useStyles();
  const { own: words } = useMeetingTexts();
  const said = useSaidAt(meeting);
  const [told, setTold] = useState('');
  const { title, settle } = useFocusOnTitle();
  const nameOf = useRegionName();
  const done = (sentence: string): void => {
    setTold(sentence);
    settle();
  };
  return (
    <>
      {said.length > 0 && (
        <OwnBox title={words.toConfirm} titleRef={title} className={styles.root}>
          <ul className={styles.list}>
            {said.map((held) => (
              <Said
                key={held.value.key}
                position={held.value}
                onConfirmed={() => done(words.confirmed(nameOf(held.value.region)))}
              />
            ))}
          </ul>
          {said.length > 1 && (
            <ConfirmButton
              positions={said.map(({ value }) => value.key)}
              label={words.confirmAll}
              onConfirmed={() => done(words.allConfirmed(said.length))}
            />
          )}
        </OwnBox>
      )}
      <p role="status" className={styles.told}>
        {told}
      </p>
    </>
  );
}

/** Without what a running meeting is at: its item asks about that itself. */
function useSaidAt(meeting: RowKey): readonly Held<Position>[] {
  const workspace = useWorkspace();
  const { today } = useSession();
  const actor = useActor();
  const held = workspace.meetings.byKey(meeting);
  const now = held === undefined ? [] : criteriaNow(workspace, held.value);
  return positionsToConfirm(workspace, actor, today())
    .filter(({ value }) => value.meeting === meeting)
    .filter(
      ({ value }) =>
        !now.some(
          ({ criterion, asked }) => criterion === value.criterion && asked?.held.value.key === value.consultation,
        ),
    );
}

function Said({ position, onConfirmed }: { readonly position: Position; readonly onConfirmed: () => void }) {
  const styles = useStyles();
  const { own: words } = useMeetingTexts();
  const workspace = useVisibleWorkspace();
  const { key, criterion, region, stance } = position;
  const name = useRegionName()(region);
  const title = criterionById(workspace, criterion)?.value.title ?? '';
  return (
    <li className={styles.item}>
      <PlaceLink place={{ kind: 'criterion', id: criterion }}>{`${criterion} ${title}`.trim()}</PlaceLink>
      <span className={styles.about}>{name}</span>
      <AnswerMark kind={stance.kind} />
      {stance.kind !== 'endorses' && <PlainText text={stance.reason} />}
      <ConfirmButton
        positions={[key]}
        label={words.confirm}
        name={words.confirmOne(name, criterion)}
        appearance="secondary"
        onConfirmed={onConfirmed}
      />
    </li>
  );
}
