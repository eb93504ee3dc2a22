import { makeResetStyles, makeStyles, mergeClasses, tokens, type GriffelStyle } from '@fluentui/react-components';
import {
  CalendarLtr16Regular,
  CheckmarkCircle16Filled,
  CircleHint16Regular,
  Clock16Regular,
  DismissCircle16Filled,
  Edit16Filled,
  QuestionCircle16Regular,
  Warning16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { BoardState } from '#usecases/adoptionBoard.ts';
import type { RegionAdoption } from '#usecases/adoptionsOf.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';

/** What needs a person first, what is settled after it. */
export const STATE_ORDER = [
  'adopted',
  'adoptedWithDeviations',
  'planned',
  'declined',
  'outdated',
  'unverified',
  'incomplete',
  'notConsidered',
] as const satisfies readonly BoardState[];

export function stateOf(standing: RegionAdoption): BoardState {
  return standing.kind === 'counted' ? standing.adoption.value.state : standing.kind;
}

/** A shape of its own for each state: in high contrast and in print the shape is all there is. */
const GLYPH: Readonly<Record<BoardState, FluentIcon>> = {
  adopted: CheckmarkCircle16Filled,
  adoptedWithDeviations: Edit16Filled,
  planned: CalendarLtr16Regular,
  declined: DismissCircle16Filled,
  outdated: Clock16Regular,
  unverified: QuestionCircle16Regular,
  incomplete: Warning16Regular,
  notConsidered: CircleHint16Regular,
};

const useMark = makeResetStyles({
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalSNudge,
});
const useTone = makeStyles({
  adopted: { color: tokens.colorStatusSuccessForeground1 },
  adoptedWithDeviations: { color: tokens.colorStatusWarningForeground1 },
  planned: { color: tokens.colorNeutralForeground2 },
  declined: { color: tokens.colorStatusDangerForeground1 },
  outdated: { color: tokens.colorNeutralForeground3 },
  unverified: { color: tokens.colorNeutralForeground3 },
  incomplete: { color: tokens.colorNeutralForeground3 },
  notConsidered: { color: tokens.colorNeutralForeground3 },
} satisfies Record<BoardState, GriffelStyle>);
const useGlyph = makeResetStyles({ flexShrink: 0 });
const useCount = makeResetStyles({ fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' });

/** The shape alone, where the word stands beside it already. */
export function AdoptionGlyph({ state }: { readonly state: BoardState }) {
  const glyph = useGlyph();
  const tone = useTone();
  const Glyph = GLYPH[state];
  return <Glyph className={mergeClasses(glyph, tone[state])} aria-hidden />;
}

type Props = { readonly state: BoardState; readonly count?: number; readonly children?: string };

/** Glyph and word for what a region has made of a package, and how many have. */
export function AdoptionMark({ state, count, children }: Props) {
  const mark = useMark();
  const figure = useCount();
  const texts = useAdoptionTexts();
  return (
    <span className={mark}>
      <AdoptionGlyph state={state} />
      {children ?? texts.state[state]}
      {count !== undefined && <span className={figure}>{count}</span>}
    </span>
  );
}
