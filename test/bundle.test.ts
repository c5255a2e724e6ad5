import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../src/catalog/functions.ts";
import { budgetsOf, overBudget } from "../src/tools/budgets.ts";
import { buildDistIfStale } from "../src/tools/dist.ts";
import { CHOICES, OPTIONS, placesOf, distWith } from "../src/tools/options.ts";
import { DIST, ROOT } from "../src/tools/paths.ts";
import { loadBare, newerSyntax, topLevelNames } from "./support/house/bundle.ts";

/** All that Google may call; a new name here is a new way in. */
const PUBLIC = [
  "onOpen",
  "onInstall",
  "cpmShowSidebar",
  "cpmCall",
  "CPM_RETENTION",
  "CPM_REACTIVATION",
  "CPM_F2",
  "CPM_SURVIVAL",
  "CPM_ACTIVE",
  "CPM_LAPSED",
  "CPM_NEW",
  "CPM_SALES",
  "CPM_YEARLTV",
  "CPM_MULTIPLE",
  "CPM_BS",
  "CPM_PLAN",
  "CPM_GOLDMAP",
  "CPM_MONTHS",
  "CPM_LEVERS",
  "CPM_RFM",
  "CPM_NURTURE",
  "CPM_PORTFOLIO",
  "CPM_FLOW",
  "CPM_LTV",
  "CPM_COHORT",
  "CPM_KPI",
  "CPM_NEWREPEAT",
  "CPM_PRODUCT",
  "CPM_SUBSCRIPTION",
  "CPM_RANK",
  "CPM_SEGMENT",
  "CPM_GROUP",
  "CPM_STAGE",
  "CPM_HELP",
  "CPM_STATUS",
];

/** What the one object holds: Google's ways in, and the one door of all functions in cells. */
const BEHIND = [...PUBLIC.filter((name) => !name.startsWith("CPM_")), "cpmCell"];

const FILES = ["Code.js", "appsscript.json", "parts.html", "sidebar.html", "warehouse.html"];

const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];

const read = (name: string): string => readFileSync(join(DIST, name), "utf8");

beforeAll(buildDistIfStale);

