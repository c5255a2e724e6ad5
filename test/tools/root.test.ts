import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/tools/paths.ts";
import { rootComplaints } from "../support/house/root.ts";

describe("the project's own folder", () => {
  it("holds only what it was meant to hold", ({ skip }) => {
    const listed = spawnSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" });
    if (listed.status !== 0) skip("no git to say which files are the project's");
    expect(rootComplaints(listed.stdout.trim().split("\n"))).toEqual([]);
  });

  it("takes no further entry, dot files and what lies in the rooms aside", () => {
    expect(rootComplaints(["lib/a.ts", "lib/b.ts", "src/lib/a.ts", ".npmrc", "LICENSE"])).toEqual([
      "lib lies in the project's own folder: it needs a room in src",
    ]);
  });
});
