import type { OrderMoneyRole } from "../rows/column-roles.ts";
import type { OrderRows } from "../rows/order-rows.ts";
import type { CleaningRules } from "../settings.ts";
import { groupedBy, indices } from "../values/grouping.ts";
import type { StandingRows } from "./deductions.ts";
import { reasonCode } from "./exclusions.ts";
import type { Preference } from "./row-amounts.ts";

/** Where a line says which product it is of. */
const ITEM_ROLES = ["product", "productName"] as const;

/** Of one of the columns: which of its texts mean a product that is left out. */
export interface ItemColumn {
  readonly role: (typeof ITEM_ROLES)[number];
  readonly codes: Int32Array;
  readonly meant: readonly boolean[];
}

/**
 * How names are compared: width, case and blanks do not matter.
 *
 * @example
 * foldedItem("ｷﾞﾌﾄ券 5,000円") //=> "ギフト券5,000円"
 */
export const foldedItem = (name: string): string => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/**
 * The columns that tell lines of products that are left out: the code or the name is one of `excludedItems`, whole.
 *
 * @example
 * const productName = { texts: ["ギフト券 5,000円", "ギフト券入れ"], codes: [0, 1] };
 * itemColumns({ words: { productName } }, { excludedItems: ["ｷﾞﾌﾄ券5,000円"] })[0].meant //=> [true, false]
 */
export function itemColumns(
  { words }: Pick<OrderRows, "words">,
  { excludedItems }: Pick<CleaningRules, "excludedItems">,
): ItemColumn[] {
  const names = new Set(excludedItems.map(foldedItem));
  if (names.size === 0) return [];
  return ITEM_ROLES.flatMap((role) => {
    const column = words[role];
    if (column === undefined) return [];
    return [{ role, codes: column.codes, meant: column.texts.map((text) => names.has(foldedItem(text))) }];
  });
}

/**
 * The products that are left out by name or code, but stand in no row.
 *
 * @example
 * const product = { texts: ["GIFT"], codes: [0] };
 * unknownItems({ words: { product } }, { excludedItems: ["gift", "券"] }) //=> ["券"]
 */
export function unknownItems(
  { words }: Pick<OrderRows, "words">,
  { excludedItems }: Pick<CleaningRules, "excludedItems">,
): string[] {
  if (excludedItems.length === 0) return [];
  const known = new Set(ITEM_ROLES.flatMap((role) => words[role]?.texts ?? []).map(foldedItem));
  return excludedItems.filter((name) => !known.has(foldedItem(name)));
}

const ITEM = reasonCode("excludedItem");

/** What an order says once, whichever of its rows says it. */
const SAID_ONCE = ["orderTotal", "shipping", "tax", "discount", "refund"] as const satisfies OrderMoneyRole[];

/**
 * The rows with what a left-out line says of its whole order said by those of the order's other rows that are blank
 * there: exports often state an order's total on its first line alone, whatever is bought on it. A refund is the
 * order's where the order states its total.
 *
 * @example
 * // the gift card on the first row (reason 11) states the order's total
 * const rows = { length: 2, orderMoney: { orderTotal: { minor: [800, NaN] } } };
 * const standing = { groups: { of: [0, 0], count: 1 }, reasons: [11, 0], totals: [1] };
 * withOrderMoney(rows, standing).orderMoney.orderTotal.minor //=> [800, 800]
 */
export function withOrderMoney(rows: OrderRows, standing: StandingRows): OrderRows {
  if (!standing.reasons.includes(ITEM)) return rows;
  const orderMoney = { ...rows.orderMoney };
  for (const role of SAID_ONCE) {
    const column = orderMoney[role];
    if (column) orderMoney[role] = { ...column, minor: saidByOthers(column.minor, standing, role) };
  }
  return { ...rows, orderMoney };
}

function saidByOthers(minor: Float64Array, standing: StandingRows, role: OrderMoneyRole): Float64Array {
  const { groups, reasons, totals } = standing;
  const said = new Map<number, number>();
  for (let row = 0; row < minor.length; row++) {
    const [value, order] = [minor[row] ?? NaN, groups.of[row] ?? 0];
    if (reasons[row] !== ITEM || Number.isNaN(value)) continue;
    // A total below zero is what was given back for the line.
    if (role === "orderTotal" ? value <= 0 : role === "refund" && totals?.[order] !== 1) continue;
    said.set(order, Math.min(said.get(order) ?? value, value));
  }
  if (said.size === 0) return minor;
  return minor.map((value, row) =>
    reasons[row] === 0 && Number.isNaN(value) ? (said.get(groups.of[row] ?? 0) ?? value) : value,
  );
}

/** What rows add to the sum of all, and which of them goes first. */
interface Carried {
  readonly amounts: Float64Array;
  readonly prefers: Preference;
}

/**
 * The rows' amounts once left-out lines are taken off the totals that their orders state: the lines carry what they
 * cost themselves, at most the total, and the order the rest. Discounts and shipping stay with the order.
 *
 * @param carried see `rowAmounts`
 *
 * @example
 * // a total of 8.00 on the second row; the gift card of the first (reason 11) cost 5.00
 * const rows = { length: 2, amount: [500, 400] };
 * const standing = { groups: { of: [0, 0], count: 1 }, reasons: [11, 0], totals: [1] };
 * withoutItems(rows, standing, { amounts: [0, 800], prefers: () => false }) //=> [500, 300]
 */
export function withoutItems(rows: OrderRows, standing: StandingRows, carried: Carried): Float64Array {
  const { groups, reasons, totals } = standing;
  if (totals === null || !reasons.includes(ITEM)) return carried.amounts;
  const amounts = carried.amounts.slice();
  const wanted = indices(rows.length).filter((row) => totals[groups.of[row] ?? 0] === 1);
  const { start, items } = groupedBy(wanted, (row) => groups.of[row] ?? 0, groups.count);
  for (let order = 0; order < groups.count; order++) {
    const mine = items.subarray(start[order], start[order + 1]);
    if (mine.some((row) => reasons[row] === ITEM)) takeOff(rows, mine, { ...carried, amounts, reasons });
  }
  return amounts;
}

/** Moves what an order's left-out lines cost from the row that carries its total to the lines. */
function takeOff(
  rows: OrderRows,
  mine: Int32Array,
  { amounts, reasons, prefers }: Carried & { readonly reasons: Uint8Array },
): void {
  const carriers = mine.filter((row) => reasons[row] === 0 && (amounts[row] ?? 0) > 0);
  const lines = mine.filter((row) => reasons[row] === ITEM);
  const cost = lines.reduce((sum, row) => sum + (rows.amount[row] || 0), 0);
  const [carrier = -1] = carriers;
  // Of two totals nobody knows which one holds the line.
  if (carriers.length !== 1 || cost <= 0) return;
  const total = amounts[carrier] ?? 0;
  const give = (row: number, amount: number): void => void (amounts[row] = (amounts[row] ?? 0) + amount);
  give(carrier, -Math.min(cost, total));
  if (cost <= total) lines.forEach((row) => give(row, rows.amount[row] || 0));
  else
    give(
      lines.reduce((first, row) => (prefers(row, first) ? row : first)),
      total,
    );
}
