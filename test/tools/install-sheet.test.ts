import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { install } from "../../src/tools/install/install.ts";
import { ROOT } from "../../src/tools/paths.ts";

const STAND_IN = join(ROOT, "test", "support", "clasp-stand-in.mjs");
const MANIFEST = '{ "timeZone": "Etc/UTC" }';

let desk = "";
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), "cpm install "));
  for (const folder of ["project/dist", "temporary"]) mkdirSync(join(desk, folder), { recursive: true });
  // The project has one, as ours: clasp would find it from any folder below.
  writeFileSync(join(desk, "project", ".clasp.json"), '{ "scriptId": "PUT-YOUR-SCRIPT-ID-HERE" }');
});
afterEach(() => rmSync(desk, { recursive: true }));

const google = () =>
  JSON.parse(readFileSync(join(desk, "google.json"), "utf8")) as {
    files: unknown[];
    script?: { id: string; files: string[]; manifest?: string };
  };

/** An installation where Google is as told. */
async function installed(args: readonly string[], is: object = {}, temporary = join(desk, "temporary")) {
  const GOOGLE = join(desk, "google.json");
  writeFileSync(GOOGLE, JSON.stringify({ loggedIn: true, api: true, files: [], ...is }));
  const project = join(desk, "project");
  const ownScript = join(project, ".clasp.local.json");
  return install(args, {
    language: "ja",
    clasp: (sent, cwd) => {
      const env = { ...process.env, GOOGLE };
      const done = spawnSync(process.execPath, [STAND_IN, ...sent], { cwd, env, encoding: "utf8" });
      return Promise.resolve({ status: done.status ?? 1, out: done.stdout, err: done.stderr });
    },
    build: () => {
      for (const [name, text] of [
        ["Code.js", ""],
        ["sidebar.html", ""],
        ["appsscript.json", MANIFEST],
      ] as const)
        writeFileSync(join(project, "dist", name), text);
      return Promise.resolve();
    },
    ...{ project, temporary, ownScript },
    remembered: () =>
      existsSync(ownScript)
        ? (JSON.parse(readFileSync(ownScript, "utf8")) as { scriptId: string }).scriptId
        : null,
    remember: (scriptId) => writeFileSync(ownScript, JSON.stringify({ scriptId, rootDir: "dist" })),
  });
}

const left = () => readdirSync(join(desk, "temporary"));
const remembers = () => existsSync(join(desk, "project", ".clasp.local.json"));

describe("npm run install-sheet", () => {
  it("makes the spreadsheet, pushes our own build and manifest, and prints the address", async () => {
    const { status, lines } = await installed(["店の 名前"]);
    expect([status, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toContain("https://docs.google.com/spreadsheets/d/SHEET/edit");
    const { files, script } = google();
    expect(files).toEqual([{ id: "SHEET", title: "店の 名前" }]);
    expect(script).toMatchObject({ id: "SCRIPT", manifest: MANIFEST });
    expect(script?.files.sort()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
    expect([remembers(), left()]).toEqual([true, []]);
  });

  it.each([
    { why: "no name", args: [] },
    { why: "a blank name", args: ["  "] },
    { why: "a name without quotation marks", args: ["店の", "名前"] },
  ])("asks for one name: $why", async ({ args }) => {
    expect(await installed(args)).toMatchObject({ status: 2, lines: [expect.stringContaining("引用符")] });
    expect(google().files).toEqual([]);
  });

  it("does nothing where the folder is installed already, and says what to do", async () => {
    await installed(["店"]);
    const again = await installed(["店"]);
    expect(again).toMatchObject({ status: 2, lines: [expect.stringContaining("npm run push")] });
    expect(again.lines[0]).toContain("SCRIPT");
    expect(google().files).toEqual([]);
  });

  it("names a .clasp.json at or above the temporary folder before anything is made", async () => {
    const inside = join(desk, "project", "temporary");
    mkdirSync(inside);
    const { status, lines } = await installed(["店"], {}, inside);
    expect([status, google().files, remembers()]).toEqual([2, [], false]);
    expect(lines[0]).toContain(join(desk, "project", ".clasp.json"));
  });

  const USER = "User-rate limit exceeded. Retry after 2026-12-01T00:00:00.000Z";
  it.each([
    { why: "not logged in", is: { loggedIn: false }, says: "npx clasp login を一度" },
    { why: "a login that is over", is: { says: "invalid_grant" }, says: "期限が切れました" },
    { why: "the API is off", is: { api: false }, says: "usersettings" },
    { why: "a quota", is: { says: USER }, says: "上限" },
    {
      why: "too many files of a day",
      is: { says: "Quota exceeded for quota metric 'Queries'" },
      says: "上限",
    },
    {
      why: "no network",
      is: {
        says: "request to https://www.googleapis.com/ failed, reason: getaddrinfo ENOTFOUND www.googleapis.com",
      },
      says: "つながりません",
    },
    { why: "a right is missing", is: { says: "The caller does not have permission" }, says: "管理者" },
    { why: "anything else", is: { says: "Backend Error" }, says: "Backend Error" },
  ])("$why: one sentence that says what to do, and nothing is remembered", async ({ is, says }) => {
    const { status, lines } = await installed(["店"], is);
    expect([status, remembers(), left()]).toEqual([1, false, []]);
    expect(lines[0]).toContain(says);
  });

  it("tells of the spreadsheet that stands though no script could be made in it", async () => {
    const { lines } = await installed(["店"], { api: false });
    expect(google().files).toHaveLength(1);
    expect(lines[1]).toContain("「店」という空のスプレッドシート");
    const cut = await installed(["店"], { cutOff: true });
    expect([cut.status, cut.lines[1]]).toEqual([1, lines[1]]);
  });

  it("does not take status 0 for success", async () => {
    // As the real one ends where a project file is found that was not there a moment ago.
    writeFileSync(join(desk, "google.json"), "{}");
    const answer = { status: 0, out: "", err: "Project file already exists.\n" };
    const never = () => Promise.reject(new Error("nothing is remembered"));
    const ending = await install(["店"], {
      ...{
        language: "en",
        project: desk,
        temporary: desk,
        ownScript: join(desk, "own"),
        remembered: () => null,
      },
      ...{ clasp: () => Promise.resolve(answer), build: () => Promise.resolve(), remember: never },
    });
    expect(ending).toMatchObject({
      status: 1,
      lines: [expect.stringContaining("Project file already exists."), expect.anything()],
    });
  });

  it("keeps the script where the push is refused, so that npm run push goes on", async () => {
    const { status, lines } = await installed(["店"], { pushSays: "Syntax error: Code.gs" });
    expect([status, remembers()]).toEqual([1, true]);
    expect(lines).toEqual([
      expect.stringContaining("Syntax error: Code.gs"),
      expect.stringMatching(/SHEET\/edit.*npm run push/),
    ]);
  });
});
