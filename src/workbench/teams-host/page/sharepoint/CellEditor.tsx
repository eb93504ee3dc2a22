import { Combobox, Input, makeStyles, Option } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { Editing } from './useCellEditing.ts';

const useStyles = makeStyles({ editor: { width: '100%', minWidth: 0 } });

/** Fluent's focus management would move the focus on Tab before this editor hears of the key. */
const OWN_TAB_KEY = { 'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

/** How an edit ends: kept where it is, kept and on to the next cell, or dropped. */
export type EditEnd = 'keep' | 'keepAndNext' | 'keepAndPrevious' | 'drop';

type Props = {
  readonly editing: Editing;
  readonly onDraft: (draft: string) => void;
  readonly onEnd: (end: EditEnd, draft: string) => void;
};

/** The editor of a one-line cell: Enter keeps, Esc drops, Tab keeps and goes on. */
export function CellEditor({ editing, onDraft, onEnd }: Props) {
  const styles = useStyles();
  const { column, draft, state } = editing;
  // An editor that is taken away loses the focus too, and must not report a second end then.
  const hasEnded = useRef(false);
  const isChoosing = useRef(false);
  const finish = (end: EditEnd, kept: string) => {
    hasEnded.current = true;
    onEnd(end, kept);
  };
  const endOnKey = (event: KeyboardEvent) => {
    isChoosing.current = isChoosing.current || event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const isForChoices = column.kind === 'choice' && (isChoosing.current || isLikeChoice(draft, column.choices));
    const end = endOf(event, isForChoices);
    if (!end) return;
    event.preventDefault();
    event.stopPropagation();
    finish(end, draft);
  };
  const change = (text: string) => {
    isChoosing.current = false;
    onDraft(text);
  };
  const shared = {
    autoFocus: true,
    'aria-label': column.displayName,
    className: styles.editor,
    readOnly: state === 'saving',
    value: draft,
    // Leaving the cell keeps what was typed; what was refused once is not sent again unasked.
    onBlur: () => {
      if (state === 'open' && !hasEnded.current) onEnd('keep', draft);
    },
  } as const;
  return (
    // Keys that end the edit are caught before the list of choices sees them; all others stay away from the grid.
    <div {...OWN_TAB_KEY} onKeyDownCapture={endOnKey} onKeyDown={(event) => event.stopPropagation()}>
      {column.kind === 'choice' ? (
        <Combobox
          {...shared}
          freeform
          defaultOpen
          selectedOptions={[draft]}
          onChange={(event) => change(event.target.value)}
          onOptionSelect={(_event, { optionText }) => {
            // Free text unselects the choice, which is reported as a selection of nothing.
            if (optionText !== undefined) finish('keep', optionText);
          }}
        >
          {column.choices.map((choice) => (
            <Option key={choice}>{choice}</Option>
          ))}
        </Combobox>
      ) : (
        <Input {...shared} onChange={(_event, { value }) => change(value)} />
      )}
    </div>
  );
}

function endOf(event: KeyboardEvent, isForChoices: boolean): EditEnd | undefined {
  if (event.key === 'Escape') return 'drop';
  if (event.key === 'Tab') return event.shiftKey ? 'keepAndPrevious' : 'keepAndNext';
  return event.key === 'Enter' && !isForChoices ? 'keep' : undefined;
}

/** Enter on the beginning of a choice takes that choice, which the list of choices then reports. */
function isLikeChoice(draft: string, choices: readonly string[]): boolean {
  return draft !== '' && choices.some((choice) => choice.toLowerCase().startsWith(draft.toLowerCase()));
}
