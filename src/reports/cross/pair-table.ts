import { sameText } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";
import { CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import { MOST_PAIRS } from "../../core/facts/pairs.ts";
import { type Pair, tellingPairs } from "../../core/cross/cross.ts";
import { rateOf, type Share } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { fittedName } from "../page/fitted-name.ts";
import { aside, blank, num, paragraph, text } from "../page/grid.ts";
import { putTable } from "../page/table.ts";
import { type GoodsPage, nameCell, periodOf, searchedSaid } from "./cross-page.ts";

/** Pairs on the sheet where none is of enough people [count]. */
const MOST_FEW = 10;
/** The room for the second name over the empty cells beside it [pixels]. */
const OTHER_ROOM = 190;

/** Pairs of one order; gives the next row. */
export function putPairs(page: GoodsPage, row: number): number {
  const { sheet, words, goods, context } = page;
  const { minSample } = context.settings;
  const telling = tellingPairs(goods.pairs, minSample);
  const isFew = (telling[0]?.people ?? 0) < minSample;
  const shown = telling.slice(0, isFew ? MOST_FEW : MOST_PAIRS);
  const title = words.say(T.pairsTitle, {
    orders: words.count(goods.all.orders),
    among: searchedSaid(page, shown),
  });
  if (goods.pairs.length === 0) {
    sheet.put(row, 0, [[text(title, "section")]]);
    return paragraph(sheet, row + 1, text(words.say(T.pairsNone), "note")) + 1;
  }
  const lines = shown.map((pair) => line(page, pair));
  const next = putTable(page, row, { title, header: header(page), lines });
  return paragraph(sheet, next, text(words.say(isFew ? T.pairsFew : T.pairsNote, { minSample }), "note")) + 1;
}

function header({ words }: GoodsPage): Cell[] {
  const empty = text("", "headerLeft");
  const heads = [
    T.pairOrders,
    T.oneOrders,
    T.otherOrders,
    T.toOther,
    T.toOne,
    T.support,
    T.pairLift,
    T.pairPeople,
  ];
  return [
    text(words.say(T.pairOne), "headerLeft"),
    aside(words.say(T.pairOther), "headerOpen"),
    empty,
    ...heads.map((one) => text(words.say(one), "header")),
    empty,
  ];
}

function line(page: GoodsPage, pair: Pair): Cell[] {
  const { words, context } = page;
  const { one, other } = pair;
  const both = { ...periodOf(page), line: sameText(`${one.name} ＋ ${other.name}`) };
  const rate = (share: Share, metric: "pairConfidence" | "pairSupport", line = both.line): Cell =>
    about(num(rateOf(share), "rate"), metric, { ...both, line, share });
  const orders = (n: number, name: string): Cell =>
    about(num(n, "count"), "crossOrders", { ...periodOf(page), line: sameText(name) });
  return [
    nameCell(one.name),
    fittedName(other.name, OTHER_ROOM, (shown) => aside(shown, "label")),
    blank,
    about(num(pair.orders, "count"), "pairOrders", both),
    ...[orders(one.orders, one.name), orders(other.orders, other.name)],
    rate(pair.toOther, "pairConfidence", sameText(`${one.name} → ${other.name}`)),
    rate(pair.toOne, "pairConfidence", sameText(`${other.name} → ${one.name}`)),
    rate(pair.support, "pairSupport"),
    about(num(pair.lift, "multiple"), "pairLift", both),
    about(num(pair.people, "count"), "pairPeople", { ...both, people: pair.people }),
    aside(pair.people < context.settings.minSample ? words.say(COMMON_TEXTS.smallSample) : ""),
  ];
}
