import { type Instant, readDate } from "../core/values/date-text.ts";
import type { Day } from "../core/values/day.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import { isFilled, textOf } from "../core/values/cells.ts";
import type { DateOrder } from "../core/settings.ts";
import { type DateQuestion, dateSurvey, type Unread } from "./date-survey.ts";
import { type ErrorIds, errorIdSurvey } from "./error-ids.ts";
import { idSurvey, type LostColumnId } from "./id-survey.ts";
import { currencySurvey, type FileCurrencies } from "./row-currency.ts";
import { type Garbled, garbledIn } from "./garbled.ts";
import type { Layout } from "./layout/layout.ts";
import { type FileMapping, zoneOf } from "./mapping.ts";
import { type FileMoney, moneySurvey } from "./money-survey.ts";
import { currencyPlaces, roleCell, soldColumns, watchedColumns } from "./row-mapper.ts";
import { statusSurvey, type UnknownStatus } from "./status-survey.ts";

/** So many first rows show whether texts are garbled. */
const ROWS_JUDGED = 1000;

/** What the rows of a whole file say under a mapping. */
export interface Survey extends FileMoney {
  readonly layout: Layout;
  /** Rows with anything in a mapped column, and rows without [count]. */
  readonly rows: number;
  readonly blank: number;
  /** As the mapping has it, or decided by the whole column; null = several orders fit, or none does. */
  readonly dateOrder: DateOrder | null;
  /** A date to ask about; null = nothing to ask, or no date that shows the difference. */
  readonly dateQuestion: DateQuestion | null;
  readonly unreadDates: Unread;
  /** An ID that a spreadsheet destroyed; null = none. Such a file is refused before anything is asked. */
  readonly lostId: LostColumnId | null;
  readonly errorIds: readonly ErrorIds[];
  /** Statuses that the product does not know by itself. */
  readonly unknownStatuses: readonly UnknownStatus[];
  /** What rows say of their currency, by column, sign or header. */
  readonly currencies: FileCurrencies;
  /** Texts that look garbled, though not for sure; null = none. */
  readonly garbled: Garbled | null;
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
 * An empty survey. Rows that are no orders are counted; their dates and amounts say nothing.
 *
 * @param layout how the file's rows are laid out, see `layoutPass`
 * @param dayOfInstant the calendar day of a time with its zone, see `dayInZone`
 */
export function fileSurvey(
  mapping: FileMapping,
  layout: Layout,
  dayOfInstant: (date: Instant) => Day,
): FileSurvey {
  const [date, shipDate] = [roleCell(mapping, "date"), roleCell(mapping, "shipDate")];
  const mapped = watchedColumns(mapping);
  const dates = dateSurvey(!statesOrders(mapping), dayOfInstant, zoneOf(mapping, "date"));
  const shipDates = dateSurvey(false, dayOfInstant, zoneOf(mapping, "shipDate"));
  const money = moneySurvey(mapping);
  const ids = idSurvey(mapping);
  const errors = errorIdSurvey(mapping);
  const statuses = statusSurvey(mapping);
  const currencies = currencySurvey(currencyPlaces(mapping), {
    order: roleCell(mapping, "orderId"),
    amounts: soldColumns(mapping),
  });
  let [rows, blank] = [0, 0];
  const first: string[][] = [];

  function addRow(row: readonly unknown[], fileRow: number): void {
    rows++;
    if (layout.kinds.has(fileRow)) {
      // The day of a total is written as those of the orders are.
      if (readDate(textOf(date(row))) !== null) dates.add(textOf(date(row)), fileRow);
      return;
    }
    dates.add(textOf(date(row)), fileRow);
    shipDates.add(textOf(shipDate(row)), fileRow);
    money.add(row, fileRow);
    ids.add(row, fileRow);
    errors.add(row, fileRow);
    statuses.add(row);
    currencies.add(row, fileRow);
  }

  return {
    add(block, firstRow) {
      const missing = Math.max(0, ROWS_JUDGED - first.length);
      for (const row of block.slice(0, missing)) first.push(row.map(textOf));
      block.forEach((cells, i) => {
        if (firstRow + i <= mapping.headerRow) return;
        const row = layout.cells(cells, firstRow + i);
        if (mapped.some((column) => isFilled(row[column]))) addRow(row, firstRow + i);
        else blank++;
      });
    },
    finish() {
      const found = dates.finish(mapping.dateOrder, null);
      const amounts = money.finish();
      return {
        layout,
        rows,
        blank,
        dateOrder: found.order,
        dateQuestion: found.question,
        unreadDates: found.unread,
        ...amounts,
        unknownStatuses: statuses.finish(amounts.amountStyle),
        lostId: ids.finish(),
        errorIds: errors.finish(),
        currencies: currencies.finish(),
        garbled: garbledIn(first, 1),
        firstDay: found.first,
        lastDay: found.last,
        isoDates: found.iso,
        isoShipDates: shipDates.finish(mapping.dateOrder, found.order).iso,
      };
    },
  };
}

const has = ({ columns }: FileMapping, role: ColumnRole): boolean => typeof columns[role] === "number";

/** Such a file may state everything of an order on its first row alone. */
const statesOrders = (mapping: FileMapping): boolean => has(mapping, "orderTotal") && has(mapping, "orderId");
