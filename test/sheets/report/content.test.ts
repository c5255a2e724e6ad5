import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/catalog/report-model.ts";
import { checksum } from "../../../src/core/values/checksum.ts";
import { fingerprint, handedOverPrint, type Content } from "../../../src/sheets/report/content.ts";
import { carryInputs, inputMarks } from "../../../src/sheets/report/inputs.ts";

/** Cells of a sheet; a text that starts with = is a formula that shows 1. */
function content(
  cells: readonly (readonly unknown[])[],
  notes: readonly (readonly string[])[] = [],
): Content {
  const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");
  return {
    values: cells.map((row) => row.map((cell) => (isFormula(cell) ? 1 : cell))),
    formulas: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell : ""))),
    notes,
  };
}

/** FNV-1a over bytes, written the slow way with whole numbers of any size. */
function slowFnv(bytes: readonly number[], basis: bigint): string {
  const sum = bytes.reduce((at, byte) => ((at ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n, basis);
  return sum.toString(16).padStart(8, "0");
}

describe("checksum", () => {
  it("is FNV-1a of the text's bytes, twice", () => {
    const bytes = [0x61, 0x00, 0xe5, 0x65]; // a, 日
    expect(checksum("a日")).toBe(slowFnv(bytes, 0x811c9dc5n) + slowFnv(bytes, 0x193bn));
  });

  it("tells a moved piece apart", () => {
    expect(checksum("ab")).not.toBe(checksum("ba"));
  });
});

describe("fingerprint", () => {
  const base = content([
    ["Title", ""],
    ["a", 1],
    ["b", "=B2*2"],
  ]);
  const print = fingerprint(base, [{ row: 1, column: 1 }]);
  const of = (cells: readonly (readonly unknown[])[], notes?: string[][]) =>
    fingerprint(content(cells, notes), [{ row: 1, column: 1 }]);

  it.each([
    {
      why: "an input changed",
      cells: [
        ["Title", ""],
        ["a", 7],
        ["b", "=B2*2"],
      ],
    },
    {
      why: "the sheet grew by blanks",
      cells: [
        ["Title", "", ""],
        ["a", 1, ""],
        ["b", "=B2*2", ""],
        ["", "", ""],
      ],
    },
  ])("stays when $why", ({ cells }) => {
    expect(of(cells)).toBe(print);
  });

  it.each([
    {
      why: "a cell was written beside",
      cells: [
        ["Title", "mine"],
        ["a", 1],
        ["b", "=B2*2"],
      ],
    },
    {
      why: "a number became a text",
      cells: [
        ["Title", ""],
        ["a", 1],
        ["b", "2"],
      ],
    },
    {
      why: "a formula became its value",
      cells: [
        ["Title", ""],
        ["a", 1],
        ["b", 1],
      ],
    },
    {
      why: "a row was inserted",
      cells: [
        ["", ""],
        ["Title", ""],
        ["a", 1],
        ["b", "=B2*2"],
      ],
    },
    {
      why: "a date was written below",
      cells: [
        ["Title", ""],
        ["a", 1],
        ["b", "=B2*2"],
        [new Date(0), ""],
      ],
    },
  ])("changes when $why", ({ cells }) => {
    expect(of(cells)).not.toBe(print);
  });

  it("changes when a note was added", () => {
    expect(
      of(
        [
          ["Title", ""],
          ["a", 1],
          ["b", "=B2*2"],
        ],
        [["look here"]],
      ),
    ).not.toBe(print);
  });
});

describe("carryInputs", () => {
  const input = (value: Cell["value"], name?: string): Cell => ({
    value,
    style: "input",
    ...(name === undefined ? {} : { input: { name, label: "F1の維持率" } }),
  });
  const old = [
    [{ value: "維持率" }, input(0.5, "retention")],
    [{ value: "新規" }, input(100)],
  ];
  const marks = inputMarks(old);

  it("leaves inputs alone that still hold what was written", () => {
    const { rows, labels, lost } = carryInputs(
      content([
        ["維持率", 0.5],
        ["新規", 100],
      ]),
      marks,
      old,
    );
    expect([rows, labels, lost]).toEqual([old, [], false]);
  });

  it("takes a changed value to the input of the same name, wherever it stands now", () => {
    const next = [
      [{ value: "新しい行" }, { value: "" }],
      [{ value: "維持率" }, input(0.52, "retention")],
    ];
    const { rows, labels, lost } = carryInputs(
      content([
        ["維持率", 0.6],
        ["新規", 100],
      ]),
      marks,
      next,
    );
    expect([rows[1]?.[1]?.value, labels, lost]).toEqual([0.6, ["F1の維持率"], false]);
  });

  it("takes an input without a name to the same place, and calls it by that", () => {
    const { rows, labels } = carryInputs(
      content([
        ["維持率", 0.5],
        ["新規", 120],
      ]),
      marks,
      old,
    );
    expect([rows[1]?.[1]?.value, labels]).toEqual([120, ["B2"]]);
  });

  it("takes a formula of the user as a formula, and an emptied input as empty", () => {
    const { rows } = carryInputs(
      content([
        ["維持率", "=A9/2"],
        ["新規", ""],
      ]),
      marks,
      old,
    );
    expect([rows[0]?.[1]?.value, rows[1]?.[1]?.value]).toEqual([{ formula: "=A9/2" }, ""]);
  });

  it.each([
    {
      why: "its place is gone",
      cells: [
        ["維持率", 0.6],
        ["新規", 100],
      ],
      next: [[{ value: "x" }, { value: 1 }]],
    },
    {
      why: "it holds a date",
      cells: [
        ["維持率", new Date(0)],
        ["新規", 100],
      ],
      next: old,
    },
  ])("says when a changed input cannot be carried because $why", ({ cells, next }) => {
    expect(carryInputs(content(cells), marks, next).lost).toBe(true);
  });

  it("does not take a rounding of the last digit for a change", () => {
    const third = [[{ value: "r" }, input(1 / 3)]];
    expect(carryInputs(content([["r", 0.333333333333333]]), inputMarks(third), third).labels).toEqual([]);
  });
});

describe("handedOverPrint", () => {
  const print = (cells: readonly (readonly unknown[])[]) =>
    handedOverPrint(content(cells), [{ row: 0, column: 0 }]);

  it.each([
    { why: "a formula spelled the sheet's own way", then: [["", "=a1*2"]], now: [["", "=A1 * 2"]] },
    { why: "a number kept to 15 digits", then: [["", 0.1 + 0.2]], now: [["", 0.3]] },
    { why: "an input the user changed", then: [[1, 2]], now: [[3, 2]] },
  ])("is the same for $why", ({ then, now }) => {
    expect(print(now)).toBe(print(then));
  });

  it.each([
    { why: "a number", then: [["", 1]], now: [["", 2]] },
    { why: "a number for a formula", then: [["", "=A1"]], now: [["", 1]] },
    { why: "a text for a number", then: [["", 1]], now: [["", "1"]] },
    { why: "a cell more", then: [["", 1]], now: [["", 1, "x"]] },
  ])("tells $why", ({ then, now }) => {
    expect(print(now)).not.toBe(print(then));
  });
});
