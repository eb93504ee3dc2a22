import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Consultation } from '#domain/consultation.ts';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { answerBy, progressOf, type Progress } from './progress.ts';
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
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
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
  const workspace = useWorkspace();
  const { today } = useSession();
  const { speaksFor } = useActor();
  const follow = useFollow();
  const progress = progressOf(workspace, consultation);
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
        {isOpen && speaksFor.length > 0 && (
          <div className={styles.own}>{words.yourAnswers(...ownAnswers(progress, speaksFor))}</div>
        )}
      </div>
      <ShareDone done={progress.regionsDone} all={progress.regionsAsked} />
    </li>
  );
}

/** Answers given and answers due, over all regions that the person speaks for. */
export function ownAnswers({ items }: Progress, speaksFor: ReturnType<typeof useActor>['speaksFor']): [number, number] {
  const answers = items.flatMap(({ standing }) => speaksFor.map((region) => answerBy(standing, region)?.kind));
  return [answers.filter((kind) => kind === 'given').length, answers.length];
}
