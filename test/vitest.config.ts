import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Unit and integration tests; the browser suites have their own project so that they can run apart. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 30_000,
          // Vitest leaves a core free; of two, that is half of them.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a busy machine answers late, not wrongly.
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
          globalSetup: ['test/e2e/build.ts'],
        },
      },
    ],
  },
});
