import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ExportTarget } from "../../src/catalog/targets/export-target.ts";
import type { FileChoices } from "../../src/exports/choices.ts";
import { checkFile } from "../support/export-checkers/check-file.ts";
import { hashOf } from "../support/export-checkers/normal-forms.ts";
import { encoded, type TestEncoding } from "../support/encode-text.ts";
import { HANAKO, made, type Person, target, textOf } from "../support/file-people.ts";

const PEOPLE: readonly Person[] = [
  { ...HANAKO, buyerName: 'Yamada, "Hana"' },
  {
    ...HANAKO,
    customer: "C2",
    email: "b@example.com",
    phone: "03-1234-5678",
    buyerName: "=山田",
    lineUserId: `U${"0".repeat(32)}`,
    address1: "あ".repeat(60),
  },
];
const INPUTS = { points: "500", tags: "VIP", shipDate: "2026-12-01" };

/** A file of ours, with one rule of its writer broken. */
interface Mutant {
  readonly rule: string;
  readonly id: string;
  readonly choices?: FileChoices;
  /** The target as a writer without the rule would have it. */
  readonly other?: Partial<ExportTarget>;
  /** The text as a writer without the rule would make it. */
  readonly broken?: (text: string) => string;
  readonly as?: TestEncoding;
  readonly says: RegExp;
}

const replaced = (from: string | RegExp, to: string) => (text: string) => {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`nothing to break: ${String(from)}`);
  return other;
};

const MUTANTS: readonly Mutant[] = [
  { rule: "no mark where none is wanted", id: "yahoo-ads", other: { bom: true }, says: /begins with a BOM/ },
  { rule: "a mark where one is wanted", id: "csv", other: { bom: false }, says: /does not begin with a BOM/ },
  { rule: "the line end", id: "arara", other: { newline: "\n" }, says: /lines end with LF/ },
  { rule: "one line end", id: "klaviyo", broken: replaced("\n", "\r\n"), says: /mixed/ },
  {
    rule: "quotation marks around a comma",
    id: "blastmail",
    other: { quoting: "none" },
    broken: replaced("，", ","),
    says: /columns, not/,
  },
  {
    rule: "quotation marks twice",
    id: "blastmail",
    broken: replaced('""Hana""', '"Hana"'),
    says: /quotation mark|not closed|columns/,
  },
  { rule: "no quotation marks", id: "arara", other: { quoting: "all" }, says: /quotation marks stand/ },
  { rule: "a header", id: "benchmark", other: { header: false }, says: /the first column is/ },
  { rule: "no header", id: "line-ads", other: { header: true }, says: /row 1/ },
  {
    rule: "the header's names",
    id: "google-customer-match",
    broken: replaced("First Name", "FirstName"),
    says: /no name here/,
  },
  {
    rule: "hashes",
    id: "yahoo-ads",
    choices: { hashed: true },
    other: { hash: "never" },
    says: /unhashed in a hashed file/,
  },
  { rule: "hashes in small letters", id: "line-ads", broken: (text) => text.toUpperCase(), says: /lower/ },
  {
    rule: "nothing is not hashed",
    id: "google-customer-match",
    broken: replaced(/^[0-9a-f]{64},/m, `${createHash("sha256").update("").digest("hex")},`),
    says: /hash of nothing/,
  },
  {
    rule: "country and postal code stay plain",
    id: "google-customer-match",
    broken: replaced("JP", "a".repeat(64)),
    says: /not to be hashed/,
  },
  {
    rule: "all four address columns",
    id: "google-customer-match",
    broken: replaced(",Country", ""),
    says: /lacks Country/,
  },
  { rule: "+81", id: "klaviyo", other: { phone: "digits" }, says: /not an E\.164 phone/ },
  {
    rule: "digits only",
    id: "yamato-b2",
    broken: replaced("09012345678", "+819012345678"),
    says: /not a phone number/,
  },
  {
    rule: "an apostrophe where people open it",
    id: "mail-plain",
    other: { readBy: "machine" },
    says: /formula/,
  },
  { rule: "no apostrophe for machines", id: "blastmail", other: { readBy: "people" }, says: /apostrophe/ },
  {
    rule: "most bytes of a cell",
    id: "yu-pri-r",
    other: { columns: target("yu-pri-r").columns.map(({ bytes: _, ...column }) => column) },
    says: /bytes, more than 50/,
  },
  {
    rule: "18 columns and one",
    id: "yu-pri-r",
    other: { columns: target("yu-pri-r").columns.slice(0, 18) },
    says: /columns, not/,
  },
  { rule: "the type of label", id: "yu-pri-r", broken: replaced(",6,", ",0,"), says: /宛名ラベル/ },
  { rule: "the encoding", id: "arara", as: "utf-8", says: /the bytes are not/ },
  { rule: "no letter is lost", id: "arara", broken: replaced("山", "?"), says: /letter that was lost/ },
  {
    rule: "one row a contact",
    id: "klaviyo",
    broken: (text) => text + (text.split("\n")[1] ?? "") + "\n",
    says: /same contact/,
  },
  {
    rule: "addresses that LINE takes",
    id: "line-ads",
    choices: { hashed: false },
    broken: replaced("b@", "b+x@"),
    says: /letters LINE takes/,
  },
];

describe("the checker catches a writer without its rule", () => {
  it.each(MUTANTS)("$id: $rule", async ({ id, choices = {}, other, broken, as, says }) => {
    const of = target(id);
    const chosen = { ...choices, inputs: INPUTS };
    const encoding = of.encodings[0];
    const hashed = of.hash === "always" || (of.hash === "choice" && (choices.hashed ?? true));
    const [good] = (await made(of, PEOPLE, chosen)).files;
    expect(checkFile(id, good?.bytes ?? new Uint8Array(), { hashed, encoding })).toEqual([]);
    const text = await textOf({ ...of, ...other }, PEOPLE, chosen);
    const bytes = encoded((broken ?? ((same) => same))(text), as ?? encoding);
    expect(checkFile(id, bytes, { hashed, encoding }).join("\n")).toMatch(says);
  });

  it("knows what a hash is of: trimmed, small, narrow, with +81", async () => {
    const raw = [" Ｈanako@Example.COM ", "ＢＯＢ＠example.com"];
    const text = await textOf(
      target("google-customer-match"),
      raw.map((email, i) => ({ email, phone: `090-1234-567${i}` })),
    );
    const cells = text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").slice(0, 2));
    expect(cells).toEqual(
      raw.map((email, i) => [hashOf("email", email), hashOf("phone", `090-1234-567${i}`)]),
    );
    const untrimmed = createHash("sha256")
      .update(raw[0] ?? "")
      .digest("hex");
    expect(cells[0]?.[0]).not.toBe(untrimmed);
  });
});
