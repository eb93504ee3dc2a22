import { makeResetStyles, makeStyles, mergeClasses, tokens, type GriffelStyle } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHint16Regular,
  Clock16Regular,
  DismissCircle16Filled,
  Edit16Filled,
  EyeOff16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { STANCE_KINDS, type Position, type StanceKind } from '#domain/position.ts';
import type { RegionAnswer, Standing, StandingCounts } from '#domain/standing.ts';
import type { Held } from '#domain/workspace.ts';
import { useTexts, type Texts } from '../start/texts.ts';

/** What a region's answer comes to: one of the four stances, or why there is none that counts. */
export type AnswerKind = keyof StandingCounts;

export function answerKindOf(answer: RegionAnswer): AnswerKind {
  return answer.kind === 'given' ? answer.position.value.stance.kind : answer.kind;
}

/** What the region has said, if anything and if the reader may see it. */
export function positionIn(answer: RegionAnswer | undefined): Held<Position> | undefined {
  return answer !== undefined && 'position' in answer ? answer.position : undefined;
}

/** How many regions have given an answer that counts, or one that the reader will see later. */
export function answeredIn({ counts }: Pick<Standing, 'counts'>): number {
  return STANCE_KINDS.reduce((sum, stance) => sum + counts[stance], counts.hidden);
}

export function answerLabel(kind: AnswerKind, { terms }: Pick<Texts, 'terms'>): string {
  return isStance(kind) ? terms.stance[kind] : terms.answer[kind];
}

const STANCES: ReadonlySet<string> = new Set(STANCE_KINDS);

function isStance(kind: AnswerKind): kind is StanceKind {
  return STANCES.has(kind);
}

/** A shape of its own for each answer: in high contrast and in print the shape is all there is. */
const GLYPH: Readonly<Record<AnswerKind, FluentIcon>> = {
  endorses: CheckmarkCircle16Filled,
  endorsesWithChange: Edit16Filled,
  rejects: DismissCircle16Filled,
  abstains: SubtractCircle16Regular,
  stale: Clock16Regular,
  unverified: QuestionCircle16Regular,
  silent: CircleHint16Regular,
  hidden: EyeOff16Regular,
};

const useMark = makeResetStyles({
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalSNudge,
});
const useTone = makeStyles({
  endorses: { color: tokens.colorStatusSuccessForeground1 },
  endorsesWithChange: { color: tokens.colorStatusWarningForeground1 },
  rejects: { color: tokens.colorStatusDangerForeground1 },
  abstains: { color: tokens.colorNeutralForeground2 },
  stale: { color: tokens.colorNeutralForeground3 },
  unverified: { color: tokens.colorNeutralForeground3 },
  silent: { color: tokens.colorNeutralForeground3 },
  hidden: { color: tokens.colorNeutralForeground3 },
} satisfies Record<AnswerKind, GriffelStyle>);
const useGlyph = makeResetStyles({ flexShrink: 0 });
const useCount = makeResetStyles({ fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' });

type Props = { readonly kind: AnswerKind; readonly count?: number; readonly children?: string };

/** Glyph and word for one answer, and how many gave it. */
export function AnswerMark({ kind, count, children }: Props) {
  const mark = useMark();
  const glyph = useGlyph();
  const figure = useCount();
  const tone = useTone();
  const texts = useTexts();
  const Glyph = GLYPH[kind];
  return (
    <span className={mark}>
      <Glyph className={mergeClasses(glyph, tone[kind])} aria-hidden />
      {children ?? answerLabel(kind, texts)}
      {count !== undefined && <span className={figure}>{count}</span>}
    </span>
  );
}
