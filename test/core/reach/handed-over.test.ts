import { describe, expect, it } from "vitest";
import { handedOver } from "../../../src/core/reach/handed-over.ts";
import { ANY_EMAIL, type ReachRole } from "../../../src/core/reach/reach.ts";
import { type ReachShop, reachShop } from "../../../src/core/reach/reach-shop.ts";
import type { WordRole } from "../../../src/core/rows/column-roles.ts";
import type { ContactRow } from "../../support/contact-rows.ts";
import { everybody, handOver, ids, reachOf, reasons } from "../../support/reach-rows.ts";
import { day } from "../../support/shop.ts";

const person = (customer: string, more: ContactRow = {}): ContactRow => ({
  customer,
  email: `${customer.toLowerCase()}@example.com`,
  ...more,
});

describe("the guards", () => {
  it("leave out by the first reason that holds, and everybody is counted once", () => {
    const found = handOver(
      [
        person("A"),
        person("B", { optOut: "1", email: "" }),
        person("C", { email: "なし" }),
        person("D", { email: "815db15f@pc.fw.rakuten.ne.jp" }),
        person("E"),
        person("F"),
        person("G", { email: "A@EXAMPLE.COM", date: "2024-01-04" }),
      ],
      {
        campaigns: [
          { sentOn: day("2024-06-28"), windowDays: 1, sent: ["E", "D"], control: [] },
          { sentOn: day("2024-06-05"), windowDays: 30, sent: [], control: ["F", "E"] },
        ],
        sparesRunning: true,
      },
    );
    expect(reasons(found)).toEqual({
      optOut: 1,
      noContact: 1,
      relay: 1,
      recentContact: 1,
      campaign: 1,
      sameContact: 1,
    });
    expect([found.people, ids(found)]).toEqual([7, ["A"]]);
  });

  it("leave people of running campaigns alone only where that is asked for", () => {
    const campaigns = [{ sentOn: day("2024-06-05"), windowDays: 30, sent: ["A"], control: [] }];
    expect(ids(handOver([person("A")], { campaigns }))).toEqual(["A"]);
  });

  it("keep an address off every file that is a mall's or stands under many people", () => {
    const shared = [..."ABCDEF"].map((id) =>
      person(id, { email: "shop@example.com", phone: `090-1111-000${id.charCodeAt(0) - 64}` }),
    );
    const mall = person("Z", { email: "x@marketplace.amazon.co.jp" });
    const byMail = handOver([...shared, mall]);
    expect([byMail.rows, reasons(byMail)]).toEqual([[], { relay: 7 }]);
    const byId = handOver([...shared, mall], { needs: "customer" });
    expect(byId.rows.map(([, email]) => email)).toEqual(Array(7).fill(""));
    const either = handOver([...shared, mall], { needs: "emailOrPhone" });
    expect([either.rows.length, reasons(either)]).toEqual([6, { relay: 1 }]);
  });

  it("take five people's address for theirs", () => {
    const five = [..."ABCDE"].map((id) => person(id, { email: "family@example.com" }));
    expect(reasons(handOver(five))).toEqual({ sameContact: 4 });
  });

  it("keep the latest buyer of one contact, then the larger sales, then the ID", () => {
    const same = { email: "same@example.com" };
    const later = [person("B", { ...same, date: "2024-02-01" }), person("A", { ...same, amount: 900 })];
    expect(ids(handOver(later))).toEqual(["B"]);
    expect(ids(handOver([person("B", { ...same, amount: 101 }), person("A", same)]))).toEqual(["B"]);
    expect(ids(handOver([person("B", same), person("A", same)]))).toEqual(["A"]);
  });

  it("write a number once where e-mail or phone will do, and keep who has an e-mail of their own", () => {
    const phone = "03-1234-5678";
    const rows = [
      person("A", { phone }),
      person("B", { phone, date: "2024-01-04" }),
      person("C", { email: "", phone, date: "2024-01-03" }),
    ];
    const found = handOver(rows, { needs: "emailOrPhone" });
    expect(found.rows).toEqual([
      ["A", "a@example.com", phone],
      ["B", "b@example.com", ""],
    ]);
    expect(reasons(found)).toEqual({ sameContact: 1 });
  });

  it("keep an address of somebody who refused out of another's row once its +word is cut", () => {
    const rows = [person("A", { email: "hana@example.com", optOut: "1" })];
    for (const email of ["hana+shop@example.com", "hana+news@example.com"])
      rows.push(person(email, { email, customer: email.slice(5, 6) }));
    const cut = { plus: "cut", most: null, takes: /^/ } as const;
    expect(ids(handOver(rows))).toEqual(["n", "s"]);
    const found = handOver(rows, { emails: cut });
    expect([found.rows, reasons(found), found.refusedByContact]).toEqual([[], { optOut: 3 }, 2]);
    // Also where the +word is the refusing person's own.
    const turned = [
      person("B", { email: "hana+b@example.com", optOut: "1" }),
      person("C", { email: "hana+c@example.com" }),
    ];
    expect(reasons(handOver(turned, { emails: cut }))).toEqual({ optOut: 2 });
  });

  it("write no dummy or shared address that a cut +word leaves", () => {
    const shared = [..."ABCDEF"].map((id) => person(id, { email: "shop@example.com" }));
    const rows = [
      ...shared,
      person("T", { email: "test+1@example.com" }),
      person("S", { email: "shop+1@example.com" }),
    ];
    const found = handOver(rows, { emails: { plus: "cut", most: null, takes: /^/ } });
    expect([found.rows, reasons(found)]).toEqual([[], { relay: 8 }]);
  });

  it("take a customer ID for the address that it is", () => {
    const rows = [
      person("A", { email: "hana@example.com", optOut: "1" }),
      person("Hana@Example.com", { email: "" }),
      person("x@pc.fw.rakuten.ne.jp", { email: "" }),
      person("own@example.com", { email: "" }),
    ];
    const found = handOver(rows, { needs: "customer" });
    expect([ids(found), reasons(found)]).toEqual([["own@example.com"], { optOut: 2, noContact: 1 }]);
    expect(ids(handOver([person("x@pc.fw.rakuten.ne.jp", { email: "x@example.com" })]))).toEqual([""]);
  });

  it.each(["a@example.com、", "花子@example.com", "a@example.com;b@example.com", "花子 <a@example.com>"])(
    "write no address that no mailer takes: %s",
    (email) => {
      expect(reasons(handOver([person("A", { email })]))).toEqual({ noContact: 1 });
    },
  );

  it("hold a target's own limits of addresses", () => {
    const rows = [
      person("A", { email: "a+news@example.com" }),
      person("B", { email: "a@example.com", date: "2024-01-04" }),
    ];
    expect(ids(handOver(rows))).toEqual(["A", "B"]);
    expect(ids(handOver(rows, { emails: { plus: "keep", most: null, takes: /^[^+]+$/ } }))).toEqual(["B"]);
    expect(reasons(handOver(rows, { emails: { plus: "cut", most: null, takes: /^/ } }))).toEqual({
      sameContact: 1,
    });
    expect(reasons(handOver(rows, { emails: { plus: "keep", most: 13, takes: /^/ } }))).toEqual({
      noContact: 1,
    });
  });
});

