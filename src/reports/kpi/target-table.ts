import { cellName, live, quoted } from "../../catalog/formula.ts";
import { NO_ANSWER } from "../../catalog/look.ts";
import { KPI_NAMES, KPI_TEXTS as T } from "../../catalog/texts/kpi-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { About, Cell, Unit } from "../../catalog/report-model.ts";
import type { SalesParts } from "../../core/kpi/sales-target.ts";
import { ratio } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { allowedIn } from "../page/allowed.ts";
import { aside, money, num, paragraph, text } from "../page/grid.ts";
import { liveCell } from "../page/live-cells.ts";
import { putNote } from "../page/notes.ts";
import type { Page } from "../page/page.ts";
import type { KpiMetrics } from "./kpi-metrics.ts";

/** The columns of the table: a figure's name, what it is now, what is needed, the difference. */
const COLUMN = { now: 1, needed: 2, more: 3 } as const;

/** Rows from the title to the first line, which is that of the current year's sales. */
const SALES_ROW = 3;

/** The lines below the header, in this order. */
const LINES = ["sales", "unidentified", "buyers", "frequency", "orderValue", "f2", "new", "second"] as const;
type Line = (typeof LINES)[number];

/** A target farther than so many times from the current year's sales is taken to be mistyped; it is counted with all the same. */
const FARTHEST = 10;

/** What a target for a year's sales asks of each figure alone, as formulas; gives the next row. */
export function putTarget(page: Page<KpiMetrics>, row: number): number {
  const { sheet, words, metrics } = page;
  const { parts } = metrics;
  sheet.put(row, 0, [[text(words.say(T.solve), "section")]]);
  if (parts === null) return paragraph(sheet, row + 1, text(whyNone(page), "note")) + 1;
  const target = cellName(row + 1, COLUMN.now);
  sheet.put(row + 1, 0, [
    [text(words.say(T.salesTarget)), targetInput(words), said(target, row + SALES_ROW, words)],
  ]);
  const header = [T.figure, T.now, T.needed, T.more].map((one, i) =>
    text(words.say(one), i === 0 ? "headerLeft" : "header"),
  );
  const place: Place = { target, first: row + SALES_ROW };
  const lines = LINES.filter((line) => line !== "unidentified" || parts.unidentifiedSales !== 0);
  const put = lines.map((line) => lineCells(page, line, { place: { ...place, lines }, parts }));
  const end = sheet.put(row + 2, 0, [header, ...put]);
  return putNote(sheet, end, words.say(T.solveRule)) + 1;
}

function whyNone({ words, metrics: { years, wholeYearFrom } }: Page<KpiMetrics>): string {
  const { partial, buyers } = years.current;
  if (partial) return words.say(T.solveFrom, { date: words.day(wholeYearFrom) });
  return words.say(buyers === 0 ? T.sentenceNobody : T.solveNoSales);
}

/** Empty at first; what is typed stays through later runs. */
function targetInput(words: Page["words"]): Cell {
  const input = { name: "target.sales", label: words.say(T.salesTarget), allowed: allowedIn("money", words) };
  return about({ value: "", unit: "money", style: "input", input }, "kpiTarget");
}

/** @param row that of the current year's sales */
function said(target: string, row: number, words: Page["words"]): Cell {
  const sales = cellName(row, COLUMN.now);
  const [empty, wrong, low, high, good] = [
    ...[T.solveEmpty, T.solveWrong, T.solveLow, T.solveHigh, T.solveGood].map((one) =>
      quoted(words.say(one)),
    ),
  ];
  const meant = `IF(${target}*${FARTHEST}<${sales},${low},IF(${target}>${sales}*${FARTHEST},${high},${good}))`;
  const typed = `IF(${target}<0,${wrong},${meant})`;
  const expression = `IF(ISNUMBER(${target}),${typed},IF(${target}="",${empty},${wrong}))`;
  return { ...aside(""), value: live(expression, words.say(T.solveEmpty)), style: "aside", open: true };
}

interface Place {
  readonly target: string;
  /** The row of the first line. */
  readonly first: number;
  readonly lines?: readonly Line[];
}

interface Solved {
  readonly place: Required<Place>;
  readonly parts: SalesParts;
}

