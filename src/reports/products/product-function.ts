import {
  MEASURE_NAMES,
  type ProductMeasure,
  PRODUCT_MEASURES,
  PRODUCT_TEXTS as T,
} from "../../catalog/texts/product-texts.ts";
import { type Language, say } from "../../catalog/language.ts";
import { MOST_VALUES } from "../../core/facts/cohort-requests.ts";
import { MOST_GOODS, type ProductRow } from "../../core/facts/products.ts";
import { LTV_SHARES } from "../../core/ltv/mature.ts";
import { type EntryDays, secondShare } from "../../core/products/entries.ts";
import {
  type Goods,
  hasLineAmounts,
  isNamed,
  type Products,
  repeatShare,
} from "../../core/products/products.ts";
import { GOODS_FIELDS } from "../../core/slices/slices.ts";
import { isGiven, textOf } from "../../core/values/cells.ts";
import { majorOf } from "../../core/values/money.ts";
import { InputProblem } from "../../core/values/problem.ts";
import { rateOf } from "../../core/values/share.ts";
import { askedName, foldedName } from "../page/asked-name.ts";
import { heads, shown } from "../page/spill.ts";
import type { CellAnswer } from "../report.ts";

/** A product, or a category, where it stands. */
interface Asked {
  readonly goods: Goods;
  readonly row: ProductRow;
}

/**
 * What `=CPM_PRODUCT("石けん", "商品リピート率")` shows: the number; without a measure all of them in two columns, without a
 * product a row a product.
 *
 * @param argument the product and the measure
 * @throws InputProblem "argument-product", "argument-measure", "argument-entry"
 */
export function productAnswer(
  { metrics }: { readonly metrics: Products },
  language: Language,
  argument?: unknown,
): CellAnswer {
  const [product, measure] = Array.isArray(argument) ? (argument as readonly unknown[]) : [];
  const told = GOODS_FIELDS.flatMap((by) => metrics[by] ?? []);
  if (told.length === 0) return say(T.noColumn, language);
  const one = isGiven(measure) ? askedMeasure(textOf(measure), language) : null;
  if (isGiven(product)) {
    const asked = askedGoods(textOf(product), told);
    if (one !== null) return asOne(asked, one);
    return PRODUCT_MEASURES.map((id) => [say(MEASURE_NAMES[id], language), shown(valueOf(asked, id))]);
  }
  const measures = one === null ? PRODUCT_MEASURES : [one];
  const lines = namedIn(told.slice(0, 1)).map((asked) => [
    asked.row.name,
    ...measures.map((id) => shown(valueOf(asked, id))),
  ]);
  return [heads([T.product, ...measures.map((id) => MEASURE_NAMES[id])], language), ...lines];
}

const namedIn = (told: readonly Goods[]): Asked[] =>
  told.flatMap((goods) => goods.rows.filter(isNamed).map((row) => ({ goods, row })));

/** One number by itself says why there is none. */
function asOne(asked: Asked, measure: ProductMeasure): string | number {
  if (measure in ENTRY && entryOf(asked) === undefined)
    throw new InputProblem("argument-entry", { value: asked.row.name, most: MOST_VALUES });
  return shown(valueOf(asked, measure));
}

const entryOf = ({ goods, row }: Asked) => goods.entries.named.find(({ name }) => name === row.name);

/** The measures of those who entered by it, and their days. */
const ENTRY: Partial<Record<ProductMeasure, { readonly days: EntryDays; readonly of: "f2" | "ltv" }>> = {
  f2Within90: { days: 90, of: "f2" },
  f2Within180: { days: 180, of: "f2" },
  f2Within365: { days: 365, of: "f2" },
  ltv90: { days: 90, of: "ltv" },
  ltv180: { days: 180, of: "ltv" },
  ltv365: { days: 365, of: "ltv" },
};

type RowMeasure = Exclude<ProductMeasure, `f2Within${EntryDays}` | `ltv${EntryDays}`>;

const OF_ROW: Readonly<Record<RowMeasure, (asked: Asked) => number | null>> = {
  buyers: ({ row }) => row.buyers,
  repeaters: ({ row }) => row.repeaters,
  repeatRate: ({ row }) => rateOf(repeatShare(row)),
  orders: ({ row }) => row.orders,
  sales: ({ goods, row }) => (hasLineAmounts(goods) ? majorOf(row.sales) : null),
  repeatSales: ({ goods, row }) => (hasLineAmounts(goods) ? majorOf(row.repeatSales) : null),
  quantity: ({ row }) => row.quantity,
  firstBuyers: ({ row }) => row.entered,
};

function valueOf(asked: Asked, measure: ProductMeasure): number | null {
  const entry = ENTRY[measure];
  if (entry === undefined) return OF_ROW[measure as RowMeasure](asked);
  const found = entryOf(asked);
  if (found === undefined) return null;
  const cell = found.steps[entry.days];
  return entry.of === "f2"
    ? rateOf(secondShare(found, entry.days))
    : cell && majorOf(rateOf(LTV_SHARES.salesPerCustomer(cell)));
}

/** @throws InputProblem "argument-measure" */
function askedMeasure(asked: string, language: Language): ProductMeasure {
  const found = askedName(asked, PRODUCT_MEASURES, MEASURE_NAMES);
  if (found !== undefined) return found;
  const known = PRODUCT_MEASURES.map((id) => say(MEASURE_NAMES[id], language));
  throw new InputProblem("argument-measure", { value: asked, known: known.join(", ") });
}

/** How many names an answer offers [count]. */
const OFFERED = 3;

/**
 * The product of a name, else the category; to the letter before all but for width, blanks and case.
 *
 * @throws InputProblem "argument-product"
 */
function askedGoods(asked: string, told: readonly Goods[]): Asked {
  const all = namedIn(told);
  const alike = all.filter(({ row }) => foldedName(row.name) === foldedName(asked));
  const found = all.find(({ row }) => row.name === asked) ?? alike[0];
  if (found !== undefined) return found;
  const near = all.filter(({ row }) => foldedName(row.name).includes(foldedName(asked)));
  const known = (near.length > 0 ? near : all).slice(0, OFFERED).map(({ row }) => row.name);
  throw new InputProblem("argument-product", { value: asked, most: MOST_GOODS, known: known.join(", ") });
}
