import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, amountStyleOf, minorOf } from "../../../src/core/values/money.ts";
import { anyText } from "../../support/any-text.ts";

describe("minor units, rounded half away from zero", () => {
  it.each([
    {
      why: "a half written in decimals goes up, though its binary number lies below",
      amount: 1.005,
      minor: 101,
    },
    { why: "8.345 likewise", amount: 8.345, minor: 835 },
    { why: "a negative half goes down", amount: -1.005, minor: -101 },
    { why: "just below a half stays", amount: 1.00499, minor: 100 },
    { why: "six times 2.55 is 15.30", amount: 6 * 2.55, minor: 1530 },
    { why: "0.1 + 0.2 is 30", amount: 0.1 + 0.2, minor: 30 },
    { why: "large sums stay exact", amount: 12_345_678_901.23, minor: 1_234_567_890_123 },
  ])("$why", ({ amount, minor }) => {
    expect(minorOf(amount)).toBe(minor);
  });

  it("gives back whole cents unchanged, and mirrors at zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (minor) => {
        expect(minorOf(minor / 100)).toBe(minor);
        expect(minorOf(-minor / 100)).toBe(-minor + 0);
      }),
    );
  });
});

describe("amount texts", () => {
  it.each([
    { why: "a yen sign", text: "¥1,234", is: 1234 },
    { why: "a wide yen sign", text: "￥1,234", is: 1234 },
    { why: "Shift_JIS's yen sign", text: "\\1,234", is: 1234 },
    { why: "円 behind", text: "1,234円", is: 1234 },
    { why: "a blank and the tax remark", text: "1,234 円(税込)", is: 1234 },
    { why: "a wide tax remark", text: "1,234円（税抜き）", is: 1234 },
    { why: "the tax remark first", text: "税込 1,234円", is: 1234 },
    { why: "full-width digits", text: "１，２３４", is: 1234 },
    { why: "the currency's code", text: "JPY 1,234", is: 1234 },
    { why: "the code without a blank", text: "USD1,234.50", is: 1234.5 },
    { why: "dollars and cents", text: "$1,234.50", is: 1234.5 },
    { why: "a country's dollar", text: "US$ 29.33", is: 29.33 },
    { why: "decimals", text: "1234.50", is: 1234.5 },
    { why: "decimals alone", text: ".5", is: 0.5 },
    { why: "millions", text: "12,345,678", is: 12345678 },
    { why: "blanks between thousands", text: "1 234 567", is: 1234567 },
    { why: "hard narrow blanks", text: "1\u202f234", is: 1234 },
    { why: "apostrophes", text: "1'234.50", is: 1234.5 },
    { why: "typographic apostrophes", text: "1’234", is: 1234 },
    { why: "brackets for a negative", text: "(1,234)", is: -1234 },
    { why: "brackets around the currency too", text: "(¥1,234)", is: -1234 },
    { why: "a white triangle", text: "△1,234", is: -1234 },
    { why: "a black triangle and a blank", text: "▲ 500円", is: -500 },
    { why: "a minus sign", text: "\u22121,234", is: -1234 },
    { why: "a full-width minus", text: "－１，２３４", is: -1234 },
    { why: "a hyphen", text: "-12.5", is: -12.5 },
    { why: "a hyphen before the yen sign", text: "-¥1,234", is: -1234 },
    { why: "a hyphen behind the yen sign", text: "¥-1,234", is: -1234 },
    { why: "a minus behind", text: "1,234-", is: -1234 },
    { why: "a plus", text: "+5", is: 5 },
    { why: "zero", text: "0", is: 0 },
    { why: "no negative zero", text: "(0)", is: 0 },
    { why: "a power of ten, as spreadsheets write it", text: "1.5E+05", is: 150000 },
  ])("$why: $text", ({ text, is }) => {
    expect(amountOf(text)).toBe(is);
  });

  it.each([
    { why: "thousands and decimals", text: "1.234,50", is: 1234.5 },
    { why: "the euro sign behind", text: "1.234,50 €", is: 1234.5 },
    { why: "blanks between thousands", text: "1 234,50", is: 1234.5 },
    { why: "apostrophes between thousands", text: "1'234,50", is: 1234.5 },
    { why: "decimals only", text: "1,23", is: 1.23 },
    { why: "thousands only", text: "1.234", is: 1234 },
    { why: "a whole number", text: "-980", is: -980 },
    { why: "a point before decimals is none", text: "12.50", is: null },
    { why: "1,234.50 is none", text: "1,234.50", is: null },
  ])("with a decimal comma, $why: $text", ({ text, is }) => {
    expect(amountOf(text, "comma")).toBe(is);
  });

  it.each([
    ...[
      "",
      "-",
      "()",
      "abc",
      "1,23,4",
      "1,23",
      "0,123",
      "12 34",
      "12 apples",
      "1.2.3",
      "1.234,50",
      "¥",
      "円",
    ],
    ...["--5", "-(5)", "5-5", "2024/01/05", "NaN", "Infinity", "e5", "1,234 5,678", "1万2千円", "1e999"],
    // Signs that are no minus, one that stands behind, and two of them.
    ...["▼1,234", "▽1,234", "\u25001,234", "1,234△", "▲(1,234)", "△-1,234", "マイナス1,234"],
    // Closes an amount on Japanese bills, and means less than nothing elsewhere.
    "¥1,234-",
    "9".repeat(70),
  ])("%j is no amount", (text) => {
    expect(amountOf(text)).toBeNull();
  });
});

