import type { CriteriaLibrary } from './criteriaLibrary.ts';
import type { KeptIndex } from './keptIndex.ts';
import type { WorkLoop } from './workLoop.ts';

/** How long nothing has to change before the index is kept, in milliseconds. */
const KEEP_AFTER_MS = 5_000;

/**
 * Reads what was put while nobody asks for anything, and keeps the index some seconds after the last change.
 *
 * @returns to be called at every change
 */
export function preparing(library: CriteriaLibrary, loop: WorkLoop, kept: KeptIndex | undefined): () => void {
  let drop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const record = library.toKeep();
    // What could not be kept is made again the next time.
    if (record !== undefined) kept?.write(record).catch(() => undefined);
  };
  return () => {
    drop();
    drop = loop.add({ lane: 'idle', steps: readAll(library, false) });
    if (kept === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // After such a silence all has been put that there is.
      drop = loop.add({ lane: 'idle', steps: readAll(library, true), onEnd: keep });
    }, KEEP_AFTER_MS);
  };
}

function* readAll(library: CriteriaLibrary, isComplete: boolean): Generator<undefined, void> {
  const steps = library.catchUp(isComplete);
  while (steps.next().done !== true) yield;
}
