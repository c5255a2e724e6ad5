import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCS, PAGES, PRINTED, printed } from "../src/tools/catalogue-pages.ts";
import { ROOT } from "../src/tools/paths.ts";

/** npm's own commands, which package.json does not list. */
const BUILT_IN = ["install", "ci"];

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

const docs = (name: string) => readFileSync(join(ROOT, DOCS, name), "utf8");

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

  it("links to files that exist", () => {
    expect(relativeLinksIn(readme)).toContain("LICENSE");
    expect(relativeLinksIn(readme).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("the printed pages", () => {
  it("are those of the catalogue, none left over", () => {
    const pages = readdirSync(join(ROOT, DOCS)).filter((name) => docs(name).startsWith(PRINTED));
    expect(pages.sort()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(Object.entries(PAGES))("%s says what the catalogue says (npm run fix)", async (name, page) => {
    expect(docs(name)).toBe(await printed(page));
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
});
