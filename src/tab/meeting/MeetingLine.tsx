import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { currentItem, type Meeting } from '#domain/meeting.ts';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { useMeetingTexts } from './meetingTexts.ts';

const useRow = makeResetStyles({
  position: 'relative',
  paddingBlock: tokens.spacingVerticalM,
  paddingInline: tokens.spacingHorizontalS,
  marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  // Not the colour of hovering: in high contrast the row's own letters would be unreadable on it.
  ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
});
const useTitle = makeResetStyles({
  ...typographyStyles.body1Strong,
  color: tokens.colorNeutralForeground1,
  textDecorationLine: 'none',
  overflowWrap: 'anywhere',
  '::after': { content: '""', position: 'absolute', inset: 0 },
  ':focus-visible': { outlineStyle: 'none' },
  ':focus-visible::after': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
});
const useStyles = makeStyles({
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  now: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1, marginTop: tokens.spacingVerticalXXS },
});

/** One meeting: when, who, how much, and where it is if it goes on. */
export function MeetingLine({ meeting }: { readonly meeting: Meeting }) {
  const row = useRow();
  const title = useTitle();
  const styles = useStyles();
  const { list, steps } = useMeetingTexts();
  const follow = useFollow();
  const place = { kind: 'meeting' as const, key: meeting.key };
  const now = currentItem(meeting);
  const facts = [meeting.on, meeting.network, list.items(meeting.agenda.length)].filter((fact) => fact !== '');
  return (
    <li className={row}>
      <a href={hrefOf(place)} className={title} onClick={(event) => follow(event, place)}>
        {meeting.title}
      </a>
      <RowMark list="meetings" row={meeting.key} />
      <div className={styles.meta}>{facts.join(' · ')}</div>
      {now && (
        <div className={styles.now}>
          {`${steps.place(meeting.agenda.indexOf(now) + 1, meeting.agenda.length)}: ${now.title}`}
        </div>
      )}
    </li>
  );
}
