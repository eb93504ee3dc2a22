import { Button, Input, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  Dismiss20Regular,
  ReOrderDotsVertical20Regular,
} from '@fluentui/react-icons';
import { useLayoutEffect, useRef } from 'react';
import type { PackageItem } from '#domain/criteriaPackage.ts';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  handle: {
    display: 'flex',
    paddingTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    cursor: 'grab',
    // A finger scrolls; it has the buttons.
    '@media (pointer: coarse), (max-width: 479px)': { display: 'none' },
  },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  id: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 150px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  select: { minWidth: 0 },
  buttons: { display: 'flex' },
});

type Props = {
  readonly item: PackageItem;
  readonly title: string;
  readonly place: { readonly at: number; readonly all: number };
  readonly onMove: (to: number) => void;
  readonly onDrag: { readonly begin: () => void; readonly drop: () => void };
  /** `undefined` takes it out. */
  readonly onChange: (item: PackageItem | undefined) => void;
};

/** One criterion of a package that is edited. */
export function EditedItem({ item, title, place: { at, all }, onMove, onDrag, onChange }: Props) {
  const styles = useStyles();
  const { form, page } = usePackageTexts();
  return (
    <li
      className={styles.item}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrag.drop();
      }}
    >
      <span className={styles.handle} draggable aria-hidden title={form.drag} onDragStart={onDrag.begin}>
        <ReOrderDotsVertical20Regular />
      </span>
      <div>
        <div className={styles.title}>{title}</div>
        <div className={styles.id}>{item.criterion}</div>
        <div className={styles.fields}>
          <Select
            size="small"
            className={styles.select}
            aria-label={form.use(title)}
            value={item.isMandatory ? 'mandatory' : 'optional'}
            onChange={(_, { value }) => onChange({ ...item, isMandatory: value === 'mandatory' })}
          >
            <option value="mandatory">{page.mandatory}</option>
            <option value="optional">{page.optional}</option>
          </Select>
          <Input
            size="small"
            aria-label={form.note(title)}
            placeholder={form.notePlaceholder}
            value={item.note}
            onChange={(_, { value }) => onChange({ ...item, note: value })}
          />
        </div>
      </div>
      <div className={styles.buttons}>
        <MoveButton at={at} label={form.up(title)} isOff={at === 0} isUp onMove={() => onMove(at - 1)} />
        <MoveButton at={at} label={form.down(title)} isOff={at === all - 1} onMove={() => onMove(at + 1)} />
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={form.remove(title)}
          onClick={() => onChange(undefined)}
        />
      </div>
    </li>
  );
}

type MoveProps = {
  readonly at: number;
  readonly label: string;
  readonly isOff: boolean;
  readonly isUp?: boolean;
  readonly onMove: () => void;
};

/** Keeps the focus when its row is put elsewhere in the page, so that it can be pressed again. */
function MoveButton({ at, label, isOff, isUp = false, onMove }: MoveProps) {
  const button = useRef<HTMLSpanElement>(null);
  const wasPressed = useRef(false);
  useLayoutEffect(() => {
    if (wasPressed.current) button.current?.querySelector('button')?.focus();
    wasPressed.current = false;
  }, [at]);
  return (
    <span ref={button}>
      <Button
        appearance="subtle"
        icon={isUp ? <ArrowUp20Regular /> : <ArrowDown20Regular />}
        aria-label={label}
        disabledFocusable={isOff}
        onClick={() => {
          wasPressed.current = true;
          onMove();
        }}
      />
    </span>
  );
}
