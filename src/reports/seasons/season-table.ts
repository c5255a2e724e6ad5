import { SEASON_NAMES } from "../../catalog/texts/season-texts.ts";
import { MONTH_NAMES, SEASONS_TEXTS as T, SERIES_NAMES } from "../../catalog/texts/seasons-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import type { Text } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { FEWEST_MONTHS, type SeasonMonth } from "../../core/seasons/season-index.ts";
import { SEASON_SERIES, type Seasons, type SeasonSeriesId } from "../../core/seasons/seasons.ts";
import type { Season } from "../../core/segments/season-sets.ts";
import { about } from "../page/about.ts";
import { aside, HEADER_HEIGHT, num, text } from "../page/grid.ts";
import { type Page, putPoint } from "../page/page.ts";
import { isHint } from "./season-words.ts";

type SeasonsPage = Page<Seasons>;

/** Numbers of each series: index, lowest, highest, years. */
const NUMBERS = 4;
/** Pixels: the month and four numbers of each series, 季節客, marks. */
export const COLUMN_WIDTHS = [
  ...Array.from({ length: 1 + SEASON_SERIES.length * NUMBERS }, () => 72),
  ...[96, 96, 240],
];

/** The column of a series' index. */
export const indexColumn = (of: SeasonSeriesId): number => 1 + SEASON_SERIES.indexOf(of) * NUMBERS;

/** Rows above January [count]: title, groups, names. */
export const TABLE_HEAD = 3;

/** The twelve months; gives the next row. */
export function putTable(page: SeasonsPage, row: number): number {
  const { sheet, words, metrics } = page;
  sheet.put(row, 0, [[text(words.say(T.table), "section")]]);
  sheet.rowHeights[row + 2] = HEADER_HEIGHT;
  const lines = MONTH_NAMES.map((name, i) => line(page, name, i));
  let next = sheet.put(row + 1, 0, [...header(page), ...lines]);
  for (const of of SEASON_SERIES)
    if (of !== "sales" && metrics[of].months === null) next = putWhy(page, next, of);
  return next + 1;
}

function header({ words }: SeasonsPage): Cell[][] {
  const say = (name: Text, style: "header" | "headerOpen" | "headerLeft") => text(words.say(name), style);
  const empty = (columns: number) => Array.from({ length: columns }, () => text("", "headerOpen"));
  const names = [T.index, T.lowest, T.highest, T.years];
  return [
    [
      text("", "headerLeft"),
      ...SEASON_SERIES.flatMap((of) => [say(SERIES_NAMES[of], "headerOpen"), ...empty(names.length - 1)]),
      ...[say(T.buyers, "headerOpen"), ...empty(2)],
    ],
    [
      say(T.month, "headerLeft"),
      ...SEASON_SERIES.flatMap(() => names.map((name) => say(name, "header"))),
      ...[say(SEASON_NAMES.seasonal, "header"), say(SEASON_NAMES.maybe, "header"), ...empty(1)],
    ],
  ];
}

function line(page: SeasonsPage, name: Text, at: number): Cell[] {
  const { words, metrics, context } = page;
  const { minSample } = context.analysis.settings;
  const found = SEASON_SERIES.map((of) => ({ of, month: metrics[of].months?.[at] ?? null }));
  const hints = found.filter(({ month }) => month !== null && isHint(month, minSample));
  const names = hints.map(({ of }) => words.say(SERIES_NAMES[of])).join(words.say(COMMON_TEXTS.listComma));
  const { seasonal = 0, maybe = 0 } = metrics.buyers[at] ?? {};
  return [
    text(words.say(name)),
    ...found.flatMap(({ of, month }) => numbers(ofSeries(of, name), month, minSample)),
    buyers("seasonal", seasonal, at),
    buyers("maybe", maybe, at),
    aside(names === "" ? "" : words.say(T.small, { names }), "aside"),
  ];
}

const BUYERS = { seasonal: "monthSeasonal", maybe: "monthMaybeSeasonal" } as const;

/** People whose season begins in a month, with their list. */
const buyers = (season: Season, people: number, at: number): Cell =>
  about(num(people, "count"), BUYERS[season], { set: { kind: "seasonMonth", season, month: at + 1 } });

/** 「売上・12月」 */
const ofSeries = (of: SeasonSeriesId, month: Text): Text => ({
  ja: `${SERIES_NAMES[of].ja}・${month.ja}`,
  en: `${SERIES_NAMES[of].en}, ${month.en}`,
});

function numbers(of: Text, month: SeasonMonth | null, minSample: number): Cell[] {
  const style = month !== null && isHint(month, minSample) ? "mutedNumber" : "number";
  return [
    about(num(month?.index ?? null, "ratio", style), "seasonIndex", { line: of }),
    about(num(month?.low ?? null, "ratio", style), "seasonLow", { line: of }),
    about(num(month?.high ?? null, "ratio", style), "seasonHigh", { line: of }),
    about(num(month?.years ?? null, "count", style), "seasonYears", { line: of }),
  ];
}

/** Why a series has no index. */
function putWhy(page: SeasonsPage, row: number, of: SeasonSeriesId): number {
  const { words, metrics } = page;
  const { wholeMonths } = metrics[of];
  const why =
    wholeMonths < FEWEST_MONTHS
      ? words.say(T.whyShort, { needed: FEWEST_MONTHS, n: words.count(wholeMonths) })
      : words.say(T.whyNone);
  return putPoint(page, row, words.say(T.series, { name: words.say(SERIES_NAMES[of]), why }));
}
