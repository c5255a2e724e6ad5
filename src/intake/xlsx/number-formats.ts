import { currenciesIn } from "../../core/values/money.ts";
import type { XmlListener } from "./xml-reader.ts";

/** What a cell's style makes of its number. */
export interface CellStyle {
  /** The number is a day or a time. */
  readonly isDate: boolean;
  /** Digits it is filled up to with zeros; 0 = as it is. */
  readonly digits: number;
  /** The currency sign that is shown beside it; "" = none. */
  readonly sign: string;
}

export const PLAIN: CellStyle = { isDate: false, digits: 0, sign: "" };

/** The formats that a file does not describe and that are dates or times: the last two rows are those of East Asia. */
const OWN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [45, 47],
  [27, 36],
  [50, 58],
];

/**
 * The style of a number format.
 *
 * @example
 * styleOfFormat('[$-411]ggge"年"m"月"d"日"').isDate //=> true
 * @example
 * styleOfFormat('#,##0"個";[Red]-0.00E+00').isDate //=> false
 * @example
 * styleOfFormat("00000").digits //=> 5
 * @example
 * styleOfFormat("[$$-409]#,##0.00").sign //=> "$"
 */
export function styleOfFormat(code: string): CellStyle {
  const [section = ""] = code.split(SECTION_END);
  const bare = section.replace(LITERALS, "").replace(/e[+-]|general|standard|標準/gi, "");
  const isDate = /[ymdhse]/i.test(bare);
  return {
    isDate,
    digits: /^0{2,}$/.test(section) ? section.length : 0,
    sign: isDate ? "" : signIn(section),
  };
}

/** A semicolon outside of quotes. */
const SECTION_END = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/;
/** Texts in quotes, letters after \, room as wide as the letter after _, the one after * that fills up, and brackets. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** The first sign of a currency that a format shows; the sign in brackets stands before a locale. */
function signIn(section: string): string {
  const shown = section.replace(/\[(?!\$)[^\]]*\]/g, "").replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1");
  const sign = /[^\s\d#0,.?()_*"\\+/%-]+/.exec(shown)?.[0] ?? "";
  return sign !== "" && currenciesIn(`${sign}1`) !== null ? sign : "";
}

/**
 * Hears the styles of a workbook.
 *
 * @returns the listener, and the list that it fills: the style of each number that cells name
 */
export function styleListener(): { listener: XmlListener; styles: CellStyle[] } {
  const formats = new Map<number, CellStyle>();
  const styles: CellStyle[] = [];
  let within = "";
  const listener: XmlListener = {
    open(name, attribute) {
      if (name === "numFmts" || name === "cellXfs") within = name;
      const id = Number(attribute("numFmtId") ?? 0);
      if (within === "numFmts" && name === "numFmt") {
        formats.set(id, styleOfFormat(attribute("formatCode") ?? ""));
      }
      if (within === "cellXfs" && name === "xf") styles.push(formats.get(id) ?? ownStyle(id));
    },
    close(name) {
      if (name === within) within = "";
    },
  };
  return { listener, styles };
}

function ownStyle(id: number): CellStyle {
  const isDate = OWN_DATES.some(([from, to]) => id >= from && id <= to);
  return isDate ? { ...PLAIN, isDate } : PLAIN;
}
