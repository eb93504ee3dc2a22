import { Combobox, Input, makeStyles, Option } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Editing } from './useCellEditing.ts';

const useStyles = makeStyles({ editor: { width: '100%', minWidth: 0 } });

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
  const { column, draft, isSaving } = editing;
  const endOnKey = (event: KeyboardEvent) => {
    // The grid would take the arrow keys for its own.
    event.stopPropagation();
    const end = endOf(event, column.choices, draft);
    if (!end) return;
    event.preventDefault();
    onEnd(end, draft);
  };
  const shared = {
    autoFocus: true,
    'aria-label': column.displayName,
    className: styles.editor,
    disabled: isSaving,
    size: 'small',
    value: draft,
    onKeyDown: endOnKey,
    onBlur: () => onEnd('keep', draft),
  } as const;
  if (column.kind !== 'choice') return <Input {...shared} onChange={(_event, { value }) => onDraft(value)} />;
  return (
    <Combobox
      {...shared}
      freeform
      defaultOpen
      selectedOptions={[draft]}
      onChange={(event) => onDraft(event.target.value)}
      onOptionSelect={(_event, { optionText }) => onEnd('keep', optionText ?? draft)}
    >
      {column.choices.map((choice) => (
        <Option key={choice}>{choice}</Option>
      ))}
    </Combobox>
  );
}

function endOf(event: KeyboardEvent, choices: readonly string[], draft: string): EditEnd | undefined {
  if (event.key === 'Escape') return 'drop';
  if (event.key === 'Tab') return event.shiftKey ? 'keepAndPrevious' : 'keepAndNext';
  // Enter on something that begins like a choice takes the choice, which the list itself reports.
  const isLikeChoice = choices.some((choice) => choice.toLowerCase().startsWith(draft.toLowerCase()));
  return event.key === 'Enter' && !isLikeChoice ? 'keep' : undefined;
}
