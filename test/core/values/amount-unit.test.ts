import { describe, expect, it } from "vitest";
import { unitOfHeader } from "../../../src/core/values/amount-unit.ts";
import { currenciesOfHeader } from "../../../src/core/values/header-currency.ts";

/* What each header says, by reading it. */
const UNITS: readonly (readonly [times: number, ...headers: string[]])[] = [
  [
    1e3,
    "金額（千円）",
    "金額千円",
    "合計金額_千円",
    "金額 [千円]",
    "金額（単位：千円）",
    "金額（千）",
    "金額（千ドル）",
  ],
  [1e3, "金額（単位：1,000円）", "金額(1,000円)", "金額（×1000円）", "매출(천원)", "Сумма (тыс. руб)"],
  [1e3, "Amount (in thousands)", "Amount (Thousands)", "Total USD thousands", "Amount (thousands of USD)"],
  [
    1e3,
    "Revenue ($000)",
    "Revenue (000)",
    "Amount in $000s",
    "Amount ('000)",
    "Amount x1000",
    "Amount (in 1000s)",
  ],
  [
    1e3,
    "Sales (K)",
    "Sales k€",
    "Sales (K€)",
    "Total (USD k)",
    "Total kUSD",
    "CA (en milliers €)",
    "Importe (miles de €)",
  ],
  [1e3, "Umsatz (TEUR)", "Umsatz in T€", "Umsatz (Tsd. €)"],
  [1e4, "金額(万円)", "金额（万元）", "売上（万ドル）"],
  [1e5, "金額（十万円）", "Amount (lakhs)"],
  [1e6, "売上金額（百万円）", "매출 (백만원)", "Umsatz in Mio. EUR", "Total (USD mm)", "Amount (millions)"],
  [1e8, "売上高（億円）"],
  [
    1e-2,
    "amount_cents",
    "amountCents",
    "total_in_cents",
    "Total pence",
    "金額（セント）",
    "total_minor_units",
  ],
];

describe("the unit of a header", () => {
  it.each(UNITS.flatMap(([times, ...headers]) => headers.map((header) => ({ header, times }))))(
    "$header counts in $times",
    ({ header, times }) => {
      expect(unitOfHeader(header)?.times).toBe(times);
    },
  );

  it.each([
    ...[
      "金額",
      "金額（円）",
      "金額（税込）",
      "1万円以上の割引額",
      "割引額（3千円引き）",
      "送料（1000円未満）",
    ],
    ...[
      "1000円クーポン",
      "割引（10000円以上）",
      "千代田店 金額",
      "百貨店 売上金額",
      "万年筆 金額",
      "total_usd",
    ],
    ...["Amount (kr)", "Cena Kč", "Total Ksh", "Total (M)", "Total Mn", "Total (MOP$)", "Total percent"],
    ...["Cent Store Amount", "Thousand Oaks store amount", "Kwota zł", "金額 (Yen (JPY))"],
  ])("%s counts in whole currency units", (header) => {
    expect(unitOfHeader(header)).toBeNull();
  });

  it("leaves its currency", () => {
    const codes = [
      "金額（千円）",
      "Revenue (k€)",
      "Umsatz in Mio. EUR",
      "Total USD thousands",
      "金额（万人民元）",
    ];
    expect(codes.map((header) => currenciesOfHeader(header)?.[0])).toEqual([
      "JPY",
      "EUR",
      "EUR",
      "USD",
      "CNY",
    ]);
  });
});
