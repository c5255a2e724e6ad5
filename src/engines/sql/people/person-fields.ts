import { STAGES } from "../../../core/cpm/stages.ts";
import { windowsOf } from "../../../core/cpm/windows.ts";
import { classFieldParts, requireByAnchor } from "../../../core/segments/class-fields.ts";
import type { ClassLimits } from "../../../core/settings.ts";
import type { Day } from "../../../core/values/day.ts";
import { lives } from "../tables/cells.ts";
import { birthMonthsOf, saysAxis, valuesOf } from "../tables/people-values.ts";
import { seasonsAt } from "../tables/seasons.ts";
import type { SqlShop } from "../view.ts";
import { classSql } from "./class-fields.ts";

/** What a segment is asked of. */
export interface PeopleAsked {
  readonly anchor: Day;
  readonly limits: ClassLimits;
}

/** The fields that a segment needs, and the queries they are told by. */
export interface PersonFields {
  /** `lives` and `told`: one row a person with a purchase, `n_0` of them by the anchor. */
  readonly steps: string;
  /** Over `told`: a text ("" = nothing is said), a number or a day (null = there is none). */
  readonly fields: ReadonlyMap<string, string>;
}

/** Fields that the latest purchase says, by the axis that tells whether any does. */
const SAID = {
  ...({ prefecture: "prefecture", sex: "sex", attribute: "attribute" } as const),
  ...({ ageBand: "ageBand", birthMonth: "ageBand" } as const),
};
type Said = keyof typeof SAID;

const saidBy = (field: Said, anchor: Day, shop: SqlShop): string =>
  field === "birthMonth" ? birthMonthsOf(shop, anchor) : valuesOf(shop, SAID[field], anchor);

/**
 * The fields among some that are told of each person alone; what a person bought is not among them.
 *
 * @throws NotInSql as `classSql` does; InputProblem "segment-after-anchor"
 */
export function personFields(ids: readonly string[], asked: PeopleAsked, shop: SqlShop): PersonFields {
  const { anchor, limits } = asked;
  const { previousEnd, olderEnd } = windowsOf(anchor);
  const classed = ids.flatMap((id) => {
    const parts = classFieldParts(id);
    return parts === null ? [] : [{ id, scheme: parts.scheme, day: parts.day ?? anchor }];
  });
  classed.forEach(({ day }) => requireByAnchor(day, anchor));
  const days = [...new Set([anchor, previousEnd, olderEnd, ...classed.map(({ day }) => day)])];
  const fields = new Map<string, string>(Object.entries(counted(limits, anchor)));
  const columns: string[] = [];
  const joins: string[] = [];
  classed.forEach(({ id, scheme, day }, k) => {
    const { places, text } = classSql({ scheme, day, at: days.indexOf(day), anchor }, limits, shop);
    const names = places.map((_, i) => `class_${k}_${i}`);
    columns.push(...places.map((place, i) => `${place} AS ${names[i] ?? ""}`));
    fields.set(id, text(names));
  });
  const all = Object.keys(SAID) as Said[];
  for (const field of all.filter((one) => ids.includes(one) && saysAxis(shop, SAID[one]))) {
    columns.push(`said_${field}.value AS ${field}_value`);
    joins.push(
      `LEFT JOIN (${saidBy(field, anchor, shop)}) AS said_${field} ON said_${field}.person = lives.person`,
    );
    fields.set(field, `COALESCE(${field}_value, '')`);
  }
  if (ids.includes("seasonal")) {
    columns.push("season.kind AS season_kind");
    joins.push(`LEFT JOIN (${seasonsAt(shop.dialect, anchor)}) AS season ON season.person = lives.person`);
    const kinds = "CASE season_kind WHEN 2 THEN 'seasonal' WHEN 1 THEN 'maybe' ELSE 'none' END";
    fields.set("seasonal", kinds);
  }
  const second = `LEFT JOIN (SELECT person, day AS second_day FROM ledger WHERE nth = 2 AND day <= ${anchor}) AS seconds ON seconds.person = lives.person`;
  const told = ["lives.*", "second_day", ...columns].join(", ");
  return {
    steps: `lives AS (${lives(days)}),\n told AS (SELECT ${told} FROM lives ${[second, ...joins].join("\n ")})`,
    fields,
  };
}

/** The fields that follow from the number, days and sum of somebody's purchases by the anchor (0), Y(1) (1) and Y(2) (2). */
function counted(limits: ClassLimits, anchor: Day): Readonly<Record<string, string>> {
  const [stage, before] = ["n_0", "n_1"].map((purchases) => stageOf(purchases, limits));
  const asText = (place = ""): string => {
    const whens = STAGES.map((one) => `WHEN ${one} THEN '${one}'`);
    return `CASE ${place} ${whens.join(" ")} ELSE '' END`;
  };
  return {
    stage: asText(stage),
    stageBefore: asText(before),
    stageMove: `CASE WHEN (${before}) = 0 THEN '' WHEN (${stage}) > (${before}) THEN 'up' ELSE 'same' END`,
    status: "CASE WHEN n_0 > n_1 THEN 'active' ELSE 'lapsed' END",
    yearMove: YEAR_MOVE,
    idleDays: `(${anchor} - l_0)`,
    purchases: "n_0",
    sales: "s_0",
    averageOrderValue: "(s_0 / NULLIF(n_0, 0))",
    secondOrderDays: "(second_day - first_day)",
    firstOrder: "first_day",
    lastOrder: "l_0",
  };
}

/** F1 … F5 as 1 … 5; 0 below. */
function stageOf(purchases: string, { stageThresholds }: ClassLimits): string {
  const whens = stageThresholds.map((least, i) => `WHEN ${purchases} >= ${least} THEN ${i + 1}`).reverse();
  return `CASE ${whens.join(" ")} ELSE 0 END`;
}

/** As `yearMoveOf` tells it, by purchases in the older, the previous and the current year. */
const YEAR_MOVE = `CASE WHEN n_1 = 0 THEN (CASE WHEN n_0 = 1 THEN 'newOnce' ELSE 'newAgain' END)
 WHEN n_2 = 0 THEN (CASE WHEN n_0 > n_1 THEN 'newKept' ELSE 'newLost' END)
 WHEN n_1 > n_2 THEN (CASE WHEN n_0 > n_1 THEN 'olderKept' ELSE 'olderLost' END)
 ELSE (CASE WHEN n_0 > n_1 THEN 'returned' ELSE 'stillAway' END) END`;
