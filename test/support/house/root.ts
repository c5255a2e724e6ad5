/** What the project's own folder holds; everything else has a room inside `src`. */
const OWN = [
  "src",
  "sidebar",
  "test",
  "appsscript.json",
  "package.json",
  "tsconfig.json",
  "README.md",
] as const;

/** What npm, the licence and the tools' own settings put there; so do all names with a dot in front. */
const ECOSYSTEM = ["package-lock.json", "LICENSE", "eslint.config.js", "vitest.config.ts"] as const;

/**
 * What lies in the project's own folder and may not, one sentence each.
 *
 * @param paths of files in git, from the project's folder
 */
export function rootComplaints(paths: readonly string[]): string[] {
  const entries = [...new Set(paths.map((path) => path.replace(/\/.*/, "")))];
  const allowed: readonly string[] = [...OWN, ...ECOSYSTEM];
  return entries
    .filter((entry) => !entry.startsWith(".") && !allowed.includes(entry))
    .map((entry) => `${entry} lies in the project's own folder: it needs a room in src`);
}
