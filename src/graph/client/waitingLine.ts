import { GraphBusy } from '../errors.ts';
import { unlessAborted } from './unlessAborted.ts';

/** What a request wants from the governor. */
export type Asking = {
  /** Resource units, see resourceUnitsOf. */
  readonly units: number;
  readonly isBackground: boolean;
  /** Longest pause that the request sits out; a longer one is told at once. */
  readonly maxWaitSeconds: number;
  /** See queryOf. */
  readonly query?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The right to send one request; exactly one of its functions is called when that is over. */
export type Turn = {
  /** @param resetSeconds when Graph has said that the minute's budget is nearly used up: until when */
  readonly passed: (resetSeconds?: number) => void;
  /**
   * Graph asked for less.
   *
   * @param busy.seconds a pause for everybody; undefined when Graph named no time
   * @param busy.isRefusal 429 for the request itself, which a query that is too wide gets as well
   * @returns true when it is this query that will never pass; then nobody pauses for it
   */
  readonly throttled: (busy: { readonly seconds: number | undefined; readonly isRefusal: boolean }) => boolean;
  /** Something else, of which nothing can be learnt about the pace. */
  readonly failed: () => void;
};

export type Waiting = {
  readonly asking: Asking;
  readonly admit: (turn: Turn) => void;
  readonly refuse: (why: Error) => void;
};

/**
 * Stands in line until admitted, refused or called off.
 *
 * @param goOn admits whoever may go
 */
export async function waitInLine(queue: Waiting[], asking: Asking, goOn: () => void): Promise<Turn> {
  const admitted = new Promise<Turn>((admit, refuse) => {
    queue.push({ asking, admit, refuse });
  });
  goOn();
  try {
    return await unlessAborted(admitted, asking.signal);
  } catch (cause) {
    const waiting = queue.find((each) => each.asking === asking);
    if (waiting) leave(queue, waiting);
    // Admitted and called off at the same moment: the place is given back.
    else admitted.then((turn) => turn.failed()).catch(() => undefined);
    throw cause;
  }
}

export function leave(queue: Waiting[], waiting: Waiting): void {
  const place = queue.indexOf(waiting);
  if (place >= 0) queue.splice(place, 1);
}

/** @param milliseconds how long the pause still is */
export function refuseThoseWhoDoNotWait(queue: Waiting[], milliseconds: number): void {
  const facts = { status: 429, code: 'activityLimitReached', requestId: '' };
  for (const waiting of queue.filter(({ asking }) => asking.maxWaitSeconds * 1000 < milliseconds)) {
    leave(queue, waiting);
    waiting.refuse(new GraphBusy(Math.ceil(milliseconds / 1000), facts));
  }
}
