import { makeResetStyles, makeStyles, mergeClasses, tokens, type GriffelStyle } from '@fluentui/react-components';
import type { StandingCounts } from '#domain/standing.ts';
import { useTexts } from '../start/texts.ts';
import { answerLabel, type AnswerKind } from './answerLook.tsx';

const useBar = makeResetStyles({
  display: 'flex',
  columnGap: '2px',
  height: '8px',
  minWidth: '80px',
  forcedColorAdjust: 'none',
});
const usePart = makeResetStyles({
  boxSizing: 'border-box',
  minWidth: '3px',
  ':first-child': { borderTopLeftRadius: tokens.borderRadiusMedium, borderBottomLeftRadius: tokens.borderRadiusMedium },
  ':last-child': {
    borderTopRightRadius: tokens.borderRadiusMedium,
    borderBottomRightRadius: tokens.borderRadiusMedium,
  },
});
const useTone = makeStyles({
  endorses: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  endorsesWithChange: { backgroundColor: tokens.colorStatusWarningBackground3 },
  rejects: { backgroundColor: tokens.colorStatusDangerForeground1 },
  abstains: { backgroundColor: tokens.colorNeutralForeground3 },
  stale: hollow(),
  unverified: hollow(),
  silent: hollow(),
  hidden: { backgroundColor: tokens.colorNeutralStroke1 },
} satisfies Record<AnswerKind, GriffelStyle>);

function hollow(): GriffelStyle {
  // A fill alone would be as white as an answer where contrast is high.
  return {
    backgroundColor: tokens.colorNeutralBackground6,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  };
}

/** Order in which answers are shown everywhere: those for, those against, those not shown yet, those still to come. */
export const ANSWER_ORDER = [
  'endorses',
  'endorsesWithChange',
  'rejects',
  'abstains',
  'hidden',
  'stale',
  'unverified',
  'silent',
] as const satisfies readonly AnswerKind[];

type Props = {
  readonly counts: StandingCounts;
  /** Where it is to be of another height. */
  readonly className?: string;
};

/** The regions' answers as one bar. The figures stand beside it; a screen reader hears them here. */
export function AnswerBar({ counts, className }: Props) {
  const bar = useBar();
  const part = usePart();
  const tone = useTone();
  const texts = useTexts();
  const parts = ANSWER_ORDER.filter((kind) => counts[kind] > 0);
  const label = parts.map((kind) => `${answerLabel(kind, texts)} ${counts[kind]}`).join(', ');
  return (
    <div role="img" aria-label={texts.tab.standing.bar(label)} className={mergeClasses(bar, className)}>
      {parts.map((kind) => (
        <span key={kind} className={mergeClasses(part, tone[kind])} style={{ flexGrow: counts[kind] }} />
      ))}
    </div>
  );
}
