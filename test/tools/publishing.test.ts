import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/catalog/language.ts";
import { DIST, ROOT } from "../../src/tools/paths.ts";
import { distWith } from "../../src/tools/options.ts";
import { publishingFiles } from "../../src/tools/publishing/files.ts";
import { BANNER, ICON_SIZES } from "../../src/tools/publishing/icons.ts";
import { LISTING, MOST } from "../../src/tools/publishing/listing.ts";
import {
  BIGQUERY_PRIVACY,
  MONTHLY_PRIVACY,
  PRIVACY,
  type Pushed,
  type Sentence,
} from "../../src/tools/publishing/privacy.ts";
import { SCOPE_REASONS } from "../../src/tools/publishing/scopes.ts";
import { sourcesIn } from "../support/house/sources.ts";

const KIT = join(ROOT, "src", "publishing");
const PREFIX = "https://www.googleapis.com/auth/";

function pushedFrom(folder: string): Pushed {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const { oauthScopes } = JSON.parse(read("appsscript.json")) as { oauthScopes: string[] };
  return {
    scopes: oauthScopes.map((scope) => scope.replace(PREFIX, "")),
    code: ["Code.js", "sidebar.html", "parts.html", "warehouse.html"].map(read).join("\n"),
  };
}

const pushed = pushedFrom(DIST);
const monthly = pushedFrom(distWith("monthly"));

/** The names of the sentences that do not hold. */
const untrue = (sentences: Readonly<Record<string, Sentence>>, of: Pushed): string[] =>
  Object.keys(sentences).filter((name) => sentences[name]?.holds(of) === false);

describe("the privacy statement", () => {
  it.each(Object.entries(PRIVACY))("is true: %s", (_, { holds }) => {
    expect(holds(pushed)).toBe(true);
  });

  it.each([
    { why: "a request", code: "UrlFetchApp.fetch(address)", broken: ["sent", "outside"] },
    { why: "a request of the page", code: "fetch('https://example.com')", broken: ["sent", "outside"] },
    {
      why: "a reader of addresses that is called",
      code: "parse(file, { download: !0 })",
      broken: ["sent", "outside"],
    },
    { why: "a second reader of addresses", code: "new XMLHttpRequest", broken: ["sent", "outside"] },
    {
      why: "a font from elsewhere",
      code: '<link rel="stylesheet" href="https://fonts.example">',
      broken: ["outside"],
    },
    { why: "a mail", code: "MailApp.sendEmail(to)", broken: ["sent"] },
    { why: "another file", code: "SpreadsheetApp.openById(id)", broken: ["files"] },
    { why: "who it is", code: "Session.getActiveUser()", broken: ["who"] },
    {
      why: "another place that writes to the browser",
      code: "kept().setItem(key, text)",
      broken: ["recorded"],
    },
    { why: "the browser's storage", code: "localStorage.setItem('a', 'b')", broken: ["recorded"] },
    { why: "the script's own properties", code: "PropertiesService.getScriptProperties()", broken: ["kept"] },
    { why: "a trigger", code: "ScriptApp.newTrigger('x')", broken: ["itself"] },
    { why: "a log", code: "console.log(rows)", broken: ["logs"] },
  ])("is no longer, once there is $why", ({ code, broken }) => {
    const grown = { ...pushed, code: `${pushed.code}\n${code}` };
    expect(untrue(PRIVACY, grown)).toEqual(broken);
  });

  it.each([
    ["script.external_request", ["sent"]],
    ["script.send_mail", ["sent"]],
    ["spreadsheets", ["files"]],
    ["userinfo.email", ["who"]],
    ["script.scriptapp", ["itself"]],
  ] as const)("nor with the right %s", (scope, broken) => {
    const grown = { ...pushed, scopes: [...pushed.scopes, scope] };
    expect(untrue(PRIVACY, grown)).toEqual(broken);
  });

  it("says what 毎月ひとりでに changes, all of that and no more", () => {
    expect(untrue({ ...PRIVACY, ...MONTHLY_PRIVACY }, monthly)).toEqual([]);
    expect(untrue(PRIVACY, monthly)).toEqual(Object.keys(MONTHLY_PRIVACY));
  });

  it.each([
    ["a second mail", "MailApp.sendEmail(author)", "sent"],
    ["mail of Gmail's", "GmailApp.sendEmail(author)", "sent"],
    ["another note of the account", "PropertiesService.getUserProperties()", "kept"],
    ["a run at every edit", "ScriptApp.newTrigger(name).forSpreadsheet(file).onEdit()", "itself"],
  ])("of 毎月ひとりでに is no longer true, once there is %s", (_, code, broken) => {
    expect(untrue(MONTHLY_PRIVACY, { ...monthly, code: `${monthly.code}\n${code}` })).toEqual([broken]);
  });

  it("says what running SQL from the panel adds", () => {
    const bigquery = pushedFrom(distWith("bigquery"));
    expect(untrue({ ...PRIVACY, ...BIGQUERY_PRIVACY }, bigquery)).toEqual([]);
    expect(untrue(BIGQUERY_PRIVACY, pushed)).toEqual(["bigquery"]);
    const grown = { ...bigquery, code: `${bigquery.code}\nBigQuery.Tabledata.list(a, b, c)` };
    expect(untrue(BIGQUERY_PRIVACY, grown)).toEqual(["bigquery"]);
  });

  it("the sources of what is pushed hold no way out, whatever packages bring along", () => {
    const rooms = ["catalog", "core", "engines", "entry", "exports", "intake", "reports", "sheets"];
    const shipped = sourcesIn([...rooms.map((room) => `src/${room}`), "sidebar"]);
    expect(shipped.length).toBeGreaterThan(300);
    const out = /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|UrlFetchApp/;
    expect(shipped.filter(({ text }) => out.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

it("every right of the manifest has its reason, and none that is not asked for", () => {
  expect(SCOPE_REASONS.map(({ scope }) => scope)).toEqual(pushed.scopes);
});

it("the listing's texts are no longer than the form takes", () => {
  for (const [name, text] of Object.entries(LISTING))
    for (const language of LANGUAGES)
      expect([...text[language]].length).toBeLessThanOrEqual(MOST[name as keyof typeof MOST]);
});

describe("the files of src/publishing", () => {
  it("are those that npm run publishing writes", async () => {
    const files = await publishingFiles();
    const kept = readdirSync(KIT, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(kept).toHaveLength(Object.keys(files).length);
    for (const [name, content] of Object.entries(files)) {
      expect(existsSync(join(KIT, name)), name).toBe(true);
      // What zlib makes of a picture may differ by its version: its points may not.
      if (typeof content === "string") expect(readFileSync(join(KIT, name), "utf8"), name).toBe(content);
      else expect(points(readFileSync(join(KIT, name))), name).toEqual(points(content));
    }
  });

  it.each(ICON_SIZES)("an icon is a square of %i with clear corners", (size) => {
    const picture = readFileSync(join(KIT, "icons", `icon-${size}.png`));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
    expect([points(picture)[4], points(picture).at(-1)]).toEqual([0, 0]);
  });

  it("the banner has the size of the form", () => {
    const picture = readFileSync(join(KIT, "icons", "banner.png"));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([BANNER.width, BANNER.height]);
  });
});

/** The points of a picture that `png` made: one chunk of data after the header. */
function points(picture: Buffer): Buffer {
  const at = picture.indexOf("IDAT");
  return inflateSync(picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at - 4)));
}
