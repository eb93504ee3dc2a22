import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowRight20Regular } from '@fluentui/react-icons';
import type { RowKey } from '#domain/ids.ts';
import { currentItem, type Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { stepTo } from '#usecases/meetings/stepTo.ts';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { PageTitle } from '../../frame/PageTitle.tsx';
import { useTexts } from '../../start/texts.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { AgendaFold } from './AgendaFold.tsx';
import { Timer } from './Timer.tsx';

const WIDE = '@media (min-width: 640px)';

const useStyles = makeStyles({
  // What one is at stays in sight while the rest is scrolled.
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'baseline',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  title: { gridColumn: '1 / -1', minWidth: 0, [WIDE]: { gridColumn: 'auto' } },
  buttons: {
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalS,
    [WIDE]: { gridColumn: 'auto', gridTemplateColumns: '144px 144px' },
  },
  // Two buttons beside each other in 280 px.
  button: { minWidth: 0, minHeight: '36px' },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

type Props = { readonly held: Held<Meeting>; readonly mayLead: boolean };

/** Where the meeting is, for how long, and the ways to what comes before and after. */
export function StepBar({ held, mayLead }: Props) {
  const styles = useStyles();
  const { steps: words } = useMeetingTexts();
  const { failures } = useTexts();
  const sentences = useMeetingSentences();
  const { saving, carryOut } = useVerb(stepTo);
  const { key: meeting, agenda } = held.value;
  const item = currentItem(held.value);
  const at = item === undefined ? -1 : agenda.indexOf(item);
  const go = (to: RowKey | undefined): void => void carryOut({ meeting, item: to });
  const title = item?.title ?? words.break;
  return (
    <>
      <div className={styles.root}>
        <span className={styles.place}>{item && words.place(at + 1, agenda.length)}</span>
        {item === undefined ? <span /> : <Timer meeting={held.value} item={item} />}
        <div className={styles.title}>
          <PageTitle name={title}>{title}</PageTitle>
        </div>
        {mayLead && (
          <div className={styles.buttons}>
            <StepButton kind="previous" to={agenda[at - 1]?.key} onGo={go} />
            <StepButton kind="next" to={agenda[at + 1]?.key} onGo={go} />
          </div>
        )}
        {/* Somebody else may have moved the meeting on. */}
        <div role="status" className={styles.unseen}>
          {words.changed(title)}
        </div>
      </div>
      <NotSaved
        saving={saving}
        title={words.notMoved}
        sentenceOf={sentences.stepTo}
        changedMeanwhile={failures.rowChanged}
      />
      <AgendaFold meeting={held.value} onGo={mayLead ? go : undefined} />
    </>
  );
}

type StepProps = {
  readonly kind: 'previous' | 'next';
  readonly to: RowKey | undefined;
  readonly onGo: (to: RowKey) => void;
};

function StepButton({ kind, to, onGo }: StepProps) {
  const styles = useStyles();
  const { steps: words } = useMeetingTexts();
  const isNext = kind === 'next';
  return (
    <Button
      className={styles.button}
      appearance={isNext ? 'primary' : 'secondary'}
      icon={isNext ? <ArrowRight20Regular /> : <ArrowLeft20Regular />}
      iconPosition={isNext ? 'after' : 'before'}
      disabledFocusable={to === undefined}
      onClick={() => to !== undefined && onGo(to)}
    >
      {words[kind]}
    </Button>
  );
}
