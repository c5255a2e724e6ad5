import { isTold, shownRows } from "../segments/shown-rows.ts";
import type { ProductRow } from "../facts/products.ts";
import { type Entry, secondShare } from "./entries.ts";
import { type Goods, goodsFrom } from "./products.ts";

/** By whom numbers may be told. */
interface Terms {
  /** The fewest people a number may tell of [count, ≥ 1]. */
  readonly least: number;
  readonly minSample: number;
}

/**
 * What of 商品 may be told where no number may be of few people: rows of people enough, and of these what all rows left
 * out come to, as if nobody bought several products. Those who began with a product are told at the days of the ranking
 * alone: the same people stand behind those of other days.
 *
 * @returns null = too few people stand behind the sums themselves
 */
export function toldGoods(goods: Goods, { least, minSample }: Terms): Goods | null {
  const { all, entries, days } = goods;
  const told = (counts: readonly number[]): boolean => counts.every((n) => isTold(n, least));
  const entered = ({ people }: Entry, buyers: number, share = { numerator: 0, denominator: 0 }): number[] => [
    ...[people, buyers - people, people - share.denominator],
    ...[share.numerator, share.denominator - share.numerator],
  ];
  const buyersOf = ({ name, people }: Entry): number =>
    goods.rows.find((row) => row.kind === "named" && row.name === name)?.buyers ?? people;
  const entryCounts = (one: Entry): number[] => entered(one, buyersOf(one), secondShare(one, days));
  if (!told([...rowCounts(all), ...entryCounts(entries.everybody)])) return null;
  const begun = [...entries.named, entries.others, entries.unnamed].flatMap((one) => one ?? []);
  const shown = new Set(shownRows(begun, entryCounts, least));
  const kept = (one: Entry | null): Entry | null => (one !== null && shown.has(one) ? one : null);
  return goodsFrom({
    ...goods,
    minSample,
    rows: shownRows(goods.rows, rowCounts, least),
    entries: {
      ...entries,
      named: entries.named.filter((one) => shown.has(one)),
      others: kept(entries.others),
      unnamed: kept(entries.unnamed),
    },
  });
}

/** Its people, those who bought once, and again. */
const rowCounts = ({ buyers, repeaters }: ProductRow): number[] => [buyers, buyers - repeaters, repeaters];
