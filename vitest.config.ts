import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs no disk, `integration` works with real encrypted stores, files and child processes.
 * Processes instead of threads, because better-sqlite3 is a native module that must not be shared between threads of one test run.
 */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
