import { statusReader } from "../core/orders/statuses.ts";
import { textOf } from "../core/values/cells.ts";
import { DEFAULT_RULES } from "../core/settings.ts";

/** A column of more or longer texts than these holds remarks rather than statuses. */
const MOST_STATUSES = 50;
const LONGEST = 30;
/** Where so large a share of its filled cells are known words of statuses, nobody has to speak of orders that are off. */
const KNOWN_SHARE = 0.8;
/** Where somebody does, so few texts in half of the rows are statuses. */
const FEW_STATUSES = 20;

/** What kinds of rows are called that are no sale, where no list of statuses has the word: refund, payout, quote. */
const NO_SALE =
  /見積|quot|estimate|draft|payout|\bfee\b|出金|手数料|refund|\breturn|返|赤伝|取り?消|storno|gutschrift|rembours|retour|devoluci|reembols|rimbors|\breso\b|退款|退货|환불|반품/i;

/**
 * The column that holds statuses under a name that no list has: nearly all of its cells are known words, or one at
 * least speaks of an order that is off and the others look like statuses, too. Without it orders that are off would
 * count; what nobody knows of its words is asked about.
 *
 * @param columns to look among
 * @param below the rows below the header
 * @returns the first such column, counted from 0; null = there is none
 *
 * @example
 * statusColumn([1, 2], [["A1", "C1", "完了"], ["A2", "C2", "キャンセル"]]) //=> 2
 */
export function statusColumn(
  columns: readonly number[],
  below: readonly (readonly unknown[])[],
): number | null {
  return columns.find((column) => holdsStatuses(textsIn(column, below), below.length)) ?? null;
}

/** A column's texts with the cells that hold each; none where they are too many or too long for statuses. */
function textsIn(column: number, below: readonly (readonly unknown[])[]): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  for (const row of below) {
    const text = textOf(row[column]);
    if (text === "") continue;
    texts.set(text, (texts.get(text) ?? 0) + 1);
    if (texts.size > MOST_STATUSES || text.length > LONGEST) return new Map();
  }
  return texts;
}

function holdsStatuses(texts: ReadonlyMap<string, number>, rows: number): boolean {
  const read = statusReader(DEFAULT_RULES);
  const cells = { all: 0, known: 0, off: 0 };
  for (const [text, count] of texts) {
    const { decision, word } = read(text);
    cells.all += count;
    if (decision !== "unknown") cells.known += count;
    const isKept = word !== null && DEFAULT_RULES.keepWords.includes(word);
    if (decision === "cancelled" || isKept || (decision === "unknown" && NO_SALE.test(text)))
      cells.off += count;
  }
  const isCommon = texts.size <= FEW_STATUSES && cells.all * 2 >= rows;
  const isKnown = cells.all > 0 && cells.known >= cells.all * KNOWN_SHARE;
  return isKnown || (isCommon && cells.off > 0);
}
