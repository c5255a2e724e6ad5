/** `npm run report` without npm: the command itself. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportCommand } from "../../src/workbench/report-command.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = ["--import", "tsx", join(ROOT, "src", "workbench", "report.ts")];

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  /** Standard error, line by line. */
  readonly lines: readonly string[];
}

/** A folder with a blank in its name, as people have them; `remove` it when done. */
export class Desk {
  readonly path = mkdtempSync(join(tmpdir(), "cpm report "));

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  /** The path of a file that need not exist. */
  at(name: string): string {
    return join(this.path, name);
  }

  has(name: string): boolean {
    return existsSync(this.at(name));
  }

  files(): string[] {
    return readdirSync(this.path).sort();
  }

  json(name: string): unknown {
    return JSON.parse(readFileSync(this.at(name), "utf8"));
  }

  bytes(name: string): Uint8Array {
    return readFileSync(this.at(name));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs the command to its end, in this process. */
export async function report(...args: readonly string[]): Promise<Ended> {
  const [out, err]: string[][] = [[], []];
  const terminal = { out: (line: string) => out?.push(line), err: (line: string) => err?.push(line) };
  const status = await reportCommand(args, terminal);
  return {
    status,
    stdout: (out ?? []).map((line) => `${line}\n`).join(""),
    lines: linesOf((err ?? []).join("\n")),
  };
}

/** Runs the command to its end as a user does, in a process of its own. */
export function spawnedReport(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [...COMMAND, ...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status !== "number") return reject(error ?? new Error("the command did not end"));
      resolve({ status, stdout, lines: linesOf(stderr) });
    });
  });
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== "");
