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
} satisfies Record<AnswerKind, GriffelStyle>);

function hollow(): GriffelStyle {
  return { backgroundColor: tokens.colorNeutralStroke2 };
}

/** Order in which answers are shown everywhere: those for, those against, those still to come. */
export const ANSWER_ORDER = [
  'endorses',
  'endorsesWithChange',
  'rejects',
  'abstains',
  'stale',
  'unverified',
  'silent',
] as const satisfies readonly AnswerKind[];

/** The regions' answers as one bar. The figures stand beside it; a screen reader hears them here. */
export function AnswerBar({ counts }: { readonly counts: StandingCounts }) {
  const bar = useBar();
  const part = usePart();
  const tone = useTone();
  const texts = useTexts();
  const parts = ANSWER_ORDER.filter((kind) => counts[kind] > 0);
  const label = parts.map((kind) => `${answerLabel(kind, texts)} ${counts[kind]}`).join(', ');
  return (
    <div role="img" aria-label={texts.tab.standing.bar(label)} className={bar}>
      {parts.map((kind) => (
        <span key={kind} className={mergeClasses(part, tone[kind])} style={{ flexGrow: counts[kind] }} />
      ))}
    </div>
  );
}
