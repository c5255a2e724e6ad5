import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";

/** An npm that notes its arguments and installs the one package, unless told otherwise. */
const FAKE_NPM = `
const fs = require("node:fs");
fs.appendFileSync("calls.txt", process.argv.slice(2).join(" ") + "\\n");
if (process.env.FAKE === "fails") process.exit(1);
fs.rmSync("node_modules", { recursive: true, force: true });
fs.mkdirSync("node_modules/one", { recursive: true });
if (process.env.FAKE !== "incomplete") fs.writeFileSync("node_modules/one/package.json", "{}");
fs.writeFileSync("node_modules/.package-lock.json", "{}");
`;

let project = "";

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "cpm setup "));
  mkdirSync(join(project, "src", "tools"), { recursive: true });
  copyFileSync(join(ROOT, "src", "tools", "setup.mjs"), join(project, "src", "tools", "setup.mjs"));
  writeFileSync(join(project, "npm-cli.js"), FAKE_NPM);
  lock("1.0.0");
});

afterEach(() => rmSync(project, { recursive: true }));

function lock(version: string): void {
  const packages = {
    "": {},
    "node_modules/one": { version },
    "node_modules/other-system": { optional: true },
  };
  writeFileSync(join(project, "package-lock.json"), JSON.stringify({ packages }));
}

function setUp(
  fake = "",
  args: readonly string[] = [],
): { status: number | null; stderr: string; stdout: string } {
  const env = {
    ...process.env,
    npm_execpath: join(project, "npm-cli.js"),
    FAKE: fake,
    NODE_ENV: "production",
  };
  const setup = join(project, "src", "tools", "setup.mjs");
  return spawnSync(process.execPath, [setup, ...args], { env, encoding: "utf8" });
}

function calls(): string[] {
  const notes = join(project, "calls.txt");
  return existsSync(notes) ? readFileSync(notes, "utf8").trim().split("\n") : [];
}

const CI = "ci --include=dev --include=optional";

describe("setup, in a folder with a space, under NODE_ENV=production", () => {
  it("installs with the development packages, saying so on standard error only", () => {
    expect(setUp()).toMatchObject({
      status: 0,
      stdout: "",
      stderr: expect.stringContaining("npm ci") as string,
    });
    expect(calls()).toEqual([CI]);
  });

  it("does nothing and says nothing the second time", () => {
    setUp();
    expect(setUp()).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(calls()).toEqual([CI]);
  });

  it("installs again for another lock file", () => {
    setUp();
    lock("2.0.0");
    setUp();
    expect(calls()).toEqual([CI, CI]);
  });

  it("installs again when something else changed what is installed", () => {
    setUp();
    writeFileSync(join(project, "node_modules", ".package-lock.json"), '{ "pruned": true }');
    setUp();
    expect(calls()).toEqual([CI, CI]);
  });

  it("installs again after an install that did not end", () => {
    expect(setUp("fails")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("run the command again") as string,
    });
    expect(setUp().status).toBe(0);
    expect(calls()).toEqual([CI, CI]);
  });

  it("tries once more when a package is missing, then gives up without a stamp", () => {
    expect(setUp("incomplete")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("not complete") as string,
    });
    expect(calls()).toEqual([CI, CI]);
    setUp();
    expect(calls()).toEqual([CI, CI, CI]);
  });

  it("installs the packages of a folder that is named, there alone", () => {
    const folder = join(project, "test", "peers");
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(project, "package-lock.json"), join(folder, "package-lock.json"));
    for (let time = 0; time < 2; time++) expect(setUp("", ["test/peers"]).status).toBe(0);
    expect(readFileSync(join(folder, "calls.txt"), "utf8")).toBe(`${CI}\n`);
    expect(existsSync(join(folder, "node_modules", "one"))).toBe(true);
    expect(existsSync(join(project, "node_modules"))).toBe(false);
  });

  it("waits for an install that still runs", async () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 1000)"]);
    const ended = new Promise((resolve) => other.on("close", resolve));
    mkdirSync(join(project, ".cache"));
    writeFileSync(join(project, ".cache", "setup.busy"), `${other.pid}`);
    const begun = performance.now();
    // The other one ends by itself; a child that has ended and is not yet collected still counts as running.
    const env = { ...process.env, npm_execpath: join(project, "npm-cli.js") };
    const setup = spawn(process.execPath, [join(project, "src", "tools", "setup.mjs")], { env });
    const status = await new Promise((resolve) => setup.on("close", resolve));
    await ended;
    expect(status).toBe(0);
    expect(performance.now() - begun).toBeGreaterThan(700);
    expect(calls()).toEqual([CI]);
  });
});
