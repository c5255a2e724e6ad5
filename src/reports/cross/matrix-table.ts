import { sameText, type Text } from "../../catalog/language.ts";
import type { Cell, Style } from "../../catalog/report-model.ts";
import { CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import { besideOf, choiceOf } from "../../core/cross/cross.ts";
import { type CrossRow, MOST_SHOWN } from "../../core/facts/cross.ts";
import { rateOf, type Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { fittedName } from "../page/fitted-name.ts";
import { blank, num, paragraph, text } from "../page/grid.ts";
import { tintsOf } from "../page/heat.ts";
import { putTable } from "../page/table.ts";
import { COLUMN_WIDTHS, type GoodsPage, goodsName, nameCell, periodOf, setOf } from "./cross-page.ts";

/** The room for a name above a column [pixels]. */
const HEAD_ROOM = (COLUMN_WIDTHS[2] ?? 0) - 20;

/** Each of the products with the most buyers by each other; gives the next row. */
export function putMatrix(page: GoodsPage, row: number): number {
  const { sheet, words, goods, context } = page;
  const shown = goods.named.slice(0, MOST_SHOWN);
  const left = goods.all.goods - shown.length;
  const lines = [...shown.map((_, i) => line(page, shown, i)), everybody(page, shown)];
  const title = words.say(T.matrixTitle, { n: shown.length });
  const next = putTable(page, row, { title, header: header(page, shown), lines });
  const { minSample } = context.settings;
  const said = paragraph(sheet, next, text(words.say(T.matrixNote, { minSample }), "note"));
  if (left <= 0) return said + 1;
  return paragraph(sheet, said, text(words.say(T.matrixOthers, { n: words.count(left) }), "note")) + 1;
}

function header(page: GoodsPage, shown: readonly CrossRow[]): Cell[] {
  const { words, goods } = page;
  const head = ({ name }: CrossRow, i: number): Cell =>
    fittedName(name, HEAD_ROOM, (one) => text(`${i + 1}\n${one}`, "header"));
  const left = goods.all.goods - shown.length;
  return [
    text(words.say(goodsName(page)), "headerLeft"),
    text(words.say(T.matrixBuyers), "header"),
    ...shown.map(head),
    ...(left > 0 ? [text(words.say(T.othersHead, { n: words.count(left) }), "header")] : []),
  ];
}

/** A product's buyers by each other product. */
function line(page: GoodsPage, shown: readonly CrossRow[], i: number): Cell[] {
  const { words, metrics, goods, context } = page;
  const from = shown[i];
  if (from === undefined) return [];
  const choice = choiceOf(metrics.choice, from);
  const tintIn = (shareOf: (one: CrossRow) => Share, column: readonly CrossRow[]): Style =>
    tintsOf(column, shareOf, context.settings.minSample)(from);
  const cell = (to: CrossRow): Cell => {
    if (to === from) return blank;
    const shareOf = (one: CrossRow): Share => besideOf(goods, one, to).share;
    // Two trial sets that nobody buys both of would stretch the scale of all others.
    const bought = shown.filter((one) => one !== to && shareOf(one).numerator > 0);
    const tint = tintIn(shareOf, bought);
    const set = setOf(choice, to.name);
    return about(num(rateOf(shareOf(from)), "rate", tint), "crossRate", { ...periodOf(page), set });
  };
  const rest = { share: restShare(from), line: sameText(from.name), ...periodOf(page) };
  const others = about(num(rateOf(rest.share), "rate", tintIn(restShare, shown)), "crossOthers", rest);
  return [
    nameCell(words.say(T.numbered, { n: i + 1, name: from.name })),
    about(num(from.buyers, "count"), "crossBuyers", { ...periodOf(page), set: setOf(choice, null) }),
    ...shown.map(cell),
    ...(goods.all.goods > shown.length ? [others] : []),
  ];
}

const restShare = ({ rest, buyers }: CrossRow): Share => ({ numerator: rest, denominator: buyers });

/** What everybody bought, to read the rates by. */
function everybody(page: GoodsPage, shown: readonly CrossRow[]): Cell[] {
  const { words, goods } = page;
  const { all } = goods;
  const rate = (share: Share, line: Text): Cell =>
    about(num(rateOf(share), "rate", "total"), "crossOfAll", { ...periodOf(page), line, share });
  const people = { ...periodOf(page), people: all.buyers };
  return [
    text(words.say(T.everybody), "totalLabel"),
    about(num(all.buyers, "count", "total"), "crossAllBuyers", people),
    ...shown.map((to) => rate({ numerator: to.buyers, denominator: all.buyers }, sameText(to.name))),
    ...(all.goods > shown.length ? [rate(restShare(all), T.restOf)] : []),
  ];
}
