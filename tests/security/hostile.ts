import type { Activity } from '../server/support/runningServer.ts';
import type { Forger } from './channelForger.ts';

/** Makes the header `Authorization`. */
export type Authorization = (forger: Forger) => Promise<string | undefined> | string;

/** One request that means harm, and what it has to get for an answer. */
export type Hostile = {
  readonly what: string;
  /** HTTP status. */
  readonly status: number;
  /** What the answer has to hold beside that: a status within a card's answer, a sentence. */
  readonly says?: RegExp;
  /** Signed by the Bot Framework for this bot when not given; `undefined` as its value: no header at all. */
  readonly authorization?: Authorization;
  /** Sent as it is; an object is written as JSON. */
  readonly body: () => Activity | string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** `/api/messages` when not given. */
  readonly path?: string;
};
