import { useEffect, useState } from 'react';
import { COMMENTED_TEXTS, type CommentedText } from '#domain/comment.ts';

export type SelectedWords = { readonly field: CommentedText; readonly words: string };

/** What is selected within one text of the page, by mouse, finger or keyboard; undefined where nothing is. */
export function useSelectedWords(): SelectedWords | undefined {
  const [selected, setSelected] = useState<SelectedWords>();
  useEffect(() => {
    const look = (): void => {
      const next = selectedIn(document.getSelection());
      setSelected((before) => (before?.field === next?.field && before?.words === next?.words ? before : next));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return selected;
}

function selectedIn(selection: Selection | null): SelectedWords | undefined {
  const words = selection?.toString().trim() ?? '';
  if (selection === null || words === '') return undefined;
  const [from, to] = [textAround(selection.anchorNode), textAround(selection.focusNode)];
  return from !== undefined && from === to ? { field: from, words } : undefined;
}

function textAround(node: Node | null): CommentedText | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const name = element?.closest('[data-text]')?.getAttribute('data-text');
  return COMMENTED_TEXTS.find((each) => each === name);
}
