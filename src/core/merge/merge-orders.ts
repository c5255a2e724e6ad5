import { columnsThatKeep, keptWords } from "./kept-words.ts";
import { type Arrival, compareOrder, type OrderLine } from "./merge-lines.ts";
import { newPlaces } from "./merge-places.ts";
import { type Clashes, isOtherOrder } from "./order-clashes.ts";
import { orderKeys } from "./order-keys.ts";
import { COLUMN_ROLES, type ColumnPositions, type ColumnRole, LATER_ROLES } from "../rows/column-roles.ts";
import type { OrderKey } from "../settings.ts";
import { cellText, type OrderCell, rowPrinter } from "./row-print.ts";

/** Rows of orders with the places of their roles. */
export interface OrderTable {
  readonly columns: ColumnPositions;
  readonly rows: readonly (readonly OrderCell[])[];
}

/** Rows as they stand on the orders sheet. */
export interface StoredTable extends OrderTable {
  /** Each row's sign when it was imported, see `rowPrinter`; NaN = typed by the user. */
  readonly prints: ArrayLike<number>;
  /** Fills in rows of which only the key columns are there so far, see `KEY_ROLES`; absent = every row is whole. */
  readonly complete?: (rows: readonly number[]) => void;
}

/** What of a stored row is needed to say whose line it is; the rest only where its order arrives otherwise than before. */
export const KEY_ROLES = ["orderId", "channel", "date", "file"] as const satisfies readonly ColumnRole[];

/** Rows of one or more files, in the order of the files. */
export interface ArrivingTable extends OrderTable {
  /** Where each file ends: the index of the row after its last one. */
  readonly ends: readonly number[];
}

/** What became of one file: orders, and rows without an order ID. */
export interface MergedFile {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Orders among the updated ones on whose stored rows the user had written. */
  readonly editsReplaced: number;
}

export interface MergedOrders {
  readonly files: readonly MergedFile[];
  /** One entry a file: order IDs that stood for another order before. */
  readonly clashes: readonly Clashes[];
  /** Rows from top to bottom: a stored row by its index, an arriving one by stored.length + its index, -1 = blank. */
  readonly rows: readonly number[];
  /** The places among them, in order, at which another row stands than before. */
  readonly changed: readonly number[];
  /** The arriving rows, with what their orders keep of an older state in further columns where they had none. */
  readonly arrived: OrderTable;
  /** The signs of those rows. */
  readonly prints: Float64Array;
}

/**
 * Brings arriving rows together with the stored ones; files are taken in turn, and a later state of an order wins.
 *
 * Orders are known by channel and order ID. A newer state says nothing against a refusal where it says nothing of it,
 * see `keptWords`. A stored row that the user edited stays as long as its order arrives as
 * it did before. Rows without an order ID are known by all they say: of equal rows as many stay as one file had at
 * most. So two equal rows without an order ID that stand in two different files count as one; one that says more than
 * before only under roles that older orders sheets did not know takes the place of that row.
 *
 * @param orderKey what tells orders apart beside their channel
 *
 * @example
 * const columns = { orderId: 0, amount: 1 };
 * const stored = { columns, rows: [["O1", 100]], prints: [NaN] };
 * const files = { columns, rows: [["O1", 100], ["O2", 50]], ends: [2] };
 * mergeOrders(stored, files).files //=> [{ added: 1, updated: 0, unchanged: 1, editsReplaced: 0 }]
 */
export function mergeOrders(
  stored: StoredTable,
  arriving: ArrivingTable,
  orderKey: OrderKey = "id",
): MergedOrders {
  const pool = newPool(stored, arriving, orderKey);
  const starts = [0, ...arriving.ends];
  const merged = arriving.ends.map((end, i) => pool.mergeFile(starts[i] ?? 0, end));
  return {
    files: merged.map(({ file }) => file),
    clashes: merged.map(({ clashes }) => clashes),
    ...pool.places.finish(),
    arrived: pool.arrived,
    prints: pool.prints,
  };
}

/**
 * How many orders a table holds; a row without an order ID counts as one.
 *
 * @example
 * countOrders({ columns: { orderId: 0 }, rows: [["O1"], ["O1"], [""], ["O2"]] }) //=> 3
 */
