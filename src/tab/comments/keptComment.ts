import { COMMENTED_TEXTS, type CommentedText } from '#domain/comment.ts';
import { countyCode, type CountyCode } from '#domain/ids.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import { keptShape } from '../start/keptShape.ts';

/** What is filled in of a comment. */
export type Entered = {
  readonly field: CommentedText | undefined;
  readonly quote: string;
  readonly text: string;
  /** Undefined for a remark. */
  readonly proposed: string | undefined;
  readonly region: CountyCode | undefined;
};

/** @returns undefined where nothing was kept, or nothing that this form can show */
export function enteredIn(kept: Draft | undefined): Entered | undefined {
  const shape = keptShape(kept?.values);
  const text = shape?.text('text');
  if (shape === undefined || text === undefined) return undefined;
  return {
    field: shape.oneOf('field', COMMENTED_TEXTS),
    quote: shape.text('quote') ?? '',
    text,
    proposed: shape.text('proposed'),
    region: countyCode(shape.text('region') ?? ''),
  };
}