describe("a list of customers", () => {
  /** The shop of one order a person, with what a list says of each under its roles. */
  function listed(rows: readonly ContactRow[], list: readonly ContactRow[]): ReachShop {
    const { purchases, today, rows: orders } = reachOf(rows);
    const code = (id: unknown): number => purchases.customerIds.indexOf(String(id));
    const roles = new Set([...Object.keys(purchases.rows.words), ...list.flatMap((row) => Object.keys(row))]);
    const words = Object.fromEntries(
      [...roles].map((role) => {
        const known = purchases.rows.words[role as WordRole];
        const texts = [...(known?.texts ?? [])];
        const people = new Int32Array(purchases.customerIds.length).fill(-1);
        for (const row of list) {
          const text = row[role as WordRole];
          if (text !== undefined) people[code(row.customer)] = texts.push(text as string) - 1;
        }
        return [
          role,
          { codes: known?.codes ?? new Int32Array(purchases.rows.length).fill(-1), texts, people },
        ];
      }),
    );
    const { customer } = orders;
    return reachShop(customer, { ...purchases, rows: { ...purchases.rows, words } }, today);
  }

  const over = (shop: ReachShop, roles: readonly ReachRole[] = ["customer", "email"]) =>
    handedOver(shop, everybody(shop), {
      ...{
        needs: "email",
        emails: ANY_EMAIL,
        roles,
        campaigns: [],
        contactRestDays: 7,
        sparesRunning: false,
      },
    });

  it("says who refuses, and takes no refusal of an order back", () => {
    const rows = [person("A"), person("B", { optOut: "1" }), person("C", { optOut: "0" }), person("D")];
    const list = [
      { customer: "A", optOut: "停止" },
      { customer: "B", optOut: "0" },
      { customer: "C", optOut: "0" },
    ];
    const found = over(listed(rows, list));
    expect([ids(found), reasons(found)]).toEqual([["C", "D"], { optOut: 2 }]);
  });

  it("gives the contact and the whole name where it has them, and shares a refusal by its contacts", () => {
    const rows = [person("A", { buyerName: "古い 名前" }), person("B"), person("C", { optOut: "1" })];
    const list = [
      { customer: "A", email: "new@example.com", lastName: "山田" },
      { customer: "B", email: "c@example.com" },
    ];
    const found = over(listed(rows, list), ["email", "lastName", "firstName"]);
    expect(found.rows).toEqual([["new@example.com", "山田", ""]]);
    expect(reasons(found)).toEqual({ optOut: 2 });
    expect(found.refusedByContact).toBe(1);
  });
});
