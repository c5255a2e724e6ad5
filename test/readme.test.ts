import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { ROOT } from "../src/tools/paths.ts";
import { withTables } from "../src/tools/readme-tables.ts";

/** npm's own commands, which package.json does not list. */
const BUILT_IN = ["install", "ci"];

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run )?([a-z][a-z-]*)/g)].map((match) => match[1] ?? "");
}

/** Where links and pictures of a text point to, those outside the project left out. */
function relativeLinksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)|\b(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return targets
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .map((target) => target.replace(/#.*$/, ""));
}

describe("README", () => {
  it("names only commands that exist", () => {
    const unknown = commandsIn(readme).filter((name) => !BUILT_IN.includes(name) && !(name in scripts));
    expect(unknown).toEqual([]);
  });

  it.each(["start", "test", "report", "bench", "push"])("tells of npm %s", (name) => {
    expect(commandsIn(readme)).toContain(name);
  });

  it("prints the tables as the catalogue has them (npm run fix)", async () => {
    expect(readme).toBe(await format(withTables(readme), { parser: "markdown", printWidth: 110 }));
  });

  it("links to files that exist", () => {
    expect(relativeLinksIn(readme)).toContain("LICENSE");
    expect(relativeLinksIn(readme).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("what reads the README", () => {
  it("sees a command in either form", () => {
    expect(commandsIn("`npm test`, then npm run no-such -- --x")).toEqual(["test", "no-such"]);
  });

  it("sees links and pictures, and leaves the web alone", () => {
    const text = '[a](docs/a.md#part) ![p](p.png) <img src="q.png"> [w](https://example.com) [here](#part)';
    expect(relativeLinksIn(text)).toEqual(["docs/a.md", "p.png", "q.png"]);
  });

  it("replaces what stands between the marks only, and puts dollar signs in as they are", () => {
    const old = "before <!-- t -->stale<!-- /t --> after";
    expect(withTables(old, { t: () => "$& | $1" })).toBe("before <!-- t -->\n\n$& | $1\n\n<!-- /t --> after");
  });

  it("misses a place for a table", () => {
    expect(() => withTables("nothing", { t: () => "" })).toThrow(
      "README.md must contain <!-- t --> and <!-- /t -->",
    );
  });
});
