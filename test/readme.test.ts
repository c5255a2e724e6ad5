import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOCS, PAGES, PRINTED, printed } from "../src/tools/catalogue-pages.ts";
import { ROOT } from "../src/tools/paths.ts";

/** npm's own commands, which package.json does not list. */
const BUILT_IN = ["install", "ci"];

/** The page for everybody, and the one for engineers. */
const READMES = ["README.md", "src/README.md"] as const;

const fileOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

const project = JSON.parse(fileOf("package.json")) as Readonly<
  Record<"scripts" | "dependencies" | "devDependencies", Record<string, string>>
>;
type Installed = Pick<typeof project, "dependencies">;
/** What the bench alone installs, and what answers SQL on this machine. */
const peers = JSON.parse(fileOf("test/bench/peers/package.json")) as Installed;
const executors = JSON.parse(fileOf("src/warehouse/executors/package.json")) as Installed;

function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z-]*)/g)].map((match) => match[1] ?? "");
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

/** The first column of a text's tables, where it is code. */
function rowsIn(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? "");
}

/** How a text is divided: a heading's level, a numbered question or a point, line by line. */
function outlineOf(text: string): string[] {
  return [...text.matchAll(/^(#+|\d+\.|-) /gm)].map((match) => match[1] ?? "");
}

/** The README in its two languages. */
const languages = (text: string) => text.split(/^## (?:日本語|English)$/m).slice(1);

describe.each(READMES)("%s", (path) => {
  const text = fileOf(path);

  it("names only commands that exist", () => {
    const known = [...BUILT_IN, ...Object.keys(project.scripts)];
    expect(commandsIn(text).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("links to files that exist", () => {
    const links = relativeLinksIn(text);
    expect(links).not.toEqual([]);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });
});

describe("README.md", () => {
  const [japanese = "", english = ""] = languages(fileOf("README.md"));

  it("is divided alike in Japanese and English", () => {
    expect(outlineOf(japanese)).toContain("###");
    expect(outlineOf(english)).toEqual(outlineOf(japanese));
  });

  it.each([
    ["Japanese", japanese],
    ["English", english],
  ])("tells in %s how to begin, and links to every printed page and the engineers' one", (_, text) => {
    expect(commandsIn(text)).toEqual(expect.arrayContaining(["install", "start", "test", "report", "push"]));
    const wanted = ["LICENSE", "src/README.md", ...Object.keys(PAGES).map((name) => `${DOCS}/${name}`)];
    expect(relativeLinksIn(text)).toEqual(expect.arrayContaining(wanted));
  });
});

describe("src/README.md", () => {
  const rows = rowsIn(fileOf("src/README.md"));

  it("gives every package its reason, and none that is gone", () => {
    const packages = Object.keys({
      ...project.dependencies,
      ...project.devDependencies,
      ...peers.dependencies,
      ...executors.dependencies,
    });
    expect(packages.filter((name) => !rows.includes(name))).toEqual([]);
    const rooms = [...readdirSync(join(ROOT, "src")), "sidebar"];
    const known = [...packages, ...rooms, ...Object.keys(project.scripts).map(typedCommand)];
    expect(rows.filter((row) => !known.includes(row))).toEqual([]);
  });

  it("names every room", () => {
    const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => name !== "docs" && !rows.includes(name))).toEqual(
      [],
    );
  });

  it("names files that exist", () => {
    const files = [...fileOf("src/README.md").matchAll(/`([a-z-]+(?:\/[a-z-]+)+\.ts)`/g)].map(
      (match) => match[1] ?? "",
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(join(ROOT, "src", file)))).toEqual([]);
  });
});

describe("the printed pages", () => {
  it("are those of the catalogue, none left over", () => {
    const pages = readdirSync(join(ROOT, DOCS)).filter((name) =>
      fileOf(`${DOCS}/${name}`).startsWith(PRINTED),
    );
    expect(pages.sort()).toEqual(Object.keys(PAGES).sort());
  });

  it.each(Object.entries(PAGES))("%s says what the catalogue says (npm run fix)", async (name, page) => {
    expect(fileOf(`${DOCS}/${name}`)).toBe(await printed(page));
  });
});

describe("what reads the pages", () => {
  it("sees a command in either form", () => {
    expect(commandsIn("`npm test`, then npm run no-such -- --x")).toEqual(["test", "no-such"]);
  });

  it("sees links and pictures, and leaves the web alone", () => {
    const text = '[a](docs/a.md#part) ![p](p.png) <img src="q.png"> [w](https://example.com) [here](#part)';
    expect(relativeLinksIn(text)).toEqual(["docs/a.md", "p.png", "q.png"]);
  });

  it("sees the first column of tables and the outline of a text", () => {
    expect(rowsIn("| `a` | why |\n| `b`   | `c` |\ntext `d`")).toEqual(["a", "b"]);
    expect(outlineOf("### One\n1. a\n2. b\n- c\ntext - no")).toEqual(["###", "1.", "2.", "-"]);
  });
});

function typedCommand(name: string): string {
  return ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`;
}
