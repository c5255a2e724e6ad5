import type { ExcludedFacts } from "../../../core/facts/meta.ts";
import { EXCLUSION_REASONS, type ExclusionReason, reasonCode } from "../../../core/orders/exclusions.ts";
import { isoOf } from "../../../core/values/day.ts";
import type { Answer, Runner } from "../runner.ts";
import { itemColumns, leavesOut } from "../cleaning/items.ts";
import { columnOf, type SqlShop, TEXT_COLUMNS, type ViewColumn } from "../view.ts";

/* What is no purchase: rows and money by reason, and the first rows of each. */

/** The reason against each row, its own or its order's. */
const REASONED = `SELECT judged.*, CASE WHEN judged.reason > 0 THEN judged.reason ELSE COALESCE(ordered.reason, 0) END AS why
 FROM judged LEFT JOIN ordered ON ordered.ord = judged.ord`;

const SUMS = `SELECT why, COUNT(*) AS n, COALESCE(SUM(worth), 0) AS amount FROM (${REASONED}) AS r WHERE why > 0 GROUP BY why`;

/** How many rows are kept as examples of each reason [count]. */
const EXAMPLES = 5;

/** The rows that are no purchases, by reason. */
export async function excludedFacts(runner: Runner, shop: SqlShop): Promise<ExcludedFacts[]> {
  const sums = await runner.query(SUMS, "why");
  const examples = await runner.query(examplesOf(shop), "why, row_no");
  return sums.map(({ why, n, amount }) => {
    const mine = examples.filter((row) => row["why"] === why);
    const reason = EXCLUSION_REASONS[Number(why) - 1] ?? "badDate";
    return {
      reason,
      rows: Number(n),
      amount: Number(amount),
      examples: mine.map((row) => exampleOf(row, reason, shop)),
    };
  });
}

/** What may decide; nothing else of a row leaves where the orders lie. */
const SHOWN = [
  ...(["why", "row_no", "row_kind", "file", "order_id", "customer", "status", "product"] as const),
  ...(["product_name", "day", "ship_day"] as const),
] as const;
const SAYS_TOTAL = `(p.why IN (${reasonCode("totalRow")}, ${reasonCode("headerRow")}) OR COALESCE(p.row_kind IN ('total', 'header'), FALSE))`;
/** Names and addresses leave only where they are what decided: the word of a total, or a trial. */
const PEOPLE = [
  `CASE WHEN ${SAYS_TOTAL} OR p.buyer_name IN (SELECT text FROM trials) THEN p.buyer_name END AS buyer_name`,
  "CASE WHEN p.email IN (SELECT text FROM trials) THEN p.email END AS email",
];

function examplesOf(shop: SqlShop): string {
  const said = (["day", "ship_day"] as const).map(
    (one) => `${columnOf(shop, `${one}_unread`)} AS ${one}_said`,
  );
  const unread = (["amount", "order_total", "shipping", "tax", "discount", "refund"] as const).flatMap(
    (one) => [`${columnOf(shop, one)} AS ${one}`, `${columnOf(shop, `${one}_unread`)} AS ${one}_unread`],
  );
  const raw = [
    ...said,
    ...unread,
    `${columnOf(shop, "file_row")} AS file_row`,
    `${shop.columns.has("order_total") ? "TRUE" : "FALSE"} AS has_total_column`,
  ];
  const trials = (["buyer_name", "email", "product", "product_name"] as const).map(
    (one) => `COALESCE(p.${one} IN (SELECT text FROM trials), FALSE) AS ${one}_trial`,
  );
  const items = leavesOut(shop) ? itemColumns(shop) : [];
  const named = items.map((one) => `COALESCE(p.${one} IN (SELECT text FROM items), FALSE) AS ${one}_item`);
  return `SELECT ${SHOWN.map((one) => `p.${one} AS ${one}`).join(", ")}, ${PEOPLE.join(", ")}, raw_rows.*, ${[...trials, ...named].join(", ")} FROM (SELECT r.*, ROW_NUMBER() OVER (PARTITION BY why ORDER BY row_no) AS place FROM (${REASONED}) AS r WHERE why > 0) AS p
JOIN (SELECT row_no AS raw_no, ${raw.join(", ")} FROM orders) AS raw_rows ON raw_no = row_no WHERE place <= ${EXAMPLES}`;
}

function exampleOf(row: Answer, reason: ExclusionReason, shop: SqlShop): ExcludedFacts["examples"][number] {
  return {
    row: Number(row["row_no"]),
    value: valueOf(row, deciding(row, reason, shop)),
    file: textOf(row["file"]) || null,
    fileRow: Number(row["file_row"]) || null,
  };
}

const textOf = (value: Answer[string] | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** Columns that decide by themselves. */
const FIXED: Readonly<Partial<Record<ExclusionReason, ViewColumn>>> = {
  customerConflict: "customer",
  totalConflict: "order_total",
  cancelled: "status",
  notShipped: "ship_day",
};
const BY_DATE: readonly ExclusionReason[] = ["badDate", "futureDate", "tooOld"];
const BY_FIRST_FILLED: readonly ExclusionReason[] = ["totalRow", "headerRow"];

/** The column of the cell that decided, as `rowJudge` tells it. */
function deciding(row: Answer, reason: ExclusionReason, { rules }: SqlShop): ViewColumn {
  const filled = (columns: readonly ViewColumn[]) => columns.find((column) => textOf(row[column]) !== "");
  if (row["row_kind"] === "total" || row["row_kind"] === "header" || BY_FIRST_FILLED.includes(reason))
    return filled(["order_id", "customer", "buyer_name", "product", "product_name"]) ?? "day";
  const fixed = FIXED[reason];
  if (fixed !== undefined) return fixed;
  if (BY_DATE.includes(reason)) return rules.dateBasis === "ship" ? "ship_day" : "day";
  if (reason === "testRow")
    return (
      (["buyer_name", "email", "product", "product_name"] as const).find((one) => row[`${one}_trial`]) ??
      "product"
    );
  if (reason === "excludedItem")
    return (["product", "product_name"] as const).find((one) => row[`${one}_item`]) ?? "product";
  return unreadMoney(row, rules) ?? amountColumn(row);
}

/** The first order-level amount that changes the order's and cannot be read. */
function unreadMoney(row: Answer, { includeShipping, includeTax }: SqlShop["rules"]): ViewColumn | undefined {
  const used = {
    order_total: true,
    shipping: !includeShipping,
    tax: !includeTax,
    discount: true,
    refund: true,
  };
  return (Object.keys(used) as (keyof typeof used)[]).find(
    (column) => used[column] && textOf(row[`${column}_unread`]) !== "",
  );
}

function amountColumn(row: Answer): ViewColumn {
  if (row["has_total_column"] === false || textOf(row["amount_unread"]) !== "") return "amount";
  return row["order_total"] === null && row["amount"] !== null ? "amount" : "order_total";
}

function valueOf(row: Answer, column: ViewColumn): string {
  if (column === "day" || column === "ship_day") {
    const day = row[column];
    return textOf(row[`${column}_said`]) || (day === null || day === undefined ? "" : isoOf(Number(day)));
  }
  if (TEXT_COLUMNS.some((one) => one === column)) return textOf(row[column]);
  const amount = row[column];
  return (
    textOf(row[`${column}_unread`]) ||
    (amount === null || amount === undefined ? "" : String(Number(amount) / 100))
  );
}
