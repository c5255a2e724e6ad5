import type { DoubtfulIds } from "../../../core/rows/lost-ids.ts";
import type { Runner } from "../runner.ts";
import type { SqlShop } from "../view.ts";

/** The columns of IDs that a spreadsheet may have cut. */
const COLUMNS = [
  ["orderId", "order_id"],
  ["customer", "customer"],
] as const;

/** How many digits of a number a spreadsheet keeps [count], and what chance would have end in zeros, so many times. */
const KEPT_DIGITS = 15;
const BEYOND_CHANCE = 5;

/** The first column in which some long numbers look destroyed, as `core/rows/long-ids.ts` tells it; null = none. */
export async function doubtfulIds(runner: Runner, shop: SqlShop): Promise<DoubtfulIds | null> {
  for (const [role, column] of COLUMNS) {
    if (!shop.columns.has(column)) continue;
    const [row] = await runner.query(sumsOf(shop, column));
    const [ids, cells, seen, chance] = ["cut_ids", "cut_cells", "seen", "chance"].map((name) =>
      Number(row?.[name] ?? 0),
    ) as [number, number, number, number];
    const isLost = Number(row?.["destroyed"] ?? 0) > 0 || (cells >= 2 && ids * 2 > seen);
    if (isLost || ids < 2 || ids <= BEYOND_CHANCE * chance) continue;
    return { role, ids, value: String(row?.["value"] ?? ""), row: Number(row?.["first_row"] ?? 0) };
  }
  return null;
}

function sumsOf({ dialect: d }: SqlShop, column: string): string {
  const isCut = d.matches("id", "^[1-9][0-9]{14}0+(\\.0)?$");
  const isGone = `(${d.matches("LOWER(id)", "^[0-9]([.,][0-9]+)?e[+][0-9]{2,}$|^[0-9][.,][0-9]+e[0-9]{2,}$")} OR ${d.matches("id", "^[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$|^[0-9]{1,2}月[0-9]{1,2}日$")})`;
  const digits = `LENGTH(${d.replaced("id", "\\.0$", "")})`;
  return `WITH ids AS (SELECT ${column} AS id, COUNT(*) AS n, MIN(row_no) AS met FROM judged WHERE ${column} IS NOT NULL GROUP BY ${column}),
 long_ids AS (SELECT id, n, met, ${digits} AS digits, ${isCut} AS is_cut FROM ids WHERE ${d.matches("id", "^[0-9]{16,}(\\.0)?$")}),
 first_cut AS (SELECT MIN(met) AS first_row FROM long_ids WHERE is_cut)
SELECT (SELECT COUNT(*) FROM ids WHERE ${isGone}) AS destroyed, COUNT(*) AS seen, SUM(POW(10, ${KEPT_DIGITS} - digits)) AS chance,
 SUM(CASE WHEN is_cut THEN 1 ELSE 0 END) AS cut_ids, SUM(CASE WHEN is_cut THEN n ELSE 0 END) AS cut_cells,
 MAX(CASE WHEN met = first_row THEN id END) AS value, MAX(first_row) AS first_row FROM long_ids CROSS JOIN first_cut`;
}
