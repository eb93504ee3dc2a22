import type { Draft } from '#replica/outbox/draftStore.ts';
import { keptShape } from '../start/keptShape.ts';
import { AFTER_CONSULTATION, type Outcomes } from './deciding.ts';

/** What is said of a decision, whatever was decided. The day as its field holds it, perhaps half written. */
export type Entry = {
  readonly body: string;
  readonly on: string;
  readonly caseNumber: string;
  readonly comment: string;
};

/** What is entered about a decision on what was asked about. */
export type Minutes = Entry & { readonly outcomes: Outcomes };

/** What was typed earlier and not recorded. */
export function keptMinutes(kept: Draft, empty: Minutes): Minutes {
  const shape = keptShape(kept.values);
  const outcomes = shape?.inside('outcomes');
  if (shape === undefined) return empty;
  return {
    outcomes: Object.fromEntries(
      (outcomes?.fields() ?? []).flatMap((name) => {
        const outcome = outcomes?.oneOf(name, AFTER_CONSULTATION);
        return outcome === undefined ? [] : [[name, outcome]];
      }),
    ),
    ...keptEntry(kept, empty),
  };
}

/** What was typed earlier of who decided, when and why. */
export function keptEntry(kept: Draft, empty: Entry): Entry {
  const shape = keptShape(kept.values);
  if (shape === undefined) return empty;
  return {
    body: shape.text('body') ?? empty.body,
    on: shape.text('on') ?? empty.on,
    caseNumber: shape.text('caseNumber') ?? '',
    comment: shape.text('comment') ?? '',
  };
}
