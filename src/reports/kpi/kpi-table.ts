import { cellName, live, quoted } from "../../catalog/formula.ts";
import { currencyForm } from "../../catalog/currency.ts";
import { KPI_NAMES, KPI_TEXTS as T, TREND_MARKS } from "../../catalog/texts/kpi-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { About, Cell, Unit } from "../../catalog/report-model.ts";
import { isOfYear, type Kpi, type KpiPoint, type KpiSpan } from "../../core/kpi/kpi.ts";
import { LATE_START_DAYS } from "../../core/cpm/reach.ts";
import { isoOf, yearsAfter } from "../../core/values/day.ts";
import { isSmallSample, rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { allowedIn } from "../page/allowed.ts";
import { aside, num, paragraph, text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";
import { intervalText, marksText } from "../page/stage-words.ts";
import { putTable, TABLE_HEAD } from "../page/table.ts";
import { changeText, points } from "../page/words.ts";
import { aboutKpi, isOfPeople, KPI_SHAPES, kpiCell, sideCell } from "./kpi-cells.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** The columns that formulas read. */
const COLUMN = { now: 1, target: 5 } as const;
/** Months of the little chart in a cell. */
const TREND_MONTHS = 12;

/** Every KPI with both its sides, its target and how it moved; gives the next row. */
export function putKpis(page: Page<KpiMetrics>, row: number): number {
  const { words, metrics } = page;
  const names = [
    ...[T.now, T.numerator, T.denominator, T.interval, T.target, T.gap],
    ...[T.before, T.change],
  ];
  const header = [
    text(words.say(T.kpi), "headerLeft"),
    ...names.map((name) => text(words.say(name), "header")),
    aside(words.say(T.trend), "headerOpen"),
    aside(words.say(T.days), "headerOpen"),
  ];
  const lines = metrics.kpis.map((kpi, i) => kpiLine(page, kpi, row + TABLE_HEAD + i));
  const end = putTable(page, row, { title: words.say(T.table), header, lines });
  return putComparedFrom(page, end) + 1;
}

/** From when on there is a year ago to compare with; nothing where there is. */
function putComparedFrom({ sheet, words, metrics, context }: Page<KpiMetrics>, row: number): number {
  const { comparableFrom, dataStart } = context.analysis.reach;
  const lacking = metrics.kpis.filter(({ id, before }) => isOfYear(id) && before === null);
  if (lacking.length === 0) return row;
  const isAll = lacking.some(({ id }) => id === "averageOrderValue");
  const repeaters = words.day(yearsAfter(dataStart - LATE_START_DAYS, 3));
  const values = { date: words.day(comparableFrom), repeaters };
  const line = words.say(isAll ? T.compareFrom : T.compareRepeatersFrom, values);
  return paragraph(sheet, row, text(line, "note"));
}

function kpiLine(page: Page<KpiMetrics>, kpi: Kpi, row: number): Cell[] {
  const { words } = page;
  const { id, now, before } = kpi;
  const told = now ? [aboutKpi(id, now, "now")] : [];
  const interval = now && isOfPeople(id) ? intervalText(now.share, words) : "";
  const isSmall = now !== null && isSmallSample(now.share, page.context.analysis.settings.minSample);
  return [
    text(words.say(KPI_NAMES[id])),
    kpiCell(id, now, { style: isSmall ? "mutedNumber" : "number" }),
    sideCell(id, now, "numerator"),
    sideCell(id, now, "denominator"),
    { ...text(interval, "mutedNumber"), tells: told },
    targetCell(page, kpi),
    gapCell(page, kpi, row),
    kpiCell(id, before, { when: "then" }),
    { ...text(changeWords(page, kpi), "number"), tells: [...told, ...tellsOf(id, [before])] },
    { ...aside(trendText(kpi.trend), "aside"), tells: tellsOf(id, latest(kpi.trend)) },
    { ...aside(remarkText(page, kpi, isSmall), "aside"), tells: told },
  ];
}

const tellsOf = (id: Kpi["id"], spans: readonly (KpiSpan | null)[]): About[] =>
  spans.flatMap((span) => (span === null ? [] : [aboutKpi(id, span, "then")]));

/** Empty at first; what is typed stays through later runs. */
function targetCell({ words }: Page, { id }: Kpi): Cell {
  const { unit } = KPI_SHAPES[id];
  const label = words.say(T.inputTarget, { kpi: words.say(KPI_NAMES[id]) });
  const input = { name: `target.${id}`, label, allowed: allowedIn(unit, words) };
  return about({ value: "", unit, style: "input", input }, "kpiTarget");
}

/** Whether the target is met, and by how much, as the sheet has it. */
function gapCell({ words, context }: Page, { id, now }: Kpi, row: number): Cell {
  if (now === null || rateOf(now.share) === null) return num(null, "text");
  const [value, target] = [cellName(row, COLUMN.now), cellName(row, COLUMN.target)];
  const { factor, format, before, after } = gapForm(KPI_SHAPES[id].unit, words, context.currency);
  const side = (words: string, difference: string): string =>
    `${quoted(words + before)}&TEXT(ROUND((${difference})${factor},6),${quoted(format)})&${quoted(after)}`;
  const met = side(words.say(T.reached), `${value}-${target}`);
  const missed = side(words.say(T.missing), `${target}-${value}`);
  const isRate = KPI_SHAPES[id].unit === "rate";
  const within = isRate ? `AND(${target}>=0,${target}<=1)` : `${target}>=0`;
  const bounds = quoted(words.say(isRate ? T.rateOnly : T.fromZero));
  const typed = `IF(${within},IF(ROUND(${value}-${target},9)>=0,${met},${missed}),${bounds})`;
  const none = `IF(${target}="","",${quoted(words.say(T.noNumber))})`;
  return { ...text(live(`IF(ISNUMBER(${target}),${typed},${none})`, ""), "number") };
}

/** How a difference of a unit is written. */
function gapForm(unit: Unit, words: Page["words"], currency: string) {
  if (unit === "rate") return { factor: "*100", format: "0.0", before: "", after: words.say(T.pointsUnit) };
  if (unit === "ratio") return { factor: "", format: "0.00", before: "", after: words.say(T.timesUnit) };
  const { sign, digits } = currencyForm(currency);
  const format = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return { factor: "", format, before: sign, after: "" };
}

/** How it moved against a year ago, with an arrow; "" where one of the two is not known. */
function changeWords({ words }: Page, { id, now, before }: Kpi): string {
  const [is, was] = [now && rateOf(now.share), before && rateOf(before.share)];
  if (is === null || was === null) return "";
  const change =
    KPI_SHAPES[id].unit === "rate" ? words.say(T.points, { n: points(is - was) }) : changeText(is, was);
  const shown = /[1-9]/.test(change) ? is - was : 0;
  return words.say(shown > 0 ? T.up : shown < 0 ? T.down : T.level, { change });
}

const latest = (trend: readonly KpiPoint[]) => trend.slice(-TREND_MONTHS).map(({ of }) => of);

/** The months as little columns between the lowest and the highest of them; "" where fewer than two are known. */
function trendText(trend: readonly KpiPoint[]): string {
  const values = latest(trend).map((span) => span && rateOf(span.share));
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2) return "";
  const top = TREND_MARKS.length - 1;
  const place = (value: number): number =>
    high === low ? 0 : Math.round(((value - low) / (high - low)) * top);
  return values.map((value) => (value === null ? " " : (TREND_MARKS[place(value)] ?? ""))).join("");
}

/** Of which days it is, and what has to be known of it. */
function remarkText(
  { words, context }: Page,
  { id, now, from, partial, countsOldAsNew }: Kpi,
  isSmall: boolean,
): string {
  if (from !== null) return words.say(T.fromDay, { date: words.day(from) });
  if (now === null) return "";
  const month = (day: number): string => isoOf(day).slice(0, 7).replace("-", "/");
  const days = !isOfYear(id)
    ? words.say(T.firstBought, { from: month(now.start), to: month(now.end) })
    : partial
      ? words.say(T.partYear, { from: words.day(context.analysis.reach.dataStart) })
      : words.say(T.span, { to: words.day(now.end) });
  const marks = [
    days,
    isSmall && isOfPeople(id) ? words.say(COMMON_TEXTS.smallSample) : "",
    countsOldAsNew ? words.say(T.oldAsNew) : "",
    id === "repeatRate" && !countsOldAsNew && !isSmall ? words.say(T.growsWithList) : "",
    id === "salesPerCustomer" ? words.say(T.sameAsLtv) : "",
  ];
  return marksText(marks, words);
}
