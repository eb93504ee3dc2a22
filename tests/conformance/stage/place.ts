import type { Stage } from './openStage.ts';

/** What stands at an address. */
export type Kind =
  | 'graph'
  | 'person'
  | 'group'
  | 'site'
  | 'list'
  /** The list that a drive is. */
  | 'library'
  | 'listItem'
  | 'contentType'
  | 'drive'
  | 'driveItem'
  | 'share'
  | 'subscription'
  | 'other';

/** Where a walk along an address stands: what is there, and how the service itself calls it. */
export type Place = { readonly kind: Kind; readonly path: string };

export type Journey = {
  readonly stage: Stage;
  /** Texts of the example with what they are called on this stage, such as ids; placeholders with their braces. */
  readonly names: Map<string, string>;
  /** What follows in the address, for whoever makes a thing and wants to know what for. */
  readonly ahead: readonly string[];
};

/** Makes what a collection should hold, and gives the keys of what it has made, the one to speak of first. */
export type Maker = (journey: Journey, path: string, literal?: string) => Promise<readonly string[]>;
