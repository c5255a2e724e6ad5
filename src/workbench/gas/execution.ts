/** Runs the bundle: a fresh world for every call, as Apps Script loads the script for every call. */
import { Script } from "node:vm";
import { types } from "node:util";
import type { FileState } from "./file-state.ts";
import { jsonIn, jsonOut } from "./json.ts";
import { newRealm, type Realm } from "./realm.ts";
import { Run } from "./run.ts";
import { services } from "./services.ts";
import { nowOf } from "./timed.ts";
import type { Mode } from "./permissions.ts";

export interface Bundle {
  readonly code: string;
  readonly script: Script;
  /** What the bundle wrote to its console. */
  readonly log: string[];
}

/** Compiles a bundle once. */
export function newBundle(code: string): Bundle {
  return { code, script: new Script(code, { filename: "Code.js" }), log: [] };
}

/** What a function of the bundle threw, outside its world. */
export class BundleError extends Error {
  constructor(name: string, message: string, stack: string | undefined) {
    super(message);
    this.name = name;
    if (stack !== undefined) this.stack = stack;
  }
}

type Work<T> = (call: (name: string, args: readonly unknown[]) => unknown, realm: Realm) => T;

/** Does work in a fresh world; errors of the bundle come out as errors of this one. */
export function execute<T>(file: FileState, bundle: Bundle, mode: Mode, work: Work<T>): T {
  const runs: Run[] = [];
  const { timed } = file;
  timed.killed = false;
  const realm = newRealm(
    (made) => {
      const run = new Run(file, mode, made);
      runs.push(run);
      const { mostCells } = file.workbook.options;
      return { ...services(run), console: consoleOf(bundle), CELL_LIMIT: mostCells };
    },
    bundle.script,
    timed.at === null ? null : () => nowOf(timed),
  );
  const call = (name: string, args: readonly unknown[]): unknown => {
    const found = (realm.context as Record<string, unknown>)[name];
    if (typeof found !== "function" || name.endsWith("_"))
      throw new BundleError("ReferenceError", `Script function not found: ${name}`, undefined);
    return (found as (...args: readonly unknown[]) => unknown)(...args);
  };
  try {
    return work(call, realm);
  } catch (error) {
    throw outside(error);
  } finally {
    for (const run of runs) run.looks.write();
  }
}

/** Calls a function as a menu or the sidebar does: plain data in, plain data out. */
export function callFunction(
  file: FileState,
  bundle: Bundle,
  mode: Mode,
  name: string,
  args: readonly unknown[],
): unknown {
  return execute(file, bundle, mode, (call, realm) =>
    jsonOut(
      call(
        name,
        args.map((arg) => jsonIn(arg, realm)),
      ),
    ),
  );
}

function outside(error: unknown): unknown {
  if (error instanceof Error || !types.isNativeError(error)) return error;
  const { name, message, stack } = error;
  return new BundleError(name, message, stack);
}

function consoleOf({ log }: Bundle): object {
  const write = (...parts: unknown[]): void => void log.push(parts.map(String).join(" "));
  return { log: write, info: write, warn: write, error: write };
}
