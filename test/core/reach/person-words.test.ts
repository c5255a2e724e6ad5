import { describe, expect, it } from "vitest";
import type { ContactRow } from "../../support/contact-rows.ts";
import { handOver, reasons } from "../../support/reach-rows.ts";

const person = (customer: string, more: ContactRow = {}): ContactRow => ({
  customer,
  email: `${customer.toLowerCase()}@example.com`,
  ...more,
});

describe("what of a person is handed over", () => {
  const roles = [
    "postalCode",
    "prefecture",
    "city",
    "address1",
    "address2",
    "lastName",
    "firstName",
    "buyerName",
  ] as const;
  const address = { postalCode: "150-0001", prefecture: "東京都", city: "渋谷区", address1: "神宮前1-1" };

  it("an address is one order's, the latest that states one up to today", () => {
    const found = handOver(
      [
        { customer: "A", buyerName: "山田　花子", date: "2024-01-01", ...address, address2: "古いビル" },
        { customer: "A", date: "2024-02-01", ...address, city: "港区" },
        { customer: "A", date: "2024-03-01", prefecture: "大阪府" },
        { customer: "A", date: "2030-01-01", ...address, city: "未来市" },
      ],
      { needs: "postal", roles },
    );
    expect(found.rows).toEqual([
      ["150-0001", "東京都", "港区", "神宮前1-1", "", "山田", "花子", "山田　花子"],
    ]);
  });

  it("an address is the latest whole one, before a later one without its street", () => {
    const rows = [
      { customer: "A", buyerName: "山田", date: "2024-01-01", ...address },
      { customer: "A", date: "2024-02-01", postalCode: "530-0001", prefecture: "大阪府" },
      { customer: "A", date: "2024-03-01", ...address, postalCode: "", address1: "梅田2-2" },
      { customer: "B", buyerName: "川田", date: "2024-01-01", postalCode: "530-0001", city: "大阪市" },
    ];
    expect(handOver(rows, { needs: "postal", roles: ["postalCode", "city", "address1"] }).rows).toEqual([
      ["150-0001", "渋谷区", "神宮前1-1"],
      ["530-0001", "大阪市", ""],
    ]);
  });

  it("of an order's lines that differ the same is said, wherever they stand: one whole name and address", () => {
    const order = { customer: "A", orderId: "O1", date: "2024-01-01" };
    const lines = [
      { ...order, email: "new@example.com", lastName: "川", firstName: "田", ...address, address1: "" },
      { ...order, email: "old@example.com", lastName: "山", ...address, address1: "銀座3-3" },
      { ...order, email: "old@example.com", lastName: "", ...address, address1: "梅田2-2" },
    ];
    const said = (rows: readonly ContactRow[]) =>
      handOver(rows, { roles: ["email", "lastName", "firstName", "address1"] }).rows;
    // The first of two whole addresses by their characters' codes: 梅 is U+6885, 銀 is U+9280.
    expect(said(lines)).toEqual([["new@example.com", "川", "田", "梅田2-2"]]);
    expect(said([...lines].reverse())).toEqual(said(lines));
    expect(said([lines[1]!, lines[0]!, lines[2]!])).toEqual(said(lines));
  });

  it.each([
    { why: "no name", row: { ...address } },
    { why: "no postal code", row: { ...address, buyerName: "山田", postalCode: "" } },
    { why: "nothing behind the prefecture", row: { ...address, buyerName: "山田", city: "", address1: "" } },
  ])("a letter needs all of it: $why", ({ row }) => {
    expect(reasons(handOver([{ customer: "A", ...row }], { needs: "postal" }))).toEqual({ noContact: 1 });
  });

  it("two people of one postal address get one letter", () => {
    const rows = [
      { customer: "A", buyerName: "山田花子", ...address },
      { customer: "B", buyerName: "山田太郎", ...address, address1: "神宮前１－１", date: "2024-01-04" },
    ];
    expect(reasons(handOver(rows, { needs: "postal" }))).toEqual({ sameContact: 1 });
  });

  it("what stands for nobody does not hide what was said before", () => {
    const rows = [
      person("A", { phone: "090-1234-5678" }),
      person("A", { email: "なし", phone: "000-0000-0000", date: "2024-02-01" }),
    ];
    expect(handOver(rows).rows).toEqual([["A", "a@example.com", "090-1234-5678"]]);
  });

  it("a contact that stands in for a customer ID is written as none", () => {
    const [row] = handOver([{ email: "guest@example.com", customer: "" }]).rows;
    expect(row?.[0]).toBe("");
    expect(reasons(handOver([{ email: "guest@example.com", customer: "" }], { needs: "customer" }))).toEqual({
      noContact: 1,
    });
  });

  it("a LINE user is named by LINE's own form only", () => {
    const user = `U${"0123456789abcdef".repeat(2)}`;
    const rows = [
      { customer: "A", lineUserId: user },
      { customer: "B", lineUserId: "hanako" },
      { customer: "C", lineUserId: user.replace("U", "u").replace("a", "b") },
    ];
    const found = handOver(rows, { needs: "lineUserId", roles: ["lineUserId"] });
    expect([found.rows, reasons(found)]).toEqual([[[user]], { noContact: 2 }]);
  });
});
