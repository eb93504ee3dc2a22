/** One answer of the service with the request that it belongs to. */
export type Exchange = {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
};

/** Tells what is wrong with an answer; `undefined` when nothing is. */
export type StrictCheck = (exchange: Exchange) => string | undefined;

export const notChecked: StrictCheck = () => undefined;
