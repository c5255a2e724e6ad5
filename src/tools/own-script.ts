import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { folderOf, OPTIONS } from "./options.ts";

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

const BASE = "--base";
const FLAGS = [BASE, ...OPTIONS.map(({ name }) => `--${name}`)];

/**
 * The script and folder that arguments name, for what they leave out those of last time: a script with additions goes on
 * having them when it is updated. Those that are named are all that it has.
 *
 * @returns null = no script was ever named
 *
 * @example
 * const before = { scriptId: "a", rootDir: "dist-monthly" };
 * [[], ["--base"], ["b", "--monthly", "--bigquery"]].map((args) => chosenScript(args, before))
 * //=> [{ scriptId: "a", rootDir: "dist-monthly" }, { scriptId: "a", rootDir: "dist" }, { scriptId: "b", rootDir: "dist-monthly-bigquery" }]
 */
export function chosenScript(args: readonly string[], before: OwnScript | null): OwnScript | null {
  const flags = args.filter((arg) => FLAGS.includes(arg));
  const scriptId = args.find((arg) => !FLAGS.includes(arg)) ?? before?.scriptId;
  const named = folderOf(flags.map((flag) => flag.slice(2)));
  const rootDir = flags.length > 0 ? named : (before?.rootDir ?? "dist");
  return scriptId === undefined ? null : { scriptId, rootDir };
}
