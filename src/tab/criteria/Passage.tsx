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
  /** Takes the room of the beginning, whichever passage is shown in it: rows below do not move when that is found out. */
  ofBeginning: {
    position: 'relative',
    overflow: 'hidden',
    '::before': { content: 'attr(data-room)', visibility: 'hidden' },
  },
  within: { position: 'absolute', inset: 0 },
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
  const said = (
    <>
      {shown.isCutBefore && '… '}
      <Marked pieces={shown.pieces} />
      {shown.isCutAfter && ' …'}
    </>
  );
  if (!beginning.isCut) return <div className={passage}>{said}</div>;
  return (
    <div className={mergeClasses(passage, room.ofBeginning)} data-room={`${beginning.text} …`}>
      <div className={room.within}>{said}</div>
    </div>
  );
}
