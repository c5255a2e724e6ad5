import { listPeople, orderPeople, type PeopleTable } from "../core/erasing/people-table.ts";
import type { CustomerTable } from "../core/merge/merge-customers.ts";
import type { ColumnRole } from "../core/rows/column-roles.ts";
import type { OrderPlaces } from "../core/rows/order-places.ts";
import type { OrderRows } from "../core/rows/order-rows.ts";
import type { CleaningRules } from "../core/settings.ts";
import { InputProblem } from "../core/values/problem.ts";
import { customerRecords } from "./customer-list.ts";
import { mappingIn, type OrderCells, takenIn } from "./sheet-orders.ts";

/** The people of a sheet. */
interface PersonRows {
  readonly people: PeopleTable;
  /** Where a row of theirs stands on the sheet, 1 = first. */
  readonly rowAt: (row: number) => number;
}

/**
 * The people of a sheet of orders.
 *
 * @throws InputProblem "other-header"
 */
export function peopleOfOrders(cells: OrderCells, places: OrderPlaces, rules: CleaningRules): PersonRows {
  const rows = personRows(cells, places);
  return { people: orderPeople(rows, rules), rowAt: (row) => rows.sheetRow[row] ?? 0 };
}

/** The people of the list of customers, whose header is its first row. @param joins accepted joins of one person's IDs */
export const peopleOfList = ({ header, rows }: CustomerTable, joins: CleaningRules["joins"]): PersonRows => ({
  people: listPeople(customerRecords(header, rows), joins),
  rowAt: (row) => row + 2,
});

/** What says whose a row is. */
const OF_PEOPLE: readonly ColumnRole[] = [
  ...(["customer", "email", "phone", "buyerName", "orderId", "channel"] as const),
  ...(["lineUserId", "lastName", "firstName", "postalCode"] as const),
];

/** Order rows as far as they tell whose they are: dates and amounts that no run would take stand in nobody's way. */
function personRows(cells: OrderCells, places: OrderPlaces): OrderRows {
  const mapping = mappingIn(places);
  const taken = (columns: OrderPlaces["columns"]) =>
    takenIn(cells, { ...mapping, columns }, mapping.names).finish(mapping.dateOrder ?? "YMD", "point");
  try {
    return taken(mapping.columns);
  } catch (thrown) {
    if (!(thrown instanceof InputProblem)) throw thrown;
    const { columns } = mapping;
    return taken(Object.fromEntries(OF_PEOPLE.map((role) => [role, columns[role] ?? null])));
  }
}