const NAMES: Readonly<Record<Line, Text>> = {
  sales: T.salesNow,
  unidentified: T.unidentifiedSales,
  buyers: T.buyers,
  frequency: KPI_NAMES.purchaseFrequency,
  orderValue: KPI_NAMES.averageOrderValue,
  f2: T.f2InYear,
  new: T.newCustomers,
  second: T.secondPurchase,
};

const UNITS: Readonly<Record<Line, Unit>> = {
  ...{ sales: "money", unidentified: "money", buyers: "count", frequency: "ratio" },
  ...{ orderValue: "money", f2: "rate", new: "count", second: "money" },
};

function lineCells({ words, metrics }: Page<KpiMetrics>, line: Line, { place, parts }: Solved): Cell[] {
  const { start, end } = metrics.years.current;
  const abouts = aboutOf(parts, { start, end });
  const now: Cell = { ...nowCell(line, parts), about: abouts[line] };
  const needed = neededFormula(line, place, words);
  if (needed === null) return [text(words.say(NAMES[line])), now, text(""), text("")];
  const value = now.value;
  const known = typeof value === "number" && value !== 0 ? needed : quoted(NO_ANSWER);
  const row = place.first + place.lines.indexOf(line);
  const [is, wanted] = [cellName(row, COLUMN.now), cellName(row, COLUMN.needed)];
  const more = `IF(ISNUMBER(${wanted}),${wanted}-${is},${quoted(NO_ANSWER)})`;
  const unit = UNITS[line];
  return [
    text(words.say(NAMES[line])),
    now,
    about(liveCell(known, null, unit), "neededForTarget"),
    about(liveCell(more, null, unit === "rate" ? "change" : unit), "neededForTarget"),
  ];
}

function nowCell(line: Line, parts: SalesParts): Cell {
  const { buyers, purchases, sales, unidentifiedSales, newCustomers, newWithSecond, secondSales } = parts;
  const cells: Readonly<Record<Line, Cell>> = {
    sales: money(sales + unidentifiedSales),
    unidentified: money(unidentifiedSales),
    buyers: num(buyers, "count"),
    frequency: num(ratio(purchases, buyers), "ratio"),
    orderValue: money(ratio(sales, purchases)),
    f2: num(ratio(newWithSecond, newCustomers), "rate"),
    new: num(newCustomers, "count"),
    second: money(ratio(secondSales, newWithSecond)),
  };
  return cells[line];
}

function aboutOf(parts: SalesParts, period: About["period"] & object): Readonly<Record<Line, About>> {
  const { buyers, purchases, sales, newWithSecond, secondSales } = parts;
  const of = (numerator: number, denominator: number) => ({ share: { numerator, denominator }, period });
  return {
    sales: { metric: "salesToReach" },
    unidentified: { metric: "periodUnidentifiedSales", period },
    buyers: { metric: "activeCustomers" },
    frequency: { metric: "purchaseFrequency", ...of(purchases, buyers) },
    orderValue: { metric: "averageOrderValue", ...of(sales, purchases) },
    f2: { metric: "f2ConversionRate" },
    new: { metric: "newCustomers" },
    second: { metric: "secondPurchaseValue", share: { numerator: secondSales, denominator: newWithSecond } },
  };
}

/** The formula for what a figure alone has to be; null = it is none that is moved. The arithmetic is that of `neededForSales`. */
function neededFormula(
  line: Line,
  { target, first, lines }: Required<Place>,
  words: Page["words"],
): string | null {
  const now = (one: Line): string => cellName(first + lines.indexOf(one), COLUMN.now);
  const rest = `${target}-${now("unidentified")}`;
  const wanted = lines.includes("unidentified") ? `IF(${rest}<0,0,${rest})` : target;
  const f2 = `${now("f2")}+(${target}-${now("sales")})/(${now("second")}*${now("new")})`;
  const formulas: Partial<Record<Line, string>> = {
    sales: target,
    buyers: `${wanted}/(${now("frequency")}*${now("orderValue")})`,
    frequency: `${wanted}/(${now("buyers")}*${now("orderValue")})`,
    orderValue: `${wanted}/(${now("buyers")}*${now("frequency")})`,
    f2: `IF(${f2}>1,${quoted(words.say(T.notEven))},IF(${f2}<0,0,${f2}))`,
  };
  const formula = formulas[line];
  return formula === undefined
    ? null
    : `IF(ISNUMBER(${target}),IF(${target}<0,${quoted(NO_ANSWER)},${formula}),${quoted(NO_ANSWER)})`;
}
