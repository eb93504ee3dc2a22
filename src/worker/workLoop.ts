import type { Progress } from './languageWork.ts';
import { nextTask } from './nextTask.ts';

/** What is done before what: what somebody sits and waits for, what takes its time, and what nobody has asked for yet. */
const LANES = ['quick', 'long', 'idle'] as const;
export type Lane = (typeof LANES)[number];

/** Work in steps of some milliseconds at most. */
export type Work = {
  readonly lane: Lane;
  readonly steps: Iterator<Progress | undefined, void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Not called for what was dropped. */
  readonly onEnd?: (failure?: unknown) => void;
};

export type WorkLoop = {
  /** @returns drops what is left of it */
  readonly add: (work: Work) => () => void;
};

/** So long is worked before messages are taken in again, in milliseconds. */
const SLICE_MS = 8;

/**
 * Does one work after another, lane by lane, and looks for messages in between.
 *
 * @param ready nothing is done before it settles
 * @param now milliseconds of a clock that only goes forward
 */
export function openWorkLoop(ready: Promise<unknown>, now: () => number): WorkLoop {
  const lanes: Readonly<Record<Lane, Work[]>> = { quick: [], long: [], idle: [] };
  let isRunning = false;
  const next = () => LANES.map((lane) => lanes[lane][0]).find((work) => work !== undefined);
  const drop = (work: Work) => {
    const at = lanes[work.lane].indexOf(work);
    if (at !== -1) lanes[work.lane].splice(at, 1);
  };
  const slice = () => {
    const until = now() + SLICE_MS;
    for (let work = next(); work !== undefined && now() < until; work = next()) step(work, drop);
  };
  const run = async () => {
    isRunning = true;
    await ready;
    while (next() !== undefined) {
      // First of all what has been said meanwhile: it may change or call off what is to be done.
      await nextTask();
      slice();
    }
    isRunning = false;
  };
  return {
    add: (work) => {
      lanes[work.lane].push(work);
      if (!isRunning) void run();
      return () => drop(work);
    },
  };
}

/** What fails does so alone. */
function step(work: Work, drop: (work: Work) => void): void {
  try {
    const { done, value } = work.steps.next();
    if (done !== true) {
      if (value !== undefined) work.onProgress?.(value);
      return;
    }
  } catch (failure) {
    drop(work);
    work.onEnd?.(failure);
    return;
  }
  drop(work);
  work.onEnd?.();
}
