import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsOf, FILES, fileOf, headers, type MadeOrder, madeOrders } from "../support/made-files.ts";

const DAY = 86_400_000;
const two = (n: number): string => `${n}`.padStart(2, "0");
/** The number by which spreadsheets keep a day. */
const serialOf = (iso: string): number => Date.parse(iso) / DAY + 25_569;
const parts = (iso: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return [year, month, day];
};

type Style = "DMY" | "MDY" | "YMD";
const written = (iso: string, style: Style, sign: string): string => {
  const [year, month, day] = parts(iso);
  const texts = {
    DMY: [two(day), two(month), year],
    MDY: [two(month), two(day), year],
    YMD: [year, two(month), two(day)],
  };
  return texts[style].join(sign);
};

/** What a spreadsheet of the other order makes of a date it takes for one: day and month swapped, as a serial. */
const swapped = (iso: string): number | null => {
  const [year, month, day] = parts(iso);
  return day > 12 ? null : serialOf(`${year}-${two(day)}-${two(month)}`);
};

const serialFiles = (style: fc.Arbitrary<Style>) =>
  fc
    .record({
      orders: madeOrders(8, 30),
      names: headers,
      style,
      sign: fc.constantFrom("/", "-", "."),
      taken: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    })
    .map(({ orders, names, style, sign, taken }) => {
      const rows = orders.map((order, i) => {
        const swaps = style === "YMD" ? serialOf(order.date) : swapped(order.date);
        const date = taken[i] && swaps !== null ? swaps : written(order.date, style, sign);
        return { ...order, date };
      });
      return { files: [fileOf(names, rows)], truth: orders };
    });

describe("files with spreadsheet serials among their dates", () => {
  it("whose day stands before the month, or behind it, are stopped; a lone one is listed", () => {
    const ends = endsOf(
      "serials among dates",
      serialFiles(fc.constantFrom("DMY", "MDY")),
      ({ excluded }) => excluded["badDate"] === 1,
    );
    expect(ends.silent).toBe(0);
    expect(ends.refused).toBeGreaterThan(FILES / 2);
  });

  it("that begin with the year are read right", () => {
    expect(endsOf("sound serials", serialFiles(fc.constant("YMD")))).toMatchObject({ right: FILES });
  });
});

const UTC = [
  "Created at (UTC)",
  "注文日時(UTC)",
  "受注日時（ＵＴＣ）",
  "date_created_gmt",
  "Order Date GMT",
  "order_date_utc",
  "Created (GMT+0)",
  "注文日時（UTC+00:00）",
  "Date/Time [UTC]",
  "created_at_UTC",
  "createdAtUTC",
];
const LOCAL = [
  "Created at",
  "注文日時",
  "受注日時(JST)",
  "Order Date (UTC+9)",
  "注文日（GMT+09:00）",
  "Order Date",
  "purchase_date",
];

const clocked = (heads: readonly string[], hoursBefore: number) =>
  fc
    .record({
      orders: madeOrders(),
      names: headers,
      head: fc.constantFrom(...heads),
      minutes: fc.array(fc.nat({ max: 24 * 60 - 1 }), { minLength: 16, maxLength: 16 }),
      form: fc.constantFrom(" ", "T"),
      hasSeconds: fc.boolean(),
    })
    .map(({ orders, names, head, minutes, form, hasSeconds }) => {
      const rows = orders.map((order, i): MadeOrder => {
        const at = new Date(
          Date.parse(order.date) + (minutes[i] ?? 0) * 60_000 - hoursBefore * 3_600_000,
        ).toISOString();
        return { ...order, date: `${at.slice(0, 10)}${form}${at.slice(11, hasSeconds ? 19 : 16)}` };
      });
      return { files: [fileOf({ ...names, date: head }, rows)], truth: orders };
    });

describe("files whose header names the zone of its times", () => {
  it("UTC or GMT: the days are those of Tokyo", () => {
    const ends = endsOf("UTC in headers", clocked(UTC, 9));
    expect(ends.silent).toBe(0);
    expect(ends.right).toBeGreaterThan(FILES / 2);
  });

  it("none, or Tokyo's own: the days stay", () => {
    expect(endsOf("sound headers of times", clocked(LOCAL, 0))).toMatchObject({ right: FILES });
  });
});
