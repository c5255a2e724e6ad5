import { numberOf } from "../core/cells.ts";
import type { Instant } from "../core/date-text.ts";
import type { Day } from "../core/day.ts";
import { type ColumnRole, isFilled, textOf } from "../core/order-rows.ts";
import type { DateOrder } from "../core/settings.ts";
import { dateSurvey, EXAMPLES, type Unread } from "./date-survey.ts";
import type { FileMapping } from "./mapping.ts";
import { profileById } from "./profiles.ts";
import { type AmountQuestion, amountSurvey, type DateQuestion } from "./questions.ts";
import { columnsOf, type RoleCell, roleCell } from "./row-mapper.ts";

/** What the rows of a whole file say under a mapping. */
export interface Survey {
  /** Rows with anything in a mapped column, and rows without [count]. */
  readonly rows: number;
  readonly blank: number;
  /** As the mapping has it, or decided by the whole column; null = several orders fit, or none does. */
  readonly dateOrder: DateOrder | null;
  /** A date to ask about; null = nothing to ask, or no date that shows the difference. */
  readonly dateQuestion: DateQuestion | null;
  readonly amountQuestion: AmountQuestion | null;
  readonly unreadDates: Unread;
  readonly unreadAmounts: Unread;
  /** First and last day, ISO; null without a readable date. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** The ISO text of each date text; ship dates that fit two orders are read as the order dates are. */
  readonly isoDates: ReadonlyMap<string, string>;
  readonly isoShipDates: ReadonlyMap<string, string>;
}

/** Looks at a file's rows block by block. */
export interface FileSurvey {
  /** @param firstRow the block's first row as the file counts it (1 = first); rows down to the header are passed over */
  add(rows: readonly (readonly unknown[])[], firstRow: number): void;
  finish(): Survey;
}

/**
 * An empty survey.
 *
 * @param dayOfInstant the calendar day of a time with its zone, see `dayInZone`
 */
export function fileSurvey(mapping: FileMapping, dayOfInstant: (date: Instant) => Day): FileSurvey {
  const cell = (role: ColumnRole): RoleCell => roleCell(mapping, role);
  const [date, shipDate, order, amount] = [cell("date"), cell("shipDate"), cell("orderId"), cell("amount")];
  const mapped = watchedColumns(mapping);
  const dates = dateSurvey(!statesOrders(mapping), dayOfInstant);
  const shipDates = dateSurvey(false, dayOfInstant);
  const isUnread = unreadAmount(mapping);
  const levels = levelIsOpen(mapping) ? amountSurvey() : null;
  const unreadAmounts = { count: 0, rows: [] as number[] };
  let [rows, blank] = [0, 0];

  function addRow(row: readonly unknown[], fileRow: number): void {
    rows++;
    dates.add(textOf(date(row)), fileRow);
    shipDates.add(textOf(shipDate(row)), fileRow);
    levels?.add(textOf(order(row)), numberOf(amount(row)));
    if (!isUnread(row)) return;
    unreadAmounts.count++;
    if (unreadAmounts.rows.length < EXAMPLES) unreadAmounts.rows.push(fileRow);
  }

  return {
    add(block, firstRow) {
      block.forEach((row, i) => {
        if (firstRow + i <= mapping.headerRow) return;
        if (mapped.some((column) => isFilled(row[column]))) addRow(row, firstRow + i);
        else blank++;
      });
    },
    finish() {
      const found = dates.finish(mapping.dateOrder, null);
      return {
        rows,
        blank,
        dateOrder: found.order,
        dateQuestion: found.question,
        amountQuestion: levels?.question() ?? null,
        unreadDates: found.unread,
        unreadAmounts,
        firstDay: found.first,
        lastDay: found.last,
        isoDates: found.iso,
        isoShipDates: shipDates.finish(mapping.dateOrder, found.order).iso,
      };
    },
  };
}

/** Every column that a mapping reads. */
export function watchedColumns(mapping: FileMapping): number[] {
  const roles = Object.keys(mapping.columns) as ColumnRole[];
  return roles.flatMap((role) => [...columnsOf(mapping, role), ...(mapping.less?.[role] ?? [])]);
}

const has = ({ columns }: FileMapping, role: ColumnRole): boolean => typeof columns[role] === "number";

/** Such a file may state everything of an order on its first row alone. */
const statesOrders = (mapping: FileMapping): boolean => has(mapping, "orderTotal") && has(mapping, "orderId");

/** A column of amounts beside order IDs may hold the orders' totals, unless the profile knows better. */
function levelIsOpen(mapping: FileMapping): boolean {
  const profile = profileById(mapping.profile);
  const isKnown = has(mapping, "orderTotal") || (profile !== null && !profile.open);
  return has(mapping, "amount") && has(mapping, "orderId") && !isKnown;
}

/** Tells whether a row's money cannot be read; a blank is no fault where an order's total stands on another row. */
function unreadAmount(mapping: FileMapping): (row: readonly unknown[]) => boolean {
  const total = roleCell(mapping, "orderTotal");
  const amount = roleCell(mapping, "amount");
  const price = roleCell(mapping, "unitPrice");
  const quantity = roleCell(mapping, "quantity");
  const isUnread = (cell: unknown): boolean => numberOf(cell) === null;
  if (has(mapping, "orderTotal")) return (row) => isFilled(total(row)) && isUnread(total(row));
  return (row) =>
    isFilled(amount(row)) ? isUnread(amount(row)) : isUnread(price(row)) || isUnread(quantity(row));
}
