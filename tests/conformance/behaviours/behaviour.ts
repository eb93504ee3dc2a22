/**
 * Where a behaviour of the embedded service comes from: Microsoft's documentation, reports of developers, measurements on
 * Microsoft's own client library, our assumption, or a decision of ours where Graph has no say.
 */
export type Standing = 'documented' | 'observed' | 'measured' | 'assumed' | 'ours';

/** `file: name`, where the file is below `tests/` and the name stands in it as the name of a test or of a case. */
export type ShownBy = `${string}.test.ts: ${string}`;

export type Behaviour = {
  readonly behaviour: string;
  readonly standing: Standing;
  /** What of it stands on another footing, or where it can be read. */
  readonly note?: string;
  readonly shownBy: readonly ShownBy[];
  /** What a first tenant should confirm: `check:` and the id of a live check, or a sentence for a person. */
  readonly confirm?: string;
};

export type Area = { readonly title: string; readonly behaviours: readonly Behaviour[] };

type More = { readonly note?: string; readonly confirm?: string };

const row =
  (standing: Standing) =>
  (behaviour: string, shownBy: ShownBy | readonly ShownBy[], more: More = {}): Behaviour => ({
    behaviour,
    standing,
    shownBy: typeof shownBy === 'string' ? [shownBy] : shownBy,
    ...more,
  });

export const documented = row('documented');
export const observed = row('observed');
export const measured = row('measured');
export const ours = row('ours');

/** An assumption has to say how it is going to be confirmed. */
export const assumed = (
  behaviour: string,
  shownBy: ShownBy | readonly ShownBy[],
  more: More & { readonly confirm: string },
): Behaviour => row('assumed')(behaviour, shownBy, more);
