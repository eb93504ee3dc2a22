import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { cellAt, countOf, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { ANSWER_ORDER, AnswerBar } from '../positions/AnswerBar.tsx';
import { AnswerMark, type AnswerKind } from '../positions/answerLook.tsx';
import { askedIn, outstanding } from './arranging.ts';
import { useMatrixTexts } from './matrixTexts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  said: { ...typographyStyles.caption1, listStyleType: 'none', margin: 0, padding: 0 },
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  show: { alignSelf: 'flex-start' },
  more: { alignSelf: 'center', marginTop: tokens.spacingVerticalM },
});

const AT_A_TIME = 40;

type Props = {
  readonly matrix: StandingMatrix;
  readonly rows: Uint32Array;
  readonly onChoose: (row: number) => void;
};

/** Where a grid has no room: each criterion with how the regions stand, and who does not simply endorse. */
export function MatrixList({ matrix, rows, onChoose }: Props) {
  const styles = useStyles();
  const { page, list } = useMatrixTexts();
  const [shown, setShown] = useState(AT_A_TIME);
  const left = Math.min(AT_A_TIME, rows.length - shown);
  return (
    <>
      <ul aria-label={page.list} className={styles.list}>
        {[...rows.subarray(0, shown)].map((row) => (
          <Entry key={row} matrix={matrix} row={row} onChoose={() => onChoose(row)} />
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + AT_A_TIME)}>
          {list.more(left)}
        </Button>
      )}
    </>
  );
}

type EntryProps = { readonly matrix: StandingMatrix; readonly row: number; readonly onChoose: () => void };

function Entry({ matrix, row, onChoose }: EntryProps) {
  const styles = useStyles();
  const { grid, list } = useMatrixTexts();
  const follow = useFollow();
  const given = matrix.rows[row];
  if (given === undefined) return null;
  const asked = askedIn(matrix, row);
  const place = { kind: 'criterion', id: given.id } as const;
  return (
    <li className={styles.entry}>
      <h2 className={styles.title}>
        <a href={hrefOf(place)} className={styles.link} onClick={(event) => follow(event, place)}>
          {given.criterion?.value.title ?? grid.gone}
        </a>
      </h2>
      <p className={styles.aside}>
        {`${given.id} · ${asked === 0 ? list.notAsked : list.answered(asked - outstanding(matrix, row), asked)}`}
      </p>
      {asked > 0 && (
        <>
          <AnswerBar counts={countsIn(matrix, row)} />
          <Said matrix={matrix} row={row} />
          <Button size="small" className={styles.show} aria-label={`${list.show}: ${given.id}`} onClick={onChoose}>
            {list.show}
          </Button>
        </>
      )}
    </li>
  );
}

/** Who says what, where it is something else than yes or nothing. */
function Said({ matrix, row }: { readonly matrix: StandingMatrix; readonly row: number }) {
  const styles = useStyles();
  const { grid } = useMatrixTexts();
  const kinds = ANSWER_ORDER.filter((kind) => kind !== 'endorses' && countOf(matrix, row, kind) > 0);
  return (
    <ul className={styles.said}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.answer}>
          <AnswerMark kind={kind} count={countOf(matrix, row, kind)} />
          {isNamed(kind) && <span>{namesIn(matrix, row, kind).map(grid.shortName).join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The silent are many, and one touch away. */
function isNamed(kind: AnswerKind): boolean {
  return kind !== 'silent' && kind !== 'hidden';
}

function namesIn(matrix: StandingMatrix, row: number, kind: AnswerKind): readonly string[] {
  return matrix.regions.filter((_, column) => cellAt(matrix, row, column) === kind).map(({ name }) => name);
}

function countsIn(matrix: StandingMatrix, row: number) {
  const countOfKind = (kind: AnswerKind) => countOf(matrix, row, kind);
  return {
    endorses: countOfKind('endorses'),
    endorsesWithChange: countOfKind('endorsesWithChange'),
    rejects: countOfKind('rejects'),
    abstains: countOfKind('abstains'),
    silent: countOfKind('silent'),
    stale: countOfKind('stale'),
    unverified: countOfKind('unverified'),
    hidden: countOfKind('hidden'),
  };
}
