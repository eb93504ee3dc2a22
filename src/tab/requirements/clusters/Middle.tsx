import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { DifferingPart } from '#language/clusters/cluster.ts';
import type { PicturedCluster } from '#worker/languageWork.ts';
import { useClusterTexts } from './clusterTexts.ts';
import { Part } from './Part.tsx';
import { useRegionName } from './useRegionName.ts';
import { usePartStyles } from './usePartStyles.ts';

const useStyles = makeStyles({
  quote: {
    marginInline: 0,
    marginBlock: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  mark: {
    color: 'inherit',
    backgroundColor: tokens.colorStatusWarningBackground1,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  number: { fontSize: tokens.fontSizeBase100, lineHeight: 0, fontWeight: tokens.fontWeightSemibold },
  notes: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** The wording most like the others, with what not everybody says marked, and who says it counted below. */
export function Middle({ cluster: { members, picture } }: { readonly cluster: PicturedCluster }) {
  const styles = useStyles();
  const part = usePartStyles();
  const { middle } = useClusterTexts();
  const regionName = useRegionName();
  const notes = useId();
  const { text, differing } = picture.proposal;
  const sayOf = ({ kind, share }: DifferingPart): string =>
    middle[kind](Math.round(share * members.length), members.length);
  return (
    <Part heading={middle.title}>
      <p className={part.aside}>{middle.explained(regionName(picture.medoid.region))}</p>
      <blockquote className={styles.quote}>
        <p className={part.text}>
          {piecesOf(text, differing).map(({ text: piece, note }, at) =>
            note === undefined ? (
              piece
            ) : (
              <mark key={at} className={styles.mark}>
                <span className={part.unseen}>{middle.marked(note)}</span>
                {piece}
                <sup aria-hidden className={styles.number}>
                  {note}
                </sup>
              </mark>
            ),
          )}
        </p>
      </blockquote>
      {differing.length === 0 ? (
        <p className={part.aside}>{middle.agreed}</p>
      ) : (
        <ol className={styles.notes} aria-label={middle.notes} id={notes}>
          {differing.map((each) => (
            <li key={each.start}>{`”${text.slice(each.start, each.start + each.length)}”: ${sayOf(each)}`}</li>
          ))}
        </ol>
      )}
    </Part>
  );
}

type Piece = { readonly text: string; readonly note: number | undefined };

function piecesOf(text: string, differing: readonly DifferingPart[]): readonly Piece[] {
  let end = 0;
  const pieces: Piece[] = [];
  differing.forEach(({ start, length }, at) => {
    pieces.push({ text: text.slice(end, start), note: undefined });
    pieces.push({ text: text.slice(start, start + length), note: at + 1 });
    end = start + length;
  });
  return [...pieces, { text: text.slice(end), note: undefined }].filter((piece) => piece.text !== '');
}
