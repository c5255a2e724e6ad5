import { defineConfig } from "vitest/config";

const SECONDS = 1000;

export default defineConfig({
  test: {
    globalSetup: "test/support/built-dist.ts",
    allowOnly: false,
    // Long enough for a busy machine; a test that needs a minute says so itself.
    testTimeout: 120 * SECONDS,
    hookTimeout: 120 * SECONDS,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          setupFiles: ["test/support/seed.ts"],
          exclude: ["test/browser/**"],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 180 * SECONDS,
          hookTimeout: 180 * SECONDS,
          // One browser at a time, after everything else.
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
