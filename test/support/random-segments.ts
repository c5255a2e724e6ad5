import fc from "fast-check";
import type { Condition, Period, Segment } from "../../src/core/segments/segment.ts";
import { RFM_RANKS } from "../../src/core/schemes/rfm-scheme.ts";
import { AGE_BANDS } from "../../src/core/slices/age-bands.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { ANCHORS } from "./random-shop.ts";
import { day } from "./shop.ts";
import type { TwinOrder } from "./slow-twin-segments.ts";

const CHANNELS = ["本店", "楽天市場", ""];
const PRODUCTS = ["石けん", "化粧水", ""];
const BIRTHDAYS = ["", "2004-02-29", "2004-03-01", "1984-02-29", "1954-05-17", "1990-12-31"];

/** Days around the ends of months, where periods begin and end. */
const days = fc
  .oneof(
    fc.integer({ min: day("2021-01-01"), max: day("2024-12-31") }),
    fc.constantFrom(
      ...ANCHORS.flatMap((anchor) => [0, 1, 2, 3, 6, 12].map((n) => day(anchor) - n * 30 - (n % 2))),
      ...["2024-02-28", "2024-02-29", "2024-03-01", "2023-02-28", "2023-03-01", "2024-09-30"].map(day),
    ),
  )
  .map(isoOf);

/** Orders of one channel and one to three lines; who buys says something of themselves now and then. */
export const twinOrders: fc.Arbitrary<TwinOrder[]> = fc
  .array(
    fc.record({
      customer: fc.constantFrom("A", "B", "C", "D", "E", "F"),
      day: days,
      amount: fc.integer({ min: 1, max: 30 }).map((n) => n * 50_00),
      channel: fc.constantFrom(...CHANNELS),
      products: fc.array(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 3 }),
      sex: fc.constantFrom("", "女", "男"),
      birthday: fc.constantFrom(...BIRTHDAYS),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((orders) => orders.map((order, i) => ({ ...order, orderId: `O${String(i).padStart(2, "0")}` })));

/** A range that ends before it begins is no question. */
const inOrder = ({
  from,
  to,
}: {
  readonly from: string | number | null;
  readonly to: string | number | null;
}) => from === null || to === null || from <= to;

export const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ from: fc.option(days), to: fc.option(days) }).filter(inOrder),
);

export const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });

/** One of some classes, by field. */
export const classesOf = (
  fields: readonly { readonly field: string; readonly values: readonly string[] }[],
): fc.Arbitrary<Condition> =>
  fc
    .constantFrom(...fields)
    .chain(({ field, values }) =>
      some(values).map((wanted) => ({ field, test: "oneOf", values: wanted }) as const),
    );

const classes = classesOf([
  { field: "stage", values: ["1", "2", "3", "4", "5", ""] },
  { field: "stageBefore", values: ["1", "2", "3", "4", "5", ""] },
  { field: "status", values: ["active", "lapsed"] },
  { field: "rfmRank", values: RFM_RANKS },
  { field: "seasonal", values: ["seasonal", "maybe", "none"] },
  { field: "seasonMonth", values: ["1", "2", "6", "11", "12", ""] },
  { field: "sex", values: ["女", "男", ""] },
  { field: "ageBand", values: [...AGE_BANDS, ""] },
  { field: "birthMonth", values: ["2", "3", "5", "12", ""] },
]);

const number = fc.option(fc.integer({ min: 0, max: 12 }));
/** A range of up to twelve units of a number. */
export const rangesOf = (
  fields: readonly { readonly field: string; readonly unit: number }[],
): fc.Arbitrary<Condition> =>
  fc
    .record({ asked: fc.constantFrom(...fields), ...{ from: number, to: number } })
    .filter(inOrder)
    .map(({ asked: { field, unit }, from, to }) => {
      const end = (n: number | null) => (n === null ? null : n * unit);
      return { field, test: "between", from: end(from), to: end(to) } as const;
    });

const numbers = rangesOf([
  { field: "idleDays", unit: 30 },
  { field: "secondOrderDays", unit: 30 },
  { field: "daysToSeason", unit: 30 },
  { field: "purchases", unit: 1 },
  { field: "sales", unit: 250 },
  { field: "averageOrderValue", unit: 125 },
]);

const when = fc.oneof(fc.constantFrom("ever" as const, "first" as const), period);
/** Some of what can be bought, by field. */
export const boughtOf = (
  fields: readonly { readonly field: string; readonly values: readonly string[] }[],
): fc.Arbitrary<Condition> =>
  fc.constantFrom(...fields).chain(({ field, values }) =>
    fc.record({
      field: fc.constant(field),
      test: fc.constant("bought" as const),
      values: some(values),
      when,
    }),
  );

const bought = boughtOf([
  { field: "product", values: PRODUCTS },
  { field: "channel", values: CHANNELS },
]);
/** The first or last order in a period. */
export const inPeriod: fc.Arbitrary<Condition> = fc.record({
  field: fc.constantFrom("firstOrder", "lastOrder"),
  test: fc.constant("in" as const),
  period,
});

/** Segments of up to four conditions; on the way down there may be others among them. */
export function segmentsOf(plain: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Segment> {
  const among = fc.record({
    ...{ field: fc.constant("segment"), test: fc.constant("among" as const) },
    segments: depth === 0 ? fc.constant([]) : fc.array(segmentsOf(plain, depth - 1), { maxLength: 2 }),
  });
  const of = depth === 0 ? plain : fc.oneof({ arbitrary: plain, weight: 4 }, { arbitrary: among, weight: 1 });
  return fc
    .array(fc.record({ not: fc.boolean(), of }), { maxLength: 4 })
    .map((list) => ({ conditions: list.map(({ not, of: one }) => (not ? { ...one, not } : one)) }));
}

export const segments = segmentsOf(fc.oneof(classes, numbers, bought, inPeriod), 2);
