/**
 * What carts, malls, tills and shops call a column; names parted by commas or line ends, best first. Compared after
 * folding width, case, accents, spaces and signs, so "Order ID", "order_id" and "ＯｒｄｅｒＩＤ" are one name.
 */
export interface HeaderWords {
  readonly ja: string;
  readonly en: string;
  /** German, French, Spanish, Italian, Portuguese, Dutch, Chinese (both scripts) and Korean. */
  readonly more?: string;
  /** Words that say it only where nothing better does. */
  readonly last?: string;
}
