import { useState } from 'react';
import { cellText, fieldValueOf } from './cellText.ts';
import type { ListColumn, ListRow } from './listShapes.ts';

export type Editing = {
  readonly row: ListRow;
  readonly column: ListColumn;
  readonly draft: string;
  /** `refused`: SharePoint did not take the draft, which is still there to be changed, tried again or dropped. */
  readonly state: 'open' | 'saving' | 'refused';
};
/** Resolves to whether the write was taken. */
export type WriteCell = (row: ListRow, fields: Readonly<Record<string, unknown>>) => Promise<boolean>;

/** The one cell being edited. A refused draft stays in its editor, so that nothing typed is lost. */
export function useCellEditing(onWrite: WriteCell) {
  const [editing, setEditing] = useState<Editing>();
  return {
    editing,
    start: (row: ListRow, column: ListColumn) =>
      setEditing({ row, column, draft: cellText(row.fields[column.name], column.kind), state: 'open' }),
    setDraft: (draft: string) => setEditing((now) => now && { ...now, draft }),
    cancel: () => setEditing(undefined),
    /** @returns whether the cell is free again: written, or nothing was changed */
    commit: async (draft: string): Promise<boolean> => {
      if (!editing || editing.state === 'saving') return false;
      const { row, column } = editing;
      if (draft !== cellText(row.fields[column.name], column.kind)) {
        setEditing({ row, column, draft, state: 'saving' });
        const isTaken = await onWrite(row, { [column.name]: fieldValueOf(draft, column.kind) });
        if (!isTaken) {
          setEditing({ row, column, draft, state: 'refused' });
          return false;
        }
      }
      // By now another cell may be open, since a leaving editor reports once more when it is taken away.
      setEditing((now) => (now?.row.id === row.id && now.column.name === column.name ? undefined : now));
      return true;
    },
  };
}
