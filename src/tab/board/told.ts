import type { BoardCell, BoardRow, Due } from '#usecases/adoptionBoard.ts';
import type { AdoptionTexts } from '../adoption/adoptionTexts.ts';
import type { BoardTexts } from './boardTexts.ts';

export function nameOf({ group, code }: Pick<BoardRow, 'group' | 'code'>): string {
  return group?.name ?? code;
}

/** What falls due, a line for each consultation and one for all of any other kind. */
export function dueLines(due: readonly Due[], today: string, { dueLine, overdue }: BoardTexts): readonly string[] {
  const marked = (on: string, line: string): string => (on < today ? overdue(line) : line);
  const closing = due.flatMap((each) =>
    each.kind === 'closes' ? [marked(each.on, dueLine.closes(each.consultation.value.title, each.on))] : [],
  );
  const others = (['plan', 'reconsider', 'review'] as const).flatMap((kind) => {
    const same = due.filter((each) => each.kind === kind);
    const [first] = same;
    return first === undefined ? [] : [marked(first.on, dueLine[kind](same.length, first.on))];
  });
  return [...closing, ...others];
}

/** A cell in words: for ears, and for who points at it. */
export function cellTold(row: BoardRow, cell: BoardCell, words: BoardTexts & Pick<AdoptionTexts, 'state'>): string {
  const { cell: told } = words;
  const parts = [
    ...cell.states.map((state, at) =>
      told.package(row.packages[at]?.edition.value.content.name ?? '', words.state[state]),
    ),
    ...(cell.deviations === 0 ? [] : [told.deviations(cell.deviations)]),
    ...(cell.asked === 0 ? [] : [told.answers(cell.answered, cell.asked)]),
    ...(cell.due.length === 0 ? [] : [told.due(cell.due.length)]),
  ];
  return parts.length === 0 ? told.nothing : parts.join('. ');
}

/** How many regions have answered all that they are asked. */
export function answeredAll({ cells }: BoardRow): readonly [answered: number, asked: number] {
  const asked = cells.filter((cell) => cell.asked > 0);
  return [asked.filter((cell) => cell.answered === cell.asked).length, asked.length];
}
