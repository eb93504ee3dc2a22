/** One figure over a labelled set. A figure without a bound is a report: it cannot miss. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** How many labelled cases it is over. */
  readonly of?: number;
};

/** What is printed for a figure: one JSON object a line, rounded to four decimals. */
export type FigureLine = {
  readonly name: string;
  readonly value: number;
  readonly of: number | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly ok: boolean;
};

/** A figure that is no number is missed where it has a bound. */
export function lineOf({ name, value, atLeast, atMost, of }: Figure): FigureLine {
  const ok = (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
  const rounded = Math.round(value * 10_000) / 10_000;
  return { name, value: rounded, of: of ?? null, atLeast: atLeast ?? null, atMost: atMost ?? null, ok };
}
