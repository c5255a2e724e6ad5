import type { Analysis } from "../analysis.ts";
import type { MetaFacts } from "../facts/meta.ts";
import { GOODS_FIELDS, type GoodsField } from "../slices/slices.ts";
import { type ProductRow, productsRequest } from "../facts/products.ts";
import { rowsOf } from "../facts/tables.ts";
import type { Share } from "../values/share.ts";
import { type Compared, comparedShares } from "./compared.ts";
import {
  type Entries,
  type Entry,
  type EntryDays,
  entriesOf,
  entryRequests,
  rankedEntries,
  rankingDays,
  secondShare,
} from "./entries.ts";

/** What goods bring people back: of products, or of categories. */
export interface Goods {
  readonly by: GoodsField;
  /** Those with the most buyers first, then all others, then lines that name none. */
  readonly rows: readonly ProductRow[];
  /** Everything together. */
  readonly all: ProductRow;
  readonly entries: Entries;
  /** Named ones, ranked. */
  readonly ranking: readonly Entry[];
  readonly days: EntryDays | null;
  readonly bestEntry: Compared<Entry>;
  readonly bestRepeat: Compared<ProductRow>;
  /** Sales of the ledger that no line states: postage, what is taken off an order, lines without an amount [minor units]. */
  readonly unassigned: number;
}

/** Both kinds; null = the sheet has no such column. */
export type Products = Readonly<Record<GoodsField, Goods | null>>;

/** Every table that 商品 is made of. */
export const productRequests = (meta: MetaFacts) =>
  GOODS_FIELDS.flatMap((by) => [productsRequest(meta.anchor, by), ...entryRequests(meta, by)]);

/** People who bought a product twice or more, of those who bought it. */
export const repeatShare = ({ repeaters, buyers }: ProductRow): Share => ({
  numerator: repeaters,
  denominator: buyers,
});

/** What 商品 tells. */
export const productsOf = (analysis: Analysis): Products => ({
  product: goodsOf(analysis, "product"),
  category: goodsOf(analysis, "category"),
});

function goodsOf(analysis: Analysis, by: GoodsField): Goods | null {
  const { facts, settings } = analysis;
  const { minSample } = settings;
  const table = rowsOf(facts, productsRequest(facts.meta.anchor, by));
  const all = table[table.length - 1];
  if (all === undefined) return null;
  const entries = entriesOf(analysis, by);
  return goodsFrom({
    ...{ by, rows: table.slice(0, -1), all, entries, minSample },
    days: rankingDays(entries.named, minSample),
    unassigned: facts.meta.sales - all.sales,
  });
}

/** Goods before they are ranked and compared. */
type Unranked = Omit<Goods, "ranking" | "bestEntry" | "bestRepeat"> & { readonly minSample: number };

/** Ranks and compares the rows and the entries that there are. */
export function goodsFrom({ minSample, ...goods }: Unranked): Goods {
  const { rows, entries, days } = goods;
  const ranking = rankedEntries(entries.named, days, minSample);
  return {
    ...goods,
    ranking,
    bestEntry: comparedShares(ranking, (one) => secondShare(one, days), minSample),
    bestRepeat: comparedShares(rows.filter(isNamed), repeatShare, minSample),
  };
}

/** Whether a row is of one product. */
export const isNamed = ({ kind }: ProductRow): boolean => kind === "named";

/** Whether lines state amounts of their own. */
export const hasLineAmounts = ({ all }: Goods): boolean => all.unpriced < all.lines;
