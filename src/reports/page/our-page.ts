import { LANGUAGES } from "../../catalog/language.ts";
import { LIST_TEXTS } from "../../catalog/texts/customer-set-texts.ts";
import { JOIN_TEXTS } from "../../catalog/texts/join-texts.ts";
import { COMMON_TEXTS } from "../../catalog/texts/report-texts.ts";

/**
 * True for a sheet that this product wrote, known by the line below its title; also a copy, and one whose marker is
 * gone.
 *
 * @param top its first rows
 *
 * @example
 * const line = "分析基点日 2024/03/31　|　直近1年 A　|　前年 B　|　元データ「注文」10行　|　作成 C";
 * [isOurPage([["顧客BS"], [line]]), isOurPage([["注文日"], ["2024/03/31"]])] //=> [true, false]
 */
export function isOurPage(top: readonly (readonly unknown[])[]): boolean {
  const line = top[1]?.[0];
  if (typeof line !== "string") return false;
  const lines = [COMMON_TEXTS.subtitle, LIST_TEXTS.facts, JOIN_TEXTS.subtitle];
  return lines.some((text) => LANGUAGES.some((language) => fits(line, text[language])));
}

/** Whether a text is a template with its places filled: its fixed parts come in their order, the first at the start. */
function fits(line: string, template: string): boolean {
  const [start = "", ...parts] = template.split(/\{\w+\}/);
  if (!line.startsWith(start)) return false;
  let at = start.length;
  return parts.every((part) => {
    const found = line.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}
