import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import type { AgendaDraft } from '#usecases/meetings/saveMeeting.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { EditedItem } from './EditedItem.tsx';
import type { EnteredItem } from './keptPlan.ts';
import { Section } from '../../frame/Section.tsx';
import { late } from '../../start/late.tsx';

/** What waits, in all roles: it knows the whole process, the form only its own rows. */
export const Proposals = late(() => import('./Proposals.tsx'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  total: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

type Props = {
  readonly agenda: readonly EnteredItem[];
  /** Items that something has been noted on; they stay. */
  readonly noted: ReadonlySet<RowKey>;
  readonly onChange: (agenda: readonly EnteredItem[]) => void;
};

/** The items of a meeting: taken from what the cases propose or written, ordered by buttons or by dragging. */
export function AgendaEditor({ agenda, noted, onChange }: Props) {
  const styles = useStyles();
  const { plan: words } = useMeetingTexts();
  const [said, setSaid] = useState('');
  const dragged = useRef<number | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const addFree = useRef<HTMLButtonElement>(null);
  /** Where an item was taken out; what stands there now takes the focus. */
  const [emptied, setEmptied] = useState<{ readonly at: number }>();
  useEffect(() => {
    if (emptied === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-removes]');
    (buttons?.[Math.min(emptied.at, buttons.length - 1)] ?? addFree.current)?.focus();
  }, [emptied]);
  const move = (from: number, to: number): void => {
    const item = agenda[from];
    if (item === undefined || from === to || to < 0 || to >= agenda.length) return;
    onChange(agenda.toSpliced(from, 1).toSpliced(to, 0, item));
    setSaid(words.moved(item.title, to + 1, agenda.length));
  };
  const add = (items: readonly AgendaDraft[]): void => {
    onChange([...agenda, ...items.map((item) => ({ ...item, local: crypto.randomUUID() }))]);
    setSaid(items.map(({ title }) => words.added(title)).join(' '));
  };
  return (
    <div className={styles.root}>
      <Section heading={words.agenda}>
        <ol ref={list} className={styles.list} aria-label={words.agenda}>
          {agenda.map((item, at) => (
            <EditedItem
              key={item.key ?? item.local}
              item={item}
              isNoted={item.key !== undefined && noted.has(item.key)}
              place={{ at, all: agenda.length }}
              onMove={(to) => move(at, to)}
              onDrag={{ begin: () => (dragged.current = at), drop: () => move(dragged.current ?? at, at) }}
              onChange={(next) => {
                onChange(next === undefined ? agenda.toSpliced(at, 1) : agenda.with(at, next));
                if (next !== undefined) return;
                setSaid(words.removed(item.title));
                setEmptied({ at });
              }}
            />
          ))}
        </ol>
        {agenda.length === 0 && <p className={styles.none}>{words.agendaEmpty}</p>}
        <div className={styles.foot}>
          <Button
            ref={(button: HTMLButtonElement | null) => {
              addFree.current = button;
            }}
            size="small"
            icon={<Add16Regular />}
            onClick={() => add([{ subject: { kind: 'free' }, title: words.freeTitle, minutes: 10 }])}
          >
            {words.addFree}
          </Button>
          {agenda.length > 0 && (
            <span className={styles.total}>{words.total(agenda.reduce((sum, { minutes }) => sum + minutes, 0))}</span>
          )}
        </div>
      </Section>
      <div role="status" className={styles.unseen}>
        {said}
      </div>
      <Suspense>
        <Proposals agenda={agenda} onAdd={add} />
      </Suspense>
    </div>
  );
}
