import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** About what happens when modules are loaded for the first time. */
const FROM_THE_START = ['tests/contracts/withoutEval.test.ts'];

/** Few lines that look at every screen; a clean clone knows files only by their size, and would begin them last. */
const LONGEST = /accessibility\./;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', ...FROM_THE_START],
          environment: 'node',
          testTimeout: 20_000,
          // Pure functions and servers that each test makes for itself: loading everything anew for each file took
          // two thirds of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'start', include: FROM_THE_START, environment: 'node' } },
      {
        extends: true,
        // A first import of Fluent costs seconds on two cores.
        test: { name: 'tab', include: ['tests/**/*.test.tsx'], environment: 'happy-dom', testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: 'tests/e2e/furnishedOnce.ts',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a person sees may come late on a machine that does more than one thing at a time.
          expect: { poll: { timeout: 10_000 } },
          // After the others: a browser that shares two cores with a thousand tests waits for nothing but them.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
