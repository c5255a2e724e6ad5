import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import type { FunctionEntry } from "../../src/catalog/function-parameters.ts";
import { bundleCode } from "../../src/tools/bundle-code.ts";
import { bundleSidebar } from "../../src/tools/bundle-sidebar.ts";
import { CACHE } from "../../src/tools/paths.ts";
import { loadBare, newerSyntax, topLevelNames } from "../support/house/bundle.ts";

mkdirSync(CACHE, { recursive: true });
/** Inside the project, so that packages are found. */
const desk = mkdtempSync(join(CACHE, "stand-in-"));
afterAll(() => rmSync(desk, { recursive: true }));

function standIn(name: string, ...lines: string[]): string {
  const path = join(desk, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const DOUBLE: FunctionEntry = {
  name: "CPM_DOUBLE",
  parameters: [{ name: "n", takes: "number", help: { ja: "数", en: "a number" } }],
  help: { ja: "2倍", en: "twice" },
  returns: { ja: "数", en: "a number" },
  none: { ja: "「—」", en: "—" },
  cost: "nothing",
  example: "=CPM_DOUBLE(2)",
};

const ENTRY = [
  "export const cpmCell = (_: string, [n]: [number?]) => (n ?? 0) * 2;",
  "export const onOpen = () => '開いた';",
  "export const onInstall = onOpen;",
  "export const cpmShowSidebar = () => undefined;",
  "export const cpmCall = (request: { method: string }) => request?.method;",
];

describe("bundleCode", () => {
  it("makes one object and the public functions, which hand their arguments on", async () => {
    const { code } = await bundleCode(standIn("entry.ts", ...ENTRY), [DOUBLE]);
    const names = ["onOpen", "onInstall", "cpmShowSidebar", "cpmCall", "CPM_DOUBLE"];
    expect(topLevelNames(code)).toEqual(["CPM_ADDON_", ...names]);
    const context = vm.createContext({});
    vm.runInContext(code, context);
    expect(
      vm.runInContext("[CPM_DOUBLE(21), CPM_DOUBLE(), onOpen(), cpmCall({ method: 'open' })]", context),
    ).toEqual([42, 0, "開いた", "open"]);
  });

  it("lowers syntax to ES2019 and writes Japanese as it is", async () => {
    const { code } = await bundleCode(standIn("entry.ts", ...ENTRY), [DOUBLE]);
    expect(newerSyntax(code)).toEqual([]);
    expect(code).toContain("開いた");
  });

  it("fails with the file's name when the entry is missing", async () => {
    await expect(bundleCode(join(desk, "nowhere.ts"), [])).rejects.toThrow("nowhere.ts");
  });
});

describe("what the bundle's tests look with", () => {
  it("sees a service touched at load", () => {
    const lines = ["var seen;", "try { seen = SpreadsheetApp.getUi(); } catch (refused) { seen = null; }"];
    expect(loadBare(lines.join("\n"))).toEqual({ touched: ["SpreadsheetApp"], globals: { seen: null } });
  });

  it("sees every top-level name, and code that runs at load", () => {
    const code = '"use strict";\nvar a = 1, b;\nfunction c() {}\nclass D {}\nrun();';
    expect(topLevelNames(code)).toEqual(["a", "b", "c", "D", "run();"]);
  });

  it.each(["a?.b", "a ?? b", "class A { #b = 1; }", "class A { static {} }", "1n"])(
    "sees the newer %s",
    (code) => {
      expect(newerSyntax(`x = ${code};`).length).toBeGreaterThan(0);
    },
  );
});

const PAGE = [
  'import texts from "cpm:texts";',
  'import { render } from "preact";',
  "const price = `${texts.greeting} // $& not a comment`;",
  "render(<p>{price}</p>, document.body);",
];
const TEMPLATE = "<html><head><!-- style --></head><body><!-- script --></body></html>";

function sidebarOf(template: string): Promise<string> {
  return bundleSidebar({
    template,
    script: standIn("page.tsx", ...PAGE),
    style: standIn("page.css", 'p { content: "$& $1"; }'),
    given: { "cpm:texts": { greeting: "こんにちは" } },
  });
}

describe("bundleSidebar", () => {
  it("puts style, script and the catalogue's texts into one page, dollar signs untouched", async () => {
    const page = await sidebarOf(TEMPLATE);
    expect(page).toMatch(
      /^<html><head><style>\n.*\$& \$1.*<\/style><\/head><body><script>\n[\s\S]*<\/script><\/body><\/html>$/s,
    );
    expect(page).toContain("こんにちは");
    expect(page).toContain("// $& not a comment");
    expect(page).not.toContain("`");
  });

  it.each(["<!-- style -->", "<!-- script -->"])("refuses a template without %s", async (place) => {
    await expect(sidebarOf(TEMPLATE.replace(place, ""))).rejects.toThrow(
      `sidebar.html must contain ${place}`,
    );
  });
});
