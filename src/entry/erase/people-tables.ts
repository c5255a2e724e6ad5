import { listPeople, orderPeople } from "../../core/erasing/people-table.ts";
import { rowsOf } from "../../core/erasing/people-asked.ts";
import type { SheetOrders } from "../../core/rows/order-places.ts";
import { customerRecords } from "../../intake/customer-list.ts";
import { personRows } from "../../intake/person-rows.ts";
import { customersSheet } from "../../sheets/customers/customers-sheet.ts";
import { ordersPlaces } from "../../sheets/orders/orders-sheet.ts";
import { sheetCells } from "../../sheets/orders/read-orders.ts";
import type { FindRows } from "../../sheets/erasing/erase-person.ts";
import type { Call } from "../call.ts";
import { chosenOrders } from "../run/choose-orders.ts";
import { joinedRules } from "../run/orders.ts";

/** The sheets that orders are read from: the product's, and the one that the reports read. */
function ordersRead(call: Call): { readonly orders: SheetOrders; readonly kind: "orders" | "ownOrders" }[] {
  const imported = ordersPlaces();
  const { orders: chosen } = chosenOrders(call);
  const own = chosen !== null && chosen.sheetId !== imported?.sheetId ? [chosen] : [];
  return [
    ...(imported === null ? [] : [{ orders: imported, kind: "orders" as const }]),
    ...own.map((orders) => ({ orders, kind: "ownOrders" as const })),
  ];
}

/** Everybody whom orders and the list of customers name, read now. */
export function peopleTables(call: Call) {
  const zone = call.zone();
  const rules = joinedRules(call.settings.now(), { zone, language: call.language });
  const sheets = ordersRead(call).map(({ orders, kind }) => {
    const rows = personRows(sheetCells(orders.sheetId, zone), orders);
    return {
      sheetId: orders.sheetId,
      kind,
      people: orderPeople(rows, rules),
      rowAt: (at: number) => rows.sheetRow[at] ?? 0,
    };
  });
  const list = customersSheet(zone);
  const people = list && listPeople(customerRecords(list.header, list.all()), rules.joins);
  const listed =
    list && people
      ? [
          {
            sheetId: list.sheet.getSheetId(),
            kind: "customers" as const,
            people,
            rowAt: (at: number) => at + 2,
          },
        ]
      : [];
  return { tables: [...sheets, ...listed], joins: rules.joins, words: rules.placeholderIds };
}

/** The rows of somebody in tables. @param tables read anew whenever it is asked, or those at hand */
export const findRows =
  (tables: () => Pick<ReturnType<typeof peopleTables>, "tables">): FindRows =>
  (traces) =>
    new Map(
      tables().tables.map(({ sheetId, kind, people, rowAt }) => [
        sheetId,
        { kind, rows: rowsOf(people, traces).map(rowAt) },
      ]),
    );
