import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeOrders } from "../../../src/core/merge/merge-orders.ts";
import { after, columnOf, EMPTY, fileOf, type Line, said, typed } from "../../support/merged-sheet.ts";

const line = (orderId: string, more: Line): Line => ({
  ...{ orderId, date: "2024-01-05", customer: "C1", amount: 10 },
  ...more,
});
const sheetOf = (...lines: Line[]) => after(EMPTY, fileOf("a.csv", lines));
const OTHER = line("O9", { optOut: "0", email: "nine@example.com", status: "sent" });

describe("a newer state of an order", () => {
  it.each([
    ["has no such column", []],
    ["is blank there, while other orders fill the column", [OTHER]],
  ])("keeps a refusal where the file %s, and changes nothing when it comes again", (_, others) => {
    const before = sheetOf(line("O1", { status: "new", optOut: "1" }), line("O2", { status: "new" }));
    const file = fileOf("b.csv", [line("O1", { status: "sent" }), line("O2", { status: "sent" }), ...others]);
    const now = after(before, file);
    expect([columnOf(now, "status").slice(0, 2), columnOf(now, "optOut").slice(0, 2)]).toEqual([
      ["sent", "sent"],
      ["1", ""],
    ]);
    expect(now.last[0]).toMatchObject({ updated: 2, editsReplaced: 0 });
    const again = after(now, file);
    expect([again.changed, again.last[0]]).toEqual([[], { ...again.last[0], updated: 0, added: 0 }]);
    const mine = after(typed(now, 0, { amount: 7 }), file);
    expect([columnOf(mine, "amount")[0], mine.last[0]?.updated]).toEqual([7, 0]);
  });

  it("keeps a refusal within one import of two files", () => {
    const states = ["new", "sent"].map((status, i) =>
      fileOf(`${i}.csv`, [line("O1", { status, ...(i === 0 ? { consent: "no" } : {}) })]),
    );
    const now = after(EMPTY, ...states);
    expect([columnOf(now, "status"), columnOf(now, "consent")]).toEqual([["sent"], ["no"]]);
  });

  it("that says something of it is believed, and so is the refusal among several lines", () => {
    const before = sheetOf(
      line("O1", { optOut: "1", product: "A" }),
      line("O1", { optOut: "0", product: "B" }),
    );
    const [a, b] = ["A", "B"].map((product) => line("O1", { product, status: "sent" }));
    expect(columnOf(after(before, fileOf("b.csv", [{ ...a, optOut: "0" }, b!])), "optOut")).toEqual([
      "0",
      "",
    ]);
    const lines = [
      line("O1", { optOut: "0", product: "A" }),
      line("O1", { optOut: "停止", product: "B", date: "2024-01-09" }),
    ];
    for (const state of [
      [a!, b!],
      [b!, a!],
    ]) {
      const words = columnOf(after(sheetOf(...lines), fileOf("b.csv", state)), "optOut");
      expect(words.filter((word) => word !== "")).toEqual(["停止"]);
    }
  });

  it("says a refusal on its first day, not on that of a later line", () => {
    const { arrived } = mergeOrders(
      {
        columns: { orderId: 0, date: 1, amount: 2, optOut: 3 },
        rows: [["O1", "2024-01-05", 10, "1"]],
        prints: [1],
      },
      {
        columns: { orderId: 0, date: 1, amount: 2 },
        rows: [
          ["O1", "2024-03-05", 20],
          ["O1", "2024-01-05", 30],
        ],
        ends: [2],
      },
    );
    expect([arrived.columns.optOut, arrived.rows]).toEqual([
      3,
      [
        ["O1", "2024-03-05", 20],
        ["O1", "2024-01-05", 30, "1"],
      ],
    ]);
  });

  it("keeps contacts of which the file has no column, never a part of a name, and not another person's", () => {
    const before = sheetOf(line("O1", { email: "a@example.com", lastName: "山田", postalCode: "150-0001" }));
    const now = (more: Line, ...others: Line[]) => {
      const sheet = after(before, fileOf("b.csv", [line("O1", { status: "sent", ...more }), ...others]));
      return (["email", "lastName", "postalCode"] as const).map((role) => columnOf(sheet, role)[0]);
    };
    expect(now({})).toEqual(["a@example.com", "山田", "150-0001"]);
    expect(now({ buyerName: "田中 花子" })).toEqual(["a@example.com", "", "150-0001"]);
    expect(now({}, OTHER)).toEqual(["", "山田", "150-0001"]);
    expect(now({ customer: "C2" })).toEqual(["", "", ""]);
    expect(now({ customer: "", date: "2024-02-05" })).toEqual(["", "", ""]);
  });

  const ORDERS = fc.array(
    fc.record({
      orderId: fc.constantFrom("O1", "O2", "O3"),
      product: fc.constantFrom("A", "B"),
      status: fc.constantFrom("paid", "sent"),
      optOut: fc.constantFrom("", "", "0", "1"),
      date: fc.constantFrom("2024-01-05", "2024-01-06", ""),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it("loses no refusal that it does not answer, whatever comes, and settles after one import", () => {
    fc.assert(
      fc.property(ORDERS, ORDERS, (older, newer) => {
        const [one, other] = [older, newer].map((rows, i) =>
          fileOf(
            `${i}.csv`,
            rows.map((row): Line => ({ ...row, amount: 10 })),
          ),
        ) as [Line[], Line[]];
        const now = after(sheetOf(...one), other);
        const words = (rows: readonly { orderId: string; optOut: string }[], id: string) =>
          rows.filter(({ orderId, optOut }) => orderId === id && optOut !== "").map(({ optOut }) => optOut);
        const ids = columnOf(now, "orderId");
        const stands = columnOf(now, "optOut");
        for (const id of ["O1", "O2", "O3"])
          if (words(older, id).includes("1") && words(newer, id).length === 0)
            expect(stands.filter((_, i) => ids[i] === id)).toContain("1");
        expect(said(after(now, other))).toEqual(said(now));
        expect(after(now, [...other].reverse()).changed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
