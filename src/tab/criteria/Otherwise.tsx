import type { Reason } from '#language/search/searchQuery.ts';
import { useTexts } from '../start/texts.ts';
import { useMetaStyle } from './useRowStyles.ts';

type Props = { readonly reasons: readonly Reason[] };

/** Tells which of the words sought do not stand in the criterion, and what was taken for them. */
export function Otherwise({ reasons }: Props) {
  const meta = useMetaStyle();
  const { otherwise } = useTexts().tab.search;
  const sentences = reasons.flatMap(({ word, kind }) =>
    kind === 'synonym' || kind === 'typo' || kind === 'concept' ? [otherwise[kind](word)] : [],
  );
  return <div className={meta}>{sentences.join(' · ')}</div>;
}
