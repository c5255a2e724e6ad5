import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { describe, expect, it } from "vitest";
import type { PeopleFacts } from "../../../src/core/quality/quality.ts";
import { InputProblem } from "../../../src/core/values/problem.ts";
import type { CleaningRules } from "../../../src/core/settings.ts";
import { rowsEngine } from "../../../src/engines/rows-engine.ts";
import { type ContactRow, contactRows } from "../../support/contact-rows.ts";
import { day, RULES } from "../../support/shop.ts";

const DAY = "2024-01-05";
const mail = (name: string) => `${name}@example.com`;

function facts(rows: readonly ContactRow[], rules: Partial<CleaningRules> = {}): PeopleFacts {
  const read = contactRows(rows.map((row, i) => ({ date: DAY, amount: 100, orderId: `${i}`, ...row })));
  const question = {
    anchor: { kind: "day", day: day(DAY) },
    today: RULES.today,
    limits: DEFAULT_LIMITS,
  } as const;
  return rowsEngine(read, { ...RULES, ...rules }).facts(question, () => []).quality.people;
}

/** So many purchases of a customer. */
const bought = (customer: string, times: number): ContactRow[] =>
  Array.from({ length: times }, () => ({ customer }));

describe("what stands in place of customer IDs", () => {
  it("is listed by its words with rows and money, most rows first", () => {
    const rows = [
      { customer: "C", email: mail("c") },
      { customer: "guest_1", email: mail("a"), amount: 300 },
      { customer: "Guest_2", email: mail("b"), amount: 50 },
      { customer: "0", email: mail("d"), amount: 7 },
    ];
    expect(facts(rows).placeholders).toEqual({
      first: [
        { word: "guest_*", rows: 2, amount: 35_000 },
        { word: "0", rows: 1, amount: 700 },
      ],
      rest: { entries: 0, rows: 0, amount: 0 },
    });
  });
});

describe("a giant", () => {
  /* 21 of one and 1 of 399 others are 21 of 420 purchases, just 5 %; with one of the others less it is more. */
  const others = (count: number) => Array.from({ length: count }, (_, i) => ({ customer: `C${i}` }));

  it.each([
    { why: "exactly 5 % is none", rows: [...bought("G", 21), ...others(399)], giant: null },
    {
      why: "above 5 %",
      rows: [...bought("G", 21), ...others(398)],
      giant: { id: "G", purchases: 21, all: 419 },
    },
    { why: "exactly 20 times the next is none", rows: [...bought("G", 20), ...others(5)], giant: null },
    { why: "40 is 20 times 2", rows: [...bought("G", 40), ...bought("N", 2), ...others(5)], giant: null },
    {
      why: "41 is more",
      rows: [...bought("G", 41), ...bought("N", 2)],
      giant: { id: "G", purchases: 41, all: 43 },
    },
    { why: "the only customer has no next", rows: bought("G", 50), giant: null },
    {
      why: "orders of nobody count among all",
      rows: [...bought("G", 21), ...bought("", 398), { customer: "N" }],
      giant: null,
    },
  ])("$why", ({ rows, giant }) => {
    expect(facts(rows).giant).toEqual(giant);
  });

  it("is told by name in a notice, and no placeholder is one", () => {
    expect(facts([...bought("0", 500), ...others(3)]).giant).toBeNull();
  });
});

