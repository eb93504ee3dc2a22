import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Consultation } from '#domain/consultation.ts';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { regionsDone, useOwnProgress, useProgress } from './ownAnswers.ts';
import { ShareDone } from './ShareDone.tsx';

const useRow = makeResetStyles({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 220px',
  columnGap: tokens.spacingHorizontalXXL,
  rowGap: tokens.spacingVerticalS,
  alignItems: 'center',
  paddingBlock: tokens.spacingVerticalM,
  paddingInline: tokens.spacingHorizontalS,
  marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  // Not the colour of hovering: in high contrast the row's own letters would be unreadable on it.
  ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  '@media (max-width: 639px)': { display: 'block' },
});
const useTitle = makeResetStyles({
  ...typographyStyles.body1Strong,
  color: tokens.colorNeutralForeground1,
  textDecorationLine: 'none',
  '::after': { content: '""', position: 'absolute', inset: 0 },
  ':focus-visible': { outlineStyle: 'none' },
  ':focus-visible::after': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
});
const useStyles = makeStyles({
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  own: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1, marginTop: tokens.spacingVerticalXXS },
});

/** One consultation: when it closes and how far it has come. */
export function ConsultationLine({ consultation }: { readonly consultation: Consultation }) {
  const row = useRow();
  const title = useTitle();
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const { today } = useSession();
  const follow = useFollow();
  const progress = useProgress(consultation);
  const own = useOwnProgress(consultation);
  const place = { kind: 'consultation' as const, key: consultation.key };
  const isOpen = consultation.state === 'open';
  const isOverdue = isOpen && consultation.closesOn < today();
  const facts = [
    words.items(consultation.items.length),
    isOpen ? words.closesOn(consultation.closesOn) : words.closedOn(consultation.closesOn),
    ...(isOverdue ? [words.overdue] : []),
  ];

  return (
    <li className={row}>
      <div>
        <a href={hrefOf(place)} className={title} onClick={(event) => follow(event, place)}>
          {consultation.title}
        </a>
        <RowMark list="consultations" row={consultation.key} />
        <div className={styles.meta}>{facts.join(' · ')}</div>
        {isOpen && own && <div className={styles.own}>{words.yourAnswers(own.given, own.all)}</div>}
      </div>
      <ShareDone done={regionsDone(progress)} all={progress.regions.length} />
    </li>
  );
}
