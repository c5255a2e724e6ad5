import fc from "fast-check";
import { completedOrders } from "../../src/core/orders/complete-orders.ts";
import { purchasesOf } from "../../src/core/orders/purchases.ts";
import { orderIntake } from "../../src/core/rows/order-intake.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import { DEFAULT_RULES } from "../../src/core/settings.ts";
import { dayOf, isoOf } from "../../src/core/values/day.ts";
import type { FileMapping } from "../../src/intake/mapping.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { dayInZone } from "../../src/intake/zone.ts";

/** Files of a made-up shop as lists of lines, and what the product makes of them. */

export interface Line {
  readonly orderId: string;
  readonly date: string;
  readonly customer: string;
  readonly product: string;
  readonly amount: number;
}

export type Column = keyof Line | "note";

/** The columns of a file in their order, and how its people and amounts look. */
export interface Shape {
  readonly columns: readonly Column[];
  readonly names: Readonly<Record<Column, string>>;
}

const tokyo = dayInZone("Asia/Tokyo");
const RULES = { ...DEFAULT_RULES, earliestDate: "1970-01-01", today: dayOf(2030, 1, 1) ?? 0 };

export const JAPANESE: Shape["names"] = {
  ...{
    orderId: "注文番号",
    date: "注文日",
    customer: "会員番号",
    product: "商品名",
    amount: "金額",
    note: "備考",
  },
};
export const ENGLISH: Shape["names"] = {
  ...{ orderId: "Order ID", date: "Date", customer: "Customer ID", product: "Product", amount: "Amount" },
  note: "Remarks",
};

const PRODUCTS = ["石けん", "化粧水", "腕時計", "Total Care", "設計図", "会計ソフト", "タオル"];
const SURNAMES = ["田中", "佐藤商店", "TotalWorks", "会計事務所青木", "鈴木", "計良", "時計店かとう"];

/** A shape with some of the columns a file may lack. */
export const shapes: fc.Arbitrary<Shape> = fc
  .record({ optional: fc.subarray<Column>(["orderId", "product", "note"]), isEnglish: fc.boolean() })
  .chain(({ optional, isEnglish }) => {
    const columns: Column[] = ["date", "customer", "amount", ...optional];
    return fc.record({
      columns: fc.shuffledSubarray(columns, { minLength: columns.length }),
      names: fc.constant(isEnglish ? ENGLISH : JAPANESE),
    });
  });

/** Orders of one to three lines, in the order of their days. */
export function shops(prices: fc.Arbitrary<number>, least = 6): fc.Arbitrary<Line[]> {
  const line = fc.record({ product: fc.constantFrom(...PRODUCTS), amount: prices });
  const order = fc.record({
    days: fc.nat({ max: 9 }),
    who: fc.nat({ max: SURNAMES.length - 1 }),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  });
  return fc
    .record({ orders: fc.array(order, { minLength: least, maxLength: 14 }), named: fc.boolean() })
    .map(({ orders, named }) => {
      let day = dayOf(2024, 1, 5) ?? 0;
      return orders.flatMap(({ days, who, lines }, i) => {
        day += days;
        const customer = named ? (SURNAMES[who] ?? "") : `C${100 + who}`;
        return lines.map((one) => ({ ...one, orderId: `A${i + 1}`, date: isoOf(day), customer }));
      });
    });
}

/** The rows of a file: its header, then the cells of each line. */
export const rowsOf = (shape: Shape, lines: readonly Partial<Line>[]): string[][] => [
  shape.columns.map((column) => shape.names[column]),
  ...lines.map((line) => cellsOf(shape, line)),
];

export const cellsOf = ({ columns }: Shape, line: Partial<Record<Column, string | number>>): string[] =>
  columns.map((column) => String(line[column] ?? ""));

/** The purchases that these lines are: who, when and how much, sorted. */
export function truthOf({ columns }: Shape, lines: readonly Line[]): string[] {
  if (!columns.includes("orderId"))
    return lines.map(({ customer, date, amount }) => `${customer} ${date} ${amount}`).sort();
  const sums = new Map<string, number>();
  for (const { orderId, customer, date, amount } of lines) {
    const key = `${orderId} ${customer} ${date}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...sums].map(([key, sum]) => `${key.slice(key.indexOf(" ") + 1)} ${sum}`).sort();
}

/** What became of a file. */
export type Outcome =
  | { readonly kind: "refused" }
  | {
      readonly kind: "read";
      readonly purchases: string[];
      /** Whether a question about totals stands open. */
      readonly asks: boolean;
      /** Rows of purchases, and rows that are listed as left out, by reason [count]. */
      readonly rows: number;
      readonly excluded: readonly string[];
    };

/** Reads a file as the page does, up to its purchases; amounts are each row's own. */
export function outcomeOf(
  rows: readonly (readonly string[])[],
  found: FileMapping | null = recognise(rows.slice(0, 50)),
): Outcome {
  if (found === null) return { kind: "refused" };
  try {
    const mapped = orderFileToRows({ name: "a.csv", rows }, found, tokyo);
    const at = Object.fromEntries(mapped.columns.map((role, i): [ColumnRole, number] => [role, i]));
    const intake = orderIntake(tokyo, at);
    intake.add(mapped.rows, at, 2);
    const read = completedOrders(intake.finish(null), RULES);
    const purchases = purchasesOf(read, RULES);
    const who = (i: number): string => purchases.customerIds[purchases.customer[i] ?? -1] ?? "";
    const listed = Array.from(
      { length: purchases.length },
      (_, i) => `${who(i)} ${isoOf(purchases.day[i] ?? 0)} ${(purchases.amount[i] ?? 0) / 100}`,
    );
    return {
      kind: "read",
      purchases: listed.sort(),
      asks: mapped.survey.layout.sumRow !== null,
      rows: read.length,
      excluded: purchases.excluded.map(({ reason }) => reason),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: "refused" };
    throw error;
  }
}

/** How many files ended how; `silent` = read, wrong and nothing said. */
export interface Tally {
  right: number;
  asked: number;
  refused: number;
  silent: number;
}

export const newTally = (): Tally => ({ right: 0, asked: 0, refused: 0, silent: 0 });

/** Notes an outcome against the truth; true unless it is silently wrong. */
export function noted(tally: Tally, outcome: Outcome, truth: readonly string[]): boolean {
  const isRight = outcome.kind === "read" && outcome.purchases.join("\n") === truth.join("\n");
  if (outcome.kind === "refused") tally.refused++;
  else if (outcome.asks) tally.asked++;
  else if (isRight) tally.right++;
  else tally.silent++;
  return outcome.kind === "refused" || outcome.asks || isRight;
}
