/** A column that cannot hold what both sides wrote. Values as the list writes them. */
export type Collision = {
  readonly column: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /**
   * The column whose change stands against this one, where that is another: a decision is not carried over a row
   * that has changed since, nor a text into a row on which has been decided since.
   */
  readonly over?: string;
};
