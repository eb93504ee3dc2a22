import { makeResetStyles, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Criterion } from '#domain/criterion.ts';
import type { Snippet } from '#language/search/snippet.ts';
import { textBeginning } from '#language/search/textBeginning.ts';
import { Marked } from './Marked.tsx';

const usePassageStyle = makeResetStyles({
  ...typographyStyles.caption1,
  color: tokens.colorNeutralForeground2,
  marginTop: tokens.spacingVerticalXXS,
  maxWidth: '76ch',
  overflowWrap: 'anywhere',
});
const useRoom = makeStyles({
  ofItself: {},
  /** Room for the passage whichever it is: what is found out after the row was drawn does not move the rows below it. */
  fixed: {
    overflow: 'hidden',
    height: `calc(2 * ${tokens.lineHeightBase200})`,
    '@media (max-width: 1023px)': { height: `calc(4 * ${tokens.lineHeightBase200})` },
  },
});

type Props = {
  readonly criterion: Criterion;
  /** What shows why the criterion was found; not known in the first moment. */
  readonly snippet: Snippet | undefined;
};

/** The passage that shows why a criterion was found; until that is known, and where nothing does, the beginning. */
export function Passage({ criterion, snippet }: Props) {
  const [passage, room] = [usePassageStyle(), useRoom()];
  const beginning = textBeginning(criterion.text === '' ? criterion.rationale : criterion.text);
  const shown: Snippet =
    snippet !== undefined && snippet.pieces.length > 0
      ? snippet
      : { pieces: [{ text: beginning.text }], isCutBefore: false, isCutAfter: beginning.isCut };
  if (shown.pieces.every(({ text }) => text === '')) return null;
  return (
    <div className={mergeClasses(passage, beginning.isCut ? room.fixed : room.ofItself)}>
      {shown.isCutBefore && '… '}
      <Marked pieces={shown.pieces} />
      {shown.isCutAfter && ' …'}
    </div>
  );
}
