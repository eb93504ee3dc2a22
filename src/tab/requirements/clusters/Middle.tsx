import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ClusterPicture, DifferingPart } from '#language/clusters/cluster.ts';
import type { PicturedCluster } from '#worker/languageWork.ts';
import { useClusterTexts } from './clusterTexts.ts';
import { Part } from './Part.tsx';
import { useRegionName } from '../../start/useRegionName.ts';
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
  const { text, differing } = picture.proposal;
  const notes = notesOf(picture.proposal, members.length);
  return (
    <Part heading={middle.title}>
      <p className={part.aside}>{middle.explained(regionName(picture.medoid.region))}</p>
      <blockquote className={styles.quote}>
        <p className={part.text}>
          {piecesOf(text, differing, notes).map(({ text: piece, note }, at) =>
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
        <ol className={styles.notes} aria-label={middle.notes}>
          {notes.map(({ kind, count, passages }) => (
            <li key={`${kind} ${passages[0]}`}>
              {`${passages.map((passage) => `”${passage}”`).join(', ')}: ${middle[kind](count, members.length)}`}
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

type Note = Pick<DifferingPart, 'kind'> & {
  /** How many requirements say it. */
  readonly count: number;
  readonly passages: readonly string[];
  readonly starts: readonly number[];
};

/** Words that equally many say share a note, a limit has its own. In the order of the text. */
function notesOf({ text, differing }: ClusterPicture['proposal'], of: number): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { kind, share, start, length } of differing) {
    const count = Math.round(share * of);
    const key = kind === 'words' ? `${count}` : `at ${start}`;
    const { passages = [], starts = [] } = notes.get(key) ?? {};
    const passage = text.slice(start, start + length);
    notes.set(key, { kind, count, passages: [...passages, passage], starts: [...starts, start] });
  }
  return [...notes.values()];
}

type Piece = { readonly text: string; readonly note: number | undefined };

function piecesOf(text: string, differing: readonly DifferingPart[], notes: readonly Note[]): readonly Piece[] {
  let end = 0;
  const pieces: Piece[] = [];
  for (const { start, length } of differing) {
    pieces.push({ text: text.slice(end, start), note: undefined });
    const note = notes.findIndex(({ starts }) => starts.includes(start)) + 1;
    pieces.push({ text: text.slice(start, start + length), note });
    end = start + length;
  }
  return [...pieces, { text: text.slice(end), note: undefined }].filter((piece) => piece.text !== '');
}
