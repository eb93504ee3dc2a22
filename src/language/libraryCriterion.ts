/** A criterion as it is searched and compared. */
export type LibraryCriterion = {
  /** Key of its row. */
  readonly id: string;
  /** What it is looked up by, whole or by the beginning: its id, and the national id with and without version. */
  readonly codes: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly evidence: string;
  /** Product groups, by code and by name. */
  readonly groups: readonly string[];
  readonly groupNames: string;
  /** CPV codes of its product groups. */
  readonly cpv: readonly string[];
};
