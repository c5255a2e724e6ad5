import { describe, expect, it } from "vitest";
import { refusalsOf } from "../../../src/core/reach/refusals.ts";
import type { ContactRow } from "../../support/contact-rows.ts";
import { reachOf } from "../../support/reach-rows.ts";

/** The IDs of people of whom a refusal is known. */
function refused(...rows: readonly ContactRow[]): string[] {
  const shop = reachOf(rows);
  const found = refusalsOf(shop).refused;
  return shop.purchases.customerIds.filter((_, code) => found[code] === 1).sort();
}

const row = (customer: string, date: string, optOut: string, more: ContactRow = {}): ContactRow => ({
  customer,
  date,
  optOut,
  ...more,
});

describe("who refused", () => {
  it.each([
    { why: "a known word", words: ["拒否"], is: true },
    { why: "a number, as forms write it", words: ["1"], is: true },
    { why: "a word that nobody knows", words: ["たぶん"], is: true },
    { why: "a blank says nothing", words: [""], is: false },
    { why: "a no", words: ["希望する"], is: false },
    { why: "the later word takes the earlier back", words: ["1", "0"], is: false },
    { why: "and the other way round", words: ["0", "1"], is: true },
    { why: "a later blank takes nothing back", words: ["1", ""], is: true },
  ])("$why: $words", ({ words, is }) => {
    const rows = words.map((word, i) => row("A", `2024-0${i + 1}-05`, word));
    expect(refused(...rows)).toEqual(is ? ["A"] : []);
  });

  it("holds on a day that says both", () => {
    expect(refused(row("A", "2024-01-05", "1"), row("A", "2024-01-05", "0"))).toEqual(["A"]);
    expect(refused(row("A", "2024-01-05", "0"), row("A", "2024-01-05", "1"))).toEqual(["A"]);
  });

  it("reads cancelled orders, orders without a date and those dated after today", () => {
    const bought = row("A", "2024-01-05", "");
    expect(refused(bought, row("A", "2024-02-05", "1", { status: "キャンセル" }))).toEqual(["A"]);
    expect(refused(bought, row("A", "いつか", "1"), row("A", "2024-03-05", "0"))).toEqual(["A"]);
    expect(refused(bought, row("A", "2062-02-05", "1"), row("A", "2024-03-05", "0"))).toEqual(["A"]);
    expect(refused(row("A", "2024-01-05", "1"), row("A", "2062-02-05", "0"))).toEqual(["A"]);
  });

  it("takes the two roles apart: a yes to one is no answer to the other", () => {
    const both = (optOut: string, consent: string) => refused({ customer: "A", optOut, consent });
    expect(both("0", "1")).toEqual([]);
    expect(both("0", "0")).toEqual(["A"]);
    expect(both("1", "1")).toEqual(["A"]);
    expect(both("", "subscribed")).toEqual([]);
    expect(both("", "not_subscribed")).toEqual(["A"]);
  });

  it("holds for everybody of the same e-mail or phone, whenever they gave it, and for whoever shares another contact with them", () => {
    const rows = [
      row("A", "2024-01-05", "1", { email: "Hana@Example.com", phone: "03-1234-5678" }),
      row("B", "2024-01-05", "0", { email: "ｈana@example.com" }),
      row("B", "2024-05-05", "", { email: "other@example.com" }),
      row("C", "2024-01-05", "", { email: "c@example.com", phone: "+81 3 1234 5678" }),
      row("D", "2024-01-05", "", { email: "other@example.com" }),
      row("E", "2024-01-05", "", { email: "c@example.com" }),
      row("F", "2024-01-05", "", { email: "f@example.com", phone: "090-1111-2222" }),
    ];
    expect(refused(...rows)).toEqual(["A", "B", "C", "D", "E"]);
  });

  it("holds for everybody of one LINE user ID, also where its U was written small", () => {
    const user = (letter: string) => `${letter}${"d".repeat(32)}`;
    const other = { lineUserId: `U${"e".repeat(32)}` };
    const rows = [
      row("A", "2024-01-05", "1", { lineUserId: user("u") }),
      row("B", "2024-01-05", "", { lineUserId: ` ${user("U")}` }),
      row("C", "2024-01-05", "", other),
      row("D", "2024-01-05", "", { lineUserId: "なし" }),
      row("E", "2024-01-05", "1", { lineUserId: "なし" }),
    ];
    expect(refused(...rows)).toEqual(["A", "B", "E"]);
    const list = reachOf([row("C", "2024-01-05", "", other), row("", "2024-01-06", "1", other)]);
    expect([...refusalsOf(list).refused]).toEqual([1]);
  });

  it.each([
    ["a@example.com\u200b", ["A"]],
    ["\ufeffa@example.com,", ["A"]],
    ["<mailto:A@example.com>；", ["A"]],
    ["花子 <a@example.com>", ["A"]],
    ["花子<a@example.com>", ["A"]],
    ["a@example.com;b@example.com", ["A", "B"]],
    ["b@example.com、a@example.com", ["A", "B"]],
    ["none@example.com; x@example.com", []],
  ])("holds for the addresses in a cell such as %s", (email, off) => {
    const others = [..."AB"].map((id) =>
      row(id, "2024-01-05", "", { email: `${id.toLowerCase()}@example.com` }),
    );
    const nobody = row("C", "2024-01-05", "", { email: "none@example.com" });
    expect(refused(...others, nobody, row("Z", "2024-01-05", "1", { email }))).toEqual([...off, "Z"]);
    const guest = refused(...others, nobody, row("", "2024-01-05", "1", { email }));
    expect(guest.filter((id) => id.length === 1)).toEqual(off);
  });

  it("hears a row of no known person by its contact", () => {
    const email = "a@example.com";
    const shop = reachOf([row("A", "2024-01-05", "", { email }), row("", "2024-01-06", "1", { email })], {
      fallbackKeys: false,
    });
    expect(shop.rows.customer[1]).toBe(-1);
    expect([...refusalsOf(shop).refused]).toEqual([1]);
  });

  it("counts the words that nobody knows", () => {
    const rows = [
      row("A", "2024-01-05", "たぶん"),
      row("B", "2024-01-05", "たぶん"),
      row("C", "2024-01-05", "？"),
    ];
    expect(refusalsOf(reachOf(rows)).unknown).toEqual([
      { role: "optOut", word: "たぶん", rows: 2 },
      { role: "optOut", word: "？", rows: 1 },
    ]);
  });

  it("knows of no refusal where no column says any", () => {
    expect(refusalsOf(reachOf([{ customer: "A" }])).roles).toEqual([]);
  });
});
