import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  Dismiss20Regular,
  ReOrderDotsVertical20Regular,
} from '@fluentui/react-icons';
import { useMeetingTexts } from '../meetingTexts.ts';
import type { EnteredItem } from './keptPlan.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 559px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  handle: {
    display: 'flex',
    alignItems: 'center',
    height: '32px',
    color: tokens.colorNeutralForeground3,
    cursor: 'grab',
    // A finger scrolls; it has the buttons.
    '@media (pointer: coarse), (max-width: 559px)': { display: 'none' },
  },
  what: { minWidth: 0, '@media (max-width: 559px)': { gridColumn: '1 / -1' } },
  title: { width: '100%' },
  kind: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  minutes: { width: '92px' },
  buttons: { display: 'flex' },
});

type Props = {
  readonly item: EnteredItem;
  /** Something has been noted on it, so it stays. */
  readonly isNoted: boolean;
  readonly place: { readonly at: number; readonly all: number };
  readonly onMove: (to: number) => void;
  readonly onDrag: { readonly begin: () => void; readonly drop: () => void };
  /** `undefined` takes it out. */
  readonly onChange: (item: EnteredItem | undefined) => void;
};

/** One item of an agenda that is planned. */
export function EditedItem({ item, isNoted, place: { at, all }, onMove, onDrag, onChange }: Props) {
  const styles = useStyles();
  const { plan: words } = useMeetingTexts();
  const { subject, title, minutes } = item;
  return (
    <li
      className={styles.item}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrag.drop();
      }}
    >
      <span className={styles.handle} draggable aria-hidden title={words.drag} onDragStart={onDrag.begin}>
        <ReOrderDotsVertical20Regular />
      </span>
      <div className={styles.what}>
        <Input
          className={styles.title}
          aria-label={words.itemTitle(at + 1)}
          value={title}
          onChange={(_, { value }) => onChange({ ...item, title: value })}
        />
        <span className={styles.kind}>
          {[words.subjects[subject.kind], ...(isNoted ? [words.noted] : [])].join(' · ')}
        </span>
      </div>
      <Input
        className={styles.minutes}
        type="number"
        min={0}
        max={480}
        contentAfter={words.minutesUnit}
        aria-label={words.minutes(title)}
        value={String(minutes)}
        onChange={(_, { value }) => onChange({ ...item, minutes: Math.trunc(Number(value)) })}
      />
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          icon={<ArrowUp20Regular />}
          aria-label={words.up(title)}
          disabledFocusable={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <Button
          appearance="subtle"
          icon={<ArrowDown20Regular />}
          aria-label={words.down(title)}
          disabledFocusable={at === all - 1}
          onClick={() => onMove(at + 1)}
        />
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={words.remove(title)}
          data-removes
          disabledFocusable={isNoted}
          onClick={() => onChange(undefined)}
        />
      </div>
    </li>
  );
}
