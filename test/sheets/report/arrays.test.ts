import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Style } from "../../../src/catalog/report-model.ts";
import { PALETTE, STYLES, moneyFormat, numberFormat } from "../../../src/catalog/look.ts";
import { lookArrays, valueArrays } from "../../../src/sheets/report/arrays.ts";
import { lines } from "../../../src/sheets/report/borders.ts";
import { plainText } from "../../../src/sheets/plain-text.ts";

const SHOWING = { language: "ja", currency: "JPY" } as const;
const one = (cell: Cell) => ({ ...valueArrays([[cell]], SHOWING, true), ...lookArrays([[cell]]) });

describe("a cell's value and number format", () => {
  it.each([
    { why: "text is kept as text", cell: { value: "00123" }, value: "00123", format: "@" },
    {
      why: "text that looks like a date stays text",
      cell: { value: "2024-03" },
      value: "2024-03",
      format: "@",
    },
    {
      why: "text that looks like a formula is shielded",
      cell: { value: "=1+1" },
      value: "'=1+1",
      format: "@",
    },
    { why: "foreign text too", cell: { value: "+81" }, value: "'+81", format: "@" },
    { why: "yen have no decimals", cell: { value: 1200, unit: "money" }, value: 1200, format: "¥#,##0" },
    { why: "a rate has one", cell: { value: 0.625, unit: "rate" }, value: 0.625, format: "0.0%" },
    { why: "a multiple says so", cell: { value: 1.5, unit: "multiple" }, value: 1.5, format: '0.00"倍"' },
    {
      why: "no answer is a dash, where a number may follow",
      cell: { value: null, unit: "rate" },
      value: "—",
      format: "0.0%",
    },
    { why: "nothing is nothing", cell: { value: "", unit: "text" }, value: "", format: "General" },
    {
      why: "a formula of ours goes with the values",
      cell: { value: { formula: "=A1" }, unit: "rate" },
      value: "=A1",
      format: "0.0%",
    },
    {
      why: "a text formula is not kept as text",
      cell: { value: { formula: "=A1" }, unit: "text" },
      value: "=A1",
      format: "General",
    },
  ] as { why: string; cell: Cell; value: unknown; format: string }[])("$why", ({ cell, value, format }) => {
    const arrays = one(cell);
    expect([arrays.values[0]?.[0], arrays.formats[0]?.[0]]).toEqual([value, format]);
  });

  it("a no-answer in a bold right-aligned total is centred and muted", () => {
    const arrays = one({ value: null, unit: "money", style: "total" });
    expect([arrays.horizontals, arrays.inks, arrays.weights]).toEqual([
      [["center"]],
      [[PALETTE.muted]],
      [["bold"]],
    ]);
  });

  it("a formula leaves its cell to setFormulas where the locale would read it wrongly among values", () => {
    expect(valueArrays([[{ value: { formula: "=A1*0.5" } }]], SHOWING, false).values).toEqual([[""]]);
  });

  it("nothing but a formula of ours is handed over with a formula's sign in front", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `=${text}`);
    const signs = fc.constantFrom("=", "+", "-", "@", "'", "\t", "\r");
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          fc.tuple(signs, fc.string()).map((parts) => parts.join("")),
        ),
        (value) => {
          const { values, formats } = one({ value, unit: "money" });
          expect([values[0]?.[0], formats[0]?.[0]]).toEqual([`'${value}`, "@"]);
        },
      ),
    );
  });

  it("writes notes only where there are any", () => {
    expect(one({ value: 1 }).notes).toBeNull();
    expect(lookArrays([[{ value: 1 }, { value: 2, note: "n" }]]).notes).toEqual([["", "n"]]);
  });
});

describe("formats by currency and language", () => {
  it.each([
    ["JPY", "¥#,##0"],
    ["USD", "$#,##0.00"],
    ["KRW", "₩#,##0"],
    ["CHF", '"CHF "#,##0.00'],
  ])("%s is %s", (currency, format) => {
    expect(moneyFormat(currency)).toBe(format);
  });

  it("English multiples end in x", () => {
    expect(numberFormat("multiple", "USD", "en")).toBe('0.00"x"');
  });
});

describe("styles", () => {
  const styles = Object.keys(STYLES) as Style[];

  it("only inputs have the pale yellow ground and the amber line", () => {
    const yellow = styles.filter((style) => STYLES[style].background === PALETTE.inputGround);
    const amber = styles.filter((style) => STYLES[style].border?.color === PALETTE.inputLine);
    const inputs = styles.filter((style) => style.startsWith("input"));
    expect(inputs).toContain("input");
    expect([yellow, amber]).toEqual([inputs, inputs]);
  });

  it("red is only for loss and its alarm, gold only for gold", () => {
    expect(styles.filter((style) => STYLES[style].ink === PALETTE.loss)).toEqual([
      "alarm",
      "lossNumber",
      "loss",
    ]);
    expect(styles.filter((style) => STYLES[style].ink === PALETTE.gold)).toEqual(
      styles.filter((style) => /gold/i.test(style)),
    );
  });

  it("inks stand out from their grounds at least 4.5 to 1 (WCAG AA), bold gold at least 3 to 1", () => {
    const weak = styles.filter((style) => {
      const { ink, background, weight } = STYLES[style];
      const least = ink === PALETTE.gold && weight === "bold" ? 3 : 4.5;
      return contrast(ink, background ?? PALETTE.ground) < least;
    });
    expect(weak).toEqual([]);
  });
});

/** Contrast of two colours after WCAG 2.1, 1.4.3. */
function contrast(a: string, b: string): number {
  const light = (color: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

describe("lines", () => {
  it("one kind of line is one list of areas; boxes come last", () => {
    const header: Cell = { value: "h", style: "header" };
    const input: Cell = { value: 1, style: "input" };
    const rows = [
      [header, { ...header, style: "headerLeft" as const }],
      [input, { value: 2 }],
      [input, { value: 3 }],
    ];
    expect(lines(rows, [{ row: 0, column: 0, rows: 3, columns: 2 }])).toEqual([
      { sides: "bottom", color: PALETTE.line, areas: ["A1:B1"] },
      { sides: "grid", color: PALETTE.inputLine, areas: ["A2:A3"] },
      { sides: "box", color: PALETTE.line, areas: ["A1:B3"] },
    ]);
  });
});

describe("plainText", () => {
  it.each(["=", "+", "-", "@", "'", "\t", "\r"])("shields a start with %j and no other place", (mark) => {
    expect([plainText(`${mark}x`), plainText(`x${mark}`)]).toEqual([`'${mark}x`, `x${mark}`]);
  });
});
