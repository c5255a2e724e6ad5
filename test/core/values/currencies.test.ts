import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currenciesOf, currencyCodes, digitsOf } from "../../../src/core/values/currencies.ts";
import { amountOf, currenciesIn } from "../../../src/core/values/money.ts";

describe("the table of currencies", () => {
  // The platform's own list is made from ISO 4217 by other people.
  const known = new Set(
    (Intl as unknown as { supportedValuesOf(of: string): string[] }).supportedValuesOf("currency"),
  );
  const digitsBy = (currency: string) =>
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;

  it("holds no code that the platform does not know, but for those that are newer", () => {
    const newer = new Set(["SLE", "VED", "XCG", "ZWG", "STN", "MRU"]);
    expect(currencyCodes().filter((code) => !known.has(code) && !newer.has(code))).toEqual([]);
  });

  it("has the decimals of each as the platform has them", () => {
    const codes = currencyCodes().filter((code) => known.has(code));
    // ICU shows some currencies without the decimals that ISO 4217 gives them.
    const iso = [
      "AFN",
      "ALL",
      "IRR",
      "KPW",
      "LAK",
      "LBP",
      "MGA",
      "MMK",
      "RSD",
      "COP",
      "HUF",
      "IDR",
      "IQD",
      "PKR",
      "SLL",
      "SOS",
      "SYP",
      "YER",
    ];
    const others = codes.filter((code) => digitsOf(code) !== digitsBy(code) && !iso.includes(code));
    expect(others).toEqual([]);
  });

  it("lists no code twice", () => {
    expect(new Set(currencyCodes()).size).toBe(currencyCodes().length);
    expect(currencyCodes().every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });
});

describe("signs beside amounts", () => {
  it.each([
    ["US$ 12", 12, ["USD"]],
    ["12 €", 12, ["EUR"]],
    ["CHF 1'200", 1200, ["CHF"]],
    ["CHF 12.-", 12, ["CHF"]],
    ["kr 100", 100, ["SEK", "NOK", "DKK", "ISK"]],
    ["100 kr.", 100, ["SEK", "NOK", "DKK", "ISK"]],
    ["kr.100", 100, ["SEK", "NOK", "DKK", "ISK"]],
    ["1,200円", 1200, ["JPY"]],
    ["１，２００円", 1200, ["JPY"]],
    ["￥1,200", 1200, ["JPY", "CNY"]],
    ["¥1,200元", 1200, ["CNY"]],
    ["RM12", 12, ["MYR"]],
    ["₹1,23,456.50", 123456.5, ["INR"]],
    ["Rs.500", 500, ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]],
    ["฿120", 120, ["THB"]],
    ["120 zł", 120, ["PLN"]],
    ["R$ 12", 12, ["BRL"]],
    ["NT$1,200", 1200, ["TWD"]],
    ["NT 1,200", 1200, ["TWD"]],
    ["HK$12", 12, ["HKD"]],
    ["12 ドル", 12, null],
    ["12.50USD", 12.5, ["USD"]],
    ["$12.50 CAD", 12.5, ["CAD"]],
    ["CAD$12.50", 12.5, ["CAD"]],
    ["ＵＳ＄１２", 12, ["USD"]],
    ["-R$12", -12, ["BRL"]],
    ["$(12.50)", -12.5, null],
    ["₩12,000", 12000, ["KRW", "KPW"]],
    ["12 000 ₽", 12000, ["RUB"]],
    ["₺12", 12, ["TRY"]],
    ["Rp 12.000.000", null, null],
    ["kwd 12", 12, ["KWD"]],
    ["\u200f12 ₪\u200e", 12, ["ILS"]],
  ])("%s", (text, amount, currencies) => {
    expect(amountOf(text)).toBe(amount);
    if (currencies !== null) expect(currenciesIn(text)).toEqual(currencies);
  });

  it.each(["$12 €", "12 apples", "12 kg", "abc 12", "US$ 12 JPY", "12 5 €", "12 % "])(
    "%j is no amount",
    (text) => {
      expect(amountOf(text)).toBeNull();
    },
  );

  it("an amount without a sign names no currency", () => {
    expect(["1,200", "-5", "1.234,50", "", "abc"].map(currenciesIn)).toEqual([null, null, null, null, null]);
  });

  it("every code may stand before or behind, in any case and width, and changes no number", () => {
    const wide = (text: string) =>
      text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const code = fc.constantFrom(...currencyCodes());
    const form = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      wide,
    );
    const place = fc.constantFrom(
      (sign: string, amount: string) => `${sign} ${amount}`,
      (sign: string, amount: string) => `${amount} ${sign}`,
      (sign: string, amount: string) => `${sign}${amount}`,
      (sign: string, amount: string) => `${amount}${sign}`,
      (sign: string, amount: string) => `-${sign}\u00a0${amount}`,
      (sign: string, amount: string) => `(${amount} ${sign})`,
    );
    fc.assert(
      fc.property(code, form, place, fc.integer({ min: 0, max: 10_000_000 }), (of, write, put, cents) => {
        const text = put(write(of), (cents / 100).toFixed(2));
        expect(currenciesIn(text)).toEqual([of]);
        expect(Math.abs(amountOf(text) ?? NaN)).toBe(cents / 100);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["$", "USD"],
    ["¥", "JPY"],
    ["£", "GBP"],
    ["kr", "SEK"],
  ])("%s alone is most likely %s", (sign, code) => {
    expect(currenciesOf(sign)?.[0]).toBe(code);
    expect(currenciesOf(sign)?.length).toBeGreaterThan(1);
  });
});

describe("amounts in marks of their own", () => {
  it.each([
    "'1,200'",
    '"1,200"',
    "“1,200”",
    "「1,200」",
    "„1,200“",
    "«1,200»",
    "'1,200",
    "‘1,200’",
    "『1,200』",
    "“ 1,200円 ”",
  ])("%s is 1,200", (text) => {
    expect(amountOf(text)).toBe(1200);
  });

  it.each([
    ["1\u00a0200,50", 1200.5],
    ["1\u202f200,50", 1200.5],
    ["1\u2009200", 1200],
    ["12,-", 12],
    ["1.200,-", 1200],
    ["1.200,-- EUR", 1200],
    ["12,– €", 12],
  ])("%j is %d with a decimal comma", (text, amount) => {
    expect(amountOf(text, "comma")).toBe(amount);
  });
});
