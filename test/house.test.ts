import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../src/catalog/functions.ts";
import { importCircles, importComplaints } from "./support/house/imports.ts";
import { mergeComplaints } from "./support/house/merges.ts";
import { googleGlobals, purityComplaints, serviceComplaints } from "./support/house/names.ts";
import { sourcesIn } from "./support/house/sources.ts";
import { textComplaints } from "./support/house/texts.ts";

const MOST_LINES = 300;

const shipped = sourcesIn(["src", "sidebar"]);
const services = googleGlobals();

/** A file that is not on the disk. */
function planted(path: string, ...lines: string[]) {
  return { path, text: lines.join("\n") };
}

describe("the rooms of the house", () => {
  it("are there to be read", () => {
    expect(shipped.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "src/core/values/problem.ts",
        "src/catalog/language.ts",
        "src/tools/setup.mjs",
      ]),
    );
  });

  it("import along the arrows only", () => {
    expect(shipped.flatMap(importComplaints)).toEqual([]);
  });

  it("hold no circle of files, each of which loads the next", () => {
    // The local spreadsheet's objects give each other, as Google's do: a sheet its ranges, a range its sheet.
    const others = shipped.filter(({ path }) => !path.startsWith("src/workbench/gas/"));
    expect(importCircles(others)).toEqual([]);
  });

  it("hold no circle of types either, but for the two that draw Google's objects and the page", () => {
    const others = shipped.filter(({ path }) => !/^(src\/workbench|sidebar)\//.test(path));
    expect(importCircles(others, { types: true })).toEqual([]);
  });

  it("ask no clock, zone or chance in core, catalog and engines", () => {
    expect(shipped.flatMap(purityComplaints)).toEqual([]);
  });

  it("name Google's services in sheets only", () => {
    expect(shipped.flatMap((source) => serviceComplaints(source, services))).toEqual([]);
  });

  it("take the words they show from the catalogue", () => {
    expect(shipped.flatMap(textComplaints)).toEqual([]);
  });

  it("keep every entry of the catalogue: none overwrites another", () => {
    expect(mergeComplaints(shipped.filter(({ path }) => path.startsWith("src/catalog/")))).toEqual([]);
    const names = FUNCTIONS.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it(`hold no file above ${MOST_LINES} lines`, () => {
    const long = [...shipped, ...sourcesIn(["test"])].map(({ path, text }) => ({
      path,
      lines: text.trimEnd().split("\n").length,
    }));
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });
});

describe("a planted import", () => {
  it.each([
    {
      why: "core may not import sheets",
      file: planted("src/core/rfm.ts", 'import { cells } from "../sheets/cells.ts";'),
      complaint: "core/rfm.ts imports sheets/cells.ts: core imports nothing outside core",
    },
    {
      why: "not even a type",
      file: planted("src/core/rfm.ts", 'import type { Text } from "../catalog/language.ts";'),
      complaint: "core/rfm.ts imports catalog/language.ts: core imports nothing outside core",
    },
    {
      why: "nor by exporting it on",
      file: planted("src/catalog/x.ts", 'export * from "../reports/balance.ts";'),
      complaint: "catalog/x.ts imports reports/balance.ts: catalog imports core only",
    },
    {
      why: "nor at run time",
      file: planted("src/engines/x.ts", 'const later = () => import("../sheets/read.ts");'),
      complaint: "engines/x.ts imports sheets/read.ts: engines imports catalog and core only",
    },
    {
      why: "nor by a name made at run time",
      file: planted("src/reports/x.ts", "const later = (name: string) => import(name);"),
      complaint: "reports/x.ts imports (name): reports imports catalog and core only",
    },
    {
      why: "nor by the old ways",
      file: planted("src/sheets/x.ts", 'import old = require("../entry/index.ts");'),
      complaint: "sheets/x.ts imports entry/index.ts: sheets imports catalog and core only",
    },
    {
      why: "nor inside a type",
      file: planted("src/workbench/x.ts", 'type T = import("../core/day.ts").Day;'),
      complaint:
        "workbench/x.ts imports core/day.ts: workbench runs the built dist and imports of its sources intake, exports and warehouse only",
    },
    {
      why: "nor by a reference",
      file: planted("src/tools/x.ts", '/// <reference path="../core/day.ts" />'),
      complaint:
        "tools/x.ts imports core/day.ts: tools imports catalog, reports, workbench and conformance only",
    },
    {
      why: "Node stays out of what is shipped",
      file: planted("src/entry/x.ts", 'import { readFileSync } from "node:fs";'),
      complaint:
        "entry/x.ts imports node:fs: entry imports intake, exports, engines, reports, sheets, catalog and core only",
    },
    {
      why: "the sidebar takes types of entry, not its code",
      file: planted("sidebar/x.ts", 'import { cpmCall } from "../src/entry/index.ts";'),
      complaint:
        "sidebar/x.ts imports entry/index.ts: sidebar imports intake, exports, engines, core, types of entry and Preact only",
    },
    {
      why: "and nothing of the catalogue, which the build puts in",
      file: planted("sidebar/x.ts", 'import type { Text } from "../src/catalog/language.ts";'),
      complaint:
        "sidebar/x.ts imports catalog/language.ts: sidebar imports intake, exports, engines, core, types of entry and Preact only",
    },
    {
      why: "a way out of the rooms is none",
      file: planted("src/sheets/x.ts", 'import twin from "../../test/support/slow-twin.ts";'),
      complaint: "sheets/x.ts imports test/support/slow-twin.ts: sheets imports catalog and core only",
    },
    {
      why: "a folder without a rule is no room",
      file: planted("src/utils/x.ts", "export {};"),
      complaint: "src/utils/x.ts lies in no room of the house",
    },
  ])("$why", ({ file, complaint }) => {
    expect(importComplaints(file)).toEqual([complaint]);
  });

  it.each([
    planted("src/core/rfm.ts", 'import { sum } from "./sum.ts"; import { subDays } from "date-fns/subDays";'),
    planted(
      "src/entry/index.ts",
      'import { read } from "../sheets/read.ts"; import { Day } from "../core/day.ts";',
    ),
    planted("sidebar/index.tsx", 'import type { Contract } from "../src/entry/contract.ts";'),
    planted("sidebar/index.tsx", 'import { type Reply, type Method } from "../src/entry/contract.ts";'),
    planted("sidebar/index.tsx", 'import { render } from "preact"; import { useState } from "preact/hooks";'),
    planted(
      "src/workbench/x.ts",
      'import { readFileSync } from "node:fs"; import { Model } from "@odoo/o-spreadsheet";',
    ),
  ])("$path may: $text", (file) => {
    expect(importComplaints(file)).toEqual([]);
  });
});

describe("a planted circle", () => {
  const sum = planted("src/core/sum.ts", 'import { share } from "./values/share.ts";');

  it("is seen through any number of files", () => {
    const share = planted("src/core/values/share.ts", 'import { day } from "./day.ts";');
    const day = planted("src/core/values/day.ts", 'export { sum } from "../sum.ts";');
    const outside = planted("src/core/rfm.ts", 'import { sum } from "./sum.ts";');
    expect(importCircles([sum, share, day, outside])).toEqual([
      "core/sum.ts",
      "core/values/share.ts",
      "core/values/day.ts",
    ]);
  });

  it("of types alone is one where types count", () => {
    const share = planted("src/core/values/share.ts", 'import type { Sum } from "../sum.ts";');
    expect(importCircles([sum, share])).toEqual([]);
    expect(importCircles([sum, share], { types: true })).toEqual(["core/sum.ts", "core/values/share.ts"]);
  });
});

describe("a planted look at the clock, the zone or chance", () => {
  it.each([
    ["const now = Date.now();", "uses Date.now"],
    ["const now = new Date();", "uses new Date()"],
    ["const now = new Date;", "uses new Date"],
    ["const local = new Date(2024, 2, 31);", "uses new Date(2024, 2, 31)"],
    ["const { now } = Date;", "uses { now } = Date"],
    ["const clock = [Date];", "uses [Date]"],
    ["const day = date.getDate();", "calls getDate"],
    ["const text = date.toLocaleDateString();", "calls toLocaleDateString"],
    ["const draw = Math.random();", "uses Math.random"],
    ['const draw = Math["random"]();', 'uses Math["random"]'],
    ["const { random } = Math;", "uses { random } = Math"],
    ["const now = new UTCDate();", "uses new UTCDate()"],
    ['import { isToday } from "date-fns";', "imports isToday"],
  ])("%s", (line, what) => {
    const complaint = `core/x.ts:2 ${what}: the day and the seed are arguments`;
    expect(purityComplaints(planted("src/core/x.ts", "", line))).toEqual([complaint]);
  });

  it.each([
    "const day = Date.UTC(2024, 2, 31) / 86400000;",
    "const date = new Date(0);",
    "const year = date.getUTCFullYear();",
    "const least = Math.min(1, 2);",
    "function show(date: Date): void {}",
    "const date = new UTCDate(2024, 2, 31);",
    "const columns = { Date: 1 };",
  ])("not: %s", (line) => {
    expect(purityComplaints(planted("src/core/x.ts", line))).toEqual([]);
  });

  it("is allowed where the clock is read once and handed on", () => {
    expect(purityComplaints(planted("src/sheets/clock.ts", "const now = new Date();"))).toEqual([]);
  });
});

describe("a planted Google service", () => {
  it.each(["core", "catalog", "engines", "reports", "entry"])("is refused in %s", (room) => {
    const file = planted(`src/${room}/x.ts`, "const sheet = SpreadsheetApp.getActiveSheet();");
    expect(serviceComplaints(file, services)).toEqual([
      `${room}/x.ts:1 names SpreadsheetApp: only sheets names a Google service`,
    ]);
  });

  it.each([
    "PropertiesService",
    "CacheService",
    "LockService",
    "HtmlService",
    "Session",
    "Utilities",
    "globalThis",
  ])("%s is one", (name) => {
    expect(serviceComplaints(planted("src/entry/x.ts", `run(${name});`), services)).toHaveLength(1);
  });

  it.each([
    planted("src/sheets/x.ts", "const sheet = SpreadsheetApp.getActiveSheet();"),
    planted("src/entry/x.ts", "const label = texts.Session; const map = { Utilities: 1 };"),
    planted("src/reports/x.ts", "interface Charts { n: number } const one: Charts = { n: 1 };"),
  ])("$path may: $text", (file) => {
    expect(serviceComplaints(file, services)).toEqual([]);
  });
});

describe("a planted entry", () => {
  const one = planted("src/catalog/one.ts", "export const ONE = { a: 1, b: 2 } as const satisfies Numbers;");
  const complaint = (key: string) => [`catalog/x.ts has "${key}" twice: one entry would overwrite the other`];

  it.each([
    { why: "of two records", text: 'const TWO = { "b": 3 }; const ALL = { ...ONE, ...TWO };', key: "b" },
    { why: "beside a record", text: "const ALL = { ...ONE, a: 3 };", key: "a" },
    { why: "spread where it stands", text: "const ALL = { ...{ b: 3 }, ...ONE };", key: "b" },
    { why: "of a record in a record", text: "const IN = { ...ONE }; const ALL = { ...IN, b: 1 };", key: "b" },
  ])("is refused: $why", ({ text, key }) => {
    expect(mergeComplaints([one, planted("src/catalog/x.ts", text)])).toEqual(complaint(key));
  });

  it("is fine under a key of its own", () => {
    expect(mergeComplaints([one, planted("src/catalog/x.ts", "const ALL = { ...ONE, c: 3 };")])).toEqual([]);
  });

  it("may change a look that another look is made of", () => {
    expect(mergeComplaints([one, planted("src/catalog/look.ts", "const BOLD = { ...ONE, b: 3 };")])).toEqual(
      [],
    );
  });
});

describe("a planted text", () => {
  it.each([
    planted("src/reports/x.ts", 'const title = "顧客BS";'),
    planted("src/sheets/x.ts", "const name = `${n}人`;"),
    planted("src/entry/x.ts", "const item = 'レポート';"),
    planted("sidebar/x.tsx", "const button = <button>Create</button>;"),
  ])("is refused in $path", (file) => {
    expect(textComplaints(file)).toHaveLength(1);
  });

  it.each([
    planted("src/catalog/x.ts", 'const title = "顧客BS";'),
    planted("src/core/x.ts", "const cancelled = /キャンセル/;"),
    planted("src/reports/x.ts", 'const list = names.join("・");'),
    planted("sidebar/x.tsx", "const button = <button>{say(texts.create)} </button>;"),
  ])("is fine: $path, $text", (file) => {
    expect(textComplaints(file)).toEqual([]);
  });
});
