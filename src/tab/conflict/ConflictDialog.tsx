import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import type { CommitOutcome, Pending } from '#replica/replica.ts';
import { useConflictTexts } from './conflictTexts.ts';
import { useOutbox } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { GoneDialog } from './GoneDialog.tsx';
import { useChoosing, type Beginning, type Settling } from './useChoosing.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  intro: { margin: 0, ':focus': { outlineStyle: 'none' }, paddingBottom: tokens.spacingVerticalM },
  legend: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  /** Id in the outbox of the change that waits for a choice. */
  readonly pending: string;
  /** Chosen and sent, or nothing left to choose; without an outcome when it was let go. */
  readonly onSettled: (outcome: CommitOutcome | undefined) => void;
  /** The change goes on waiting. */
  readonly onLater: () => void;
};

/** Somebody else changed the same: what both wrote, how it stood before, and what is to stand now. */
export default function ConflictDialog({ pending, onSettled, onLater }: Props) {
  const found = useOutbox().find(({ id }) => id === pending);
  const [written, keeper] = useKeptDraft(`conflict/${pending}`);
  if (found?.state.kind !== 'collision' || !written.isRead) return null;
  if (found.state.isGone) return <GoneDialog pending={found} onSettled={onSettled} onLater={onLater} />;
  const beginning = { begun: written.draft?.values, keeper, onSettled };
  return <ChoiceDialog pending={found} collision={found.state} beginning={beginning} onLater={onLater} />;
}

type ChoiceProps = {
  readonly pending: Pending;
  readonly beginning: Beginning;
  readonly onLater: () => void;
  readonly collision: Extract<Pending['state'], { readonly kind: 'collision' }>;
};

function ChoiceDialog({ pending, collision, beginning, onLater }: ChoiceProps) {
  const styles = useStyles();
  const words = useConflictTexts();
  const { groups, chosen, choose, settling, save } = useChoosing(pending, collision.collisions, beginning);
  const theirName = collision.by?.name ?? '';
  const start = useFocusAtStart();

  return (
    <Dialog modalType="alert" open onOpenChange={onLater}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title(pending.title)}</DialogTitle>
          <DialogContent>
            <p ref={start} tabIndex={-1} className={styles.intro}>
              {collision.by && words.body(theirName, collision.by.at)}
            </p>
            <p className={styles.legend}>{words.legend}</p>
            {groups.map((group) => (
              <FieldChoice
                key={group.id}
                list={pending.list}
                group={group}
                theirName={theirName}
                chosen={chosen[group.id] ?? { side: undefined, text: '' }}
                onChoose={(next) => choose(group.id, next)}
              />
            ))}
            <Fault settling={settling} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onLater}>{words.later}</Button>
            <Button appearance="primary" disabledFocusable={settling.kind === 'saving'} onClick={save}>
              {settling.kind === 'saving' ? words.saving : words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A dialog focuses its first control, which on a small screen is below what has to be read first. */
function useFocusAtStart(): RefObject<HTMLParagraphElement | null> {
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => start.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return start;
}

function Fault({ settling }: { readonly settling: Settling }) {
  const words = useConflictTexts();
  const { failures } = useTexts();
  if (settling.kind !== 'incomplete' && settling.kind !== 'again' && settling.kind !== 'broken') return null;
  const sentence = { incomplete: words.chooseAll, again: words.again, broken: failures.unreadable }[settling.kind];
  return (
    <MessageBar intent={settling.kind === 'broken' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
