import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RegionStanding, Standing } from '#domain/standing.ts';
import { useTexts } from '../start/texts.ts';
import { AnswerBar, ANSWER_ORDER } from './AnswerBar.tsx';
import { answeredIn, answerKindOf, AnswerMark, type AnswerKind } from './answerLook.tsx';
import { RegionAnswerRow } from './RegionAnswerRow.tsx';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  counts: {
    ...typographyStyles.caption1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  groups: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXL,
  },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  names: {
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    display: 'grid',
    columnGap: tokens.spacingHorizontalL,
  },
  explained: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});
const useHeading = makeResetStyles({
  ...typographyStyles.body1Strong,
  margin: 0,
  paddingBottom: tokens.spacingVerticalXS,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  marginBottom: tokens.spacingVerticalXS,
});

/** What needs a person's attention comes first, agreement after it, silence last. */
const GROUP_ORDER = [
  'rejects',
  'endorsesWithChange',
  'abstains',
  'unverified',
  'stale',
  'endorses',
  'hidden',
  'silent',
] as const satisfies readonly AnswerKind[];

/** The picture of all regions: figures on top, then each region under its answer. */
export function RegionsPicture({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const { counts, regions } = standing;
  const groups = GROUP_ORDER.filter((kind) => counts[kind] > 0);

  return (
    <>
      <p className={styles.summary}>
        {`${tab.standing.answered(answeredIn(standing), regions.length)} · ${terms.verdict[standing.verdict]}`}
      </p>
      <AnswerBar counts={counts} />
      <ul className={styles.counts}>
        {ANSWER_ORDER.filter((kind) => counts[kind] > 0 || isAlwaysCounted(kind, counts)).map((kind) => (
          <li key={kind}>
            <AnswerMark kind={kind} count={counts[kind]} />
          </li>
        ))}
      </ul>
      <div className={styles.groups}>
        {groups.map((kind) => (
          <AnswerGroup key={kind} kind={kind} rows={regions.filter(({ answer }) => answerKindOf(answer) === kind)} />
        ))}
      </div>
    </>
  );
}

function isAlwaysCounted(kind: AnswerKind, { hidden }: Standing['counts']): boolean {
  // Where answers are hidden nobody can tell how many said what, and a nought would say so.
  return kind === 'silent' || (hidden === 0 && kind !== 'stale' && kind !== 'unverified' && kind !== 'hidden');
}

function AnswerGroup({ kind, rows }: { readonly kind: AnswerKind; readonly rows: readonly RegionStanding[] }) {
  const styles = useStyles();
  const heading = useHeading();
  const { tab } = useTexts();
  const isPlain = kind === 'endorses' || kind === 'silent' || kind === 'hidden';
  return (
    <section>
      <h3 className={heading}>
        <AnswerMark kind={kind} count={rows.length} />
      </h3>
      {kind === 'stale' && <p className={styles.explained}>{tab.standing.staleExplained}</p>}
      {kind === 'hidden' && <p className={styles.explained}>{tab.standing.hiddenExplained}</p>}
      <ul className={isPlain ? `${styles.rows} ${styles.names}` : styles.rows}>
        {rows.map((row) => (
          <RegionAnswerRow key={row.region.code} row={row} />
        ))}
      </ul>
    </section>
  );
}
