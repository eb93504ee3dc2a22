import type { DriftFault } from '../start/driftFaults.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import { useOutboxTexts, type OutboxTexts } from './outboxTexts.ts';

type ColumnFault = Extract<DriftFault, { readonly column: string }>;

/** For a field that stands for the column: why the column does not take what is in the field. */
export function columnFaultText(fault: ColumnFault, { limits: words }: OutboxTexts): string {
  switch (fault.kind) {
    case 'notWritable':
      return words.column;
    case 'needsValue':
      return words.needsValue;
    case 'tooLong':
      return words.tooLong(fault.limit);
    case 'choiceGone':
      return words.choiceGone(fault.choice);
  }
}

export type DriftWords = {
  /** What is wrong with one column; `undefined` when nothing is. */
  readonly at: (column: string) => string | undefined;
  /** What is wrong altogether. @param marked columns at which it is said where it can be put right */
  readonly whole: (marked?: readonly string[]) => string | undefined;
};

/** The sentences for what the lists, as people have changed them, did not take of a save. */
export function useDriftWords(saving: Saving<unknown>): DriftWords {
  const { terms } = useTexts();
  const { columnTitle } = useSession();
  const words = useOutboxTexts();
  const faults = saving.kind === 'drifted' ? saving.faults : [];

  const sentence = (fault: DriftFault): string => {
    const list = terms.list[fault.list];
    if (fault.kind === 'noNewRows') return words.limits.noNewRows(list);
    if (fault.kind === 'noWriting') return words.limits.noWriting(list);
    return words.limits.at(list, columnTitle(fault.list, fault.column), columnFaultText(fault, words));
  };
  return {
    at: (column) => {
      const fault = faults.find((each) => 'column' in each && each.column === column);
      return fault && 'column' in fault ? columnFaultText(fault, words) : undefined;
    },
    whole: (marked = []) => {
      if (faults.length === 0) return undefined;
      const others = faults.filter((fault) => !('column' in fault) || !marked.includes(fault.column));
      return others.length === 0 ? words.limits.seeBelow : [...new Set(others.map(sentence))].join(' ');
    },
  };
}
