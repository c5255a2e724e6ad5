import type { Text } from "../../catalog/language.ts";
import type { About, Cell, Style } from "../../catalog/report-model.ts";
import { CROSS_TEXTS as T } from "../../catalog/texts/cross-texts.ts";
import type { Cross, CrossGoods, Pair } from "../../core/cross/cross.ts";
import type { CrossChoice } from "../../core/facts/cross.ts";
import { MOST_SEARCHED } from "../../core/facts/pairs.ts";
import type { CrossSet } from "../../core/segments/cross-sets.ts";
import { periodWords } from "../page/cross-set-words.ts";
import { fittedName } from "../page/fitted-name.ts";
import { text } from "../page/grid.ts";
import type { Page } from "../page/page.ts";

/** The page while it is laid out. */
export type CrossPage = Page<Cross>;

/** The page, and the products that are crossed. */
export interface GoodsPage extends CrossPage {
  readonly goods: CrossGoods;
}

/** Columns of numbers right of a name and its people [count]. */
const NUMBER_COLUMNS = 10;
/** [pixels]: a name, then numbers; together no wider than a sheet may be. */
export const COLUMN_WIDTHS = [226, 106, ...Array.from({ length: NUMBER_COLUMNS }, () => 106)];

/** First column and columns of each of the three cards. */
export const CARD_SPANS = [
  [0, 2],
  [2, 5],
  [7, 5],
] as const;

/** The room for a name in its column [pixels]. */
const NAME_ROOM = 212;

export const nameCell = (name: string, style: Style = "label"): Cell =>
  fittedName(name, NAME_ROOM, (shown) => text(shown, style));

/** What the goods are called. */
export const goodsName = ({ metrics }: CrossPage): Text =>
  metrics.choice.by === "product" ? T.product : T.category;

/** The days that a number is counted in. */
export const periodOf = ({ context, metrics }: CrossPage): Pick<About, "period"> => ({
  period: {
    start: metrics.choice.from ?? context.analysis.facts.meta.dataStart,
    end: metrics.choice.to,
  },
});

/** The same in words. */
export const periodSaid = ({ words, metrics }: CrossPage): string => periodWords(metrics.choice, words);

/** Among which products pairs are looked for, where there are more than are crossed; "" = among all. */
export const amongSaid = ({ words, goods: { named, all } }: GoodsPage): string =>
  all.goods > named.length ? words.say(T.ofMost, { most: named.length }) : "";

/** Among which products pairs were looked for, where others may make one of as many orders; "" = none can. */
export const searchedSaid = ({ words }: GoodsPage, pairs: readonly Pair[]): string =>
  pairs.every(({ isProven }) => isProven)
    ? ""
    : words.say(T.ofMostOrders, { most: words.count(MOST_SEARCHED) });

/** People who bought a base, and another product beside it. */
export const setOf = (choice: CrossChoice, other: string | null): CrossSet => ({
  ...({ kind: "cross", choice, other, did: "also" } as const),
});
