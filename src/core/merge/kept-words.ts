import { saidOf } from "../reach/refusal-words.ts";
import type { ColumnPositions, ColumnRole } from "../rows/column-roles.ts";
import { compareTexts } from "../values/column.ts";
import type { OrderLine } from "./merge-lines.ts";
import { isOtherOrder, isOtherPerson } from "./order-clashes.ts";
import { cellText, type OrderCell, rowPrinter } from "./row-print.ts";

/** What a blank of a newer state takes back from nobody. */
const REFUSALS = ["optOut", "consent"] as const;

/** What a file without these columns says nothing of; roles of one list are never put together from two states. */
const CONTACTS = [
  ["email"],
  ["phone"],
  ["lineUserId"],
  ["buyerName", "lastName", "firstName", "lastNameKana", "firstNameKana"],
  ["postalCode", "prefecture", "city", "address1", "address2"],
] as const satisfies readonly (readonly ColumnRole[])[];

/** A newer state's row with what its order keeps. */
export interface KeepingRow {
  /** Which of the arriving rows. */
  readonly at: number;
  readonly cells: readonly OrderCell[];
}

/**
 * The places of a file's roles, and behind them places for what orders keep of an older state.
 *
 * @example
 * columnsThatKeep({ orderId: 0, optOut: 1, status: 2 }, { orderId: 0, status: 1 }) //=> { orderId: 0, status: 1, optOut: 2 }
 */
export function columnsThatKeep(stored: ColumnPositions, arriving: ColumnPositions): ColumnPositions {
  const has = (columns: ColumnPositions, role: ColumnRole) => typeof columns[role] === "number";
  const missing = [...REFUSALS, ...CONTACTS.flat()].filter(
    (role) => has(stored, role) && !has(arriving, role),
  );
  const width = Math.max(-1, ...Object.values(arriving).map((place) => place ?? -1)) + 1;
  return { ...arriving, ...Object.fromEntries(missing.map((role, i) => [role, width + i])) };
}

/**
 * What an order keeps where a newer state takes its rows' places: whether its buyer refuses to be written to, unless the
 * new rows say it anew, and the contacts, the name and the address of which the new file has no column, unless the order
 * is another person's now. It stands on the row of the earliest day.
 *
 * @param roles the roles that the arriving file fills
 * @returns null where there is nothing to keep
 *
 * @example
 * const columns = { orderId: 0, status: 1, optOut: 2 };
 * const line = (...cells) => ({ columns, cells });
 * keptWords([line("O1", "new", "1")], [line("O1", "sent", "")], ["orderId", "status"]) //=> { at: 0, cells: ["O1", "sent", "1"] }
 */
export function keptWords(
  stored: readonly OrderLine[],
  arriving: readonly OrderLine[],
  roles: readonly ColumnRole[],
): KeepingRow | null {
  const kept = [...keptRefusals(stored, arriving), ...keptContacts(stored, arriving, roles)];
  const at = earliest(arriving);
  const line = arriving[at];
  if (line === undefined || kept.length === 0) return null;
  const cells = [...line.cells];
  for (const [role, cell] of kept) {
    const place = line.columns[role];
    if (typeof place !== "number") continue;
    while (cells.length < place) cells.push("");
    cells[place] = cell;
  }
  return { at, cells };
}

type Kept = readonly (readonly [ColumnRole, OrderCell])[];

function keptRefusals(stored: readonly OrderLine[], arriving: readonly OrderLine[]): Kept {
  return REFUSALS.filter((role) => !arriving.some((line) => says(line, role))).flatMap((role) => {
    const said = stored.filter((line) => says(line, role)).map((line) => cellAt(line, role));
    const refusal = said.find((cell) => saidOf(role, cellText(cell)) !== "agreed");
    const word = refusal ?? said[0];
    return word === undefined ? [] : [[role, word] as const];
  });
}

function keptContacts(
  stored: readonly OrderLine[],
  arriving: readonly OrderLine[],
  roles: readonly ColumnRole[],
): Kept {
  if (isOtherOrder(stored, arriving) || isOtherPerson(stored, arriving) === true) return [];
  return CONTACTS.flatMap((together: readonly ColumnRole[]) => {
    if (together.some((role) => roles.includes(role))) return [];
    const line = stored.find((one) => together.some((role) => says(one, role)));
    const said = line === undefined ? [] : together.filter((role) => says(line, role));
    return said.map((role) => [role, cellAt(line!, role)] as const);
  });
}

const cellAt = ({ cells, columns }: OrderLine, role: ColumnRole): OrderCell =>
  cells[columns[role] ?? -1] ?? "";

const says = (line: OrderLine, role: ColumnRole): boolean => cellText(cellAt(line, role)).trim() !== "";

/** The row of the earliest day, whatever the order of the rows; one without a day comes last. */
function earliest(lines: readonly OrderLine[]): number {
  const print = rowPrinter(lines[0]?.columns ?? {});
  const days = lines.map((line) => cellText(cellAt(line, "date")).trim() || "\uffff");
  const prints = lines.map(({ cells }) => print(cells));
  const order = (a: number, b: number) =>
    compareTexts(days[a] ?? "", days[b] ?? "") || (prints[a] ?? 0) - (prints[b] ?? 0);
  return lines.reduce((best, _, i) => (order(i, best) < 0 ? i : best), 0);
}