/** Google's service as scripts call it. */
const CALLS_BIGQUERY = /\bBigQuery\.[A-Za-z]+[.(]|googleapis\.com\/bigquery/;

/** What the bundle that makes the reports every month may have besides. */
const MONTHLY = ["cpmMonthly", "cpmMonthlyStep"];
const MONTHLY_SCOPES = [
  "https://www.googleapis.com/auth/script.scriptapp",
  "https://www.googleapis.com/auth/script.send_mail",
];
const readMonthly = (name: string): string => readFileSync(join(distWith("monthly"), name), "utf8");

it("sidebar.html holds no names of columns and exports: they come with the parts once a file is chosen", () => {
  const names = ["購入者メールアドレス", "Lineitem fulfillment status"];
  const held = (file: string) => names.filter((name) => read(file).includes(name));
  expect([held("sidebar.html"), held("parts.html")]).toEqual([[], names]);
});

describe("Code.js", () => {
  it("holds no probe of Google: those are a bundle of their own", () => {
    expect(read("Code.js")).not.toMatch(/PROBE_|cpmProbe/);
  });

  it("asks nobody who the user is", () => {
    expect(read("Code.js")).not.toMatch(/get(?:Active|Effective)User\(|getEmail/);
  });

  it("declares its one object and the public names, nothing else", () => {
    expect(topLevelNames(read("Code.js"))).toEqual(["CPM_ADDON_", ...PUBLIC]);
  });

  it("loads in a bare context, touches no service, makes no formatter and leaves only these names", () => {
    const { touched, globals } = loadBare(read("Code.js"));
    expect(touched).toEqual([]);
    expect(Object.keys(globals).sort()).toEqual(["CPM_ADDON_", ...PUBLIC].sort());
  });

  it("holds behind its object exactly what the public names hand on to", () => {
    const { globals } = loadBare(read("Code.js"));
    expect(Object.keys(globals["CPM_ADDON_"] as object).sort()).toEqual([...BEHIND].sort());
  });

  it.each(FUNCTIONS.map((entry) => [entry.name, entry] as const))(
    "shows help for %s: the comment above its declaration, with every parameter",
    (name, { parameters }) => {
      const names = parameters.map((one) => one.name).join(", ");
      const [before = ""] = read("Code.js").split(`\nfunction ${name}(${names}) {`);
      const help = before.slice(before.lastIndexOf("/**"));
      expect(help).toMatch(/ \* @customfunction\n \*\/$/);
      expect([...help.matchAll(/@param \{[^}]+\} (\w+)/g)].map((match) => match[1]).join(", ")).toBe(names);
    },
  );

  it("uses no syntax younger than ES2019", () => {
    expect(newerSyntax(read("Code.js"))).toEqual([]);
  });
});

describe.each(["sidebar.html", "parts.html", "warehouse.html"])("%s", (name) => {
  it("asks for nothing outside itself", () => {
    const page = read(name);
    expect(page).not.toMatch(/<(script|img|iframe|link)[^>]+(src|href)=|@import|\burl\((?!["']?data:)/i);
  });

  it("has no template literal, which HtmlService cuts off at //", () => {
    const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(read(name)) ?? [];
    expect(script.length).toBeGreaterThan(0);
    expect(script).not.toContain("`");
  });
});

describe("parts.html", () => {
  it("is one script that leaves one name, and the page holds nothing of it", () => {
    const [, script = ""] = /^<script>([\s\S]*)<\/script>\s*$/.exec(read("parts.html")) ?? [];
    expect(topLevelNames(script)).toEqual(["CPM_PARTS"]);
    expect(script).toContain("Papa Parse");
    expect(read("sidebar.html")).not.toContain("Papa Parse");
  });
});

describe("warehouse.html", () => {
  it("is one script that leaves one name, with the SQL that neither the script nor the page holds", () => {
    const [, script = ""] = /^<script>([\s\S]*)<\/script>\s*$/.exec(read("warehouse.html")) ?? [];
    expect(topLevelNames(script)).toEqual(["CPM_WAREHOUSE"]);
    const sql = "CREATE TEMP TABLE";
    expect([script, read("Code.js"), read("sidebar.html")].map((one) => one.includes(sql))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the budgets", () => {
  it("are kept by every pushed file", () => {
    expect(overBudget(Object.fromEntries(FILES.map((name) => [name, read(name)])))).toEqual([]);
  });

  it("are of the script 1,535,000 bytes, of the page 200,000, of its parts 360,000 and 320,000", () => {
    const full = (bytes: number) => "x".repeat(bytes);
    const most = {
      "Code.js": full(1_537_000),
      "sidebar.html": full(200_000),
      "parts.html": full(360_000),
      "warehouse.html": full(355_000),
    };
    expect(overBudget(most)).toEqual([]);
    const over = Object.fromEntries(Object.entries(most).map(([name, text]) => [name, `${text}x`]));
    expect(overBudget(over)).toHaveLength(4);
  });
});

describe("what is pushed", () => {
  it("is exactly these files", () => {
    expect(readdirSync(DIST).sort()).toEqual(FILES);
  });

  it("is what clasp says it is", () => {
    const clasp = join(ROOT, "node_modules", "@google", "clasp", "build", "src", "index.js");
    const answer = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    const { filesToPush, untrackedFiles } = JSON.parse(answer) as Record<string, string[]>;
    expect(filesToPush?.map((path) => path.replaceAll("\\", "/")).sort()).toEqual(
      FILES.map((name) => `dist/${name}`),
    );
    expect(untrackedFiles).toEqual([]);
  });

  it("asks for two scopes", () => {
    expect((JSON.parse(read("appsscript.json")) as { oauthScopes: string[] }).oauthScopes).toEqual(SCOPES);
  });
});

describe("the base", () => {
  it.each(["ScriptApp", "MailApp", "UrlFetchApp"])("does not contain the word %s", (word) => {
    expect(FILES.filter((name) => read(name).includes(word))).toEqual([]);
  });

  it("calls nothing of BigQuery, which its texts speak of", () => {
    expect(FILES.filter((name) => CALLS_BIGQUERY.test(read(name) + readMonthly(name)))).toEqual([]);
    expect("BigQuery.Jobs.query({})").toMatch(CALLS_BIGQUERY);
  });

  it("shows nothing of a schedule", () => {
    expect(read("sidebar.html")).not.toContain("毎月ひとりでに");
    expect(readMonthly("sidebar.html")).toContain("毎月ひとりでに");
  });
});

describe("the bundle that makes the reports every month", () => {
  it("is a folder of its own with the same files, which keep their budgets", () => {
    expect(readdirSync(distWith("monthly")).sort()).toEqual(FILES);
    const files = Object.fromEntries(FILES.map((name) => [name, readMonthly(name)]));
    expect(overBudget(files, budgetsOf(OPTIONS.filter(({ name }) => name === "monthly")))).toEqual([]);
  });

  it("asks for two scopes more, none of which reads who the user is", () => {
    const { oauthScopes, ...manifest } = JSON.parse(readMonthly("appsscript.json")) as {
      oauthScopes: string[];
    };
    expect(oauthScopes).toEqual([...SCOPES, ...MONTHLY_SCOPES]);
    expect(readMonthly("Code.js")).not.toMatch(/get(?:Active|Effective)User\(|getEmail/);
    expect({ ...manifest, oauthScopes: SCOPES }).toEqual(JSON.parse(read("appsscript.json")));
  });

  it("does not contain the word UrlFetchApp", () => {
    expect(FILES.filter((name) => readMonthly(name).includes("UrlFetchApp"))).toEqual([]);
  });

  it("declares its two triggers besides, uses no younger syntax, and touches no service when it is loaded", () => {
    const code = readMonthly("Code.js");
    expect(topLevelNames(code).filter((name) => !PUBLIC.includes(name))).toEqual(["CPM_ADDON_", ...MONTHLY]);
    expect(newerSyntax(code)).toEqual([]);
    const { touched, globals } = loadBare(code);
    expect(touched).toEqual([]);
    expect(Object.keys(globals["CPM_ADDON_"] as object).sort()).toEqual([...BEHIND, ...MONTHLY].sort());
  });
});

describe("the bundles that run their SQL", () => {
  const readFrom = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
  const SCOPE = "https://www.googleapis.com/auth/bigquery.readonly";
  const SERVICE = [{ userSymbol: "BigQuery", serviceId: "bigquery", version: "v2" }];

  it("are one for each choice of additions, with the same files, which keep their budgets", () => {
    expect(CHOICES.map((chosen) => placesOf(chosen).folder)).toEqual([
      DIST,
      distWith("monthly"),
      distWith("bigquery"),
      distWith("monthly", "bigquery"),
    ]);
    for (const chosen of CHOICES) {
      const { folder } = placesOf(chosen);
      expect(readdirSync(folder).sort()).toEqual(FILES);
      const files = Object.fromEntries(FILES.map((name) => [name, readFrom(folder, name)]));
      expect(overBudget(files, budgetsOf(chosen))).toEqual([]);
    }
  });

  it.each([
    [distWith("bigquery"), [...SCOPES, SCOPE]],
    [distWith("monthly", "bigquery"), [...SCOPES, ...MONTHLY_SCOPES, SCOPE]],
  ])("ask for one scope more and name the service: %s", (folder, scopes) => {
    const manifest = JSON.parse(readFrom(folder, "appsscript.json")) as Record<string, unknown>;
    expect(manifest["oauthScopes"]).toEqual(scopes);
    expect(manifest["dependencies"]).toEqual({ enabledAdvancedServices: SERVICE });
    const code = readFrom(folder, "Code.js");
    expect(code).toMatch(CALLS_BIGQUERY);
    expect(code).not.toMatch(/UrlFetchApp|get(?:Active|Effective)User\(|getEmail/);
    expect(newerSyntax(code)).toEqual([]);
    expect(loadBare(code).touched).toEqual([]);
  });

  it("declare no public name more than what they are made of", () => {
    const more = (folder: string) =>
      topLevelNames(readFrom(folder, "Code.js")).filter((name) => !PUBLIC.includes(name));
    expect(more(distWith("bigquery"))).toEqual(["CPM_ADDON_"]);
    expect(more(distWith("monthly", "bigquery"))).toEqual(["CPM_ADDON_", ...MONTHLY]);
  });

  it("no other manifest names the service or the scope", () => {
    for (const folder of [DIST, distWith("monthly")])
      expect(readFrom(folder, "appsscript.json").toLowerCase()).not.toContain("bigquery");
  });
});
