import { sameText } from "../../catalog/language.ts";
import type { Cell } from "../../catalog/report-model.ts";
import { PRODUCT_TEXTS as T } from "../../catalog/texts/product-texts.ts";
import { MOST_GOODS, type NextGoods, type ProductRow } from "../../core/facts/products.ts";
import { isNamed } from "../../core/products/products.ts";
import { rateOf } from "../../core/values/share.ts";
import { about } from "../page/about.ts";
import { aside, blank, num, paragraph, text } from "../page/grid.ts";
import { intervalText } from "../page/stage-words.ts";
import { putTable } from "../page/table.ts";
import { type GoodsPage, heads } from "./product-page.ts";
import { nameAside, nameCell, rowName } from "./product-words.ts";

/** Products whose next orders are shown, and how much of each [count]. */
const MOST_SHOWN = 10;
const MOST_NEXT = 3;

/** What the next order held, for the products with the most buyers; gives the next row. */
export function putNext(page: GoodsPage, row: number): number {
  const { sheet, words, goods } = page;
  const shown = goods.rows.filter((one) => isNamed(one) && one.next.length > 0).slice(0, MOST_SHOWN);
  const title = words.say(T.nextTitle);
  if (shown.length === 0) {
    sheet.put(row, 0, [[text(title, "section")]]);
    return paragraph(sheet, row + 1, text(words.say(T.nextNone), "note")) + 1;
  }
  const lines = shown.flatMap((from) =>
    from.next.slice(0, MOST_NEXT).map((to, i) => line(page, from, { to, i })),
  );
  const next = putTable(page, row, { title, header: header(page), lines });
  return paragraph(sheet, next, text(words.say(T.nextNote, { most: MOST_GOODS }), "note")) + 1;
}

function header(page: GoodsPage): Cell[] {
  const { words } = page;
  const empty = text("", "headerLeft");
  const last = [T.nextPeople, T.nextShare, T.interval, T.nextDays].map((one) =>
    text(words.say(one), "header"),
  );
  return [
    ...heads(page, T.product, [words.say(T.followed)]),
    aside(words.say(T.nextGoods), "headerOpen"),
    ...[empty, empty, empty, empty],
    ...last,
    empty,
  ];
}

function line(
  { words, goods }: GoodsPage,
  from: ProductRow,
  { to, i }: { readonly to: NextGoods; readonly i: number },
): Cell[] {
  const row = goods.rows[to.row];
  const next = row ? rowName(row, words) : "";
  const share = { numerator: to.people, denominator: from.followed };
  const whose = { line: sameText(`${from.name} → ${next}`) };
  const rate = about(num(rateOf(share), "rate"), "nextShare", { ...whose, share });
  const followed = about(num(from.followed, "count"), "nextFollowed", {
    line: sameText(from.name),
    people: from.followed,
  });
  return [
    ...(i === 0 ? [nameCell(from.name), followed] : [blank, blank]),
    nameAside(next),
    ...[blank, blank, blank, blank],
    about(num(to.people, "count"), "nextPeople", { ...whose, people: to.people }),
    rate,
    { ...text(intervalText(share, words), "number"), tells: [{ metric: "nextShare", ...whose, share }] },
    about(num(to.medianDays, "decimal"), "nextDays", { ...whose, people: to.people }),
  ];
}
