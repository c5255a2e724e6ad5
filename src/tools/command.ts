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

function started({ program, args, env }: Command, output: "pipe" | "inherit") {
  const path = join(ROOT, "node_modules", ".bin", WINDOWS ? `${program}.cmd` : program);
  // cmd.exe splits at spaces, and the project may lie in a folder with one.
  const file = WINDOWS ? `"${path}"` : path;
  const options = { cwd: ROOT, shell: WINDOWS, env: { ...process.env, ...env } };
  return spawn(file, [...args], { ...options, stdio: ["ignore", output, output] });
}
