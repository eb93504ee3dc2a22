import { makeResetStyles, tokens } from '@fluentui/react-components';
import type { Snippet } from '#language/search/snippet.ts';
import { useTexts } from '../start/texts.ts';
import { useSnippetStyle } from './useRowStyles.ts';

const useHit = makeResetStyles({
  backgroundColor: 'transparent',
  color: tokens.colorNeutralForeground1,
  fontWeight: tokens.fontWeightSemibold,
});

type Props = { readonly snippet: Snippet };

/** A passage with what was sought in it; pointing at a hit tells why it is one. */
export function Passage({ snippet: { pieces, isCutBefore, isCutAfter } }: Props) {
  const [passage, hit] = [useSnippetStyle(), useHit()];
  const { why } = useTexts().tab.list;
  return (
    <div className={passage}>
      {isCutBefore && '… '}
      {pieces.map((piece, at) =>
        piece.why === undefined ? (
          piece.text
        ) : (
          <mark key={at} className={hit} title={why[piece.why]}>
            {piece.text}
          </mark>
        ),
      )}
      {isCutAfter && ' …'}
    </div>
  );
}
