import { expect } from 'vitest';
import type { GraphSession } from './graphSession.ts';

/** One cell of the list Kriterier. */
type CellOf = {
  /** E.g. `"REG-INK-001"`. */
  readonly id: string;
  /** Internal name. */
  readonly column: string;
};

/** The cell as the list has it now; `undefined` when there is no such row. */
export async function cellIn(graph: GraphSession, { id, column }: CellOf): Promise<unknown> {
  return (await graph.rows('Kriterier')).find(({ fields }) => fields['KriterieId'] === id)?.fields[column];
}

/** Waits for the list to have it: the page shows what is saved at once, while it is still on its way. */
export function expectCell(graph: GraphSession, at: CellOf): { readonly toBe: (value: unknown) => Promise<void> } {
  return { toBe: (value) => expect.poll(() => cellIn(graph, at), { timeout: 20_000, interval: 200 }).toBe(value) };
}
