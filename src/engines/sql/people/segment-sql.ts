import { fieldsOf } from "../../../core/segments/people-columns.ts";
import type { Condition, Period, Segment } from "../../../core/segments/segment.ts";
import { type Day, dayOfIso, monthsBefore } from "../../../core/values/day.ts";
import { minorOf } from "../../../core/values/money.ts";
import { NotInSql } from "../refusals.ts";
import type { SqlShop } from "../view.ts";
import { BOUGHT, boughtBy, saysBought } from "./goods-conditions.ts";
import { type PeopleAsked, personFields } from "./person-fields.ts";

/** Where a field is money, its ends are typed in whole currency units. */
const MONEY: readonly string[] = ["sales", "averageOrderValue"];

/**
 * A query of the people of a segment over what `ledgerSteps` makes: `person`, `purchases` and `sales` (minor units) by
 * the anchor, `first_day` and `last_day`; the same people as `chosenIn` chooses.
 *
 * @throws NotInSql "sql-list-fields" for a field that is not asked in SQL, or that the table does not say; "sql-scoring";
 *   InputProblem "segment-after-anchor"
 */
export function segmentSql(segment: Segment, asked: PeopleAsked, shop: SqlShop): string {
  const ids = fieldsOf(segment);
  const { steps, fields } = personFields(ids, asked, shop);
  const lacking = ids.filter((id) => !fields.has(id) && !isBought(shop, id));
  if (lacking.length > 0)
    throw new NotInSql("sql-list-fields", {
      fields: lacking.join(", "),
      known: [...fields.keys(), ...Object.keys(BOUGHT).filter((id) => isBought(shop, id))].join(", "),
    });
  const holds = allOf(segment, { fields, asked, shop });
  return `WITH ${steps}\nSELECT person, n_0 AS purchases, s_0 AS sales, first_day, l_0 AS last_day FROM told WHERE n_0 > 0 AND ${holds}`;
}

const isBought = (shop: SqlShop, id: string): boolean => {
  const bought = BOUGHT[id];
  return bought !== undefined && saysBought(shop, bought.field);
};

interface Context {
  readonly fields: ReadonlyMap<string, string>;
  readonly asked: PeopleAsked;
  readonly shop: SqlShop;
}

const allOf = ({ conditions }: Segment, context: Context): string =>
  conditions.length === 0 ? "TRUE" : `(${conditions.map((one) => asked(one, context)).join(" AND ")})`;

/** What is not known does not hold, nor does it under NOT: that is everybody else. */
function asked(condition: Condition, context: Context): string {
  const holds = `COALESCE(${held(condition, context)}, FALSE)`;
  return condition.not === true ? `NOT ${holds}` : holds;
}

function held(condition: Condition, context: Context): string {
  const { fields, shop } = context;
  const sql = fields.get(condition.field) ?? "";
  switch (condition.test) {
    case "oneOf":
      return condition.values.length === 0
        ? "FALSE"
        : `${sql} IN (${condition.values.map((one) => shop.dialect.quoted(one)).join(", ")})`;
    case "between": {
      const end = (value: number): number => (MONEY.includes(condition.field) ? minorOf(value) : value);
      return between(sql, condition.from && end(condition.from), condition.to && end(condition.to));
    }
    case "in":
      return between(sql, ...daysOf(condition.period, context.asked.anchor));
    case "bought":
      return boughtHeld(condition, context);
    case "among":
      return condition.segments.length === 0
        ? "FALSE"
        : `(${condition.segments.map((one) => allOf(one, context)).join(" OR ")})`;
  }
}

function between(sql: string, from: number | null, to: number | null): string {
  const ends = [...(from === null ? [] : [`${sql} >= ${from}`]), ...(to === null ? [] : [`${sql} <= ${to}`])];
  return `(${[`${sql} IS NOT NULL`, ...ends].join(" AND ")})`;
}

function boughtHeld(
  { field, values, when }: Extract<Condition, { readonly test: "bought" }>,
  { asked: { anchor }, shop }: Context,
): string {
  const bought = BOUGHT[field];
  if (bought === undefined || values.length === 0) return "FALSE";
  const [from, to] = typeof when === "string" ? [null, null] : daysOf(when, anchor);
  return `person IN (${boughtBy({ ...bought, values, first: when === "first", from, to, anchor }, shop)})`;
}

/** The first and the last day of a period; null = open. */
function daysOf(period: Period, anchor: Day): readonly [Day | null, Day | null] {
  const day = (text: string | null): Day | null => (text === null ? null : dayOfIso(text));
  return "from" in period
    ? [day(period.from), day(period.to)]
    : [monthsBefore(anchor, period.months) + 1, anchor];
}
