import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The script to push to, as clasp reads it. */
export interface OwnScript {
  readonly scriptId: string;
  /** The folder that is pushed. */
  readonly rootDir: string;
}

/** The one that was pushed to last; null = none yet. */
export const storedScript = (path: string): OwnScript | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as OwnScript) : null;

export const keepScript = (path: string, script: OwnScript): void =>
  writeFileSync(path, `${JSON.stringify(script, null, 2)}\n`);

const FOLDERS: Readonly<Record<string, string>> = { "--base": "dist", "--monthly": "dist-monthly" };

/**
 * The script and folder that arguments name, for what they leave out those of last time: a script that makes the reports
 * every month goes on doing so when it is updated.
 *
 * @returns null = no script was ever named
 *
 * @example
 * const before = { scriptId: "a", rootDir: "dist-monthly" };
 * [[], ["--base"], ["b", "--monthly"]].map((args) => chosenScript(args, before))
 * //=> [{ scriptId: "a", rootDir: "dist-monthly" }, { scriptId: "a", rootDir: "dist" }, { scriptId: "b", rootDir: "dist-monthly" }]
 */
export function chosenScript(args: readonly string[], before: OwnScript | null): OwnScript | null {
  const folders = args.flatMap((arg) => FOLDERS[arg] ?? []);
  const scriptId = args.find((arg) => !(arg in FOLDERS)) ?? before?.scriptId;
  const rootDir = folders[folders.length - 1] ?? before?.rootDir ?? "dist";
  return scriptId === undefined ? null : { scriptId, rootDir };
}
