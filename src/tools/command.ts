import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

export interface Command {
  readonly name: string;
  /** A program of node_modules/.bin. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

const WINDOWS = process.platform === "win32";

/** Runs a command in the project's folder and collects what it prints. */
export function collected(command: Command): Promise<Outcome> {
  const begun = performance.now();
  const child = started(command, "pipe");
  const parts: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => parts.push(part));
  child.stderr?.on("data", (part: Buffer) => parts.push(part));
  return new Promise((resolve) => {
    const end = (passed: boolean, extra = ""): void => {
      const output = Buffer.concat(parts).toString("utf8") + extra;
      resolve({ passed, output, seconds: (performance.now() - begun) / 1000 });
    };
    child.on("error", (error) => end(false, error.message));
    child.on("close", (status) => end(status === 0));
  });
}

/** Runs a command in a folder and answers its exit status, and what it printed. */
export function answered(
  command: Command,
  folder: string,
): Promise<{ status: number; out: string; err: string }> {
  const child = started(command, "pipe", folder);
  const printed = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (part: string) => (printed.out += part));
  child.stderr?.setEncoding("utf8").on("data", (part: string) => (printed.err += part));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ status: 1, out: "", err: error.message }));
    child.on("close", (status) => resolve({ status: status ?? 1, ...printed }));
  });
}

/** Runs a command in the project's folder, its output straight to the terminal; answers its exit status. */
export function shown(command: Command): Promise<number> {
  const child = started(command, "inherit");
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${command.name}: ${error.message}`);
      resolve(1);
    });
    child.on("close", (status) => resolve(status ?? 1));
  });
}

function started({ program, args, env }: Command, output: "pipe" | "inherit", cwd = ROOT) {
  const path = join(ROOT, "node_modules", ".bin", WINDOWS ? `${program}.cmd` : program);
  // cmd.exe splits at spaces, and the project may lie in a folder with one.
  const file = WINDOWS ? `"${path}"` : path;
  const options = { cwd, shell: WINDOWS, env: { ...process.env, ...env } };
  return spawn(file, WINDOWS ? args.map(quoted) : [...args], {
    ...options,
    stdio: ["ignore", output, output],
  });
}

/** An argument as cmd.exe takes it whole; a quotation mark has no place in one. */
const quoted = (arg: string): string => (/^[\w.:=/\\-]+$/.test(arg) ? arg : `"${arg.replace(/"/g, "'")}"`);
