/** Why an example is not met; each kind is a chapter of docs/fidelity.md. */
export type Reason = {
  readonly kind: 'sample' | 'leftOut';
  /** A sentence. */
  readonly because: string;
};

const leftOut = (because: string): Reason => ({ kind: 'leftOut', because });

export const KINDS: Readonly<Record<Reason['kind'], string>> = {
  sample: 'The sample contradicts the documentation or the metadata of today',
  leftOut: 'Left out on purpose',
};

/** Examples that the service does not meet, by their id, with the reason. One that is met again has to leave the list. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Reason>> = {
  'c06-batch-mixed': leftOut('Asks for groups, planner and passwords, which have nothing to do with lists and files.'),
};
