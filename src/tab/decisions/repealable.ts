import type { DecisionSubject } from '#domain/decision.ts';

/** What the steering group may take out of force. */
export type Repealable = {
  readonly subject: DecisionSubject;
  /** Id of a criterion, or what a package is called. */
  readonly name: string;
  /** What comes of it, each a sentence or two. */
  readonly consequences: readonly string[];
};
