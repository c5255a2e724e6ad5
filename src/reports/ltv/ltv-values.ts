/** LTV by what people began with, or who they are. */
import { say, type Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { axisValueName, VALUE_AXIS_NAMES } from "../../catalog/texts/axis-texts.ts";
import { LTV_TEXTS as T } from "../../catalog/texts/ltv-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { MOST_VALUES } from "../../core/facts/cohort-requests.ts";
import type { CohortAxis } from "../../core/facts/cohorts.ts";
import type { AxisLtv, Ltv, ValueLtv } from "../../core/ltv/ltv.ts";
import { LTV_SHARES, type PooledLtv } from "../../core/ltv/mature.ts";
import { begunBy } from "../../core/segments/begun-sets.ts";
import { aside, paragraph, text } from "../page/grid.ts";
import { type Tints, tintsOf } from "../page/heat.ts";
import type { Page } from "../page/page.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable, TABLE_HEAD } from "../page/table.ts";
import { ltvCell } from "./ltv-cells.ts";
import { SHOWN_DAYS, stepHeads } from "./ltv-columns.ts";
import { makeRoom, nameCell } from "./ltv-names.ts";
import { begunOf } from "./ltv-pooled.ts";

/** Columns of steps that a curve of a year leaves free: the share with a second purchase, and orders per person. */
const FREE = SHOWN_DAYS.filter((days) => days > 365).length;

/** Puts a table an axis that the sheet has; gives the next row. */
export const putValues = (page: Page<Ltv>, row: number): number =>
  page.metrics.axes.reduce((next, axis) => putAxis(page, next, axis), row);

function putAxis(page: Page<Ltv>, row: number, { axis, values }: AxisLtv): number {
  const { words, metrics, sheet } = page;
  const end = Math.max(...values.map(({ curve }) => curve.end));
  const days = values[0]?.curve.cells.map((cell) => cell.days) ?? [];
  const name = words.say(VALUE_AXIS_NAMES[axis]);
  const heads = [T.people, T.first].map((one) => text(words.say(one), "header"));
  const gap = Array.from({ length: SHOWN_DAYS.length - FREE - days.length }, () => text("", "header"));
  const tints = days.map((_, i) => {
    const column = values.flatMap(({ curve }) => curve.cells[i] ?? []);
    return tintsOf(column, LTV_SHARES.salesPerCustomer, page.context.settings.minSample);
  });
  const next = putTable(page, row, {
    title: words.say(T.byValue, { axis: name, end: words.day(end) }),
    header: [
      ...[text(name, "headerLeft"), ...heads, ...stepHeads(days, words), ...gap],
      ...[T.rateHead, T.turn].map((one) => text(words.say(one), "header")),
      text("", "headerOpen"),
    ],
    lines: values.map((value) =>
      valueLine(page, { axis, value, begun: begunOf(metrics, value.curve), tints }),
    ),
  });
  const overlaps = axis === "firstProduct" || axis === "firstCategory";
  const names = values.map(({ value }) => words.say(valueName(axis, value)));
  makeRoom(sheet, row + TABLE_HEAD, names);
  const notes = [
    ...(overlaps ? [words.say(T.byValueOverlap)] : []),
    ...(metrics.since !== "" && axis.startsWith("first") ? [words.say(T.sinceValues, { axis: name })] : []),
  ];
  return notes.reduce((at, note) => paragraph(sheet, at, text(note, "note")), next) + 1;
}

interface Line {
  readonly axis: CohortAxis;
  readonly value: ValueLtv;
  readonly begun: ReturnType<typeof begunOf>;
  /** By column. */
  readonly tints: readonly Tints<PooledLtv>[];
}

function valueLine(page: Page<Ltv>, { axis, value, begun, tints }: Line): Cell[] {
  const { words, context } = page;
  const { minSample } = context.settings;
  const { cells } = value.curve;
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (first === undefined || last === undefined) return [];
  const isSmall = last.customers < minSample;
  const by = begunBy(axis);
  const set = by ? { by: { by, name: value.value } } : {};
  const who = { ...begun, value: valueName(axis, value.value), ...set };
  const plain = isSmall ? "mutedNumber" : "number";
  const gap = Array.from({ length: SHOWN_DAYS.length - FREE - cells.length }, () => text(""));
  const remark = isSmall
    ? words.say(COMMON_TEXTS.smallSample)
    : intervalText(LTV_SHARES.repeatRate(last), words);
  return [
    nameCell(words.say(who.value)),
    ltvCell("customers", last, who),
    ltvCell("first", first, { ...who, style: plain }),
    ...cells.map((cell, i) => ltvCell("ltv", cell, { ...who, style: tints[i]?.(cell) ?? plain })),
    ...gap,
    ltvCell("rate", last, { ...who, style: plain }),
    ltvCell("turn", last, { ...who, style: plain }),
    aside(remark, "aside"),
  ];
}

/** A value as it is called; of all rarer ones how many stand above. */
export function valueName(axis: CohortAxis, value: string | null): Text {
  if (value !== null) return axisValueName(axis, value);
  const values = { n: MOST_VALUES };
  return { ja: say(T.restOf, "ja", values), en: say(T.restOf, "en", values) };
}
