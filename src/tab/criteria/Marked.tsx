import { makeResetStyles, makeStyles, mergeClasses, tokens, type GriffelStyle } from '@fluentui/react-components';
import type { MatchKind } from '#language/search/plan.ts';
import type { SnippetPiece } from '#language/search/snippet.ts';
import { useTexts } from '../start/texts.ts';

const useMark = makeResetStyles({
  backgroundColor: 'transparent',
  color: 'inherit',
  fontWeight: tokens.fontWeightSemibold,
  textDecorationLine: 'underline',
  textDecorationThickness: tokens.strokeWidthThin,
  textUnderlineOffset: '3px',
  textDecorationColor: tokens.colorBrandStroke1,
});

/** The word itself, or another that stands for it: a dotted line, and the row says in words why. */
type Likeness = 'itself' | 'inItsPlace';
const LIKENESS: Readonly<Record<MatchKind, Likeness>> = {
  code: 'itself',
  exact: 'itself',
  form: 'itself',
  beginning: 'itself',
  part: 'itself',
  synonym: 'inItsPlace',
  typo: 'inItsPlace',
  concept: 'inItsPlace',
};
const useLikeness = makeStyles({
  itself: {},
  inItsPlace: { textDecorationStyle: 'dotted', textDecorationThickness: tokens.strokeWidthThick },
} satisfies Record<Likeness, GriffelStyle>);

type Props = { readonly pieces: readonly SnippetPiece[] };

/** Text with what was sought marked in it; pointing at a mark tells why it is one. */
export function Marked({ pieces }: Props) {
  const mark = useMark();
  const likeness = useLikeness();
  const { why } = useTexts().tab.search;
  return pieces.map((piece, at) =>
    piece.why === undefined ? (
      piece.text
    ) : (
      <mark key={at} className={mergeClasses(mark, likeness[LIKENESS[piece.why]])} title={why[piece.why]}>
        {piece.text}
      </mark>
    ),
  );
}
