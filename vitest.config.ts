import { defineConfig } from "vitest/config";

const SECONDS = 1000;

/** Many made files, shops or bytes a test, and long files. */
const LAWS = ["test/**/*-laws.test.ts", "test/cases/*-files.test.ts"];

/** The rooms that need no built bundle, book, browser or process. */
const PURE = [
  "test/{examples,house,readme}.test.ts",
  "test/{bench,cases,catalog,core,exports,intake,reports,sidebar,support}/**/*.test.ts",
  "test/sheets/{,formulas/,report/,stores/}*.test.ts",
];

/** SQL against the sweeps over rows, on executors that are installed for it. */
const WAREHOUSE = "test/warehouse/**/*.test.ts";
const COMMAND = "test/report/**/*.test.ts";
const BROWSER = "test/browser/**/*.test.ts";

/** One process for all files: these tests leave nothing behind. */
const pure = { setupFiles: ["test/support/seed.ts"], maxWorkers: 2, isolate: false };

/** The built bundle. One process for all files, and room for what books leave behind, which is gone at once. */
const built = {
  globalSetup: "test/support/built-dist.ts",
  setupFiles: ["test/support/seed.ts"],
  isolate: false,
  execArgv: ["--max-semi-space-size=64"],
};

export default defineConfig({
  test: {
    allowOnly: false,
    // What has not changed since the last run is not read as TypeScript again.
    experimental: { fsModuleCache: true },
    // Long enough for a machine that does ten things at once.
    testTimeout: 600 * SECONDS,
    hookTimeout: 600 * SECONDS,
    projects: [
      {
        extends: true,
        test: { ...pure, name: "pure", include: PURE, exclude: LAWS, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { ...pure, name: "laws", include: LAWS, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          ...built,
          name: "book",
          include: ["test/**/*.test.ts"],
          exclude: [...PURE, ...LAWS, WAREHOUSE, COMMAND, BROWSER],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...pure,
          name: "warehouse",
          globalSetup: "test/support/executors.ts",
          include: [WAREHOUSE],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...built,
          name: "command",
          include: [COMMAND],
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...built,
          name: "browser",
          include: [BROWSER],
          isolate: true,
          // One browser at a time, after everything else.
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
