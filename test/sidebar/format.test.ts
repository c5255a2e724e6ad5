import { describe, expect, it } from "vitest";
import {
  count,
  date,
  dateTime,
  dayInWords,
  daysBefore,
  money,
  moneyRange,
  multiple,
  percent,
  typedNumber,
} from "../../sidebar/format.ts";

describe("figures", () => {
  it("carry thousands separators and no decimals", () => {
    expect(count(1234567, "ja")).toBe("1,234,567");
    expect(count(999.5, "en")).toBe("1,000");
  });

  it("show rates with one decimal, a real 0 % too", () => {
    expect(percent(1 / 6, "ja")).toBe("16.7%");
    expect(percent(0, "en")).toBe("0.0%");
    expect(percent(1, "en")).toBe("100.0%");
  });

  it("show multiples with two decimals", () => {
    expect(multiple(3.40909)).toBe("3.41");
  });

  it.each([
    { currency: "JPY", language: "ja", text: "¥238,636" },
    { currency: "JPY", language: "en", text: "¥238,636" },
    { currency: "GBP", language: "en", text: "£238,636.40" },
    { currency: "USD", language: "ja", text: "$238,636.40" },
    { currency: "KRW", language: "en", text: "₩238,636" },
    { currency: "TWD", language: "en", text: "NT$238,636" },
    { currency: "KWD", language: "en", text: "KWD 238,636.40" },
  ] as const)("say money in $currency ($language) as $text", ({ currency, language, text }) => {
    expect(money(238636.4, currency, language)).toBe(text);
  });

  it("put one minus sign before the currency's, and none before 0", () => {
    expect(money(-1200, "JPY", "ja")).toBe("-¥1,200");
    expect(money(-0.4, "JPY", "ja")).toBe("¥0");
  });

  it("say two amounts as a range", () => {
    expect(moneyRange(201500, 262900, "JPY", "ja")).toBe("¥201,500～¥262,900");
    expect(moneyRange(201500, 262900, "GBP", "en")).toBe("£201,500.00–£262,900.00");
  });
});

describe("days", () => {
  it("are written with slashes", () => {
    expect(date("2024-03-31")).toBe("2024/03/31");
    expect(dateTime("2024-04-01T09:30:59")).toBe("2024/04/01 09:30");
  });

  it("are said in words where figures leave them open", () => {
    expect(dayInWords("2024-03-04", "ja")).toBe("2024年3月4日");
    expect(dayInWords("2024-04-03", "en")).toBe("April 3, 2024");
  });

  it.each([
    { from: "2024-03-01", days: 1, day: "2024-02-29" },
    { from: "2023-03-01", days: 1, day: "2023-02-28" },
    { from: "2024-01-01", days: 0, day: "2024-01-01" },
    { from: "2024-03-31", days: 30, day: "2024-03-01" },
  ])("$days days before $from is $day", ({ from, days, day }) => {
    expect(daysBefore(from, days)).toBe(day);
  });

  it("end where the calendar does", () => {
    expect(daysBefore("2024-01-01", 800_000)).toBeNull();
    expect(daysBefore("2024-01-01", 1e15)).toBeNull();
  });
});

describe("typed numbers", () => {
  it.each([
    ["1,200", 1200],
    ["１，２００円", 1200],
    ["¥ 500", 500],
    ["0.5", 0.5],
    ["-3", -3],
    ["2,000万円", 20_000_000],
    ["１．１億", 110_000_000],
    ["1億2000万", 120_000_000],
    ["1億500", 100_000_500],
    ["-3万", -30_000],
    ["万", null],
    ["2万3億", null],
    ["-", null],
    ["", null],
    ["あ", null],
    ["1e5", null],
    ["1 2 x", null],
  ])("%j is read as %s", (text, n) => {
    expect(typedNumber(text)).toBe(n);
  });
});
