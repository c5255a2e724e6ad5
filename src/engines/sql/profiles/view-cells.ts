import type { Dialect } from "../dialect.ts";
import { typeOf, type ViewColumn } from "../view.ts";
import { type Calendar, dayOfCell, dayOfIsoText, OF_BIRTHS } from "./day-cells.ts";
import { minorOfNumber } from "./money-cells.ts";
import type { ProfileRole } from "./profile.ts";
import type { Source, Sources } from "./sources.ts";
import { ASIDE, DAYS, isTextual, MONEY, TEXTS } from "./view-roles.ts";

/** The longest unread cell that is shown [characters], as `noteUnread` has it. */
const shown = (text: string): string =>
  `CASE WHEN LENGTH(${text}) > 100 THEN SUBSTR(${text}, 1, 100) || '…' ELSE ${text} END`;

interface CellsOf {
  readonly calendar: Calendar;
  readonly channel: string | null;
}

/** Every column of the view by its SQL over `parted`. */
export function cellsOf(d: Dialect, sources: Sources, { calendar, channel }: CellsOf): Map<string, string> {
  const cells = new Map<string, string>();
  const nothing = (column: ViewColumn): string => `CAST(NULL AS ${typeOf(d, column)})`;
  for (const [column, role] of TEXTS) if (sources.has(role)) cells.set(column, `t_${role}`);
  if (!cells.has("customer")) cells.set("customer", nothing("customer"));
  if (channel !== null && !cells.has("channel")) cells.set("channel", d.quoted(channel));
  if (sources.has("cancelledAt"))
    cells.set(
      "status",
      `CASE WHEN t_cancelledAt THEN 'cancelled' ELSE ${cells.get("status") ?? nothing("status")} END`,
    );
  // Whether trials are left out is a setting, which knows them by their words.
  if (sources.has("isTest"))
    cells.set(
      "buyer_name",
      `CASE WHEN t_isTest THEN 'test' ELSE ${cells.get("buyer_name") ?? nothing("buyer_name")} END`,
    );
  if (sources.has("birthday"))
    cells.set("born", dayOfIsoText(d, "i_birthday", { ...calendar, ...OF_BIRTHS }));
  for (const [column, role] of DAYS) dayCells(d, cells, { column, source: sources.get(role), calendar });
  for (const [column, role] of MONEY) moneyCells(d, cells, { column, role, sources });
  for (const [column, role] of ASIDE) if (sources.has(role)) cells.set(column, minorCell(d, role));
  if (sources.has("quantity")) cells.set("quantity", "v_quantity");
  if (sources.has("currency")) cells.set("currency", "t_currency");
  if (sources.has("lineId")) cells.set("line_id", "t_lineId");
  return cells;
}

type Cells = Map<string, string>;

function dayCells(
  d: Dialect,
  cells: Cells,
  {
    column,
    source,
    calendar,
  }: { column: "day" | "ship_day"; source: Source | undefined; calendar: Calendar },
): void {
  if (source === undefined) return;
  const { role, kind } = source;
  const day = isTextual(source)
    ? dayOfIsoText(d, `i_${role}`, calendar)
    : dayOfCell(d, `t_${role}`, kind, calendar);
  cells.set(column, day);
  const unread = isTextual(source)
    ? `CASE WHEN ${day} IS NULL THEN ${shown(`t_${role}`)} END`
    : `CAST(NULL AS ${d.text})`;
  cells.set(`${column}_unread`, unread);
}

const minorCell = (d: Dialect, role: ProfileRole): string =>
  minorOfNumber(d, { value: `p_${role}`, hundredfold: `h_${role}`, low: `l_${role}` });

function moneyCells(
  d: Dialect,
  cells: Cells,
  { column, role, sources }: { column: ViewColumn; role: ProfileRole; sources: Sources },
): void {
  const isProduct = role === "amount" && sources.has("unitPrice") && sources.has("quantity");
  if (!sources.has(role) && !isProduct) {
    // Every view says of each row what it is worth, if anything.
    if (column === "amount")
      cells.set("amount", `CAST(NULL AS ${d.int})`).set("amount_unread", `CAST(NULL AS ${d.text})`);
    return;
  }
  const minor = minorCell(d, role);
  cells.set(column, minor);
  const text = (one: ProfileRole): string => `CAST(t_${one} AS ${d.text})`;
  const product = `CASE WHEN t_unitPrice IS NOT NULL OR t_quantity IS NOT NULL THEN COALESCE(${text("unitPrice")}, '') || ' × ' || COALESCE(${text("quantity")}, '') END`;
  const own = sources.has(role) ? text(role) : null;
  const written = !isProduct ? (own ?? "") : own === null ? product : `COALESCE(${own}, ${product})`;
  cells.set(`${column}_unread`, `CASE WHEN ${minor} IS NULL THEN ${shown(`(${written})`)} END`);
}