describe("the sign before decimals, decided by the whole column", () => {
  it.each([
    { why: "whole numbers need none", texts: ["980", "-5", ""], style: "point" },
    { why: "thousands behind commas", texts: ["¥1,234", "980円"], style: "point" },
    { why: "two groups of thousands", texts: ["1,234,567"], style: "point" },
    { why: "decimals behind a point", texts: ["1,234", "12.50"], style: "point" },
    { why: "a point then cannot be thousands", texts: ["1.234", "12.5"], style: "point" },
    { why: "less than one", texts: ["0.123"], style: "point" },
    { why: "decimals behind a comma", texts: ["12,50", "980"], style: "comma" },
    { why: "both signs of the comma's way", texts: ["1.234,50", "1.234"], style: "comma" },
    { why: "1,23 is no thousands", texts: ["1,23"], style: "comma" },
    { why: "0,123 neither", texts: ["0,123"], style: "comma" },
    { why: "points before three digits may be both", texts: ["1.234", "980"], style: null },
    { why: "commas and points before three digits", texts: ["1,234", "1.234"], style: null },
    { why: "commas before two and three digits", texts: ["1,234", "1,23"], style: null },
    { why: "a typing error among thousands", texts: ["1,234", "2,345", "12,50"], style: "point" },
    { why: "three decimals among thousands", texts: ["1,234", "2,345", "909.091"], style: "point" },
    { why: "one such thousand among others", texts: ["1.234", "2.345", "1,234"], style: null },
    { why: "both ways, each amount sure of its own", texts: ["12,50", "12.50"], style: "point" },
    { why: "both ways, mostly with commas", texts: ["12,50", "12,60", "12.50"], style: "comma" },
    { why: "words have no say", texts: ["合計", "1,23,4", "2024/1/5", "無料"], style: "point" },
  ])("$why", ({ texts, style }) => {
    expect(amountStyleOf(texts)).toBe(style);
  });
});

describe("any amount", () => {
  const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  const grouped = (digits: string, sign: string) => digits.replace(/\B(?=(\d{3})+$)/g, sign);
  const write = (of: number, thousands: string, decimal: string): string => {
    const digits = String(Math.abs(of)).padStart(3, "0");
    const text = `${grouped(digits.slice(0, -2), thousands)}${decimal}${digits.slice(-2)}`;
    return of < 0 ? `-${text}` : text;
  };

  it.each([
    { style: "point", thousands: ",", decimal: "." },
    { style: "point", thousands: "", decimal: "." },
    { style: "point", thousands: "'", decimal: "." },
    { style: "comma", thousands: ".", decimal: "," },
    { style: "comma", thousands: " ", decimal: "," },
  ] as const)("written with $thousands and $decimal reads back, and its column says so", (way) => {
    fc.assert(
      fc.property(fc.array(minor, { minLength: 1 }), (amounts) => {
        const texts = amounts.map((of) => write(of, way.thousands, way.decimal));
        expect(texts.map((text) => minorOf(amountOf(text, way.style) ?? NaN))).toEqual(amounts);
        expect(amountStyleOf(texts)).toBe(way.style);
      }),
    );
  });

  it("is the same in full width, with 円, and with a triangle for the minus", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (yen) => {
        const text = grouped(String(yen), ",");
        const wide = text.replace(/[\d,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        expect([amountOf(`${wide}円`), amountOf(`△${text}`)]).toEqual([yen, yen === 0 ? 0 : -yen]);
      }),
    );
  });

  it("any text is a finite number or none, in either style", () => {
    const sign = fc.constantFrom(..."0123456789,.'- ()¥円△▲+eE$（）　税込");
    const like = fc.array(sign, { maxLength: 16 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(fc.oneof(anyText, like), (text) => {
        for (const style of ["point", "comma"] as const) {
          const amount = amountOf(text, style);
          expect(amount === null || Number.isFinite(amount)).toBe(true);
        }
        expect([null, "point", "comma"]).toContain(amountStyleOf([text]));
      }),
      { numRuns: 2000 },
    );
  });
});
