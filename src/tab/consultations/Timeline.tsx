import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons';
import type { Consultation } from '#domain/consultation.ts';
import type { Day } from '#domain/ids.ts';
import { useSession } from '../start/session.ts';
import { usePageTexts } from './pageTexts.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '760px',
  },
  step: {
    position: 'relative',
    paddingTop: tokens.spacingVerticalL,
    paddingRight: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  passed: { borderTopColor: tokens.colorBrandStroke1 },
  mark: {
    position: 'absolute',
    top: '-9px',
    left: 0,
    width: '16px',
    height: '16px',
    boxSizing: 'border-box',
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  done: { border: 'none', backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  day: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  left: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** When it opened, by when regions should have asked their own, and when it closes, with the days that are left. */
export function Timeline({ consultation }: { readonly consultation: Consultation }) {
  const styles = useStyles();
  const { timeline } = usePageTexts();
  const { today } = useSession();
  const { opensOn, anchoringUntil, closesOn, state } = consultation;
  const now = today();
  const isClosed = state === 'closed';
  const steps = [
    { label: timeline.opened, day: opensOn, isPassed: true },
    ...(anchoringUntil === undefined
      ? []
      : [{ label: timeline.anchoring, day: anchoringUntil, isPassed: isClosed || now > anchoringUntil }]),
    { label: timeline.lastDay, day: closesOn, isPassed: isClosed || now > closesOn },
    { label: isClosed ? timeline.closed : timeline.notClosed, day: undefined, isPassed: isClosed },
  ];
  const next = steps.find(({ isPassed }) => !isPassed);

  return (
    <ol className={styles.list} aria-label={timeline.label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={mergeClasses(styles.step, step.isPassed && styles.passed)}
          {...(step === next && { 'aria-current': 'step' })}
        >
          <span className={mergeClasses(styles.mark, step.isPassed && styles.done)} aria-hidden>
            {step.isPassed && <Checkmark12Filled />}
          </span>
          <div className={styles.label}>{step.label}</div>
          {step.day !== undefined && (
            <time className={styles.day} dateTime={step.day}>
              {step.day}
            </time>
          )}
          {step === next && step.day !== undefined && (
            <div className={styles.left}>{timeline.daysLeft(daysBetween(now, step.day))}</div>
          )}
        </li>
      ))}
    </ol>
  );
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
