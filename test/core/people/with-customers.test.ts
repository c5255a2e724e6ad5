import { describe, expect, it } from "vitest";
import { rowsEngine } from "../../../src/engines/rows-engine.ts";
import { latestSaid } from "../../../src/core/people/latest-said.ts";
import { CONFLICT } from "../../../src/core/people/with-customers.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { customerRecords } from "../../../src/intake/customer-list.ts";
import { day, RULES } from "../../support/shop.ts";
import { rolesOf, type WideRow, wideRows } from "../../support/wide-shop.ts";

const row = (customer: string, email: string, more: WideRow = {}): WideRow => ({
  ...{ customer, email, date: "2024-01-05", amount: 300, consent: "", ...more },
});

/** Orders beside a list of customers; the header stands in the list's first line. */
function shop(rows: readonly WideRow[], list: readonly string[], rules: Partial<CleaningRules> = {}) {
  const [header = [], ...people] = list.map((line) => line.split(","));
  const orders = { ...wideRows(rows, rolesOf(rows)), customers: customerRecords(header, people) };
  return rowsEngine(orders, { ...RULES, ...rules });
}

/** What is said of each buyer under a role, or a name of the list's own. */
function said(
  { purchases }: ReturnType<typeof shop>,
  what: "consent" | "sex" | "趣味",
): Record<string, string> {
  const { words, attributes } = purchases.rows;
  const column = what === "趣味" ? attributes?.[what] : words[what];
  if (column === undefined) return {};
  const codes = latestSaid(purchases, column, day("2024-12-31"));
  const told = purchases.customerIds.flatMap((id, code) => {
    const word = column.texts[codes[code] ?? -1];
    return word === undefined ? [] : [[id, word] as const];
  });
  return Object.fromEntries(told);
}

describe("a list of customers beside the orders", () => {
  const orders = [
    row("A", "a@example.jp", { sex: "男" }),
    row("B", "b@example.jp", { sex: "女" }),
    row("C", "c@example.jp", { sex: "女" }),
    row("", "d@example.jp"),
  ];
  const list = [
    "会員ID,メールアドレス,性別,趣味",
    "A,,女,茶道",
    "X,B@Example.JP,男,",
    "C,,,将棋",
    ",d@example.jp,男,",
  ];

  it("speaks where it says something: joined by ID, else by e-mail", () => {
    const told = shop(orders, list);
    expect(said(told, "sex")).toEqual({ A: "女", B: "男", C: "女", "mail:d@example.jp": "男" });
    expect(said(told, "趣味")).toEqual({ A: "茶道", C: "将棋" });
  });

  it("changes nobody's purchases, and says nothing of who bought nothing", () => {
    const told = shop(orders, [...list, "Z,z@example.jp,女,書道"]);
    const bare = rowsEngine(wideRows(orders, rolesOf(orders)), RULES);
    expect(told.ledger).toEqual(bare.ledger);
    expect(Object.values(said(told, "趣味"))).not.toContain("書道");
  });

  it("joins nobody by an e-mail that two people's orders carry", () => {
    const shared = [row("A", "x@example.jp"), row("B", "x@example.jp")];
    expect(said(shop(shared, ["会員ID,メールアドレス,メルマガ", "Q,x@example.jp,yes"]), "consent")).toEqual(
      {},
    );
  });

  it("speaks of a person who was joined, under any of the IDs", () => {
    const joins = new Map([["B", "A"]]);
    const one = [row("A", ""), row("B", "b@example.jp")];
    const told = said(
      shop(one, ["会員ID,メールアドレス,メルマガ", "B,b@example.jp,no"], { joins }),
      "consent",
    );
    expect(told).toEqual({ A: "no" });
  });

  it("of several entries of one person the last speaks that says anything, but over no refusal", () => {
    const twice = ["会員ID,性別,メルマガ", "A,男,no", "A,女,yes", "A,,"];
    const told = shop(orders, twice);
    expect(said(told, "sex")).toMatchObject({ A: "女" });
    expect(said(told, "consent")).toEqual({ A: CONFLICT });
  });

  it("overrules no refusal and no consent: a difference is neither, the same word in another width is none", () => {
    const orders = ["A", "B", "C", "D", "E"].map((id, i) =>
      row(id, "", { consent: ["no", "yes", "yes", "", "no"][i] }),
    );
    const list = ["会員ID,メルマガ", "A,yes", "B,no", "C,ＹＥＳ", "D,no", "E,"];
    expect(said(shop(orders, list), "consent")).toEqual({
      A: CONFLICT,
      B: CONFLICT,
      C: "yes",
      D: "no",
      E: "no",
    });
  });
});
