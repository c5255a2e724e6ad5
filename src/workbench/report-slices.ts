/** `--slice` and `--compare` of `npm run report`: field=value[,value]. */
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

/** A slice as the add-on takes it; it checks fields and values itself. */
export interface AskedSlice {
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly customers: Readonly<Record<string, readonly string[]>>;
}

/** Fields that cut orders; all others choose people. */
const OF_ORDERS: readonly string[] = ["channel", "product", "category"];

/**
 * The slice of one or several field=value texts: values of a field are ored, also those of several texts, fields anded.
 *
 * @returns null for no text
 * @throws Stop with exit status 2 and one sentence
 */
export function askedSlice(texts: readonly string[], option: string, language: Language): AskedSlice | null {
  if (texts.length === 0) return null;
  const parts = texts.map((text) => partOf(text, option, language));
  const among = (isOrders: boolean) => {
    const asked: Record<string, string[]> = {};
    for (const [field, values] of parts.filter(([field]) => OF_ORDERS.includes(field) === isOrders))
      (asked[field] ??= []).push(...values);
    return asked;
  };
  return { orders: among(true), customers: among(false) };
}

function partOf(text: string, option: string, language: Language): [string, string[]] {
  const at = text.indexOf("=");
  if (at <= 0) throw new Stop(2, reportText("slice-form", language, { option, value: text }));
  const values = text
    .slice(at + 1)
    .split(",")
    .map((value) => value.trim());
  return [text.slice(0, at).trim(), values];
}
