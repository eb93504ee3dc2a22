import { defineConfig } from 'vitest/config';

/** About what happens when modules are loaded for the first time. */
const FROM_THE_START = ['tests/contracts/withoutEval.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
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
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the others: a browser that shares two cores with a thousand tests waits for nothing but them.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
