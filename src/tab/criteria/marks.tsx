import {
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  type GriffelStyle,
} from '@fluentui/react-components';
import { isPublished, type CriterionStatus, type Level } from '#domain/criterion.ts';
import { useTexts } from '../start/texts.ts';

const useMark = makeResetStyles({
  display: 'inline-flex',
  verticalAlign: 'top',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalSNudge,
});
const useBars = makeResetStyles({ flexShrink: 0, color: tokens.colorNeutralForeground3, fill: 'currentColor' });
const useDraft = makeResetStyles({
  ...typographyStyles.caption2Strong,
  display: 'inline-block',
  paddingInline: tokens.spacingHorizontalXS,
  color: tokens.colorNeutralForeground2,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusSmall,
  verticalAlign: 'middle',
  letterSpacing: '0.04em',
});

const HEIGHT: Readonly<Record<Level, number>> = { core: 1, advanced: 2, spearhead: 3 };

/** How far a criterion goes: one, two or three bars and the word. */
export function LevelMark({ level }: { readonly level: Level | undefined }) {
  const mark = useMark();
  const bars = useBars();
  const { terms } = useTexts();
  return (
    <span className={mark}>
      <svg className={bars} width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 4.5}
            y={12 - bar * 4}
            width="3"
            height={bar * 4}
            rx="0.75"
            opacity={level !== undefined && bar <= HEIGHT[level] ? 1 : 0.25}
          />
        ))}
      </svg>
      {terms.level[level ?? 'none']}
    </span>
  );
}

type Tone = 'hollow' | 'asking' | 'settled' | 'live' | 'gone';
const TONE: Readonly<Record<CriterionStatus, Tone>> = {
  draft: 'hollow',
  inReview: 'hollow',
  referredBack: 'hollow',
  dormant: 'gone',
  inConsultation: 'asking',
  readyForDecision: 'settled',
  decided: 'settled',
  published: 'live',
  superseded: 'gone',
  repealed: 'gone',
};

const useDot = makeResetStyles({
  flexShrink: 0,
  boxSizing: 'border-box',
  width: '8px',
  height: '8px',
  borderRadius: tokens.borderRadiusCircular,
  border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}`,
  forcedColorAdjust: 'none',
});
const useTone = makeStyles({
  hollow: {},
  asking: { ...dot(tokens.colorCompoundBrandStroke) },
  settled: { ...dot(tokens.colorNeutralStrokeAccessible) },
  live: { ...dot(tokens.colorStatusSuccessForeground1) },
  gone: { height: '2px', borderTopWidth: 0, backgroundColor: tokens.colorNeutralStrokeAccessible },
} satisfies Record<Tone, GriffelStyle>);

function dot(color: string) {
  return {
    backgroundColor: color,
    borderTopColor: color,
    borderRightColor: color,
    borderBottomColor: color,
    borderLeftColor: color,
  };
}

/** Where in its life a criterion is. The word carries the meaning, the dot only helps the eye. */
export function StatusMark({ status }: { readonly status: CriterionStatus }) {
  const mark = useMark();
  const base = useDot();
  const tone = useTone();
  const { terms } = useTexts();
  return (
    <span className={mark}>
      <span className={mergeClasses(base, tone[TONE[status]])} aria-hidden />
      {terms.status[status]}
    </span>
  );
}

/** UTKAST on everything that is not published (invariant 10). */
export function DraftMark({ status }: { readonly status: CriterionStatus }) {
  const draft = useDraft();
  const { terms } = useTexts();
  return isPublished({ status }) ? null : <span className={draft}>{terms.draftMark}</span>;
}
