import { peopleOfList, peopleOfOrders } from "../../intake/person-rows.ts";
import { customersSheet } from "../../sheets/customers/customers-sheet.ts";
import { ordersPlaces } from "../../sheets/orders/orders-sheet.ts";
import { sheetCells } from "../../sheets/orders/read-orders.ts";
import type { Call } from "../call.ts";
import { chosenOrders } from "../run/choose-orders.ts";
import { joinedRules } from "../run/orders.ts";

/** The sheets that orders are read from: the product's, and the one that the reports read. */
function ordersRead(call: Call) {
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
  const ordered = ordersRead(call).map(({ orders, kind }) => {
    const { sheetId } = orders;
    return { sheetId, kind, ...peopleOfOrders(sheetCells(sheetId, zone), orders, rules) };
  });
  return {
    tables: [...ordered, ...listed(zone, rules.joins)],
    joins: rules.joins,
    words: rules.placeholderIds,
  };
}

function listed(zone: string, joins: Parameters<typeof peopleOfList>[1]) {
  const list = customersSheet(zone);
  if (list === null) return [];
  const people = peopleOfList({ header: list.header, rows: list.all() }, joins);
  return [{ sheetId: list.sheet.getSheetId(), kind: "customers" as const, ...people }];
}
