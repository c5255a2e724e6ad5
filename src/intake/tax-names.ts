/** Whether a column of money says that it holds amounts with tax or without; null = it does not say. */
export type TaxMark = "with" | "without" | null;

/** 「税込」 and its like, in names as people write them; short ones stand as words of their own. */
const WITH =
  /(?:消費)?税込み?|内税|税金込み?|incl(?:\.|uding|usive)?(?: of)?(?: the)? ?(?:sales )?(?:tax(?:es)?|vat|gst|mwst|ust|btw|iva)|(?:tax(?:es)?|vat|gst|mwst|btw|iva) ?incl(?:\.|uded|usive|usief|uido|uida|usa|uso)?|with (?:tax(?:es)?|vat)|\bttc\b|(?:con|com) iva|brutto|含税|含稅|부가세 ?포함|세금 ?포함/;
const WITHOUT =
  /税抜き?|税別|外税|税金抜き?|excl(?:\.|uding|usive)?(?: of)? ?(?:sales )?(?:tax(?:es)?|vat|gst|mwst|ust|btw|iva)|(?:tax(?:es)?|vat|gst|mwst|btw|iva) ?excl(?:\.|uded|usive|uido|uida|usa|uso)?|\b(?:before|without|ex|pre)[ -]?(?:tax(?:es)?|vat|gst)\b|\bht\b|(?:sin|sem|senza) iva|(?:zzgl|exkl|ohne)\.? ?(?:mwst|ust)|netto|不含税|未税|未稅|부가세 ?별도|세금 ?별도/;

/** A name as the marks are looked for in it: width and case folded, signs as blanks. */
const words = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—/\\()[\]{}【】:：;,*&|]+/g, " ");

/**
 * What a column's name says about tax.
 *
 * @example
 * taxMark("合計金額(税抜)") //=> "without"
 * @example
 * taxMark("Total incl. VAT") //=> "with"
 * @example
 * taxMark("Weight") //=> null
 */
export function taxMark(name: string): TaxMark {
  const text = words(name);
  if (WITHOUT.test(text)) return "without";
  return WITH.test(text) ? "with" : null;
}

const BRACKETS = /[([【][^)\]】]*[)\]】]/g;

/**
 * A column's name without what it says about tax.
 *
 * @example
 * withoutTaxMark("税込合計金額") //=> "合計金額"
 * @example
 * withoutTaxMark("金額（税込・円）") //=> "金額"
 */
export function withoutTaxMark(name: string): string {
  const text = words(name.normalize("NFKC").replace(BRACKETS, (remark) => (taxMark(remark) ? " " : remark)));
  const left = text.replace(WITHOUT, " ").replace(WITH, " ").trim();
  return left === words(name).trim() ? name : left;
}
