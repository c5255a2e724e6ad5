import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinProposals, type JoinProposals } from "../../../src/core/people/join-proposals.ts";
import { type ContactRow, contactRows } from "../../support/contact-rows.ts";
import { RULES } from "../../support/shop.ts";

const DAY = "2024-01-05";

/** Proposals for rows of 100 yen on one day, unless they say otherwise. */
function found(rows: readonly ContactRow[]): JoinProposals {
  const read = contactRows(rows.map((row) => ({ date: DAY, amount: 100, ...row })));
  return joinProposals(read, RULES);
}

/** Each proposal as its IDs and what they share. */
const pairs = (rows: readonly ContactRow[]): string[] =>
  found(rows).proposals.map(({ first, second, email, phone, sameName, lookAlike }) => {
    const why = [email && "email", phone && "phone", sameName && "name", lookAlike && "id"].filter(
      (one) => one,
    );
    return `${first.id} ${second.id}: ${why.join("+")}`;
  });

const mail = (name: string) => `${name}@example.com`;

describe("IDs that may be one person's", () => {
  it.each<{ why: string; rows: ContactRow[]; proposed: string[] }>([
    {
      why: "share an address, however it is written",
      rows: [
        { customer: "A", email: mail("x") },
        { customer: "B", email: " Ｘ@Example.com" },
        { customer: "C", email: mail("y") },
      ],
      proposed: ["A B: email"],
    },
    {
      why: "share a number where no names are known",
      rows: [
        { customer: "A", phone: "03-1234-5678" },
        { customer: "B", phone: 312345678 },
      ],
      proposed: ["A B: phone"],
    },
    {
      why: "share number and name",
      rows: [
        { customer: "A", phone: "0312345678", buyerName: "髙橋 花子" },
        { customer: "B", phone: "0312345678", buyerName: "高橋　花子様" },
      ],
      proposed: ["A B: phone+name"],
    },
    {
      why: "not by a number alone where both have other names: a family",
      rows: [
        { customer: "A", phone: "0312345678", buyerName: "佐藤太郎" },
        { customer: "B", phone: "0312345678", buyerName: "佐藤次郎" },
        { customer: "C", phone: "0312345678", buyerName: "" },
      ],
      proposed: ["A C: phone", "B C: phone"],
    },
    {
      why: "by an address even with other names, number beside it",
      rows: [
        { customer: "A", email: mail("x"), phone: "0312345678", buyerName: "旧姓花子" },
        { customer: "B", email: mail("x"), phone: "0312345678", buyerName: "新姓花子" },
      ],
      proposed: ["A B: email"],
    },
    {
      why: "share both",
      rows: [
        { customer: "A", email: mail("x"), phone: "0312345678" },
        { customer: "B", email: mail("x"), phone: "0312345678" },
      ],
      proposed: ["A B: email+phone"],
    },
    {
      why: "three of one address are three pairs",
      rows: ["C", "A", "B"].map((customer) => ({ customer, email: mail("x") })),
      proposed: ["A B: email", "A C: email", "B C: email"],
    },
    {
      why: "a contact that stands for itself comes second, even where it bought first",
      rows: [
        { email: mail("x"), date: "2023-01-01" },
        { customer: "B", email: mail("x") },
        { customer: "A", email: mail("x") },
      ],
      proposed: ["A B: email", "A mail:x@example.com: email", "B mail:x@example.com: email"],
    },
    {
      why: "known by e-mail here and by phone there",
      rows: [{ email: mail("x"), phone: "0312345678" }, { phone: "0312345678" }],
      proposed: ["mail:x@example.com tel:0312345678: phone"],
    },
    {
      why: "not by a mall's address",
      rows: ["A", "B"].map((customer) => ({ customer, email: "a1@pc.fw.rakuten.ne.jp" })),
      proposed: [],
    },
    {
      why: "not by a word for none",
      rows: ["A", "B"].map((customer) => ({ customer, email: "none@shop.example", phone: "0000000000" })),
      proposed: [],
    },
    {
      why: "differ in zeros before them, width or case only; the first with each other one",
      rows: ["1", "00001", "ｋ01", "K01", "01", "10"].map((customer) => ({ customer })),
      proposed: ["00001 01: id", "00001 1: id", "K01 ｋ01: id"],
    },
    {
      why: "look alike and share an address",
      rows: [
        { customer: "07", email: mail("x") },
        { customer: "7", email: mail("x") },
      ],
      proposed: ["07 7: email+id"],
    },
    {
      why: "not where one of them never bought",
      rows: [
        { customer: "A", email: mail("x") },
        { customer: "B", email: mail("x"), amount: 0 },
      ],
      proposed: [],
    },
  ])("$why", ({ rows, proposed }) => {
    expect(pairs(rows)).toEqual(proposed);
  });

  it("come with what each bought, where, and who bought first", () => {
    const rows: ContactRow[] = [
      { customer: "A", orderId: "1", channel: "自社", date: "2024-02-01", amount: 300, email: mail("x") },
      { customer: "A", orderId: "2", channel: "楽天", date: "2024-03-01", amount: 50, email: "" },
      { customer: "B", orderId: "3", channel: "楽天", date: "2024-01-01", amount: 20, email: mail("x") },
      { customer: "B", orderId: "3", channel: "楽天", date: "2024-01-01", amount: 5, email: mail("x") },
    ];
    expect(found(rows).proposals).toEqual([
      {
        first: { id: "B", channels: ["楽天"], purchases: 1, sales: 2500 },
        second: { id: "A", channels: ["楽天", "自社"].sort(), purchases: 2, sales: 35_000 },
        email: mail("x"),
        phone: null,
        sameName: false,
        lookAlike: false,
      },
    ]);
  });

  it("stand with strong reasons first, then by what both bought", () => {
    const rows: ContactRow[] = [
      { customer: "A", phone: "0312345678", email: "", amount: 9000 },
      { customer: "B", phone: "0312345678", email: "" },
      { customer: "C", phone: "", email: mail("c") },
      { customer: "D", phone: "", email: mail("c") },
      { customer: "E", phone: "", email: mail("e"), amount: 500 },
      { customer: "F", phone: "", email: mail("e") },
    ];
    expect(pairs(rows)).toEqual(["E F: email", "C D: email", "A B: phone"]);
  });
});