export function countOrders(table: OrderTable, orderKey: OrderKey = "id"): number {
  const keys = new Set<string>();
  let loose = 0;
  const keyOf = orderKeys(table, orderKey);
  for (const row of table.rows) {
    const key = keyOf(row);
    if (key === null) loose++;
    else keys.add(key);
  }
  return keys.size + loose;
}

/** All rows there are so far, and what is known of them. */
function newPool(stored: StoredTable, { columns, rows: came }: ArrivingTable, orderKey: OrderKey) {
  const arriving = { columns: columnsThatKeep(stored.columns, columns), rows: [...came] };
  const before = stored.rows.length;
  const places = newPlaces(before);
  const printStored = rowPrinter(stored.columns);
  const printArriving = rowPrinter(arriving.columns);
  const prints = Float64Array.from(arriving.rows, printArriving);

  const table = (row: number): OrderTable => (row < before ? stored : arriving);
  const cells = (row: number) => (row < before ? stored.rows[row] : arriving.rows[row - before]) ?? [];
  const line = (row: number): OrderLine => ({ cells: cells(row), columns: table(row).columns });
  const wasTyped = (row: number) => Number.isNaN(stored.prints[row] ?? NaN);
  const printOf = (row: number): number => {
    if (row >= before) return prints[row - before] ?? NaN;
    return wasTyped(row) ? printStored(cells(row)) : (stored.prints[row] ?? NaN);
  };
  const isEdited = (row: number) =>
    row < before && !wasTyped(row) && printStored(cells(row)) !== stored.prints[row];

  const orders = new Map<string, number[]>();
  const loose = new Map<number, number[]>();
  const poorPrint = rowPrinter(withoutLater(arriving.columns));
  const [storedKey, arrivingKey] = [orderKeys(stored, orderKey), orderKeys(arriving, orderKey)];
  const looseRows: number[] = [];
  for (let row = 0; row < before; row++) {
    const key = storedKey(cells(row));
    if (key === null) looseRows.push(row);
    else push(orders, key, row);
  }
  complete(looseRows.filter(wasTyped));
  for (const row of looseRows) push(loose, printOf(row), row);

  function complete(rows: readonly number[]): void {
    if (rows.length > 0) stored.complete?.(rows);
  }

  function mergeFile(from: number, end: number): { file: MergedFile; clashes: Clashes } {
    const roles = filledRoles(arriving, from, end);
    const counts = { added: 0, updated: 0, unchanged: 0, editsReplaced: 0 };
    const arrived = new Map<string, number[]>();
    const looseArrived: number[] = [];
    for (let row = before + from; row < before + end; row++) {
      const key = arrivingKey(cells(row));
      if (key === null) looseArrived.push(row);
      else push(arrived, key, row);
    }
    takeLooseRows(looseArrived, counts);
    const known = [...arrived].filter(([key]) => orders.has(key));
    const others = known.filter(([key, rows]) => !isAsImported(orders.get(key) ?? [], rows));
    complete(others.flatMap(([key]) => (orders.get(key) ?? []).filter((row) => row < before)));
    const clashes = { ...clashesOf(others), ofOrders: known.length };
    for (const order of arrived) takeOrder(order, roles, counts);
    return { file: counts, clashes };
  }

  /** Whether an order arrives as it did before by its signs alone, without a look at the rows. */
  function isAsImported(present: readonly number[], rows: readonly number[]): boolean {
    if (present.some((row) => row < before && wasTyped(row))) return false;
    const signs = new Map<number, number[]>();
    for (const row of present) push(signs, printOf(row), row);
    return rows.every((row) => signs.get(printOf(row))?.pop() !== undefined);
  }

  function clashesOf(arrived: readonly (readonly [string, readonly number[]])[]): Omit<Clashes, "ofOrders"> {
    const clashing = arrived.filter(([key, rows]) =>
      isOtherOrder((orders.get(key) ?? []).map(line), rows.map(line)),
    );
    const first = clashing[0]?.[1][0];
    const example = first === undefined ? "" : cellText(cells(first)[arriving.columns.orderId ?? -1]);
    return { orders: clashing.length, example };
  }

  function takeLooseRows(rows: readonly number[], counts: Counts): void {
    const poorer = new Set(rows.flatMap((row) => (loose.has(printOf(row)) ? [] : poorerTwins(row))));
    complete([...poorer].filter((row) => row < before));
    const seen = new Map<number, number>();
    for (const row of rows) counts[takeLoose(row, seen)]++;
  }

  /** The rows that say what an arriving one says, but for roles that older sheets did not know. */
  function poorerTwins(row: number): number[] {
    const print = poorPrint(cells(row));
    return print === printOf(row) ? [] : (loose.get(print) ?? []);
  }

  function takeLoose(row: number, seen: Map<number, number>): "added" | "updated" | "unchanged" {
    const print = printOf(row);
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    if (times <= (loose.get(print)?.length ?? 0)) return "unchanged";
    const known = poorerTwins(row).pop();
    const isMine = known !== undefined && isEdited(known);
    push(loose, print, isMine ? known : row);
    if (isMine) return "unchanged";
    if (known === undefined) places.append([row]);
    else places.replace([known], [row]);
    return known === undefined ? "added" : "updated";
  }

  function takeOrder([key, rows]: [string, number[]], roles: readonly ColumnRole[], counts: Counts): void {
    const present = orders.get(key);
    if (present === undefined) {
      orders.set(key, rows);
      places.append(rows);
      counts.added++;
      return;
    }
    const asItCame = arrivalOf(present, rows, roles);
    const arrival =
      asItCame === "changed" && keep(present, rows, roles) ? arrivalOf(present, rows, roles) : asItCame;
    if (arrival === "same") counts.unchanged++;
    else counts.updated++;
    if (arrival === "changed") {
      if (present.some(isEdited)) counts.editsReplaced++;
      places.replace(present, rows);
      orders.set(key, rows);
    } else if (arrival !== "same") {
      const more = arrival.map((i) => rows[i] ?? -1);
      places.append(more);
      present.push(...more);
    }
  }

  /** Lets a newer state have what its order keeps; false = nothing. */
  function keep(present: readonly number[], rows: readonly number[], roles: readonly ColumnRole[]): boolean {
    const kept = keptWords(present.map(line), rows.map(line), roles);
    if (kept === null) return false;
    const index = (rows[kept.at] ?? before) - before;
    arriving.rows[index] = kept.cells;
    prints[index] = printArriving(kept.cells);
    return true;
  }

  /**
   * A row that arrives as it did before stands for the stored one, whatever the user made of that since. An edited row
   * that does not arrive again cannot be told from the lines that do: the order counts as changed then.
   */
  function arrivalOf(
    present: readonly number[],
    rows: readonly number[],
    roles: readonly ColumnRole[],
  ): Arrival {
    const twins = new Map<number, number[]>();
    for (const row of rows) push(twins, printOf(row), row);
    const asImported = present.map((row) => twins.get(printOf(row))?.pop() ?? row);
    if ([...twins.values()].every((left) => left.length === 0)) return "same";
    const arrival = compareOrder(asImported.map(line), rows.map(line), roles);
    return arrival !== "same" && asImported.some(isEdited) ? "changed" : arrival;
  }

  return { mergeFile, places, arrived: arriving, prints };
}

/** The columns of the roles that every orders sheet knew. */
const withoutLater = (columns: ColumnPositions): ColumnPositions =>
  Object.fromEntries(Object.entries(columns).filter(([role]) => !LATER_ROLES.includes(role as ColumnRole)));

type Counts = { -readonly [K in keyof MergedFile]: number };

/** The roles of which a file says anything, without those that tell where a row came from. */
function filledRoles({ columns, rows }: OrderTable, from: number, end: number): ColumnRole[] {
  const filled = (position: number) => {
    for (let row = from; row < end; row++) if (cellText(rows[row]?.[position]) !== "") return true;
    return false;
  };
  return COLUMN_ROLES.filter((role) => {
    const position = columns[role];
    return role !== "file" && role !== "fileRow" && typeof position === "number" && filled(position);
  });
}

function push<K>(map: Map<K, number[]>, key: K, row: number): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}
