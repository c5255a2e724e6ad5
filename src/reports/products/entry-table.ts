import { NO_ANSWER } from "../../catalog/look.ts";
import { sameText } from "../../catalog/language.ts";
import type { MetricId } from "../../catalog/metrics/metrics.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import { LTV_SHARES } from "../../core/ltv/mature.ts";
import {
  ENTRY_DAYS,
  type Entry,
  type EntryDays,
  isCompared,
  secondShare,
} from "../../core/products/entries.ts";
import type { Goods } from "../../core/products/products.ts";
import { isSmallSample, rateOf, type Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { aside, HEADER_HEIGHT, money, num, paragraph, text } from "../page/grid.ts";
import { intervalText, shareText } from "../page/stage-words.ts";
import { againCell, begunSet, entryPeople } from "./goods-cells.ts";
import { type GoodsPage, heads, WORDS_BY } from "./product-page.ts";
import { entryName, nameCell } from "./product-words.ts";

/** Where F2転換率 stands, a column each of `ENTRY_DAYS`. */
export const F2_COLUMN = 2;
/** Rows above the first product: the title, the line that says the order, the header. */
export const ENTRY_HEAD = 3;

/** The products of first orders, ranked, then the rarer ones together, and everybody; gives the next row. */
export function putEntries(page: GoodsPage, row: number): number {
  const { sheet, words, goods, context } = page;
  const { entries, ranking, days } = goods;
  const { minSample } = context.settings;
  const order = days === null ? T.unranked : T.ranked;
  sheet.put(row, 0, [[text(words.say(WORDS_BY[goods.by].entries), "section")]]);
  const said = words.say(order, { days: days ?? "", minSample });
  const head = paragraph(sheet, row + 1, text(said, "note"));
  const others = [entries.others, entries.unnamed].flatMap((one) => one ?? []);
  const lines = [...ranking, ...others].map((one) => line(page, one, "number"));
  sheet.rowHeights[head] = HEADER_HEIGHT;
  return sheet.put(head, 0, [header(page), ...lines, line(page, entries.everybody, "total")]) + 1;
}

function header(page: GoodsPage): Cell[] {
  const { words, goods } = page;
  const { by, days } = goods;
  const sides = days === null ? words.say(T.f2SidesYoung) : words.say(T.f2Sides, { days });
  return [
    ...heads(page, WORDS_BY[by].name, [
      words.say(T.entered),
      ...ENTRY_DAYS.map((one) => (isShown(page, one) ? words.say(T.f2Days, { days: one }) : "")),
      ...[sides, words.say(T.interval)],
      ...ENTRY_DAYS.map((one) => (isShown(page, one) ? words.say(T.ltvDays, { days: one }) : "")),
      page.least === null ? words.say(T.enteredAgain) : "",
    ]),
    text("", "headerLeft"),
  ];
}

/** A copy for management shows the days of the ranking alone. */
const isShown = ({ least, goods }: GoodsPage, days: EntryDays): boolean =>
  least === null || days === goods.days;

function line(page: GoodsPage, entry: Entry, style: Style): Cell[] {
  const { words, goods, context } = page;
  const isTotal = style === "total";
  const share = secondShare(entry, goods.days);
  const isAll = entry === goods.entries.everybody;
  const name = isAll ? words.say(T.everybody) : entryName(entry, words);
  const small = isSmallSample(share, context.settings.minSample);
  return [
    nameCell(name, isTotal ? "totalLabel" : "label"),
    entryPeople(page, entry, style),
    ...ENTRY_DAYS.map((days) =>
      isShown(page, days) ? f2Cell(page, entry, { name, style, days }) : text("", style),
    ),
    tells(text(share.denominator === 0 ? NO_ANSWER : shareText(share, words), style), name, share),
    tells(text(intervalText(share, words), style), name, share),
    ...ENTRY_DAYS.map((days) =>
      isShown(page, days) ? ltvCell(entry, days, { name, style }) : text("", style),
    ),
    page.least === null ? againCell(goods, entry, style) : text("", style),
    aside(small ? words.say(COMMON_TEXTS.smallSample) : ""),
  ];
}

/** What a cell is called in its explanation, and how it looks. */
interface Called {
  readonly name: string;
  readonly style: Style;
}
interface AtDays {
  readonly days: EntryDays;
}

/** F2転換率 of those who entered by a product, with their list where they have a name of their own. */
export function f2Cell(page: GoodsPage, entry: Entry, { name, style, days }: Called & AtDays): Cell {
  const share = secondShare(entry, days);
  const cell = num(rateOf(share), "rate", style);
  const set = secondSet(page, entry, days);
  return set ? about(cell, "entryF2", { set, share }) : of(cell, "otherEntryF2", { name, share });
}

/** Those with a second purchase within the days; undefined = no set has them. */
function secondSet(page: GoodsPage, entry: Entry, days: EntryDays) {
  const end = entry.steps[days]?.end;
  return end === undefined ? undefined : begunSet(page, entry, { end, within: days });
}

/** LTV of those who entered by a product. */
export function ltvCell(entry: Entry, days: EntryDays, { name, style }: Called): Cell {
  const cell = entry.steps[days];
  const share = cell ? LTV_SHARES.salesPerCustomer(cell) : { numerator: 0, denominator: 0 };
  return of(money(rateOf(share), style), "entryLtv", { name, share });
}

const of = (
  cell: Cell,
  metric: MetricId,
  { name, share }: { readonly name: string; readonly share: Share },
) => about(cell, metric, { line: sameText(name), share });

const tells = (cell: Cell, name: string, share: Share): Cell => ({
  ...cell,
  tells: [{ metric: "otherEntryF2", line: sameText(name), share }],
});

/** How many of the ranked products stand on enough people to be drawn. */
export const drawnEntries = ({ ranking, days }: Goods, minSample: number): number =>
  ranking.filter((one) => isCompared(one, days, minSample)).length;
