import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeCustomers, type StoredCustomers } from "../../../src/core/merge/merge-customers.ts";

interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const EMPTY: List = { header: [], rows: [] };

/** A list that notes which of its rows are asked for. */
function stored({ header, rows }: List, asked: number[] = []): StoredCustomers {
  return {
    header,
    length: rows.length,
    column: (place) => rows.map((row) => row[place] ?? ""),
    rowsAt: (places) => {
      asked.push(...places);
      return new Map(places.map((place) => [place, rows[place] ?? []]));
    },
  };
}

/** The list after rows arrived that name people in the columns ID and mail. */
function after(list: List, arriving: List) {
  const keys = { customer: arriving.header.indexOf("ID"), email: arriving.header.indexOf("mail") };
  const { header, changed, ...counts } = mergeCustomers(stored(list), arriving, keys);
  const rows = list.rows.map((row) => header.map((_, i) => row[i] ?? ""));
  for (const [place, row] of changed) rows[place] = [...row];
  return { list: { header, rows }, counts, changed: [...changed.keys()] };
}

const table = (header: string, ...rows: string[]): List => ({
  header: header.split(","),
  rows: rows.map((row) => row.split(",")),
});

const FIRST = table("ID,mail,rank", "A,a@example.jp,gold", "B,b@example.jp,", ",c@example.jp,silver");

describe("a list of customers that arrives", () => {
  it("adds people, and the same again changes nothing", () => {
    const once = after(EMPTY, FIRST);
    expect(once.list).toEqual(FIRST);
    expect(once.counts).toEqual({ added: 3, updated: 0, unchanged: 0, nameless: 0 });
    const again = after(once.list, FIRST);
    expect(again.counts).toEqual({ added: 0, updated: 0, unchanged: 3, nameless: 0 });
    expect(again.changed).toEqual([]);
  });

  it("replaces who says something else in the same place, by ID or else by e-mail", () => {
    const next = table("ID,mail,rank", ",C@Example.JP ,gold", "A,new@example.jp,", "D,d@example.jp,gold");
    const { list, counts, changed } = after(FIRST, next);
    expect(counts).toEqual({ added: 1, updated: 2, unchanged: 0, nameless: 0 });
    expect(changed).toEqual([0, 2, 3]);
    expect(list.rows).toEqual([
      ["A", "new@example.jp", ""],
      ["B", "b@example.jp", ""],
      ["", "C@Example.JP ", "gold"],
      ["D", "d@example.jp", "gold"],
    ]);
  });

  it("leaves columns that it lacks, the user's own among them, and adds those it has more", () => {
    const mine = table("memo,ID,mail", "old friend,A,a@example.jp");
    expect(after(mine, table("ID,rank", "A,gold", "B,")).list).toEqual(
      table("memo,ID,mail,rank", "old friend,A,a@example.jp,gold", ",B,,"),
    );
  });

  it("leaves out who has neither an ID nor an e-mail", () => {
    const { list, counts } = after(
      EMPTY,
      table("ID,mail,rank", ",,gold", ",none,gold", " ,noreply@example.jp,"),
    );
    expect([list.rows, counts.nameless]).toEqual([[], 3]);
  });

  it("takes the later of two rows of one person", () => {
    const { list, counts } = after(EMPTY, table("ID,rank", "A,gold", "A,silver"));
    expect(list.rows).toEqual([["A", "silver"]]);
    expect(counts).toMatchObject({ added: 1, updated: 1 });
  });

  it("never takes an ID for one of another shop's column", () => {
    const other = { header: ["Customer ID", "Email"], rows: [["A", "z@example.com"]] };
    const merged = mergeCustomers(stored(FIRST), other, { customer: 0, email: 1 });
    expect([...merged.changed]).toEqual([[3, ["", "", "", "A", "z@example.com"]]]);
  });

  it("reads no more rows than those of its people", () => {
    const asked: number[] = [];
    mergeCustomers(stored(FIRST, asked), table("ID,rank", "B,gold", "X,gold", "A,gold"), {
      customer: 0,
      email: -1,
    });
    expect(asked).toEqual([0, 1]);
  });

  it("holds the same people whatever parts it comes in", () => {
    const row = fc.tuple(
      fc.constantFrom("A", "B", "C", ""),
      fc.constantFrom("a@x.jp", "b@x.jp", ""),
      fc.constantFrom("1", "2"),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(12), (rows, cut) => {
        const whole = after(EMPTY, { header: ["ID", "mail", "n"], rows });
        const first = after(EMPTY, { header: ["ID", "mail", "n"], rows: rows.slice(0, cut) });
        const both = after(first.list, { header: ["ID", "mail", "n"], rows: rows.slice(cut) });
        expect(both.list).toEqual(whole.list);
      }),
    );
  });
});