describe("an ID with many contacts", () => {
  const of = (customer: string, ...emails: string[]): ContactRow[] =>
    emails.map((email) => ({ customer, email }));

  it.each([
    {
      why: "two e-mails, however written, are few",
      rows: of("A", mail("a"), " A@EXAMPLE.com", mail("b")),
      many: null,
    },
    {
      why: "three are many",
      rows: of("A", mail("a"), mail("b"), mail("c"), mail("a")),
      many: { id: "A", purchases: 4, emails: 3, phones: 0, others: 0 },
    },
    {
      why: "words for none are no e-mails",
      rows: of("A", mail("a"), mail("b"), "none@example.com", "なし"),
      many: null,
    },
    {
      why: "the one of most purchases is named, the others are counted",
      rows: [
        ...of("A", mail("a"), mail("b"), mail("c")),
        ...of("B", mail("d"), mail("e"), mail("f"), mail("g")),
        ...of("C", mail("h"), mail("i"), mail("j")),
      ],
      many: { id: "B", purchases: 4, emails: 4, phones: 0, others: 2 },
    },
  ])("$why", ({ rows, many }) => {
    expect(facts(rows).manyContacts).toEqual(many);
  });

  it("counts phones likewise, and no one whom the user joined", () => {
    const rows = ["0312345671", "0312345672", "0312345673"].map((phone) => ({ customer: "A", phone }));
    expect(facts(rows).manyContacts).toMatchObject({ id: "A", emails: 0, phones: 3 });
    const two = [...of("A", mail("a"), mail("b")), ...of("B", mail("c"))];
    expect(facts(two, { joins: new Map([["B", "A"]]) }).manyContacts).toBeNull();
  });

  it("counts no contact of an order that is no purchase", () => {
    const rows = of("A", mail("a"), mail("b"), mail("c")).map((row, i) => ({
      ...row,
      status: i === 2 ? "キャンセル" : "",
    }));
    expect(facts(rows).manyContacts).toBeNull();
  });
});

describe("people nobody knows", () => {
  it("are counted where their phone or e-mail cannot be read, with the first cell", () => {
    const rows = [
      { customer: "C", phone: "9.01E+09" },
      { customer: "", phone: "9.01E+09" },
      { customer: "", email: "h***@example.com" },
      { customer: "", phone: "なし" },
      { customer: "", phone: "000-0000-0000" },
      { customer: "", email: "none@example.com" },
      { customer: "", phone: "09012345678" },
    ];
    expect(facts(rows).unreadContacts).toEqual({ purchases: 2, value: "9.01E+09", row: 3 });
    expect(facts(rows.slice(3)).unreadContacts).toBeNull();
  });
});

describe("a shop in which nobody is known", () => {
  const problem = (rows: readonly ContactRow[]) => {
    try {
      facts(rows);
    } catch (thrown) {
      return thrown instanceof InputProblem ? { code: thrown.code, values: thrown.values } : thrown;
    }
    return null;
  };

  it("says so by the cell where more than half of the contacts cannot be read, else that no order names anybody", () => {
    const unread = { customer: "", phone: "9.01E+09" };
    const silent = { customer: "", phone: "" };
    expect(problem([unread, silent, unread])).toEqual({
      code: "contacts-unreadable",
      values: { row: 2, value: "9.01E+09" },
    });
    expect(problem([unread, silent])).toEqual({ code: "no-customers", values: {} });
  });
});

describe("IDs that look alike", () => {
  it.each([
    { why: "zeros before them", ids: ["00001", "1", "2"], count: 2 },
    { why: "width and case", ids: ["ｋ01", "K01", "k01", "k1"], count: 3 },
    { why: "zeros within or behind are others", ids: ["101", "11", "10", "1"], count: 0 },
  ])("are counted: $why", ({ ids, count }) => {
    expect(facts(ids.map((customer) => ({ customer }))).lookAlikes).toBe(count);
  });

  it("are those that bought, and within one channel where IDs hold there only", () => {
    expect(facts([{ customer: "01" }, { customer: "1", amount: 0 }]).lookAlikes).toBe(0);
    const rows = [
      { customer: "01", channel: "楽天" },
      { customer: "1", channel: "自社" },
    ];
    expect(facts(rows).lookAlikes).toBe(2);
    expect(facts(rows, { customerIdScope: "channel" }).lookAlikes).toBe(0);
    expect(facts([{ customer: "01" }, { customer: "1" }], { joins: new Map([["1", "01"]]) }).lookAlikes).toBe(
      0,
    );
  });
});
