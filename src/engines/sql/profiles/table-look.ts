import type { DateOrder } from "../../../core/settings.ts";
import type { Dialect } from "../dialect.ts";
import type { Answer } from "../runner.ts";
import { isClocked, isZoned, YEAR_LAST } from "./day-cells.ts";
import { YEN } from "./money-cells.ts";
import type { OrdersView } from "./orders-view.ts";
import { ProfileProblem } from "./profile.ts";
import type { Source } from "./sources.ts";
import { DAYS, isTextual, NUMBERS } from "./view-roles.ts";

/* What columns of texts say all together, before they are read one by one. */

/** What was found in the table. */
export interface TableFound {
  /** How dates are written that do not begin with the year; null = there are none. */
  readonly dateOrder: DateOrder | null;
  /** Whether yen signs stand beside amounts. */
  readonly hasYen: boolean;
}

const datesIn = ({ sources }: OrdersView): Source[] =>
  DAYS.flatMap(([, role]) => sources.get(role) ?? []).filter(isTextual);
const amountsIn = ({ sources }: OrdersView): Source[] =>
  [...sources.values()].filter(({ role, kind }) => NUMBERS.includes(role) && kind === "text");

/** A query of one row; null = no text is to be looked at. */
export function tableLook(view: OrdersView, d: Dialect): string | null {
  const columns = [
    ...datesIn(view).flatMap(({ role }) => dateColumns(d, role)),
    ...amountsIn(view).map(
      ({ role }) => `SUM(CASE WHEN ${d.matches(`n_${role}`, YEN)} THEN 1 ELSE 0 END) AS yen_${role}`,
    ),
  ];
  const [taken, folded, numbered] = view.steps;
  const steps = [taken, folded, numbered].flatMap((one) => (one ? [`${one.name} AS (${one.sql})`] : []));
  return columns.length === 0
    ? null
    : `WITH ${steps.join(",\n")}\nSELECT ${columns.join(", ")} FROM numbered`;
}

function dateColumns(d: Dialect, role: string): string[] {
  const text = `n_${role}`;
  const isOpen = d.matches(text, `^${YEAR_LAST}([\\sT].*)?$`);
  const part = (nth: 1 | 2): string =>
    `MAX(CASE WHEN ${isOpen} THEN CAST(${d.replaced(text, `^${YEAR_LAST}.*$`, `\\${nth}`)} AS ${d.int}) END)`;
  return [
    `MIN(CASE WHEN ${isZoned(d, `i_${role}`)} THEN t_${role} END) AS zoned_${role}`,
    `MIN(CASE WHEN ${isClocked(d, `i_${role}`)} THEN t_${role} END) AS clocked_${role}`,
    `MIN(CASE WHEN ${isOpen} THEN t_${role} END) AS open_${role}`,
    `${part(1)} AS first_${role}`,
    `${part(2)} AS second_${role}`,
  ];
}

/**
 * What the answer says.
 *
 * @throws ProfileProblem "profile-two-zones" where times with a zone and without one stand in a column and nobody says what
 *   is meant; "profile-date-order" where day and month cannot be told apart
 */
export function tableFound(view: OrdersView, answer: Answer): TableFound {
  const { timesIn, dateOrder } = view.calendar;
  const orders = datesIn(view).flatMap(({ role, name }) => {
    const [zoned, clocked] = [textIn(answer, `zoned_${role}`), textIn(answer, `clocked_${role}`)];
    if (timesIn === null && zoned !== null && clocked !== null)
      throw new ProfileProblem("profile-two-zones", { column: name, zoned, clocked });
    const open = textIn(answer, `open_${role}`);
    if (open === null || dateOrder !== null) return dateOrder ?? [];
    const [first, second] = [Number(answer[`first_${role}`]), Number(answer[`second_${role}`])];
    if (first > LAST_MONTH === second > LAST_MONTH)
      throw new ProfileProblem("profile-date-order", { column: name, value: open });
    return first > LAST_MONTH ? "DMY" : "MDY";
  });
  if (new Set(orders).size > 1) throw openDates(view, answer);
  return {
    dateOrder: orders[0] ?? null,
    hasYen: amountsIn(view).some(({ role }) => Number(answer[`yen_${role}`] ?? 0) > 0),
  };
}

const LAST_MONTH = 12;

const textIn = (answer: Answer, column: string): string | null => {
  const value = answer[column];
  return typeof value === "string" ? value : null;
};

/** Two columns of one table that are written in two ways. */
function openDates(view: OrdersView, answer: Answer): ProfileProblem {
  const dates = datesIn(view);
  const column = dates.map(({ name }) => name).join(", ");
  const value = dates.flatMap(({ role }) => textIn(answer, `open_${role}`) ?? []).join(", ");
  return new ProfileProblem("profile-date-order", { column, value });
}
