/** Retention by what people began with, or who they are. */
import { VALUE_AXIS_NAMES } from "../../catalog/texts/axis-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { LTV_TEXTS } from "../../catalog/texts/ltv-texts.ts";
import { RETENTION_TEXTS as T } from "../../catalog/texts/retention-texts.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { monthShare, type PooledMonth } from "../../core/retention/months.ts";
import type { AxisRetention, Retention, ValueRetention } from "../../core/retention/retention.ts";
import { begunBy } from "../../core/segments/begun-sets.ts";
import { about } from "../page/about.ts";
import { fittedName } from "../page/fitted-name.ts";
import { aside, blank, num, paragraph, text } from "../page/grid.ts";
import { type Tints, tintsOf } from "../page/heat.ts";
import type { Page } from "../page/page.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { valueName } from "../ltv/ltv-values.ts";
import { beganUntil } from "./retention-answer.ts";
import { pooledRate } from "./retention-cells.ts";
import { monthName, NAME_ROOM, shownMonths } from "./retention-columns.ts";

/** Puts a table an axis that the sheet has; gives the next row. */
export const putValues = (page: Page<Retention>, row: number): number =>
  page.metrics.axes.reduce((next, axis) => putAxis(page, next, axis), row);

function putAxis(page: Page<Retention>, row: number, axis: AxisRetention): number {
  const { words, sheet } = page;
  const cells = axis.values.flatMap((value) => value.cells.slice(-1));
  const end = words.day(Math.max(...cells.map((cell) => cell.end)));
  const n = cells[0]?.k ?? 0;
  const name = words.say(VALUE_AXIS_NAMES[axis.axis]);
  const tints = shownMonths(page).map((k) =>
    tintsOf(
      axis.values.flatMap((value) => value.cells[k] ?? []),
      monthShare,
      page.context.settings.minSample,
    ),
  );
  const next = putTable(page, row, {
    title: words.say(T.byValue, { axis: name, end }),
    header: [
      ...[text(name, "headerLeft"), text(words.say(T.people), "header")],
      ...shownMonths(page).map((k) => text(k > n ? "" : monthName(k, words), "header")),
      text(words.say(T.intervalAt, { n }), "headerLeft"),
    ],
    lines: axis.values.map((value) => valueLine(page, value, { axis: axis.axis, tints })),
  });
  const overlaps = axis.axis === "firstProduct" || axis.axis === "firstCategory";
  return (overlaps ? paragraph(sheet, next, text(words.say(LTV_TEXTS.byValueOverlap), "note")) : next) + 1;
}

interface Line extends Pick<AxisRetention, "axis"> {
  /** By column. */
  readonly tints: readonly Tints<PooledMonth>[];
}

function valueLine(page: Page<Retention>, { value, cells }: ValueRetention, { axis, tints }: Line): Cell[] {
  const { words, metrics, context } = page;
  const last = cells[cells.length - 1];
  if (last === undefined) return [];
  const isSmall = last.customers < context.settings.minSample;
  const of = { began: beganUntil(metrics, last), value: valueName(axis, value) };
  const by = begunBy(axis);
  const set = by ? ({ kind: "begun", by, name: value, ...of.began, within: null } as const) : null;
  const people = num(last.customers, "count", isSmall ? "mutedNumber" : "number");
  const remark = isSmall ? words.say(COMMON_TEXTS.smallSample) : intervalText(monthShare(last), words);
  return [
    fittedName(words.say(of.value), NAME_ROOM, (shown) => text(shown)),
    set === null
      ? about(people, "valueCustomers", { line: of.value, period: of.began })
      : about(people, "cohortCustomers", { set, period: of.began }),
    ...shownMonths(page).map((k, i) => {
      const cell = cells[k];
      return cell ? pooledRate(cell, { ...of, style: tints[i]?.(cell) ?? "centred" }) : blank;
    }),
    aside(remark, "aside"),
  ];
}
