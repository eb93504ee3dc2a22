import { difference } from '#language/difference/difference.ts';
import { Difference } from '../../conflict/Difference.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { usePartStyles } from './usePartStyles.ts';

/** Where less than this share of two texts is the same, word by word says less than the text itself. */
const COMPARABLE = 0.3;

type Props = { readonly middle: string; readonly text: string; readonly isMiddle: boolean };

/** A region's wording beside the one in the middle. */
export function Wording({ middle, text, isMiddle }: Props) {
  const part = usePartStyles();
  const { likeness: words } = useClusterTexts();
  if (isMiddle || text === middle) return <p className={part.text}>{isMiddle ? words.isMiddle : words.same}</p>;
  if (sameShare(middle, text) >= COMPARABLE) return <Difference before={middle} after={text} />;
  return (
    <>
      <p className={part.text}>{text}</p>
      <p className={part.aside}>{words.otherWords}</p>
    </>
  );
}

/** How much of the longer text stands in both, 0–1. */
function sameShare(one: string, other: string): number {
  const same = difference(one, other).filter(({ kind }) => kind === 'same');
  const letters = same.reduce((sum, { text }) => sum + text.trim().length, 0);
  return letters / Math.max(one.length, other.length, 1);
}
