// The page that languageWorker.ts opens: the tab's own way to the worker that was built, over a library of any size.
import type { RequirementToAlign } from '#language/alignment/aligner.ts';
import { browserPort } from '#worker/browserPort.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';
import { openLanguageWork, type LanguageSource } from '#worker/openLanguageWork.ts';
import { aCriterion, aWorkspace } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';

export type WorkerBench = {
  readonly worker: string;
  readonly criteria: readonly { readonly title: string; readonly text: string; readonly evidence: string }[];
  readonly requirements: readonly RequirementToAlign[];
  readonly searches: readonly string[];
};

export type WorkerFigures = {
  readonly firstAnswer: number;
  readonly alignment: number;
  /** Round trips while requirements are aligned. */
  readonly searches: readonly number[];
  /** Of the page; none of 50 ms or more is 0. */
  readonly longestTask: number;
};

declare global {
  var benchWorker: (bench: WorkerBench, isAligned: boolean) => Promise<WorkerFigures>;
}

/** Between two letters that somebody types, in milliseconds. */
const TYPING_MS = 60;

globalThis.benchWorker = async ({ worker, criteria, requirements, searches }, isAligned) => {
  const workspace = aWorkspace({ criteria: criteria.map((own, at) => aCriterion({ ...own, key: aKey(at) })) });
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  await pause(200);
  observer.observe({ type: 'longtask' });

  const work = openLanguageWork(() => browserPort(new Worker(worker, { type: 'module', name: 'samsyn-bench-index' })));
  const started = performance.now();
  followWorkspace(work)(workspace);
  await work.search('handskar');
  const firstAnswer = performance.now() - started;
  const [alignment, roundTrips] = isAligned ? await alignAndType(work, { requirements, searches }) : [0, []];
  // Time for the index to be kept, and for the observer to tell of the last task.
  await pause(isAligned ? 9_000 : 200);
  work.close();
  return { firstAnswer, alignment, searches: roundTrips, longestTask };
};

async function alignAndType(
  work: LanguageSource,
  { requirements, searches }: Pick<WorkerBench, 'requirements' | 'searches'>,
): Promise<readonly [number, readonly number[]]> {
  const started = performance.now();
  const aligning = { isDone: false };
  const aligned = work.align(requirements).then(() => {
    aligning.isDone = true;
    return performance.now() - started;
  });
  const roundTrips: number[] = [];
  for (let at = 0; !aligning.isDone; at += 1) {
    const asked = performance.now();
    await work.search(searches[at % searches.length] ?? '');
    roundTrips.push(performance.now() - asked);
    await pause(TYPING_MS);
  }
  return [await aligned, roundTrips];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
