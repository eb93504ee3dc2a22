/** How far a client has come in the changes of a list. Opaque to the client. */
export type DeltaToken = {
  /** Id of the list that gave it out. */
  readonly list: string;
  /** Which log of changes it belongs to. */
  readonly epoch: number;
  /** Number of the last change that the client has, or had when its walk began. */
  readonly seq: number;
  /** In a walk through the whole list: number of the last item given. */
  readonly walkedTo?: number;
};

export const writeDeltaToken = ({ list, epoch, seq, walkedTo }: DeltaToken): string =>
  Buffer.from([list, epoch, seq, walkedTo ?? ''].join(';')).toString('base64url');

/** @returns `undefined` for a text that was not given out here */
export function readDeltaToken(text: string): DeltaToken | undefined {
  const match = /^([0-9a-f-]{36});(\d{1,15});(\d{1,15});(\d{0,15})$/.exec(Buffer.from(text, 'base64url').toString());
  if (match === null) return undefined;
  const [, list = '', epoch, seq, walkedTo] = match;
  const token = { list, epoch: Number(epoch), seq: Number(seq) };
  return walkedTo ? { ...token, walkedTo: Number(walkedTo) } : token;
}