describe("a contact of many", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      customer: `P${i}`,
      email: mail("shop"),
      phone: "0312345678",
    }));

  it("is evidence for five and none for six, and then it is named", () => {
    expect(found(many(5)).proposals).toHaveLength(10);
    expect(found(many(5)).shared).toEqual([]);
    const { proposals, shared } = found(many(6));
    expect(proposals).toEqual([]);
    const ids = ["P0", "P1", "P2", "P3", "P4", "P5"];
    expect(shared).toEqual([
      { kind: "email", contact: mail("shop"), ids },
      { kind: "phone", contact: "0312345678", ids },
    ]);
    expect(found(many(9).reverse()).shared[0]?.ids).toHaveLength(9);
  });
});

describe("any rows", () => {
  const word = (...of: string[]) => fc.constantFrom("", ...of);
  const row = fc.record({
    customer: word("A", "B", "C", "D"),
    email: word(mail("x"), mail("y"), "c@pc.fw.rakuten.ne.jp"),
    phone: word("0312345678", "09012345678"),
    buyerName: word("佐藤", "鈴木"),
    amount: fc.constantFrom(0, 100, 200),
  });

  it("give the same proposals in any order", () => {
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 14 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(found(other)).toEqual(found(rows));
      }),
    );
  });

  it("propose two different IDs that both bought, for a contact both carry, once", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (rows) => {
        const { proposals } = found(rows);
        const keys = proposals.map(({ first, second }) => [first.id, second.id].sort().join());
        expect(new Set(keys).size).toBe(keys.length);
        for (const { first, second, email, phone } of proposals) {
          expect(first.id).not.toBe(second.id);
          expect(Math.min(first.purchases, second.purchases)).toBeGreaterThan(0);
          expect(email ?? phone).not.toBeNull();
        }
      }),
    );
  });
});
