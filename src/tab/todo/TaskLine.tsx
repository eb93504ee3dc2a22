import { makeResetStyles, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarLtr16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { useActor, useSession } from '../start/session.ts';
import { useRegionName } from '../start/useRegionName.ts';
import type { ShownTask } from './taskShown.ts';
import { useToDoTexts } from './toDoTexts.ts';

const useRow = makeResetStyles({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: tokens.spacingHorizontalXXL,
  rowGap: tokens.spacingVerticalXXS,
  alignItems: 'center',
  paddingBlock: tokens.spacingVerticalM,
  paddingInline: tokens.spacingHorizontalS,
  marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  // Not the colour of hovering: in high contrast the row's own letters would be unreadable on it.
  ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
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
  what: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  day: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  over: { ...typographyStyles.caption1Strong, color: tokens.colorStatusDangerForeground1 },
});

/** One thing to do: what it is about, what to do, and by when. The whole line leads there. */
export function TaskLine({ task }: { readonly task: ShownTask }) {
  const row = useRow();
  const title = useTitle();
  const styles = useStyles();
  const words = useToDoTexts();
  const follow = useFollow();
  const { speaksFor } = useActor();
  const { today } = useSession();
  const nameOf = useRegionName();
  const { place, name, region, by } = task;
  const isOver = by !== undefined && by < today();
  // With one region of one's own its name says nothing.
  const what = region !== undefined && speaksFor.length > 1 ? [nameOf(region), ...task.what] : task.what;

  return (
    <li className={row}>
      <div>
        <a href={hrefOf(place)} className={title} onClick={(event) => follow(event, place)}>
          {name}
        </a>
        <div className={styles.what}>{what.join(' · ')}</div>
      </div>
      {by !== undefined && (
        <span className={mergeClasses(styles.day, isOver && styles.over)}>
          {isOver ? <Warning16Filled aria-hidden /> : <CalendarLtr16Regular aria-hidden />}
          {isOver ? words.overdue(by) : words.by(by)}
        </span>
      )}
    </li>
  );
}
